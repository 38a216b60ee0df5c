import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import type { Grant, Role } from '../../src/kernel/access/access.ts';
import { addDays } from '../../src/kernel/i18n/days.ts';
import { isoDateOf } from '../../src/kernel/i18n/format.ts';
import type { Register } from '../../src/register/register.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { someAtATime } from './ask.ts';
import { isOpen } from './oracle.ts';
import { askers, mayRead, openWorld, type Placed, rowId, rowsOf, standing, storedOf, world } from './world.ts';

const { registry, registers, browserOf } = await openWorld(await useDatabase(world));

type Line = { readonly register: string; readonly id: string; readonly step: string };
type Page = { items: readonly Line[]; nextCursor: string | null; total: number; counts: Record<string, number> };

const keyOf = ({ register, id, step }: Line): string => `${register}:${id}:${step}`;

/** For whom rows wait at a step: the one second person, the seats of its first stage, or whoever owes it. */
function deciders({ steps }: Register, name: string, step: Register['steps'][string]): readonly Grant[] {
  if (Object.values(steps).some(({ refusal }) => refusal === name)) return [];
  if (step.waits) return [step.waits.of ?? step.grant];
  if (step.approval) return (step.approval.stages[0]?.seats ?? []).map(({ grant }) => grant);
  return step.notBy ? [step.grant] : [];
}

/** How a row stands to somebody: what others made is, to them, another agency's. */
const seenBy = (asker: Role | null, row: Placed): Placed =>
  row.relation === 'made' && row.maker !== asker ? { ...row, relation: 'other' } : row;

const today = isoDateOf(new Date(), 'Asia/Jakarta');

/** Whether the day by which to act has come near enough, written down a second time. */
function isNear(register: Register, row: Placed, { waits }: Register['steps'][string]): boolean {
  if (!waits || waits.ahead === undefined) return true;
  const values = storedOf(registry, register, row);
  const named = values[waits.by ?? ''];
  const last = typeof named === 'object' && named !== null && 'until' in named ? named.until : named;
  if (typeof last !== 'string') return false;
  const due = addDays(last, -Number(values[waits.earlier ?? ''] ?? 0));
  return addDays(due, -waits.ahead) <= today && (!waits.lapses || due >= today);
}

/** Whether a row asks for a step, written down a second time. */
function isAskedFor(register: Register, row: Placed, { onlyWhen = {} }: Register['steps'][string]): boolean {
  const values = storedOf(registry, register, row);
  return Object.entries(onlyWhen).every(([name, is = []]) => {
    const answers = [values[name] ?? []].flat();
    return is.length === 0 ? answers.length === 0 : answers.some((answer) => is.some((one) => one === answer));
  });
}

const expectedOf = (register: Register, asker: Role | null): readonly string[] =>
  Object.entries(register.steps).flatMap(([step, definition]) =>
    rowsOf(register)
      .filter(({ state }) => definition.from.includes(state))
      .filter((row) => {
        const seen = seenBy(asker, row);
        const open = deciders(register, step, definition).some((grant) =>
          isOpen(grant, asker, standing(register, seen.relation)),
        );
        return (
          open &&
          isNear(register, row, definition) &&
          isAskedFor(register, row, definition) &&
          mayRead(register, asker, seen)
        );
      })
      .map((row) => keyOf({ register: register.name, id: rowId(register, row), step })),
  );

describe('the inbox holds exactly what one may decide or owes', () => {
  it('for every register, role and relation; through the API, with counts that agree', async (test) => {
    let lines = 0;
    await someAtATime(askers, async (asker) => {
      const browser = browserOf.get(asker);
      if (!browser) throw new Error(`${asker} is not signed in`);
      for (const register of registers) {
        const found: string[] = [];
        let cursor: string | null = '0';
        while (cursor !== null) {
          const url: string = `/api/v1/inbox?filter[register]=${register.name}&limit=200&cursor=${cursor}`;
          const response: LightMyRequestResponse = await browser.api('GET', url);
          assert.equal(response.statusCode, 200, response.body);
          const page: Page = response.json();
          found.push(...page.items.map(keyOf));
          cursor = page.nextCursor;
          if (cursor === null) assert.equal(page.total, found.length, `${asker}: total of ${register.name}`);
        }
        assert.deepEqual(found.toSorted(), expectedOf(register, asker).toSorted(), `${asker}: ${register.name}`);
        lines += found.length;
      }
    });
    test.diagnostic(`${lines} lines`);
    assert.ok(lines > 100);
  });

  it('as a page whose count is that of the lists of all registers together', async () => {
    await someAtATime(askers, async (asker) => {
      const browser = browserOf.get(asker);
      const expected = registers.flatMap((register) => expectedOf(register, asker)).length;
      const { body } = (await browser?.get('/inbox', 'padu_lang=en')) ?? { body: '' };
      const [, count = ''] = /aria-current="page">[^<]*<span class="nav-count">([\d.,]+)<\/span>/.exec(body) ?? [];
      assert.equal(Number(count.replace(/\D/g, '')), expected, String(asker));
    });
  });

  it('as the lines chosen to be decided at once: of those of everybody only one’s own', async (test) => {
    const lines = new Map<string, Line & { version: number; stage: string }>();
    for (const browser of browserOf.values()) {
      const response = await browser?.api('GET', '/api/v1/inbox?limit=200');
      for (const line of response?.json<{ items: (Line & { version: number; stage: string })[] }>().items ?? [])
        lines.set(keyOf(line), line);
    }
    const all = [...lines.values()];
    const per = Math.ceil(all.length / 90);
    const some = all.filter((_, n) => n % per === 0);
    const query = some.map(
      ({ register, id, step, version, stage }) => `&item=${register}:${id}:${step}:${version}:${stage}`,
    );
    let shown = 0;
    await someAtATime(askers, async (asker) => {
      const browser = browserOf.get(asker);
      const { body } = (await browser?.get(`/inbox/decisions?chosen=1${query.join('')}`)) ?? { body: '' };
      const found = [...body.matchAll(/name="item" value="([^":]+:[^":]+:[^":]+):/g)].map(([, key]) => key);
      const own = new Set(registers.flatMap((register) => expectedOf(register, asker)));
      const expected = some.map(keyOf).filter((key) => own.has(key));
      assert.deepEqual(found.toSorted(), expected.toSorted(), String(asker));
      shown += found.length;
    });
    test.diagnostic(`${some.length} lines chosen by each, ${shown} shown`);
    assert.ok(some.length > 50 && shown > 50);
  });
});
