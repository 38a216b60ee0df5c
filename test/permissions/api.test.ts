import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Register } from '../../src/register/register.ts';
import { useDatabase } from '../../src/testing/database.ts';
import {
  askAll,
  carried,
  type Door,
  oneInTurn,
  type Question,
  questionsOf,
  questionsOfKinds,
  someAtATime,
} from './ask.ts';
import { askers, mayRead, openWorld, rowId, rowsOf, valuesOf, world } from './world.ts';

const { registry, registers, browserOf } = await openWorld(await useDatabase(world));

const door: Door = (browser, register, { what, row }) => {
  const base = `/api/v1/${register.name}`;
  const values = valuesOf(registry, register, row);
  if (what === 'create') return browser.api('POST', base, values);
  const url = `${base}/${rowId(register, row)}`;
  if (what === 'read') return browser.api('GET', url);
  const version = { 'if-match': '"1"' };
  const sent = carried(register, what.step, values);
  return what.step === 'edit'
    ? browser.api('PATCH', url, sent.values, version)
    : browser.api('POST', `${url}/steps/${what.step}`, sent, version);
};

/** Every question as one of each kind of asker; as everybody else each thing once, in turn of rows and answers. */
function questionsTo(register: Register, nth: number): readonly Question[] {
  const thorough = questionsOfKinds(register, nth);
  const asked = new Set(thorough.map(({ asker, what }) => JSON.stringify([asker, what])));
  const others = askers.flatMap((asker, at) => {
    const left = questionsOf(register, asker).filter(({ what }) => !asked.has(JSON.stringify([asker, what])));
    return oneInTurn(left, ({ what }) => what, nth + at);
  });
  return [...thorough, ...others];
}

describe('who may do what through the API', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async (test) => {
      const { asked, wrong } = await askAll(register, questionsTo(register, nth), browserOf, door);
      test.diagnostic(`${asked} questions`);
      assert.deepEqual(wrong, []);
    });
});

type Page = { readonly items: readonly { readonly id: string }[]; readonly nextCursor: string | null; total: number };

describe('lists hold exactly the rows one may read', () => {
  for (const register of registers)
    it(register.name, async (test) => {
      await someAtATime(askers, async (asker) => {
        const expected = rowsOf(register).filter((row) => {
          const isOwn = row.relation !== 'made' || row.maker === asker;
          return mayRead(register, asker, isOwn ? row : { ...row, relation: 'other' });
        });
        const browser = browserOf.get(asker);
        const found: string[] = [];
        let cursor: string | null = '';
        while (cursor !== null && browser) {
          const response = await browser.api('GET', `/api/v1/${register.name}?limit=200&cursor=${cursor}`);
          if (response.statusCode === 403) break;
          assert.equal(response.statusCode, 200, response.body);
          const page: Page = response.json();
          assert.equal(page.total, expected.length, `${asker}: total`);
          found.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        assert.deepEqual(found.toSorted(), expected.map((row) => rowId(register, row)).toSorted(), String(asker));
      });
      test.diagnostic(`${askers.length} lists`);
    });
});
