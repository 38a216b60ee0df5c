import assert from 'node:assert/strict';
import { it } from 'node:test';
import { refusedFor, useAssessments } from '../../../testing/assessments.ts';
import type { Browser } from '../../../testing/boot.ts';
import { indicatorCode } from '../indicator-field.ts';
import { answeredIndicators } from '../indicators.rules.ts';
import { instrumentOf } from '../instrument-options.ts';

const padu = await useAssessments();
const { people, fellow, visitor, owner, assessed, lock, differences, step, take, create } = padu;
const instrument = instrumentOf('pemdi-2026-v1');
const scored = answeredIndicators(instrument).map(({ number }) => indicatorCode(instrument, number));
const outside = instrument.indicators
  .filter(({ external }) => external)
  .map(({ number }) => indicatorCode(instrument, number));
const first = scored[0] ?? '';

const lockAll = async (who: Browser, cycle: string, level: number, but: Readonly<Record<string, number>> = {}) => {
  for (const code of scored) await lock(who, cycle, code, but[code] ?? level);
};
const onward = (cycle: string, name: string, who = people.coordinator) => step(who, 'evaluation-cycles', cycle, name);
const rowsOf = async (cycle: string) => {
  const rows = await owner.sql<
    Record<'id' | 'indicator' | 'status' | 'self' | 'internal' | 'external' | 'level', string>[]
  >`
    select id, indicator, status, self::float::text as self, internal::float::text as internal,
      external::float::text as external, level::float::text as level
    from maturity.evaluation_results where cycle = ${cycle} order by indicator`;
  return new Map(rows.map((row) => [row.indicator, row]));
};
const settle = async (who: Browser, cycle: string, code: string, parties: string, level: number) => {
  const id = (await differences(cycle, code)).get(parties) ?? '';
  return step(who, 'evaluation-reconciliations', id, 'settle', { level, reason: 'Sesuai bukti halaman 4' });
};

it('goes from two blind sides over every difference to a result that is adopted', async () => {
  const cycle = await assessed({ external: true });
  await lockAll(people.assessor, cycle, 3);
  const unfinished = await onward(cycle, 'lock-internal');
  assert.equal(unfinished.json().errors.length, scored.length);
  await lockAll(fellow, cycle, 3, { [first]: 4 });
  const differing = await onward(cycle, 'lock-internal');
  assert.deepEqual(await refusedFor(Promise.resolve(differing)), ['name:not-agreed']);
  assert.match(differing.body, /Indikator 1 /);

  const [open] = (await differences(cycle, first)).values();
  const refuse = (who: Browser, values: object) =>
    refusedFor(step(who, 'evaluation-reconciliations', open ?? '', 'settle', values as never));
  assert.deepEqual(await refuse(padu.stranger, { level: 4, reason: 'Saya tahu' }), ['cycle:not-appointed']);
  assert.deepEqual(await refuse(fellow, { level: 4 }), ['reason:required']);
  assert.deepEqual(await refuse(fellow, { level: 0.5, reason: 'Rendah' }), ['level:level-out-of-scale']);
  assert.equal((await settle(fellow, cycle, first, 'internal', 4)).statusCode, 200);
  assert.equal((await onward(cycle, 'lock-internal')).statusCode, 200);
  assert.deepEqual(
    await refusedFor(step(fellow, 'evaluation-reconciliations', open ?? '', 'reopen', {}, { why: 'Ragu' })),
    ['cycle:wrong-stage'],
  );

  await lockAll(people.external, cycle, 3);
  await lockAll(visitor, cycle, 3, { [first]: 2 });
  assert.deepEqual([...(await differences(cycle, first)).keys()].sort(), ['external', 'internal']);
  assert.deepEqual(await refusedFor(onward(cycle, 'lock-documents')), ['name:not-agreed']);
  assert.equal((await settle(visitor, cycle, first, 'external', 3)).statusCode, 200);
  assert.deepEqual([...(await differences(cycle, first)).keys()].sort(), ['both', 'external', 'internal']);
  assert.equal((await onward(cycle, 'lock-documents')).statusCode, 200);
  const apart = await onward(cycle, 'conclude');
  assert.deepEqual(await refusedFor(Promise.resolve(apart)), ['name:not-agreed']);
  assert.match(apart.body, /internal dan eksternal berbeda/);
  assert.equal((await settle(people.assessor, cycle, first, 'both', 3.5)).statusCode, 200);
  assert.equal((await onward(cycle, 'conclude')).statusCode, 200);

  const rows = await rowsOf(cycle);
  assert.equal(rows.size, instrument.indicators.length);
  const { self, internal, external, level, status } = rows.get(first) ?? {};
  assert.deepEqual(
    { self, internal, external, level, status },
    {
      self: '3',
      internal: '4',
      external: '3',
      level: '3.5',
      status: 'recorded',
    },
  );
  const [other] = await owner.sql`
    select count(*)::int as n from maturity.evaluation_scores where cycle = ${cycle} and status <> 'open'`;
  assert.equal(other?.n, 0);

  const row = (code: string) => rows.get(code)?.id ?? '';
  const edit = (code: string, values: object) =>
    step(people.coordinator, 'evaluation-results', row(code), 'edit', values as never);
  assert.deepEqual(await refusedFor(edit(first, { level: 5 })), ['level:assessed']);
  assert.deepEqual(
    await refusedFor(onward(cycle, 'deliver', people.leader)),
    outside.map(() => 'name:no-level'),
  );
  for (const code of outside) assert.equal((await edit(code, { level: 2.37 })).statusCode, 200);
  const again = { cycle, indicator: outside[0] ?? '', level: 3 };
  assert.ok((await people.coordinator.api('POST', '/api/v1/evaluation-results', again)).statusCode >= 400);

  const read = () => people.officer.api('GET', `/api/v1/evaluation-results/${row(first)}`);
  assert.equal((await read()).statusCode, 404);
  const draft = await create(people.coordinator, 'evaluation-follow-ups', {
    cycle,
    indicator: first,
    recommendation: 'Tetapkan kebijakan',
    agency: padu.first,
    due: '2099-01-01',
  });
  assert.equal((await onward(cycle, 'deliver', people.leader)).statusCode, 200);
  assert.equal((await read()).statusCode, 200);
  assert.equal(await padu.statusOf('follow_ups', draft.id), 'open');

  await take(people.coordinator, 'evaluation-cycles', cycle, 'unlock-result', {}, { why: 'Nilai luar keliru' });
  assert.equal((await read()).statusCode, 404);
  await take(people.coordinator, 'evaluation-cycles', cycle, 'unlock-interview', {}, { why: 'Nilai luar keliru' });
  assert.equal((await onward(cycle, 'conclude')).statusCode, 200);
  const kept = await rowsOf(cycle);
  assert.equal(kept.size, instrument.indicators.length);
  assert.equal(kept.get(outside[0] ?? '')?.level, '2.37');
});

it('is drawn up from the internal side alone where nobody external assesses', async () => {
  const cycle = await assessed();
  await lockAll(people.assessor, cycle, 4);
  assert.equal((await onward(cycle, 'conclude')).json().errors.length, scored.length);
  await lockAll(fellow, cycle, 4);
  assert.equal((await onward(cycle, 'conclude')).statusCode, 200);
  const row = (await rowsOf(cycle)).get(first);
  assert.deepEqual([row?.self, row?.internal, row?.external, row?.level], ['3', '4', null, '4']);
});

it('takes recommendations with an agency that exists, a day to come and an indicator of the instrument', async () => {
  const cycle = await assessed();
  const good = { cycle, recommendation: 'Perbarui arsitektur', agency: padu.first, due: '2099-01-01' };
  const create = (values: object) =>
    people.coordinator.api('POST', '/api/v1/evaluation-follow-ups', { ...good, ...values });
  assert.equal((await create({})).statusCode, 201);
  assert.deepEqual(await refusedFor(create({ due: '2020-01-01' })), ['due:past']);
  assert.deepEqual(await refusedFor(create({ indicator: 'spbe-2020.01' })), ['indicator:unknown-indicator']);
  await owner.sql`update organization.agencies set period = '[2017-01-01,2020-01-01)' where id = ${padu.second}`;
  assert.deepEqual(await refusedFor(create({ agency: padu.second })), ['agency:not-there']);
});
