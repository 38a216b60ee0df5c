import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { agency, deliveredTo, factsOf, holding, paper, record } from '../../testing/compliance-facts.ts';
import { findProfile } from '../regulation/index.ts';
import { checkRecords, columnsOfRecords, type Records, recordsSchema } from './checks/records.ts';
import type { Facts } from './facts.ts';
import type { Scene } from './scene.ts';
import { snapshotOf } from './snapshot.rules.ts';

const day = '2026-01-01';
const validator = Compile(recordsSchema);

function sceneOf(facts: Partial<Facts>, on = day, everyAgency = false): Scene {
  const profile = findProfile('lampung-utara-44-2022');
  const [provision] = profile?.provisions ?? [];
  assert.ok(profile && provision);
  const outcomeOf = () => assert.fail('no other duty is asked');
  return { profile, provision, snapshot: snapshotOf(factsOf(facts), on), day: on, everyAgency, outcomeOf };
}

const says = { id: 'set data disimpan di pusat data', en: 'datasets kept in a data centre' };
const stored: Records = {
  kind: 'records',
  of: 'datasets',
  states: ['in-use'],
  having: { pointing: { field: 'storedAt', to: 'infrastructure-items', among: { kind: ['main-data-centre'] } } },
  says,
};
const centre = record('infrastructure-items', { id: 'centre', status: 'in-use', values: { kind: 'main-data-centre' } });
const cupboard = record('infrastructure-items', { id: 'cupboard', status: 'in-use', values: { kind: 'server' } });
const dataset = (id: string, storedAt: readonly string[] | null, more = {}) =>
  record('datasets', { id, status: 'in-use', values: { storedAt }, ...more });

describe('a check of records', () => {
  it('is of the vocabulary', () => {
    assert.ok(validator.Check(stored));
    assert.ok(!validator.Check({ ...stored, having: { sql: 'true' } }));
  });

  it('is met when every record has what is asked, since the last of them has', () => {
    const records = [centre, dataset('a', ['centre'], { from: '2024-05-01' }), dataset('b', ['centre'])];
    const found = checkRecords(stored, sceneOf({ records }));
    assert.deepEqual([found.state, found.since, found.evidence.length], ['met', '2024-05-01', 2]);
    assert.equal(found.reason.en, '2 of 2: datasets kept in a data centre.');
  });

  it('names the records that lack it', () => {
    const records = [
      centre,
      cupboard,
      dataset('a', ['centre']),
      dataset('b', ['centre', 'cupboard']),
      dataset('c', null),
    ];
    const found = checkRecords(stored, sceneOf({ records }));
    assert.equal(found.state, 'partly');
    assert.match(found.reason.en, /^1 of 3: .* Not yet: b and c\.$/);
  });

  it('is open where nothing is recorded, and has nothing to answer for where nothing falls under it', () => {
    assert.equal(checkRecords(stored, sceneOf({})).state, 'due');
    const special = { ...stored, where: { kind: ['database'] } };
    assert.equal(checkRecords(special, sceneOf({ records: [dataset('a', null)] })).state, 'not-yet');
  });

  it('sees each day as it was', () => {
    const spans = [
      {
        from: '2023-01-01',
        until: '2024-12-31',
        status: 'in-use',
        title: 'a',
        agencyId: null,
        values: { storedAt: null },
      },
      {
        from: '2025-01-01',
        until: null,
        status: 'in-use',
        title: 'a',
        agencyId: null,
        values: { storedAt: ['centre'] },
      },
    ];
    const records = [centre, { register: 'datasets', id: 'a', spans }];
    const states = ['2022-12-31', '2024-12-31', '2025-01-01'].map(
      (on) => checkRecords(stored, sceneOf({ records }, on)).state,
    );
    assert.deepEqual(states, ['due', 'due', 'met']);
  });

  it('asks each agency for one, and names those without', () => {
    const each: Records = { kind: 'records', of: 'datasets', states: ['in-use'], eachAgency: true, says };
    const agencies = [agency('A'), agency('B')];
    const found = checkRecords(each, sceneOf({ agencies, records: [dataset('a', null, { agencyId: 'A' })] }));
    assert.deepEqual([found.state, found.owing], ['partly', ['B']]);
  });

  it('looks for rows that point to a record, one for each value asked', () => {
    const documented: Records = {
      kind: 'records',
      of: 'applications',
      states: ['in-use'],
      having: {
        rows: {
          of: 'application-documents',
          via: 'application',
          states: ['active'],
          each: { field: 'part', values: ['diagrams', 'manuals'] },
        },
      },
      says,
    };
    const app = record('applications', { id: 'app', status: 'in-use' });
    const part = (name: string, status = 'active') =>
      record('application-documents', { status, values: { application: 'app', part: name } });
    const state = (...records: Facts['records']) => checkRecords(documented, sceneOf({ records })).state;
    assert.equal(state(app, part('diagrams'), part('manuals', 'void')), 'due');
    assert.equal(state(app, part('diagrams'), part('manuals')), 'met');
    assert.deepEqual(columnsOfRecords(documented), [
      ['applications', []],
      ['applications', []],
      ['application-documents', ['application', 'part']],
    ]);
  });

  const holds = (having: Records['having'], values: Record<string, unknown>, more: Partial<Facts> = {}) => {
    const one = record('infrastructure-items', { id: 'one', status: 'in-use', values });
    const check: Records = {
      kind: 'records',
      of: 'infrastructure-items',
      states: ['in-use'],
      where: { kind: ['x'] },
      says,
    };
    const facts = { ...more, records: [one, ...(more.records ?? [])] };
    return checkRecords({ ...check, ...(having ? { having } : {}) }, sceneOf(facts)).state === 'met';
  };

  it('follows what a target lies in', () => {
    const rack = record('infrastructure-items', { id: 'rack', status: 'in-use', values: { locatedIn: 'centre' } });
    const inside = { ...stored, having: { pointing: { ...stored.having?.pointing, within: 'locatedIn' } } } as Records;
    const state = (check: Records) =>
      checkRecords(check, sceneOf({ records: [centre, rack, dataset('a', ['rack'])] })).state;
    assert.deepEqual([state(stored), state(inside)], ['due', 'met']);
  });

  it('asks for the holder of a function, a day that is not past, a place of its own, or one of several things', () => {
    const facts = { agencies: [agency('D'), agency('E')], holdings: [holding('ict', 'D')] };
    const byDinas = { heldBy: { field: 'maintainer', function: 'ict' } } as const;
    assert.ok(holds(byDinas, { kind: 'x', maintainer: 'D' }, facts));
    assert.ok(!holds(byDinas, { kind: 'x', maintainer: 'E' }, facts));
    assert.ok(holds({ notPast: 'until' }, { kind: 'x', until: day }));
    assert.ok(!holds({ notPast: 'until' }, { kind: 'x', until: '2025-12-31' }));
    assert.ok(!holds({ notPast: 'until' }, { kind: 'x', until: null }));
    const main = record('infrastructure-items', { status: 'in-use', values: { kind: 'main', address: 'Jalan A' } });
    const apart = { apart: { field: 'address', from: { kind: ['main'] } } };
    assert.ok(holds(apart, { kind: 'x', address: 'Jalan B' }, { records: [main] }));
    assert.ok(!holds(apart, { kind: 'x', address: 'Jalan A' }, { records: [main] }));
    const either = { oneOf: [{ filled: ['reason'] }, { among: { licence: ['open'] } }] };
    assert.ok(holds(either, { kind: 'x', reason: 'because' }) && holds(either, { kind: 'x', licence: 'open' }));
    assert.ok(!holds(either, { kind: 'x' }));
  });

  it('never gets worse when one more record is mended', () => {
    const rank = { due: 0, partly: 1, met: 2 };
    const kept = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(kept, fc.nat(), (good, at) => {
        const rankOf = (all: readonly boolean[]) => {
          const records = [centre, ...all.map((one, index) => dataset(`d${index}`, one ? ['centre'] : null))];
          return rank[checkRecords(stored, sceneOf({ records })).state as keyof typeof rank];
        };
        assert.ok(rankOf(good.map((one, index) => one || index === at % good.length)) >= rankOf(good));
      }),
    );
  });
});

describe('a record that stands for a paper', () => {
  const edition = record('architecture-editions', {
    id: 'edition',
    from: '2025-03-01',
    status: 'enacted',
    title: 'Arsitektur 2025–2029',
    values: { enactedOn: '2025-03-01', term: '[2025-01-01,2030-01-01)', basis: ['national'], decree: 'decree' },
  });
  const review = (deliveredOn: string | null) =>
    record('architecture-reviews', { status: 'finished', values: { finishedOn: '2025-06-01', deliveredOn } });
  const papers = (kind: 'architecture' | 'architecture-review', records: Facts['records'], on: string) =>
    snapshotOf(factsOf({ records }), on).papers(kind);

  it('counts from its own date, for its own term, and rests on what it names', () => {
    assert.deepEqual(papers('architecture', [edition], '2025-02-28'), []);
    const [paper] = papers('architecture', [edition], '2025-03-01');
    assert.deepEqual(paper?.term, { from: '2025-01-01', until: '2029-12-31' });
    assert.deepEqual([paper?.until, paper?.links], ['2029-12-31', ['national', 'decree']]);
  });

  it('counts from that date too where it was entered later', () => {
    const later = { ...edition, spans: edition.spans.map((span) => ({ ...span, from: '2026-01-01' })) };
    assert.equal(papers('architecture', [later], '2025-12-31').length, 1);
    assert.equal(papers('architecture', [later], '2025-02-28').length, 0);
  });

  it('does not count while it is a draft, and is delivered when the head of region has it', () => {
    const draft = { ...edition, spans: edition.spans.map((span) => ({ ...span, status: 'draft' })) };
    assert.deepEqual(papers('architecture', [draft], '2026-01-01'), []);
    const deliveries = (on: string) => papers('architecture-review', [review('2025-07-01')], on)[0]?.deliveries.length;
    assert.deepEqual([deliveries('2025-06-30'), deliveries('2025-07-01')], [0, 1]);
  });

  it('is one paper with its own report, delivered when either was', () => {
    const report = paper({
      id: 'report',
      kind: 'architecture-review',
      date: '2025-06-01',
      deliveries: [deliveredTo('head-of-region', '2025-06-20')],
    });
    const one = record('architecture-reviews', {
      status: 'finished',
      values: { finishedOn: '2025-06-01', deliveredOn: null, report: 'report' },
    });
    const seen = snapshotOf(factsOf({ records: [one], documents: [report] }), '2025-06-20');
    assert.equal(seen.papers('architecture-review').length, 1);
    assert.equal(seen.papers('architecture-review')[0]?.deliveries.length, 1);
  });
});
