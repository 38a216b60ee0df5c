import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actorWith } from '../../testing/boot.ts';
import { governmentUnder } from '../../testing/every-register.ts';
import { useEvidence } from '../../testing/evidence.ts';
import { checkHtml } from '../../testing/page-checks.ts';
import { tpi } from '../../testing/profiles.ts';
import { obligations } from '../regulation/index.ts';
import { compliance } from './compliance.ts';
import { currentFacts } from './current-facts.ts';
import type { Item } from './evaluate.rules.ts';

const government = governmentUnder(tpi.regulation.id);
const { app, signIn, admin, dinas, create, take, file, agency } = await useEvidence({
  pages: (site) =>
    compliance({ ...site, government, publicUrl: undefined, facts: currentFacts(site.db, site.shell.timeZone) }),
});

// A small government: three agencies, of which the Dinas holds communication and ICT.
const kominfo = await agency('DISKOMINFO');
const inspectorate = await agency('INSPEKTORAT');
const planning = await agency('BAPPEDA');
const since2017 = { from: '2017-01-01', until: null };
for (const [held, by] of [
  ['kominfo', kominfo],
  ['ict', kominfo],
  ['supervision', inspectorate],
  ['planning', planning],
] as const) {
  await create(admin, 'function-holdings', { function: held, agency: by, period: since2017 });
}
const viewer = await signIn(actorWith('viewer', null));
const head = await signIn(actorWith('agency-head', kominfo));

let count = 0;
async function paper(kind: string, date: string, by: string) {
  count += 1;
  const draft = await create(dinas, 'documents', {
    number: `D-${count}`,
    title: `${kind} ${date}`,
    kind,
    agency: by,
    date,
    classification: 'public',
    openness: 'public',
    location: 'Arsip',
  });
  return take(admin, 'documents', await take(dinas, 'documents', draft, 'submit'), 'finalise');
}

// What happened, by its dates: architecture enacted in April 2023 for the years 2023 to 2027, an infrastructure audit
// in March 2024, a first review of the architecture in March 2025 delivered ten days later, a statement for 2025.
const enacted = await create(admin, 'legal-instruments', {
  reference: 'Perwali 4/2023',
  kind: 'head-regulation',
  title: 'Arsitektur SPBE',
  subject: 'architecture',
});
await take(dinas, 'legal-instruments', enacted, 'enact', {
  values: {
    number: '4',
    year: 2023,
    date: '2023-04-10',
    validity: { from: '2023-01-01', until: '2027-12-31' },
    files: [await file(dinas, 'perwali.pdf')],
  },
});
await paper('infrastructure-audit-report', '2024-03-01', kominfo);
const review = await paper('architecture-review', '2025-03-10', inspectorate);
await create(dinas, 'deliveries', { document: review.id, recipient: 'head-of-region', date: '2025-03-20' });
await paper('full-adoption-statement', '2025-04-01', planning);
const statement = await create(dinas, 'attestations', {
  obligation: 'tpi-27-3',
  says: 'met',
  title: 'Data dipakai menurut arsitektur',
  statement: 'Setiap permintaan diperiksa.',
  evidence: [review.id],
  period: { from: '2025-01-01', until: '2025-12-31' },
});
const oversight = await signIn(actorWith('oversight-officer', null));
await take(oversight, 'attestations', await take(dinas, 'attestations', statement, 'submit'), 'accept');

type Answer = {
  regulation: string;
  asOf: string;
  summary: Record<string, number>;
  items: (Omit<Item, 'reason'> & { reason: string })[];
};

async function answerOf(asOf: string): Promise<Answer> {
  const response = await viewer.api('GET', `/api/v1/compliance?asOf=${asOf}`);
  assert.equal(response.statusCode, 200, response.body);
  return response.json<Answer>();
}

async function stand(asOf: string, ids: readonly string[]) {
  const { items } = await answerOf(asOf);
  return ids.map((id) => {
    const item = items.find((one) => one.id === id);
    return `${id} ${item?.state} ${item?.nextDue}`;
  });
}

describe('the board of Tanjungpinang', () => {
  it('three weeks after the regulation: nothing can be late yet', async () => {
    const { summary, items } = await answerOf('2022-06-01');
    assert.equal(summary.overdue, 0);
    assert.equal(items.length, obligations(tpi).length);
    assert.deepEqual(
      await stand('2022-06-01', ['tpi-60', 'tpi-61', 'tpi-7-3', 'tpi-8-1', 'tpi-47-1', 'tpi-58-1', 'tpi-27-3']),
      [
        // Pasal 60: architecture and roadmap within one year of promulgation (12 May 2022).
        'tpi-60 due 2023-05-12',
        // Pasal 61: SPBE in full in all agencies within three years.
        'tpi-61 due 2025-05-12',
        // Pasal 7 ayat (3): the architecture is to be enacted; the text sets no day.
        'tpi-7-3 due null',
        // Pasal 8 ayat (1): reviews follow an architecture, and there is none.
        'tpi-8-1 not-yet null',
        // Pasal 47 ayat (1): an audit of the infrastructure once in two years, counted from the regulation.
        'tpi-47-1 due 2024-05-12',
        // Pasal 58 ayat (1): a report at the end of every year.
        'tpi-58-1 due 2022-12-31',
        // Pasal 15 ayat (1): nobody stated it, and the text sets no day.
        'tpi-27-3 due null',
      ],
    );
  });

  it('one year later: the architecture stands, the roadmap of Pasal 60 is late', async () => {
    assert.deepEqual(await stand('2023-06-01', ['tpi-60', 'tpi-7-3', 'tpi-8-1', 'tpi-58-1']), [
      // Only one of the two papers that Pasal 60 asks for exists, and the year is over.
      'tpi-60 overdue 2023-05-12',
      'tpi-7-3 met 2027-12-31',
      // Two reviews within its five years: none so far, none late.
      'tpi-8-1 due 2027-12-31',
      // No report at the end of 2022.
      'tpi-58-1 overdue 2022-12-31',
    ]);
  });

  it('in June 2025: what was done counts from its own date', async () => {
    assert.deepEqual(await stand('2025-06-01', ['tpi-8-1', 'tpi-8-4', 'tpi-47-1', 'tpi-61', 'tpi-27-3']), [
      'tpi-8-1 partly 2027-12-31',
      // Pasal 8 ayat (4): the review went to the Mayor on 20 March 2025.
      'tpi-8-4 met null',
      // Two years run from the audit of 1 March 2024.
      'tpi-47-1 met 2026-03-01',
      // One of three agencies stated that it runs SPBE in full, and the three years ended on 12 May 2025.
      'tpi-61 overdue 2025-05-12',
      'tpi-27-3 met 2025-12-31',
    ]);
    assert.deepEqual(await stand('2025-03-15', ['tpi-8-4']), ['tpi-8-4 due null']);
  });

  it('on 22 November 2026: an audit ran out and a statement lapsed, which no text calls late', async () => {
    assert.deepEqual(await stand('2026-11-22', ['tpi-47-1', 'tpi-27-3', 'tpi-7-3']), [
      'tpi-47-1 overdue 2026-03-01',
      'tpi-27-3 due null',
      'tpi-7-3 met 2027-12-31',
    ]);
  });
});

describe('GET /api/v1/compliance', () => {
  it('has the shape it promises, with who must act, why, and the records behind it', async () => {
    const { regulation, asOf, summary, items } = await answerOf('2025-06-01');
    assert.deepEqual([regulation, asOf], ['tanjungpinang-8-2022', '2025-06-01']);
    const { total, ...states } = summary;
    assert.equal(total, items.length);
    assert.equal(
      Object.values(states).reduce((sum, one) => sum + one, 0),
      total,
    );
    const item = items.find(({ id }) => id === 'tpi-8-1');
    assert.deepEqual(item, {
      id: 'tpi-8-1',
      ref: 'Pasal 8 ayat (1)',
      actorFunction: 'fn-pengawasan',
      agency: { id: inspectorate, code: 'INSPEKTORAT', name: 'INSPEKTORAT' },
      state: 'partly',
      basis: 'computed',
      since: '2025-03-10',
      nextDue: '2027-12-31',
      reason: item?.reason,
      evidence: [
        { kind: 'documents', id: review.id, title: 'architecture-review 2025-03-10', date: '2025-03-10' },
        { kind: 'legal-instruments', id: enacted.id, title: 'Arsitektur SPBE', date: '2023-04-10' },
      ],
    });
    assert.match(String(item?.reason), /^1 dari 2|^1 of 2/);
  });

  it('answers today without asOf, and a problem to what is no day', async () => {
    assert.equal((await viewer.api('GET', '/api/v1/compliance')).statusCode, 200);
    for (const wrong of ['2025-02-30', 'kemarin', '2025-6-1', '1025-06-01', "'; drop table x"]) {
      const response = await viewer.api('GET', `/api/v1/compliance?asOf=${encodeURIComponent(wrong)}`);
      assert.equal(response.statusCode, 400, wrong);
      assert.match(String(response.headers['content-type']), /application\/problem\+json/);
      assert.equal(response.json<{ code: string }>().code, 'bad-request');
    }
    const twice = await viewer.api('GET', '/api/v1/compliance?asOf=2025-01-01&asOf=2025-01-02');
    assert.equal(twice.statusCode, 400);
  });

  it('is closed to strangers', async () => {
    assert.equal((await app.inject('/api/v1/compliance')).statusCode, 401);
  });
});

describe('the pages of compliance', () => {
  const addresses = [
    '/compliance',
    '/compliance?group=function&state=due',
    '/compliance?group=agency&asOf=2023-06-01',
    '/compliance?group=state&q=audit',
    '/compliance?q=tidak-ada-yang-begini',
    '/compliance?state=%3Cscript%3E&group=x&agency=%22%3E&function=%3Cb%3E',
    '/compliance/mine',
    '/compliance/mine?asOf=2025-06-01',
    '/compliance/print?asOf=2025-06-01',
    '/compliance/calendar',
    '/compliance/calendar?year=2027&whose=mine',
    '/compliance/calendar/link',
    ...['tpi-8-1', 'tpi-27-3', 'tpi-61', 'tpi-13-6', 'tpi-50-3', 'tpi-51-1', 'tpi-47-1'].map(
      (id) => `/compliance/duties/${id}?asOf=2025-06-01`,
    ),
  ];

  it('are valid for whoever may read, at any day', async () => {
    for (const address of addresses) {
      for (const who of [viewer, dinas]) {
        const response = await who.get(address);
        assert.equal(response.statusCode, 200, address);
        assert.deepEqual(checkHtml(response.body), [], address);
        assert.doesNotMatch(response.body, /<script>|<b>/);
      }
    }
  });

  it('refuse days and years that are none, and duties of no regulation', async () => {
    assert.equal((await viewer.get('/compliance?asOf=2025-13-01')).statusCode, 400);
    assert.equal((await viewer.get('/compliance/calendar?year=99999')).statusCode, 400);
    assert.equal((await viewer.get('/compliance/duties/tpi-999')).statusCode, 404);
    assert.equal((await viewer.get('/compliance/duties/lu-6-9')).statusCode, 404);
  });

  it('say what to do, with the form filled in for those who may use it', async () => {
    const page = (await dinas.get('/compliance/duties/tpi-8-1?asOf=2025-06-01')).body;
    assert.match(page, /href="\/documents\/new\?kind=architecture-review[^"]*"/);
    const form = await dinas.get(`/documents/new?kind=architecture-review&agency=${inspectorate}`);
    assert.match(form.body, /<option value="architecture-review" selected>/);
    assert.doesNotMatch((await viewer.get('/compliance/duties/tpi-8-1')).body, /\/documents\/new/);
    const attest = (await head.get('/compliance/duties/tpi-27-3')).body;
    assert.match(attest, /href="\/attestations\/new\?obligation=tpi-27-3/);
  });

  it('show how a duty stood over time', async () => {
    const { body } = await viewer.get('/compliance/duties/tpi-47-1?asOf=2026-11-22');
    const days = [...body.matchAll(/timeline-title[\s\S]*?state-([a-z-]+)[\s\S]*?datetime="([^"]+)"/g)];
    assert.deepEqual(
      days.map(([, state, day]) => [day, state]),
      [
        ['2026-03-02', 'overdue'],
        ['2024-03-01', 'met'],
        ['2022-05-12', 'due'],
      ],
    );
  });

  it('tell the head of an agency what rests with it, the late first', async () => {
    const { body } = await head.get('/compliance/mine?asOf=2026-11-22');
    const order = [...body.matchAll(/\/compliance\/duties\/([a-z0-9-]+)/g)].map(([, id]) => id);
    assert.ok(order.indexOf('tpi-47-1') >= 0 && order.indexOf('tpi-47-1') < order.indexOf('tpi-7-1'), order.join());
    // Pasal 8 ayat (1) rests with supervision, which is the Inspectorate.
    assert.ok(!order.includes('tpi-8-1'));
    const inspector = await signIn(actorWith('agency-officer', inspectorate));
    assert.match((await inspector.get('/compliance/mine?asOf=2026-11-22')).body, /\/compliance\/duties\/tpi-8-1/);
    assert.match((await viewer.get('/compliance/mine')).body, /Tidak ada kewajiban pada peran Anda/);
  });
});
