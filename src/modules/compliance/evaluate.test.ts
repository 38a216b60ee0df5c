import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  agency,
  attestation,
  deliveredTo,
  factsOf,
  holding,
  instrument,
  member,
  paper,
  team,
} from '../../testing/compliance-facts.ts';
import { findProfile, type Profile } from '../regulation/index.ts';
import { evaluate, type Item } from './evaluate.rules.ts';
import { type Facts, noFacts } from './facts.ts';
import { dutiesOf } from './standing.rules.ts';
import { bears } from './work.rules.ts';

function profile(id: string): Profile {
  const found = findProfile(id);
  assert.ok(found);
  return found;
}
const tpi = profile('tanjungpinang-8-2022');
const lu = profile('lampung-utara-44-2022');

function itemOf(of: Profile, facts: Facts, asOf: string, id: string): Item {
  const item = evaluate(of, facts, asOf).find((one) => one.id === id);
  assert.ok(item, id);
  return item;
}

const architecture = (validFrom: string, validUntil: string) =>
  instrument({ kind: 'head-regulation', subject: 'architecture', date: validFrom, validFrom, validUntil });

test('AC-ARCH-01: one of two reviews is overdue when the term ended, and asks for one more before that', () => {
  const facts = factsOf({
    instruments: [architecture('2023-05-01', '2028-04-30')],
    documents: [paper({ kind: 'architecture-review', date: '2025-02-01' })],
  });
  const after = itemOf(tpi, facts, '2028-05-01', 'tpi-8-1');
  assert.equal(after.state, 'overdue');
  assert.match(after.reason.en, /^1 of 2/);
  const before = itemOf(tpi, facts, '2026-01-01', 'tpi-8-1');
  assert.equal(before.state, 'partly');
  assert.equal(before.nextDue, '2028-04-30');
  assert.match(before.reason.en, /1 more needed by 30 April 2028/);
  assert.equal(before.evidence.length, 2);
});

test('AC-ARCH-04: a finished review stays open until its delivery to the Mayor is recorded', () => {
  const review = paper({ kind: 'architecture-review', date: '2025-02-01' });
  const open = itemOf(tpi, factsOf({ documents: [review] }), '2025-03-01', 'tpi-8-4');
  assert.equal(open.state, 'due');
  assert.match(open.reason.en, /not delivered to Head of region/);
  const delivered = { ...review, deliveries: [deliveredTo('head-of-region', '2025-03-05')] };
  const facts = factsOf({ documents: [delivered] });
  assert.equal(itemOf(tpi, facts, '2025-03-01', 'tpi-8-4').state, 'due');
  assert.equal(itemOf(tpi, facts, '2025-03-05', 'tpi-8-4').state, 'met');
  assert.equal(itemOf(tpi, noFacts, '2025-03-05', 'tpi-8-4').state, 'not-yet');
});

test('AC-ARCH-06: LU wants a regulation for the architecture, TPI takes any instrument of the Mayor', () => {
  const decree = instrument({ kind: 'head-decree', subject: 'architecture', date: '2023-01-01' });
  const facts = factsOf({ instruments: [decree] });
  assert.equal(itemOf(lu, facts, '2024-01-01', 'lu-6-8').state, 'partly');
  assert.equal(itemOf(tpi, facts, '2024-01-01', 'tpi-7-3').state, 'met');
});

test('AC-ROAD-04: the final-year review is not due in 2025 and missed in 2028', () => {
  const roadmap = paper({ kind: 'roadmap', date: '2023-01-01', periodFrom: '2023-01-01', periodUntil: '2027-12-31' });
  const facts = factsOf({ documents: [roadmap] });
  const early = itemOf(lu, facts, '2025-07-01', 'lu-7-5');
  assert.equal(early.state, 'not-yet');
  assert.match(early.reason.en, /No review due yet/);
  assert.equal(itemOf(lu, facts, '2027-03-01', 'lu-7-5').state, 'due');
  const late = itemOf(lu, facts, '2028-01-01', 'lu-7-5');
  assert.equal(late.state, 'overdue');
  assert.match(late.reason.en, /final-year review missed/);
});

test('LU 6(9): a missed mid-term review is overdue until a late one is recorded', () => {
  const instruments = [architecture('2023-01-01', '2027-12-31')];
  assert.equal(itemOf(lu, factsOf({ instruments }), '2025-07-01', 'lu-6-9').state, 'due');
  assert.equal(itemOf(lu, factsOf({ instruments }), '2026-01-02', 'lu-6-9').state, 'overdue');
  const documents = [paper({ kind: 'architecture-review', date: '2026-02-01' })];
  const met = itemOf(lu, factsOf({ instruments, documents }), '2026-03-01', 'lu-6-9');
  assert.equal(met.state, 'met');
  assert.equal(met.nextDue, '2027-12-31');
});

test('AC-CAL-03: one day after the deadline the agencies without full adoption are overdue by one day', () => {
  const agencies = ['Dinas A', 'Dinas B', 'Dinas C'].map((name) => agency(name));
  const documents = [paper({ kind: 'full-adoption-statement', date: '2025-01-10', agencyId: 'Dinas B' })];
  const facts = factsOf({ agencies, documents });
  const late = itemOf(tpi, facts, '2025-05-13', 'tpi-61');
  assert.equal(late.state, 'overdue');
  assert.deepEqual(late.owing, ['Dinas A', 'Dinas C']);
  assert.match(late.reason.en, /Overdue by 1 day \(due 12 May 2025\)/);
  assert.equal(itemOf(tpi, facts, '2025-05-12', 'tpi-61').state, 'partly');
});

test('TPI 60: both papers drawn up in time, one only, none', () => {
  const both = [paper({ kind: 'architecture', date: '2023-03-01' }), paper({ kind: 'roadmap', date: '2023-04-01' })];
  assert.equal(itemOf(tpi, factsOf({ documents: both }), '2023-06-01', 'tpi-60').state, 'met');
  assert.equal(itemOf(tpi, factsOf({ documents: both }), '2023-03-02', 'tpi-60').state, 'partly');
  const late = [...both.slice(0, 1), paper({ kind: 'roadmap', date: '2023-05-22' })];
  assert.match(
    itemOf(tpi, factsOf({ documents: late }), '2023-06-01', 'tpi-60').reason.en,
    /10 days after the due day/,
  );
  assert.equal(itemOf(tpi, noFacts, '2022-06-01', 'tpi-60').state, 'due');
  assert.equal(itemOf(tpi, noFacts, '2022-06-01', 'tpi-60').nextDue, '2023-05-12');
  assert.equal(itemOf(tpi, noFacts, '2023-05-13', 'tpi-60').state, 'overdue');
});

test('AC-ORG-04: an agency with both functions has the duties of Pasal 7 and 52 in one list, each once', () => {
  const facts = factsOf({
    agencies: [agency('Diskominfo')],
    holdings: [holding('kominfo', 'Diskominfo'), holding('ict', 'Diskominfo')],
  });
  const whose = { agencies: ['Diskominfo'], roles: [] };
  const ids = dutiesOf(tpi, facts, '2024-01-01').flatMap(({ item }) => (bears(whose, item) ? item.id : []));
  assert.ok(ids.includes('tpi-7-1') && ids.includes('tpi-52-1-a'));
  assert.equal(new Set(ids).size, ids.length);
});

test('AC-GUI-01: eight guidelines and the basic security guideline are missing, draft or in force', () => {
  const ids = ['38-5', '39-5', '40-5', '41-5', '42-6', '43-5', '44-5', '45-8', '31-2'].map((end) => `tpi-${end}`);
  const items = evaluate(tpi, noFacts, '2024-01-01').filter(({ id }) => ids.includes(id));
  assert.equal(items.length, 9);
  assert.ok(items.every(({ state, reason }) => state === 'due' && /no deadline/.test(reason.en)));
  const draft = {
    ...instrument({ kind: 'head-regulation', subject: 'risk-guideline', date: '2023-01-01' }),
    date: null,
  };
  assert.match(itemOf(tpi, factsOf({ instruments: [draft] }), '2024-01-01', 'tpi-38-5').reason.en, /still a draft/);
  const inForce = instrument({ kind: 'head-regulation', subject: 'risk-guideline', date: '2023-01-01' });
  assert.equal(itemOf(tpi, factsOf({ instruments: [inForce] }), '2024-01-01', 'tpi-38-5').state, 'met');
});

test('AC-GUI-02: LU takes a decree for information security management, a regulation for the others', () => {
  const decrees = (
    ['business-processes', 'infrastructure-rules', 'security-standards', 'infosec-guideline', 'roadmap'] as const
  ).map((subject) => instrument({ kind: 'head-decree', subject, date: '2023-01-01' }));
  const items = new Map(evaluate(lu, factsOf({ instruments: decrees }), '2024-01-01').map((item) => [item.id, item]));
  assert.equal(items.get('lu-34-5')?.state, 'met');
  for (const id of ['lu-11-2', 'lu-13-9', 'lu-27-11', 'lu-7-4']) assert.equal(items.get(id)?.state, 'partly', id);
});

test('AC-PB-02: no budget line for 2025 is a breach on 1 January 2026', () => {
  const lines = [2023, 2024].map((year) =>
    paper({
      kind: 'budget-document',
      date: `${year - 1}-12-20`,
      periodFrom: `${year}-01-01`,
      periodUntil: `${year}-12-31`,
    }),
  );
  const facts = factsOf({ documents: lines });
  const item = itemOf(lu, facts, '2026-01-01', 'lu-9-1');
  assert.equal(item.state, 'overdue');
  assert.match(item.reason.en, /for 2025/);
  assert.equal(itemOf(lu, facts, '2024-06-01', 'lu-9-1').state, 'met');
  assert.equal(itemOf(lu, facts, '2025-06-01', 'lu-9-1').state, 'due');
});

test('AC-EVAL-01 and AC-REP-02: a year without evaluation or report is a breach once it is over', () => {
  const deliveries = [deliveredTo('head-of-region', '2023-10-02')];
  const facts = factsOf({ documents: [paper({ kind: 'evaluation-report', date: '2023-10-01', deliveries })] });
  assert.equal(itemOf(tpi, facts, '2025-01-01', 'tpi-56-1').state, 'overdue');
  assert.equal(itemOf(tpi, facts, '2024-12-31', 'tpi-56-1').state, 'due');
  assert.equal(itemOf(tpi, noFacts, '2025-01-31', 'tpi-58-1').state, 'overdue');
});

test('AC-AUD-01: two years run from the last audit of each kind', () => {
  const facts = factsOf({
    documents: [
      paper({ kind: 'infrastructure-audit-report', date: '2023-03-01' }),
      paper({ kind: 'security-audit-report', date: '2021-01-10' }),
    ],
  });
  const infrastructure = itemOf(tpi, facts, '2024-02-01', 'tpi-47-1');
  assert.deepEqual([infrastructure.state, infrastructure.nextDue], ['met', '2025-03-01']);
  const security = itemOf(tpi, facts, '2024-02-01', 'tpi-49-3');
  assert.deepEqual([security.state, security.since], ['overdue', '2023-01-10']);
});

test('AC-TEAM-01 to 04 as findings: what the team lacks is named', () => {
  const decree = instrument({ kind: 'head-decree', subject: 'coordination-team', date: '2023-01-01', teamId: 'team' });
  const steering = [member('steering-regional-secretary'), member('steering-agency-head')];
  const base = { agencies: [agency('Diskominfo')], holdings: [holding('ict', 'Diskominfo')], instruments: [decree] };
  const heads = [{ agencyId: 'Diskominfo', personId: 'kadis', from: '2020-01-01', until: null }];
  const withTeam = (members: typeof steering) =>
    factsOf({ ...base, heads, teams: [team({ id: 'team', kind: 'coordination-team', members })] });
  const noCio = itemOf(tpi, withTeam(steering), '2024-01-01', 'tpi-50-3');
  assert.equal(noCio.state, 'partly');
  assert.match(noCio.reason.en, /CIO missing/);
  assert.match(noCio.reason.en, /no ICT expert/);
  const full = [...steering, member('steering-ict-expert'), member('cio', { personId: 'kadis' })];
  for (const id of ['tpi-50-3', 'tpi-50-4', 'tpi-55-1']) {
    assert.equal(itemOf(tpi, withTeam(full), '2024-01-01', id).state, 'met', id);
  }
  const stranger = [...full.slice(0, 3), member('cio', { personId: 'other' })];
  assert.match(itemOf(tpi, withTeam(stranger), '2024-01-01', 'tpi-55-1').reason.en, /CIO is not the head/);
  assert.match(itemOf(lu, withTeam(steering), '2024-01-01', 'lu-50-1').reason.en, /technical team missing/);
  const noDecree = factsOf({ teams: [team({ kind: 'coordination-team', members: full })] });
  assert.equal(itemOf(tpi, noDecree, '2024-01-01', 'tpi-50-4').state, 'partly');
});

test('before the regulation is in force every duty is not yet', () => {
  const states = new Set(evaluate(tpi, noFacts, '2022-05-11').map(({ state }) => state));
  assert.deepEqual([...states], ['not-yet']);
});

test('what a UPT issues counts for the agency above it', () => {
  const facts = factsOf({
    agencies: [agency('Dinkes'), agency('Puskesmas', { kind: 'technical-unit', parentId: 'Dinkes' })],
    documents: [paper({ kind: 'risk-register', date: '2024-01-01', agencyId: 'Puskesmas' })],
  });
  const item = itemOf(tpi, facts, '2024-06-01', 'tpi-38-2');
  assert.equal(item.state, 'partly');
  assert.deepEqual(item.owing, ['Dinkes']);
});

test('an attestation counts for twelve months at most and only for duties that no record can show', () => {
  const long = { from: '2024-01-01', until: '2026-12-31' };
  const stated = [
    attestation({ obligationId: 'tpi-27-3', ...long }),
    attestation({ obligationId: 'tpi-17-1', ...long }),
  ];
  const facts = factsOf({ attestations: stated });
  const item = itemOf(tpi, facts, '2024-12-31', 'tpi-27-3');
  assert.deepEqual([item.state, item.basis, item.nextDue], ['met', 'attested', '2024-12-31']);
  const lapsed = itemOf(tpi, facts, '2025-01-01', 'tpi-27-3');
  assert.deepEqual([lapsed.state, lapsed.basis], ['due', 'attested']);
  assert.match(lapsed.reason.en, /lapsed on 31 December 2024/);
  assert.equal(itemOf(tpi, facts, '2024-06-01', 'tpi-17-1').state, 'due');
});

test('a duty of every agency is attested by each of them, or once for all', () => {
  const span = { obligationId: 'tpi-23-2', from: '2024-01-01', until: '2024-12-31' };
  const agencies = [agency('A'), agency('B')];
  const one = factsOf({ agencies, attestations: [attestation({ ...span, agencyId: 'A' })] });
  const partly = itemOf(tpi, one, '2024-06-01', 'tpi-23-2');
  assert.deepEqual([partly.state, partly.owing], ['partly', ['B']]);
  const all = factsOf({ agencies, attestations: [attestation(span)] });
  assert.equal(itemOf(tpi, all, '2024-06-01', 'tpi-23-2').state, 'met');
});

test('a silent interval is no breach; a local one makes it due, and says that it is local', () => {
  const documents = [paper({ kind: 'agency-self-evaluation', date: '2023-01-01', agencyId: 'A' })];
  const agencies = [agency('A')];
  const silent = itemOf(tpi, factsOf({ agencies, documents }), '2026-01-01', 'tpi-53-2-d');
  assert.equal(silent.state, 'met');
  assert.match(silent.reason.en, /Interval not set by the regulation/);
  const policies = [{ obligationId: 'tpi-53-2-d', months: 12, from: '2022-06-01', until: null }];
  const local = itemOf(tpi, factsOf({ agencies, documents, policies }), '2026-01-01', 'tpi-53-2-d');
  assert.deepEqual([local.state, local.nextDue], ['due', '2024-01-01']);
  assert.match(local.reason.en, /Local policy, not the regulation/);
});

test('a parent duty is the sum of its parts and as weak as its weakest', () => {
  const facts = factsOf({
    agencies: [agency('A')],
    documents: [paper({ kind: 'data-register', date: '2023-01-01', agencyId: 'A' })],
  });
  const parent = itemOf(lu, facts, '2024-01-01', 'lu-43-1');
  assert.deepEqual([parent.state, parent.basis], ['partly', 'computed']);
  assert.match(parent.reason.en, /^1 of 5 parts are met; open: huruf b, huruf c, huruf d and huruf e/);
  assert.equal(itemOf(lu, facts, '2024-01-01', 'lu-39').basis, 'attested');
});
