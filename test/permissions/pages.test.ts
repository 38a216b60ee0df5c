import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askName } from '../../src/register/pages/form.page.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { postedOf } from '../../src/testing/posted-of.ts';
import { askAll, carried, type Door, oneOfEachSort, questionsOfKinds } from './ask.ts';
import { openWorld, rowId, valuesOf, world } from './world.ts';

const { registry, registers, browserOf } = await openWorld(await useDatabase(world));

const door: Door = (browser, register, { what, row }) => {
  const base = `/${register.name}`;
  const values = valuesOf(registry, register, row);
  if (what === 'create') return browser.post(base, postedOf(values));
  const url = `${base}/${rowId(register, row)}`;
  if (what === 'read') return browser.get(url);
  const sent = carried(register, what.step, values);
  const answers = Object.fromEntries(Object.entries(sent.answers).map(([name, value]) => [askName(name), value]));
  return browser.post(`${url}/${what.step}`, { _version: '1', ...postedOf(sent.values), ...postedOf(answers) });
};

describe('who may do what through the pages', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async (test) => {
      // What decides is asked about in every relation through the API; here, whether this door asks it.
      const byAsker = Map.groupBy(questionsOfKinds(register, nth), ({ asker }) => asker);
      const questions = [...byAsker.values()].flatMap((asked, at) => oneOfEachSort(asked, nth + at));
      const { asked, wrong } = await askAll(register, questions, browserOf, door);
      test.diagnostic(`${asked} questions`);
      assert.deepEqual(wrong, []);
    });
});
