import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { bootPadu } from '../../src/testing/boot-padu.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { routesOf } from '../../src/testing/routes-of.ts';

type Counts = Readonly<Record<string, number>>;

const file = join(import.meta.dirname, 'query-counts.json');
const update = process.env.UPDATE_QUERY_COUNTS === '1';
const registers = everyRegister()
  .all()
  .map(({ register }) => register);

/** Pages of the modules that no register draws. */
const ownPages = (patterns: readonly string[]): readonly string[] =>
  patterns.filter(
    (pattern) =>
      !/[:*.]/.test(pattern) &&
      !/^\/(api|log|health|metrics|assets|sign-in|first-run)\b/.test(pattern) &&
      !registers.some(({ name }) => pattern === `/${name}` || pattern.startsWith(`/${name}/`)),
  );

/**
 * How many statements each page sends when every register holds `rows` rows in each of its states.
 * @param expected how many it should be: what is more is counted again
 */
async function countAll(rows: number, expected: Counts): Promise<Counts> {
  const { app, owner, admin, countedQueries } = await bootPadu();
  await fillRegisters(owner, everyRegister(), rows);
  const counts: Record<string, number> = {};
  /** The log is sequenced meanwhile, which also asks the database: the least of some tries is the page alone. */
  const count = async (name: string, url: string) => {
    const tries: number[] = [];
    for (let n = 0; n < 8 && !tries.includes(expected[name] ?? -1); n++) {
      const before = countedQueries();
      const { statusCode } = await admin.get(url);
      if (statusCode !== 200) return;
      tries.push(countedQueries() - before);
    }
    counts[name] = Math.min(...tries);
  };
  for (const register of registers) {
    const { name, steps } = register;
    await count(`${name}: list`, `/${name}`);
    await count(`${name}: read`, `/${name}/${exampleId(register)}`);
    await count(`${name}: new`, `/${name}/new`);
    if (steps.edit) await count(`${name}: edit`, `/${name}/${exampleId(register, steps.edit.from[0])}/edit`);
    await count(`${name}: API list`, `/api/v1/${name}`);
  }
  const gets = routesOf(app).flatMap(({ method, pattern }) => (method === 'GET' ? [pattern] : []));
  for (const url of ownPages(gets)) await count(url, url);
  return counts;
}

const few = await countAll(2, update ? {} : JSON.parse(readFileSync(file, 'utf8')));
const many = await countAll(20, few);

it('sends as many statements for many rows as for few', () => {
  assert.ok(Object.keys(few).length >= registers.length * 4);
  assert.deepEqual(many, few);
});

it('sends no more statements than were counted before: UPDATE_QUERY_COUNTS=1 writes the counts down anew', () => {
  if (update) writeFileSync(file, `${JSON.stringify(few, null, 2)}\n`);
  const known: Counts = JSON.parse(readFileSync(file, 'utf8'));
  const grown = Object.entries(few).filter(([page, count]) => count > (known[page] ?? 0));
  assert.deepEqual(
    grown.map(([page, count]) => `${page}: ${count}, was ${known[page] ?? 'not counted'}`),
    [],
  );
});
