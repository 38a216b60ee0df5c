import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useAssessments } from '../../../testing/assessments.ts';
import { checkHtml } from '../../../testing/page-checks.ts';

const padu = await useAssessments();
const { app, people, fellow, owner, assessed, scoreAll, take, create, step } = padu;
const cycles = 'evaluation-cycles';

/** An evaluation of a past year, recorded with one level throughout. */
async function past(year: number, instrument: string, level: number): Promise<string> {
  const id = await padu.cycle({ name: `Rahasia internal ${year}`, year, instrument });
  const known = padu.instrumentOf(instrument);
  for (const { number } of known.indicators)
    await create(people.coordinator, 'evaluation-results', {
      cycle: id,
      indicator: `${known.id}.${String(number).padStart(2, '0')}`,
      level,
    });
  await take(people.coordinator, cycles, id, 'record');
  return id;
}

const before = await past(2024, 'spbe-2020-v1', 2);
const middle = await past(2025, 'spbe-2020-v1', 3);
const cycle = await assessed({ values: { name: 'Evaluasi 2026', target: 3.5 } });
await scoreAll(cycle, people.assessor, 'internal');
await scoreAll(cycle, fellow, 'internal');
await take(people.coordinator, cycles, cycle, 'conclude');
await owner.sql`update maturity.evaluation_results set level = 4.25 where cycle = ${cycle} and level is null`;

const results = (who: typeof padu.admin, id = cycle) => who.api('GET', `/api/v1/evaluations/${id}/results`);
const published = async () => (await app.inject('/public/evaluations.json')).json().evaluations;

it('shows a result to the team before it is adopted, and to nobody else', async () => {
  const { body, statusCode } = await people.coordinator.get(`/evaluations/${cycle}/results`);
  assert.equal(statusCode, 200);
  assert.deepEqual(checkHtml(body), []);
  assert.match(body, /belum ditetapkan/);
  assert.match(body, /3,\d\d/);
  const waiting = await people.officer.get(`/evaluations/${cycle}/results`);
  assert.match(waiting.body, /Hasil belum dapat dibaca/);
  assert.doesNotMatch(waiting.body, /4,25/);
  assert.equal((await results(people.officer)).json().result, null);
  assert.deepEqual((await results(people.officer)).json().indicators, []);
  assert.equal((await results(people.external)).statusCode, 404);
  assert.equal((await people.external.get(`/evaluations/${cycle}/results`)).statusCode, 404);
  assert.equal((await people.coordinator.get('/evaluations/nothing/results')).statusCode, 404);
});

it('calculates as the instrument does, beside the year before by the same instrument only', async () => {
  const seen = (await results(people.coordinator, middle)).json();
  assert.deepEqual([seen.result.index, seen.result.raw, seen.result.predicate], ['3.00', '3', 'Baik']);
  assert.equal(seen.previous.id, before);
  assert.equal(seen.indicators.length, 47);
  assert.equal((await results(people.coordinator)).json().previous, null);
  const levels = Object.fromEntries(
    (await results(people.coordinator))
      .json()
      .indicators.map((one: { number: number; level: string }) => [one.number, one.level]),
  );
  const calculated = await people.coordinator.api('POST', '/api/v1/instruments/pemdi-2026/calculate', { levels });
  assert.deepEqual((await results(people.coordinator)).json().result, calculated.json());
});

it('keeps series of different instruments apart, and says where the instrument changed', async () => {
  await take(people.leader, cycles, cycle, 'deliver');
  const { body } = await people.officer.get('/evaluations/history');
  assert.deepEqual(checkHtml(body), []);
  assert.match(body, /Instrumen berganti pada 2026/);
  const { series } = (await people.officer.api('GET', '/api/v1/evaluations/history')).json();
  assert.deepEqual(
    series.map((one: { instrument: string; evaluations: { year: number }[] }) => [
      one.instrument,
      ...one.evaluations.map(({ year }) => year),
    ]),
    [
      ['spbe-2020', 2024, 2025],
      ['pemdi-2026', 2026],
    ],
  );
  assert.match((await people.officer.get(`/evaluations/${cycle}/results`)).body, /4,25/);
});

it('says that an evaluation is self-evaluated while external verification is missing (AC-EVAL-04; LU 52(7)–(8))', async () => {
  const open = await padu.assessed({ external: true, values: { name: 'Belum diverifikasi' } });
  const badge = async () => (await people.coordinator.get(`/evaluations/${open}/results`)).body;
  assert.match(await badge(), /Dinilai mandiri, belum diverifikasi/);
  await scoreAll(open, people.assessor, 'internal');
  await scoreAll(open, fellow, 'internal');
  await take(people.coordinator, cycles, open, 'lock-internal');
  assert.match(await badge(), /Dinilai mandiri, belum diverifikasi/);
  for (const who of [people.external, padu.visitor]) await scoreAll(open, who, 'external');
  await take(people.coordinator, cycles, open, 'lock-documents');
  await take(people.coordinator, cycles, open, 'conclude');
  assert.match(await badge(), /Diverifikasi asesor eksternal/);
});

it('leads from a weakness to a recommendation about it', async () => {
  const draft = await padu.assessed({ values: { name: 'Lain' } });
  const { body } = await people.coordinator.get(`/evaluation-follow-ups/new?cycle=${draft}&indicator=pemdi-2026.02`);
  assert.match(body, /<option value="pemdi-2026.02" selected/);
  assert.match(body, new RegExp(`value="${draft}" selected`));
});

it('publishes index, predicate and domains from the day on, and nothing else; withdrawn, it is gone', async () => {
  assert.deepEqual(await published(), []);
  assert.match((await app.inject('/public/evaluations')).body, /Belum ada hasil yang diumumkan/);
  await take(people.leader, cycles, middle, 'publish', { publishedOn: '2099-01-01' });
  assert.deepEqual(await published(), []);
  await take(people.leader, cycles, middle, 'publish', { publishedOn: '2026-01-01' });
  const [one, ...others] = await published();
  assert.deepEqual(others, []);
  assert.deepEqual(Object.keys(one).sort(), ['index', 'instrument', 'parts', 'predicate', 'raw', 'year']);
  assert.deepEqual([one.year, one.index, one.predicate.id, one.parts.length], [2025, '3.00', 'Baik', 4]);
  const page = await app.inject({ url: '/public/evaluations', headers: { accept: 'text/html' } });
  assert.deepEqual(checkHtml(page.body), []);
  const csv = await app.inject('/public/evaluations.csv');
  assert.match(csv.body, /2025,spbe-2020,index,Indeks,Index,3.00,3,Baik,/);
  assert.equal(csv.headers['cache-control'], 'public, max-age=300');
  for (const { body } of [page, csv, await app.inject('/public/evaluations.json')]) {
    assert.doesNotMatch(body, /Rahasia internal/);
    assert.doesNotMatch(body, new RegExp(middle));
  }
  await owner.sql`update maturity.evaluation_results set status = 'recorded' where cycle = ${middle}`;
  assert.deepEqual(await published(), []);
  await owner.sql`update maturity.evaluation_results set status = 'released' where cycle = ${middle}`;
  assert.equal((await step(people.leader, cycles, middle, 'publish', { publishedOn: null })).statusCode, 200);
  assert.deepEqual(await published(), []);
});
