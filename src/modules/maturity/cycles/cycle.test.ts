import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useEvaluations } from '../../../testing/evaluations.ts';
import { problemsOf } from '../../../testing/evidence.ts';

const world = await useEvaluations();
const {
  people,
  first,
  second,
  create,
  read,
  step,
  take,
  appoint,
  cycle,
  assign,
  started,
  answerOf,
  scoreAll,
  document,
  owner,
} = world;
const { coordinator, officer, other, external } = people;
const cycles = 'evaluation-cycles';

const statusOf = async (id: string) => (await read(coordinator, cycles, id)).status;

const answers = (id: string) => owner.sql<
  { id: string; indicator: string; agency: string; status: string; due: string }[]
>`
  select id, indicator, agency, status, due from maturity.evaluation_answers where cycle = ${id} order by indicator`;

it('keeps the calendar in the order of the stages', async () => {
  const refused = await coordinator.api('POST', '/api/v1/evaluation-cycles', {
    name: 'Terbalik',
    year: 2026,
    instrument: 'pemdi-2026-v1',
    selfUntil: '2026-05-01',
    internalUntil: '2026-04-01',
    resultUntil: '2026-04-15',
  });
  assert.deepEqual(problemsOf(refused), ['internalUntil:out-of-order', 'resultUntil:out-of-order']);
});

it('starts only when every indicator is answered by somebody and somebody assesses, and then opens the answers', async () => {
  const id = await cycle({ selfUntil: '2026-06-30' });
  const refused = await step(coordinator, cycles, id, 'start');
  assert.deepEqual(problemsOf(refused), ['instrument:unassigned', 'name:no-assessor']);
  assert.match(refused.body, /1\. .*\(16\)/);
  await assign(id, 'pemdi-2026-v1', { 1: second });
  await appoint(id, people.assessor, 'internal');
  await take(coordinator, cycles, id, 'start');
  const opened = await answers(id);
  assert.equal(opened.length, 16);
  assert.deepEqual(opened[0]?.agency, second);
  assert.ok(opened.every(({ status, due }) => status === 'open' && due === '2026-06-30'));
  const fixed = await step(coordinator, cycles, id, 'edit', { year: 2025 });
  assert.deepEqual(problemsOf(fixed), ['year:fixed']);
  await take(coordinator, cycles, id, 'edit', { selfUntil: '2026-07-15' });
  assert.ok((await answers(id)).every(({ due }) => due === '2026-07-15'));
});

it('opens again only what is missing, moves what is open and refuses to move what was handed in', async () => {
  const id = await started();
  const before = await answers(id);
  await take(coordinator, cycles, id, 'unlock-preparation', {}, { why: 'Salah penugasan' });
  const rows = (await coordinator.api('GET', `/api/v1/evaluation-assignments?filter[cycle]=${id}&limit=100`)).json();
  const [one, two] = rows.items.filter(({ letter }: { letter: string }) => letter === 'R');
  await take(coordinator, 'evaluation-assignments', one.id, 'edit', { agency: second });
  await take(coordinator, cycles, id, 'start');
  const after = await answers(id);
  assert.deepEqual(
    after.map((row) => row.id),
    before.map((row) => row.id),
  );
  assert.equal(after.find(({ indicator }) => indicator === one.indicator)?.agency, second);
  await take(coordinator, 'evaluation-assignments', two.id, 'edit', { agency: second });
  assert.equal((await answers(id)).find(({ indicator }) => indicator === two.indicator)?.agency, second);
  const struck = await step(coordinator, 'evaluation-assignments', two.id, 'strike');
  assert.deepEqual(problemsOf(struck), ['letter:unassigned']);
  const answer = await answerOf(id, two.indicator);
  await owner.sql`update maturity.evaluation_answers set status = 'submitted' where id = ${answer}`;
  const moved = await step(coordinator, 'evaluation-assignments', two.id, 'edit', { agency: first });
  assert.deepEqual(problemsOf(moved), ['agency:handed-in']);
  const third = before[3]?.id ?? '';
  await take(coordinator, 'evaluation-answers', third, 'reassign', { agency: second });
  const [assigned] = await owner.sql`select g.agency from maturity.evaluation_assignments g
    join maturity.evaluation_answers a on a.cycle = g.cycle and a.indicator = g.indicator
    where a.id = ${third} and g.letter = 'R' and g.status = 'active'`;
  assert.equal(assigned?.agency, second);
});

it('refuses indicators of another instrument, and a change of instrument while some are assigned', async () => {
  const id = await cycle();
  const values = { cycle: id, indicator: 'spbe-2020.01', letter: 'R', agency: first };
  const refused = await coordinator.api('POST', '/api/v1/evaluation-assignments', values);
  assert.deepEqual(problemsOf(refused), ['indicator:foreign']);
  await create(coordinator, 'evaluation-assignments', { ...values, indicator: 'pemdi-2026.01' });
  const changed = await step(coordinator, cycles, id, 'edit', { instrument: 'spbe-2020-v1' });
  assert.deepEqual(problemsOf(changed), ['instrument:in-use']);
});

it('runs forward locking and back unlocking, in order only, with a reason', async () => {
  const id = await started({}, { 1: second });
  const locked = await step(coordinator, cycles, id, 'lock-self');
  assert.deepEqual(problemsOf(locked), ['selfUntil:unanswered']);
  assert.match(locked.body, /Dinas DUA/);
  await owner.sql`update maturity.evaluation_answers set status = 'accepted' where cycle = ${id}`;
  await take(coordinator, cycles, id, 'lock-self');
  const answer = await answerOf(id, 'pemdi-2026.01');
  const reopened = await step(coordinator, 'evaluation-answers', answer, 'take-back', {}, { why: 'Keliru' });
  assert.deepEqual(problemsOf(reopened), ['cycle:stage-locked']);
  const late = await coordinator.api('POST', '/api/v1/evaluation-assignments', {
    cycle: id,
    indicator: 'pemdi-2026.01',
    letter: 'A',
    agency: first,
  });
  assert.deepEqual(problemsOf(late), ['indicator:too-late']);
  await scoreAll(id, people.assessor, 'internal');
  assert.deepEqual(problemsOf(await step(coordinator, cycles, id, 'lock-internal')), ['name:no-external']);
  await appoint(id, external, 'external');
  assert.deepEqual(problemsOf(await step(coordinator, cycles, id, 'conclude')), ['name:external-first']);
  const inner = await coordinator.api('POST', '/api/v1/evaluation-assessors', {
    cycle: id,
    person: people.colleague.actor.id,
    side: 'internal',
    period: { from: '2026-01-01', until: null },
  });
  assert.deepEqual(problemsOf(inner), ['side:too-late']);
  await take(coordinator, cycles, id, 'lock-internal');
  await scoreAll(id, external, 'external');
  await take(coordinator, cycles, id, 'lock-documents');
  await take(coordinator, cycles, id, 'conclude');
  const skipped = await step(coordinator, cycles, id, 'unlock-self', {}, { why: 'Lompat' });
  assert.equal(skipped.statusCode, 409);
  const wrong = await step(coordinator, cycles, id, 'unlock-assessment', {}, { why: 'Lompat' });
  assert.deepEqual(problemsOf(wrong), ['name:out-of-order']);
  const silent = await step(coordinator, cycles, id, 'unlock-interview');
  assert.deepEqual(problemsOf(silent), ['why:required']);
  await take(coordinator, cycles, id, 'unlock-interview', {}, { why: 'Wawancara belum selesai' });
  assert.equal(await statusOf(id), 'interview');
  await take(coordinator, cycles, id, 'conclude');
  await owner.sql`update maturity.evaluation_results set level = 3 where cycle = ${id} and level is null`;
  await take(people.leader, cycles, id, 'deliver');
  assert.ok((await answers(id)).every(({ status }) => status === 'released'));
  assert.equal(
    (await other.api('GET', `/api/v1/evaluation-answers?filter[cycle]=${id}&limit=50`)).json().items.length,
    16,
  );
  await take(coordinator, cycles, id, 'unlock-result', {}, { why: 'Salah hitung' });
  assert.ok((await answers(id)).every(({ status }) => status === 'accepted'));
  assert.equal(
    (await other.api('GET', `/api/v1/evaluation-answers?filter[cycle]=${id}&limit=50`)).json().items.length,
    1,
  );
});

it('records a past year only with a level for each needed indicator', async () => {
  const id = await cycle({ year: 2024 });
  const refused = await step(coordinator, cycles, id, 'record');
  assert.deepEqual(problemsOf(refused), ['instrument:no-result']);
  for (let number = 1; number <= 20; number += 1)
    await create(coordinator, 'evaluation-results', {
      cycle: id,
      indicator: `pemdi-2026.${String(number).padStart(2, '0')}`,
      level: 2.5,
    });
  await take(coordinator, cycles, id, 'record');
  assert.equal(await statusOf(id), 'closed');
  const thisYear = await cycle({ year: 2026 });
  assert.ok(problemsOf(await step(coordinator, cycles, thisYear, 'record')).includes('year:not-past'));
});

it('shows an external assessor only the evaluation appointed to, between its dates', async () => {
  const [mine, gone, others] = [await started(), await started(), await started()];
  await appoint(mine, external, 'external');
  await appoint(gone, external, 'external', { from: '2020-01-01', until: '2020-12-31' });
  await owner.sql`update maturity.evaluation_answers set status = 'accepted' where cycle = any(${[mine, gone, others]})`;
  const list = async (id: string) =>
    (await external.api('GET', `/api/v1/evaluation-answers?filter[cycle]=${id}&limit=50`)).json().items?.length ?? 0;
  assert.equal(await list(mine), 16);
  assert.equal(await list(gone), 0);
  assert.equal(await list(others), 0);
  assert.equal((await external.api('GET', `/api/v1/evaluation-cycles/${others}`)).statusCode, 404);
});

it('hands in with answer, explanation and evidence only (AC-EVAL-03), and refuses the second of two', async () => {
  const id = await started({ instrument: 'spbe-2020-v1' });
  const answer = await answerOf(id, 'spbe-2020.01');
  const edit = (body: Record<string, unknown>) => step(officer, 'evaluation-answers', answer, 'edit', body);
  assert.deepEqual(problemsOf(await edit({ level: 2.5 })), ['level:level-out-of-scale']);
  assert.deepEqual(problemsOf(await edit({ met: ['0'] })), ['met:level-out-of-scale']);
  await take(officer, 'evaluation-answers', answer, 'edit', { level: 3, met: ['1', '3'], explanation: 'Ada.' });
  const submit = () => step(officer, 'evaluation-answers', answer, 'submit');
  const unmet = await submit();
  assert.deepEqual(problemsOf(unmet), ['met:criteria-unmet', 'level:evidence-missing']);
  assert.match(unmet.body, /Belum dicentang: 2\./);
  await take(officer, 'evaluation-answers', answer, 'edit', { met: ['1', '2', '3', '4'] });
  assert.deepEqual(problemsOf(await submit()), ['level:level-below-criteria', 'level:evidence-missing']);
  await take(officer, 'evaluation-answers', answer, 'edit', { met: ['1', '2', '3'] });
  const [good, draft] = [await document(first), await document(first, 'draft')];
  for (const level of ['1', '2']) await create(officer, 'evaluation-evidence', { answer, level, document: good });
  await create(officer, 'evaluation-evidence', { answer, level: '3', document: draft });
  const pending = await submit();
  assert.deepEqual(problemsOf(pending), ['level:evidence-not-final']);
  await owner.sql`update evidence.documents set status = 'final' where id = ${draft}`;
  const { version } = await read(officer, 'evaluation-answers', answer);
  const both = await Promise.all(
    [officer, people.colleague].map((who) =>
      who.api('POST', `/api/v1/evaluation-answers/${answer}/steps/submit`, {}, { 'if-match': `"${version}"` }),
    ),
  );
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [200, 412]);
  const wrong = await coordinator.api('POST', '/api/v1/evaluation-evidence', { answer, level: '4', document: good });
  assert.notEqual(wrong.statusCode, 201);
  await take(coordinator, 'evaluation-answers', answer, 'accept');
  assert.equal((await read(officer, 'evaluation-answers', answer)).status, 'accepted');
});

it('shows a respondent only the indicators of its own agency before the result is adopted', async () => {
  const id = await started({}, { 1: second });
  const count = async (who: typeof officer) =>
    (await who.api('GET', `/api/v1/evaluation-answers?filter[cycle]=${id}&limit=50`)).json().items.length;
  assert.equal(await count(other), 1);
  assert.equal(await count(officer), 15);
  const answer = await answerOf(id, 'pemdi-2026.01');
  assert.equal((await officer.api('GET', `/api/v1/evaluation-answers/${answer}`)).statusCode, 404);
  await take(coordinator, cycles, id, 'unlock-preparation', {}, { why: 'Jeda' });
  const paused = await step(other, 'evaluation-answers', answer, 'edit', { explanation: 'x' });
  assert.deepEqual(problemsOf(paused), ['cycle:stage-locked']);
});

it('copies assignments from the last evaluation by the same instrument, once, and says what it cannot copy', async () => {
  const foreign = { cycle: await cycle(), indicator: 'pemdi-2026.01', letter: 'R', agency: first };
  await create(coordinator, 'evaluation-assignments', foreign);
  const old = await cycle({ instrument: 'spbe-2018-v1', year: 2018 });
  const refused = await step(coordinator, cycles, old, 'copy-assignments');
  assert.deepEqual(problemsOf(refused), ['instrument:nothing-to-copy']);
  assert.match(refused.body, /[1-9]\d* tanda/);
  await started({ instrument: 'spbe-2020-v1', year: 2027 }, { 1: second });
  const next = await cycle({ instrument: 'spbe-2020-v1', year: 2028 });
  const own = { cycle: next, indicator: 'spbe-2020.02', letter: 'R', agency: second };
  await create(coordinator, 'evaluation-assignments', own);
  await take(coordinator, cycles, next, 'copy-assignments');
  const copied = await owner.sql`
    select indicator, agency from maturity.evaluation_assignments where cycle = ${next} and status = 'active'
    order by indicator`;
  assert.equal(copied.length, 47);
  assert.deepEqual(
    copied.slice(0, 3).map(({ agency }) => agency),
    [second, second, first],
  );
  const again = await step(coordinator, cycles, next, 'copy-assignments');
  assert.deepEqual(problemsOf(again), ['instrument:nothing-to-copy']);
});
