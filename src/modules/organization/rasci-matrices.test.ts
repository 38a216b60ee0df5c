import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodedError } from '../../kernel/errors/errors.ts';
import { actorWith, refusalOf, slotsUnder, useOrganization } from '../../testing/organization.ts';
import { findMisplacedDecisions } from './decision-power.rules.ts';
import { loadOrganizationFacts } from './facts.queries.ts';
import { listActivities } from './rasci.queries.ts';

const since = { from: '2026-01-01', until: null };
const slots = slotsUnder('tanjungpinang-8-2022');
const { db, create, step, agency } = await useOrganization(slots);
const dinas = await agency('DISKOMINFO');
const other = await agency('DINAS-M');

async function filled(name: string): Promise<string> {
  const matrix = await create('rasci-matrices', { name, period: since });
  await step('rasci-matrices', matrix, 'fill', {});
  return matrix;
}

const mark = (matrix: string, activity: string, letter: string, at: string) =>
  create('rasci-entries', { matrix, activity, letter, agency: at });

test('AC-RASCI-01: a matrix of 17 tasks is adopted once each has its A and R; those that lack are named', async () => {
  const matrix = await filled('Matriks 2026');
  const activities = await listActivities(db.sql, matrix);
  const tasks = activities.filter(({ task }) => task !== 'tpi-52-2');
  assert.equal(tasks.length, 17);
  for (const [at, { id }] of activities.entries()) {
    if (at !== 4) await mark(matrix, id, 'A', dinas);
    if (at !== 9) await mark(matrix, id, 'R', other);
  }
  await assert.rejects(step('rasci-matrices', matrix, 'submit', {}), ({ problems }: CodedError) => {
    assert.deepEqual(
      problems.map(({ message }) => message.en),
      [`${activities[4]?.name}: nobody is marked A.`, `${activities[9]?.name}: nobody is marked R.`],
    );
    return true;
  });
  assert.equal((await loadOrganizationFacts(db.sql)).matrices.length, 0);
  await mark(matrix, activities[4]?.id ?? '', 'A', dinas);
  await mark(matrix, activities[9]?.id ?? '', 'R', dinas);
  await step('rasci-matrices', matrix, 'submit', {});
  assert.deepEqual(await refusalOf(mark(matrix, activities[0]?.id ?? '', 'S', other)), ['matrix:closed']);
  const vote = { verdict: 'approve' };
  for (const role of ['planning-officer', 'dinas-officer', 'leader'] as const)
    await step('rasci-matrices', matrix, 'adopt', { actor: actorWith(role), vote });
  const [adopted] = (await loadOrganizationFacts(db.sql)).matrices;
  assert.equal(adopted?.activities.length, activities.length);
  assert.deepEqual(
    adopted?.activities[0]?.assignments.map(({ letter }) => letter),
    ['A', 'R'],
  );
});

test('an activity has one A, and a party stands once with one mark', async () => {
  const matrix = await filled('Satu A');
  const [activity] = await listActivities(db.sql, matrix);
  const id = activity?.id ?? '';
  await mark(matrix, id, 'A', dinas);
  assert.deepEqual(await refusalOf(mark(matrix, id, 'A', other)), ['letter:taken']);
  await mark(matrix, id, 'R', dinas);
  assert.deepEqual(await refusalOf(mark(matrix, id, 'R', dinas)), ['letter:taken']);
  const nobody = { matrix, activity: id, letter: 'S' };
  assert.deepEqual(await refusalOf(create('rasci-entries', nobody)), ['agency:one-of']);
});

test('a mark stands in an activity of the same matrix, and not in a matrix that has ended', async () => {
  const [one, two] = [await filled('Matriks satu'), await filled('Matriks dua')];
  const [activity] = await listActivities(db.sql, one);
  assert.deepEqual(await refusalOf(mark(two, activity?.id ?? '', 'A', dinas)), ['activity:other-matrix']);
  await step('rasci-matrices', two, 'withdraw', {});
  const line = { matrix: two, name: 'Kegiatan', line: 1 };
  assert.deepEqual(await refusalOf(create('rasci-activities', line)), ['wrong-state']);
});

test('filling twice adds nothing twice', async () => {
  const matrix = await filled('Dua kali');
  const before = await listActivities(db.sql, matrix);
  await step('rasci-matrices', matrix, 'fill', {});
  assert.deepEqual(await listActivities(db.sql, matrix), before);
});

test('AC-RASCI-02: an A outside the ICT agency on a decision the ICT function takes is pointed out', async () => {
  const matrix = await filled('Keputusan');
  const decision = (await listActivities(db.sql, matrix)).find(({ task }) => task === 'tpi-52-2')?.id ?? '';
  const decisions = slots.rasciTasks().flatMap(({ id, decides }) => (decides ? [id] : []));
  const entry = await mark(matrix, decision, 'A', other);
  const misplaced = async () => findMisplacedDecisions(await listActivities(db.sql, matrix), decisions, [dinas]).length;
  assert.equal(await misplaced(), 1);
  await step('rasci-entries', entry, 'edit', { values: { agency: dinas } });
  assert.equal(await misplaced(), 0);
});
