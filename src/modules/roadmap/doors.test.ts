import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planSlots } from '../../app-slots.ts';
import { addDays } from '../../kernel/i18n/days.ts';
import { governmentUnder } from '../../testing/every-register.ts';
import { actorWith, refusalOf, testNow } from '../../testing/organization.ts';
import { type TestPlans, usePlans } from '../../testing/plans.ts';
import { comparePlans } from './compare-plans.rules.ts';
import { listBaselines, listPlan, listPlanAt, listReasons } from './plan.queries.ts';
import { readOverview } from './read-roadmap.ts';

const parts = ['governance', 'management', 'service', 'infrastructure', 'application', 'security', 'ict-audit'];
const term = { from: '2023-01-01', until: '2027-12-31' };

const later = (year: number) => ({ from: `${year}-01-01`, until: `${year + 4}-12-31` });

const tpi = await usePlans('tanjungpinang-8-2022');
const lu = await usePlans('lampung-utara-44-2022');
const second = actorWith('dinas-officer');
let count = 0;

const initiativeOf = (roadmap: string | null, agency: string, part = 'application') => {
  count += 1;
  return {
    code: `PR-${count}`,
    name: `Inisiatif ${count}`,
    roadmap,
    part,
    agency,
    period: { from: '2024-01-01', until: '2024-12-31' },
    output: 'Selesai',
    cost: 100_000_000,
  };
};

/** An enacted roadmap of some term, with one initiative per part. */
async function enacted(world: TestPlans, name: string, of: typeof term, kind: string) {
  const agency = await world.agency(`D${name.toUpperCase()}`);
  const roadmap = await world.create('roadmaps', { name, term: of, agency });
  const made: string[] = [];
  for (const part of parts)
    made.push(
      await world.create('initiatives', {
        ...initiativeOf(roadmap, agency, part),
        period: { from: of.from, until: addDays(of.from, 300) },
      }),
    );
  await world.step('roadmaps', roadmap, 'submit');
  const decree = await world.instrument(`P-${name}`, 'roadmap', kind);
  await world.step('roadmaps', roadmap, 'enact', { actor: second, values: { decree } });
  return { agency, roadmap, made };
}

const inForce = await enacted(tpi, 'Satu', term, 'head-decree');

test('a term is five years, and overlaps no other; what replaces another may have its term', async () => {
  const { agency } = inForce;
  const of = (name: string, more: object) => refusalOf(tpi.create('roadmaps', { name, agency, term, ...more }));
  assert.deepEqual(await of('A', { term: { from: '2030-01-01', until: '2033-12-31' } }), ['term:against-rule']);
  assert.deepEqual(await of('B', {}), ['term:overlaps']);
  assert.deepEqual(await of('C', { term: { from: '2027-06-01', until: '2032-05-31' } }), ['term:overlaps']);
  assert.deepEqual(await of('D', { term: { from: '2028-01-01', until: '2032-12-31' } }), []);
  const [row] = await tpi.db.sql`select id from roadmap.roadmaps where name = 'D'`;
  assert.deepEqual(await of('E', { replaces: row?.id, term: { from: '2028-01-01', until: '2032-12-31' } }), [
    'replaces:not-enacted',
  ]);
});

test('AC-ROAD-01: six of seven parts are not enough under LU; TPI leaves the contents open', async () => {
  const agency = await lu.agency('KOMINFO');
  const roadmap = await lu.create('roadmaps', { name: 'Enam', term, agency });
  for (const part of parts.slice(0, 6)) await lu.create('initiatives', initiativeOf(roadmap, agency, part));
  assert.deepEqual(await refusalOf(lu.step('roadmaps', roadmap, 'submit')), ['name:parts-missing']);
  await lu.create('initiatives', initiativeOf(roadmap, agency, 'ict-audit'));
  await lu.step('roadmaps', roadmap, 'submit');
  const decree = await lu.instrument('Kepbup 1/2023', 'roadmap', 'head-decree');
  const enact = { actor: second, values: { decree } };
  assert.deepEqual(await refusalOf(lu.step('roadmaps', roadmap, 'enact', enact)), ['decree:wrong-instrument']);
  const regulation = await lu.instrument('Perbup 1/2023', 'roadmap', 'head-regulation');
  assert.deepEqual(await refusalOf(lu.step('roadmaps', roadmap, 'enact', { values: { decree: regulation } })), [
    'four-eyes',
  ]);
  await lu.step('roadmaps', roadmap, 'enact', { actor: second, values: { decree: regulation } });
  assert.equal(await lu.statusOf('roadmaps', roadmap), 'enacted');
  const empty = await tpi.create('roadmaps', {
    name: 'Kosong',
    term: { from: '2040-01-01', until: '2044-12-31' },
    agency: inForce.agency,
  });
  await tpi.step('roadmaps', empty, 'submit');
});

test('AC-ROAD-02: TPI has the organisation function draw it up, and another author is warned of', async () => {
  const [dinas, organisation] = [await tpi.agency('DINASX'), await tpi.agency('BAGORG')];
  const period = { from: '2017-01-01', until: null };
  await tpi.create('function-holdings', { function: 'organisation', agency: organisation, period });
  const slots = planSlots('Asia/Jakarta', governmentUnder('tanjungpinang-8-2022')).roadmap;
  const reader = { tx: tpi.db.sql, registry: tpi.registry, actor: tpi.administrator, lang: 'en' } as const;
  const warnedOf = async (agency: string, from: number) => {
    const of = { from: `${from}-01-01`, until: `${from + 4}-12-31` };
    const id = await tpi.create('roadmaps', { name: `Oleh ${agency}`, agency, term: of });
    return (await readOverview(reader, slots, id, testNow)).wrongAuthor?.en ?? null;
  };
  assert.match((await warnedOf(dinas, 2110)) ?? '', /organisation/i);
  assert.equal(await warnedOf(organisation, 2120), null);
});

test('nothing of an enacted roadmap is edited, and its initiatives change with a reason', async () => {
  const [first = ''] = inForce.made;
  assert.deepEqual(await refusalOf(tpi.step('roadmaps', inForce.roadmap, 'edit', { values: { name: 'X' } })), [
    'wrong-state',
  ]);
  assert.deepEqual(await refusalOf(tpi.step('initiatives', first, 'edit', { values: { cost: 1 } })), [
    'cost:needs-reason',
  ]);
  await tpi.step('initiatives', first, 'edit', { values: { name: 'Nama yang lebih jelas' } });
});

test('the baseline of the enactment stays, and each change since is told with its reason', async () => {
  const { roadmap, made, agency } = await enacted(tpi, 'Dasar', later(2050), 'head-regulation');
  const [first = '', other = ''] = made;
  const period = { from: '2050-03-01', until: '2051-03-31' };
  await tpi.step('initiatives', first, 'replan', {
    values: { period, cost: 120_000_000 },
    answers: { why: 'Lelang gagal' },
  });
  await tpi.step('initiatives', other, 'drop', { answers: { why: 'Digabung' } });
  const added = await tpi.create('initiatives', { ...initiativeOf(roadmap, agency), period });
  const reader = { tx: tpi.db.sql, registry: tpi.registry, actor: tpi.administrator, lang: 'id' } as const;
  const [baseline] = await listBaselines(tpi.db.sql, roadmap);
  assert.equal(baseline?.what, 'enact');
  const then = await listPlanAt(reader, roadmap, baseline?.seq ?? 0);
  const changes = comparePlans(then, await listPlan(reader, roadmap));
  const kinds = new Map(changes.map(({ id, kind }) => [id, kind]));
  assert.deepEqual([kinds.get(first), kinds.get(other), kinds.get(added)], ['changed', 'dropped', 'added']);
  assert.equal(changes.filter(({ kind }) => kind === 'same').length, 5);
  const moved = changes.find(({ id }) => id === first);
  assert.equal(moved?.cost, 20_000_000);
  assert.deepEqual(moved?.was?.period, { from: '2050-01-01', until: '2050-10-28' });
  assert.deepEqual(
    (await listReasons(reader, baseline?.seq ?? 0)).map(({ initiative, why }) => [initiative, why]),
    [
      [first, 'Lelang gagal'],
      [other, 'Digabung'],
    ],
  );
});

test('what replaces an enacted roadmap supersedes it', async () => {
  const old = await enacted(tpi, 'Lama', later(2060), 'head-decree');
  const values = { name: 'Baru', term: later(2060), agency: old.agency, replaces: old.roadmap };
  const next = await tpi.create('roadmaps', values);
  await tpi.create('initiatives', { ...initiativeOf(next, old.agency), period: later(2060) });
  await tpi.step('roadmaps', next, 'submit');
  const decree = await tpi.instrument('P-2', 'roadmap', 'head-decree');
  await tpi.step('roadmaps', next, 'enact', { actor: second, values: { decree } });
  assert.equal(await tpi.statusOf('roadmaps', old.roadmap), 'superseded');
  assert.equal(await tpi.statusOf('roadmaps', next), 'enacted');
});

test('lu-7-7: what is in force is changed only on a review that asks for it, on grounds; its owners are told', async () => {
  const { agency, roadmap } = await enacted(lu, 'Lama', later(2080), 'head-regulation');
  const term = later(2081);
  const next = await lu.create('roadmaps', { name: 'Perubahan', term, agency, replaces: roadmap });
  for (const part of parts) await lu.create('initiatives', { ...initiativeOf(next, agency, part), period: term });
  assert.deepEqual(await refusalOf(lu.step('roadmaps', next, 'submit')), ['replaces:no-review']);
  const review = { roadmap, date: '2026-05-01', agency, findings: 'Perlu diubah', outcome: 'change' };
  assert.deepEqual(await refusalOf(lu.create('roadmap-reviews', review)), ['grounds:required']);
  const id = await lu.create('roadmap-reviews', { ...review, grounds: ['strategic-plan'] });
  assert.deepEqual(await refusalOf(lu.step('roadmaps', next, 'submit')), ['replaces:no-review']);
  const report = await lu.create('documents', {
    title: 'Laporan reviu',
    number: 'R-80',
    kind: 'roadmap-review',
    agency,
    date: '2026-05-01',
    classification: 'public',
    openness: 'public',
  });
  await lu.step('roadmap-reviews', id, 'finish', { values: { outcome: 'change', report } });
  await lu.step('roadmaps', next, 'submit');
  const owner = await lu.person('agency-officer', agency);
  const decree = await lu.instrument('P-80', 'roadmap', 'head-regulation');
  await lu.step('roadmaps', next, 'enact', { actor: second, values: { decree } });
  assert.equal(await lu.statusOf('roadmaps', roadmap), 'superseded');
  const told = await lu.owner.sql`select person_id from kernel.notices where kind = 'enacted' and row_id = ${next}`;
  assert.deepEqual(
    told.map(({ person_id }) => person_id),
    [owner],
  );
});

test('initiatives wait in no circle, stand within the term, and name codes that exist', async () => {
  const { agency } = inForce;
  const a = await tpi.create('initiatives', initiativeOf(null, agency));
  const b = await tpi.create('initiatives', { ...initiativeOf(null, agency), dependsOn: [a] });
  assert.deepEqual(await refusalOf(tpi.step('initiatives', a, 'edit', { values: { dependsOn: [b] } })), [
    'dependsOn:circle',
  ]);
  const bad = {
    ...initiativeOf(inForce.roadmap, agency),
    period: { from: '2027-06-01', until: '2028-06-01' },
    indicators: ['spbe-2020.02', 'spbe-2020.99'],
    obligations: ['tpi-9-1', 'tpi-999'],
  };
  assert.deepEqual(await refusalOf(tpi.create('initiatives', bad)), [
    'period:outside-term',
    'indicators:unknown-code',
    'obligations:unknown-code',
  ]);
});

test('done is what was reported at a hundred per cent with evidence', async () => {
  const { agency } = inForce;
  const id = await tpi.create('initiatives', initiativeOf(null, agency));
  const report = (progress: number, asOf: string, evidence: readonly string[] | null) =>
    tpi.create('initiative-reports', { initiative: id, progress, asOf, done: 'Ya', evidence });
  await tpi.step('initiatives', id, 'start');
  assert.deepEqual(await refusalOf(report(10, '2099-01-01', null)), ['asOf:future']);
  await report(100, '2026-01-01', null);
  assert.deepEqual(await refusalOf(tpi.step('initiatives', id, 'finish')), ['output:not-reported']);
  const document = await tpi.create('documents', {
    title: 'BAST',
    number: 'B-1',
    kind: 'roadmap',
    agency,
    date: '2026-02-01',
    classification: 'public',
    openness: 'public',
  });
  await report(100, '2026-02-01', [document]);
  await tpi.step('initiatives', id, 'finish');
  assert.equal(await tpi.statusOf('initiatives', id), 'done');
});

test('a review needs grounds, and stays open until its result is delivered; LU asks for neither', async () => {
  const { agency, roadmap } = inForce;
  const review = { roadmap, date: '2025-05-01', agency, findings: 'Ada yang terlambat' };
  assert.deepEqual(await refusalOf(tpi.create('roadmap-reviews', review)), ['grounds:required']);
  const id = await tpi.create('roadmap-reviews', { ...review, grounds: ['strategic-plan'] });
  const report = await tpi.create('documents', {
    title: 'Laporan reviu',
    number: 'R-1',
    kind: 'roadmap-review',
    agency,
    date: '2025-05-01',
    classification: 'public',
    openness: 'public',
  });
  const finish = { outcome: 'kept', report };
  assert.deepEqual(await refusalOf(tpi.step('roadmap-reviews', id, 'finish', { values: finish })), [
    'deliveredOn:not-delivered',
  ]);
  await tpi.step('roadmap-reviews', id, 'finish', { values: { ...finish, deliveredOn: '2025-05-05' } });
  assert.deepEqual(
    (await listBaselines(tpi.db.sql, roadmap)).map(({ what }) => what),
    ['enact', 'review'],
  );
  const [other] = await lu.db.sql`select id, agency from roadmap.roadmaps where name = 'Enam'`;
  const plain = { roadmap: other?.id, date: '2025-05-01', agency: other?.agency };
  assert.deepEqual(await refusalOf(lu.create('roadmap-reviews', plain)), []);
  assert.deepEqual(await refusalOf(lu.create('roadmap-reviews', { ...plain, date: '2099-01-01' })), ['date:future']);
});
