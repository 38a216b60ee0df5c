import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRasciGap, incompleteTasks, type RasciActivity, type RasciLetter } from './rasci.rules.ts';

const activity = (task: string, letters: string): RasciActivity => ({
  id: task,
  name: task,
  task,
  assignments: [...letters].map((letter, index) => ({ partyId: `p${index}`, letter: letter as RasciLetter })),
});

test('AC-RASCI-01: of 17 catalogue tasks 15 have an R and an A, so two are named incomplete', () => {
  const tasks = Array.from({ length: 17 }, (_none, index) => `task-${index + 1}`);
  const activities = tasks.map((task, index) => activity(task, index === 3 ? 'A' : index === 9 ? 'RSC' : 'RA'));
  assert.deepEqual(incompleteTasks(tasks, activities), ['task-4', 'task-10']);
});

test('an activity needs exactly one A and at least one R', () => {
  assert.equal(findRasciGap(activity('t', 'RASCI')), undefined);
  assert.match(findRasciGap(activity('t', 'RAA'))?.en ?? '', /2 parties marked A/);
  assert.match(findRasciGap(activity('t', 'R'))?.en ?? '', /nobody is marked A/);
  assert.match(findRasciGap(activity('t', 'AS'))?.en ?? '', /nobody is marked R/);
});

test('a task is complete when one of its activities is', () => {
  assert.deepEqual(incompleteTasks(['t'], [activity('t', 'A'), activity('t', 'RA')]), []);
  assert.deepEqual(incompleteTasks(['t'], []), ['t']);
});
