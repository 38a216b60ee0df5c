import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useAssessments } from '../../../testing/assessments.ts';
import type { Browser } from '../../../testing/boot.ts';
import { checkHtml } from '../../../testing/page-checks.ts';

const padu = await useAssessments();
const { people, fellow, visitor, stranger, admin, owner, db, assessed, lock, statusOf, take } = padu;
const cycle = await assessed({ external: true });
const code = 'pemdi-2026.01';
const secret = 'Bukti rahasia halaman tujuh';
const formUrl = `/evaluations/${cycle}/indicators/1/score`;

it('takes a score by its form, keeps what was entered when it is refused, and goes on to the next', async () => {
  const { body, statusCode } = await people.assessor.get(formUrl);
  assert.equal(statusCode, 200);
  assert.deepEqual(checkHtml(body), []);
  const refused = await people.assessor.post(formUrl, { level: '0,5', reason: secret, version: '', go: 'next' });
  assert.equal(refused.statusCode, 422);
  assert.deepEqual(checkHtml(refused.body), []);
  assert.match(refused.body, /bernilai 1 sampai 5/);
  assert.match(refused.body, new RegExp(secret));
  const kept = await people.assessor.post(formUrl, { level: '4,25', reason: secret, version: '', go: 'next' });
  assert.equal(kept.headers.location, `/evaluations/${cycle}/indicators/2/score`);
  const stale = await people.assessor.post(formUrl, { level: '2', reason: 'Lain', version: '7', go: 'next' });
  assert.equal(stale.statusCode, 409);
  assert.match(stale.body, /disimpan di tempat lain/);
  const locked = await people.assessor.post(formUrl, { level: '4.25', reason: secret, version: '1', go: 'lock' });
  assert.equal(locked.statusCode, 303);
  assert.match((await people.assessor.get(formUrl)).body, /membuka kunci/);
});

it('opens the form to those appointed only, and for indicators that are assessed here', async () => {
  assert.equal((await stranger.get(formUrl)).statusCode, 403);
  assert.equal((await admin.get(formUrl)).statusCode, 403);
  assert.equal((await people.assessor.get(`/evaluations/${cycle}/indicators/6/score`)).statusCode, 404);
  assert.equal((await people.assessor.get(`/evaluations/${cycle}/indicators/99/score`)).statusCode, 404);
  const waiting = await people.external.get(formUrl);
  assert.match(waiting.body, /tidak menilai pada tahap ini/);
  assert.equal((await people.officer.get(`/evaluations/${cycle}/scores`)).statusCode, 403);
});

/** Every page and API on which an evaluation or its scores could be shown to somebody. */
const doors = [
  `/evaluations/${cycle}/scores`,
  `/evaluations/${cycle}/agreement`,
  `/evaluations/${cycle}/results`,
  '/evaluations/history',
  `/api/v1/evaluations/${cycle}/agreement`,
  `/api/v1/evaluations/${cycle}/results`,
  `/evaluation-cycles/${cycle}`,
  `/evaluation-cycles/${cycle}/history`,
  '/evaluation-scores',
  '/evaluation-scores?q=rahasia',
  '/evaluation-scores/export?format=csv',
  '/api/v1/evaluation-scores',
  '/evaluation-reconciliations',
  '/search?q=rahasia',
  '/api/v1/search?q=rahasia',
  '/inbox',
  '/notices',
  '/drafts',
  '/following',
  '/public/evaluations.json',
];

const shows = async (who: Browser, url: string): Promise<boolean> => {
  const { body } = await who.get(url);
  // The level by itself: `02.24.25` is a time of the history.
  return body.includes(secret) || /(?<![\d.])4[.,]25(?![\d.])/.test(body);
};
const blindTo = { fellow, admin, leader: people.leader, coordinator: people.coordinator, external: people.external };

it('shows nobody else the level or reason of a locked score by any door, not even that it exists', async () => {
  const [own] = await owner.sql<{ id: string }[]>`
    select id from maturity.evaluation_scores where cycle = ${cycle} and created_by = ${people.assessor.actor.id}`;
  assert.ok(own);
  const all = [
    ...doors,
    `/evaluation-scores/${own.id}`,
    `/evaluation-scores/${own.id}/history`,
    `/api/v1/evaluation-scores/${own.id}`,
    `/api/v1/evaluation-scores/${own.id}/comments`,
  ];
  assert.ok(await shows(people.assessor, `/evaluations/${cycle}/scores`));
  for (const [name, who] of Object.entries(blindTo))
    for (const url of all) assert.equal(await shows(who, url), false, `${name} at ${url}`);
  for (const who of Object.values(blindTo)) {
    assert.equal((await who.get(`/evaluation-scores/${own.id}`)).statusCode, 404);
    assert.equal((await who.api('GET', '/api/v1/evaluation-scores')).json().items.length, 0);
  }
  const { body } = await admin.get(`/evaluations/${cycle}/scores`);
  assert.deepEqual(checkHtml(body), []);
  assert.match(body, /belum \(1 dari 2\)/);
});

it('tells the assessors of a side, and nobody else, when it is their turn, and where to score', async () => {
  const told = await db.sql<{ person_id: string; href: string }[]>`
    select person_id, href from kernel.notices where kind = 'scoring-begins'`;
  const internal = [people.assessor, fellow].map(({ actor }) => actor.id);
  assert.deepEqual(told.map((one) => one.person_id).sort(), internal.sort());
  assert.ok(told.every(({ href }) => href === `/evaluations/${cycle}/scores`));
});

it('says in notices only that scores differ, to those whom it concerns', async () => {
  const [own] = await owner.sql<{ id: string }[]>`
    select id from maturity.evaluation_scores where cycle = ${cycle} and created_by = ${people.assessor.actor.id}`;
  await lock(fellow, cycle, code, 2);
  assert.equal(await statusOf('scores', own?.id ?? ''), 'shared-internal');
  const told = await db.sql<{ person_id: string; values: object; register: string }[]>`
    select person_id, values, register from kernel.notices where kind = 'scores-differ'`;
  assert.deepEqual(
    told.map((one) => one.person_id).sort(),
    [people.assessor, fellow].map(({ actor }) => actor.id).sort(),
  );
  assert.ok(told.every(({ values }) => Object.keys(values).length === 0));
  const jobs = await owner.sql<{ text: string }[]>`select j::text as text from graphile_worker._private_jobs j`;
  assert.ok(jobs.every(({ text }) => !text.includes(secret)));
});

it('then shows the side what each awarded, and how far they agree; the other side still sees nothing', async () => {
  assert.ok(await shows(fellow, formUrl));
  assert.ok(await shows(admin, `/evaluation-scores?q=rahasia`));
  for (const who of [people.external, visitor, people.leader])
    for (const url of doors) assert.equal(await shows(who, url), false, url);
  await lock(people.assessor, cycle, 'pemdi-2026.02', 3);
  await lock(fellow, cycle, 'pemdi-2026.02', 3);
  const { pairs, indicators } = (await fellow.api('GET', `/api/v1/evaluations/${cycle}/agreement`)).json();
  assert.equal(pairs.length, 1);
  assert.deepEqual([pairs[0].common, pairs[0].kappa], [2, '-0.33']);
  assert.deepEqual(indicators[0], { number: 1, scores: 2, spread: '2.25' });
  const { body } = await fellow.get(`/evaluations/${cycle}/agreement`);
  assert.deepEqual(checkHtml(body), []);
  assert.match(body, /tidak lebih sepakat daripada kebetulan/);
  assert.deepEqual((await visitor.api('GET', `/api/v1/evaluations/${cycle}/agreement`)).json().pairs, []);
});

it('ends with the appointment: an external assessor whose days are over reads nothing of the evaluation', async () => {
  await owner.sql`update maturity.evaluation_assessors set period = '[2020-01-01,2021-01-01)'
    where cycle = ${cycle} and person = ${people.external.actor.id}`;
  for (const url of [
    `/evaluations/${cycle}/scores`,
    `/evaluations/${cycle}/agreement`,
    `/evaluations/${cycle}/results`,
  ])
    assert.equal((await people.external.get(url)).statusCode, 404);
  assert.equal((await visitor.get(`/evaluations/${cycle}/scores`)).statusCode, 200);
  await take(people.coordinator, 'evaluation-cycles', cycle, 'unlock-self', {}, { why: 'Lanjut' });
});
