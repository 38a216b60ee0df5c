import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { useEvaluations } from '../../../testing/evaluations.ts';
import { problemsOf } from '../../../testing/evidence.ts';
import { today } from '../../../testing/today.ts';
import { loadEvaluationFacts } from './evaluation-facts.queries.ts';

const { db, owner, cycle, started, answerOf, second, people, step, take, create, admin } = await useEvaluations();
const factOf = async (id: string) => {
  const fact = (await loadEvaluationFacts(db.sql, 'Asia/Jakarta')).find((one) => one.id === id);
  assert.ok(fact);
  return fact;
};

it('tells every stage with its day, what is unlocked again too; a cancelled evaluation is none', async () => {
  const id = await started();
  const stages = async () => (await factOf(id)).stages;
  assert.deepEqual(await stages(), [
    { stage: 'preparation', on: today() },
    { stage: 'self-assessment', on: today() },
  ]);
  await owner.sql`update maturity.evaluation_cycles set summary = 'x' where id = ${id}`;
  await take(people.coordinator, 'evaluation-cycles', id, 'edit', { summary: 'Ringkasan' });
  await take(people.coordinator, 'evaluation-cycles', id, 'unlock-preparation', {}, { why: 'Keliru' });
  assert.deepEqual(
    (await stages()).map(({ stage }) => stage),
    ['preparation', 'self-assessment', 'preparation'],
  );
  const gone = await cycle();
  await take(people.coordinator, 'evaluation-cycles', gone, 'cancel');
  assert.ok(!(await loadEvaluationFacts(db.sql, 'Asia/Jakarta')).some((one) => one.id === gone));
});

it('tells which agencies have handed in every answer they owe', async () => {
  const id = await started({}, { 1: second });
  assert.deepEqual((await factOf(id)).answered, []);
  // Handed in one by one, as the history tells it; the rules of handing in are tested with the answers.
  const [row] = await owner.sql<{ id: string }[]>`
    select id from maturity.evaluation_answers where cycle = ${id} and agency = ${second}`;
  await owner.sql`update maturity.evaluation_answers set status = 'submitted' where id = ${row?.id ?? ''}`;
  await owner.sql`
    insert into kernel.actions (id, register, row_id, step, version, actor_kind, at, request_id, data, salt, commitment)
    values (gen_random_uuid(), 'evaluation-answers', ${row?.id ?? ''}, 'submit', 2, 'system', '2026-03-04T20:00:00Z', 'r',
      '{}', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex'))`;
  assert.deepEqual((await factOf(id)).answered, [{ agencyId: second, on: '2026-03-05' }]);
});

it('counts a result of a past year for the end of that year', async () => {
  const id = await cycle({ year: 2024 });
  await owner.sql`
    insert into maturity.evaluation_results (id, version, status, created_at, cycle, indicator, level)
    select gen_random_uuid(), 1, 'recorded', now(), ${id}, 'pemdi-2026.' || lpad(n::text, 2, '0'), 3
    from generate_series(1, 20) n`;
  await take(people.coordinator, 'evaluation-cycles', id, 'record');
  assert.deepEqual((await factOf(id)).stages, [{ stage: 'closed', on: '2024-12-31' }]);
});

it('AC-EVAL-03: under a regulation that asks for evidence, answers without any cannot be let in (TPI 57(2)d)', async () => {
  const refused = await people.coordinator.api('POST', '/api/v1/evaluation-cycles', {
    name: 'Tanpa bukti',
    year: 2026,
    instrument: 'pemdi-2026-v1',
    evidencePolicy: 'warned',
  });
  assert.deepEqual(problemsOf(refused), ['evidencePolicy:evidence-demanded']);
});

it('AC-EVAL-05: refuses a start under a coordinator other than the secretary of the region, where the law names that one', async () => {
  const setda = await create(admin, 'agencies', {
    code: 'SETDA',
    name: 'Sekretariat Daerah',
    kind: 'secretariat',
    period: { from: '2017-01-01', until: null },
  });
  await create(admin, 'function-holdings', {
    function: 'regional-secretariat',
    agency: setda.id,
    period: { from: '2017-01-01', until: null },
  });
  const prepared = async (coordinator: string) => {
    const id = await started({ coordinator });
    await take(people.coordinator, 'evaluation-cycles', id, 'unlock-preparation', {}, { why: 'Ulang' });
    return id;
  };
  const [wrong, right] = [await prepared(second), await prepared(setda.id)];
  await owner.sql`update identity.governments set profile = 'lampung-utara-44-2022'`;
  const current = async () => (await admin.api('GET', '/api/v1/compliance')).json<{ regulation: string }>().regulation;
  // The server looks again every ten seconds.
  while ((await current()) !== 'lampung-utara-44-2022') await setTimeout(500);
  const refused = await step(people.coordinator, 'evaluation-cycles', wrong, 'start');
  assert.equal(refused.statusCode, 422, refused.body);
  assert.match(refused.body, /wrong-coordinator/);
  assert.equal((await step(people.coordinator, 'evaluation-cycles', right, 'start')).statusCode, 200);
});

it('AC-EVAL-03: where the regulation is silent, local policy lets an answer without evidence in, with a warning', async () => {
  // The regulation is the one of the test before.
  const id = await started({ evidencePolicy: 'warned' });
  const answer = await answerOf(id, 'pemdi-2026.01');
  const values = { level: 2, met: ['1', '2'], explanation: 'Ada.' };
  await take(people.officer, 'evaluation-answers', answer, 'edit', values);
  const page = await people.officer.get(`/evaluations/${id}/indicators/1`);
  assert.match(page.body, /Bukti belum cukup/);
  await take(people.officer, 'evaluation-answers', answer, 'edit', { met: ['2'] });
  const unmet = await step(people.officer, 'evaluation-answers', answer, 'submit');
  assert.deepEqual(problemsOf(unmet), ['met:criteria-unmet'], 'lower criteria are asked for all the same');
  await take(people.officer, 'evaluation-answers', answer, 'edit', { met: ['1', '2'] });
  await take(people.officer, 'evaluation-answers', answer, 'submit');
  const strict = await started();
  const other = await answerOf(strict, 'pemdi-2026.01');
  await take(people.officer, 'evaluation-answers', other, 'edit', values);
  const refused = await step(people.officer, 'evaluation-answers', other, 'submit');
  assert.deepEqual(problemsOf(refused), ['level:evidence-missing'], 'refused unless local policy says otherwise');
});
