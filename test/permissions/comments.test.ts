import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../src/kernel/access/access.ts';
import type { Register } from '../../src/register/register.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { oneInTurn, someAtATime } from './ask.ts';
import {
  askers,
  mayRead,
  mayTake,
  oneOfEachKind,
  openWorld,
  type Placed,
  rowId,
  rowsOf,
  rowsToRead,
  world,
} from './world.ts';

const database = await useDatabase(world);
const { registers, browserOf } = await openWorld(database);
const { sql } = database.owner;

const browserOfAsker = (asker: Role | null): Browser => {
  const browser = browserOf.get(asker);
  if (!browser) throw new Error(`${asker} is not signed in`);
  return browser;
};

/** Steps with a form: who may take one on a row, in whatever state, may see who edits it and keep a draft. */
const formSteps = (register: Register): readonly string[] =>
  Object.entries(register.steps).flatMap(([name, { form }]) => (form ? [name] : []));

/** Everything around a row that only its readers may see or do, and whether it should be open to them. */
const doors = (register: Register, asker: Role | null, row: Placed) => {
  const url = `/${register.name}/${rowId(register, row)}`;
  const reads = mayRead(register, asker, row);
  const steps = formSteps(register);
  const browser = browserOfAsker(asker);
  const said = { text: 'Sudah diperiksa.' };
  const [step] = steps;
  return [
    { what: 'comments', open: reads, ask: () => browser.get(`${url}/comments`) },
    { what: 'API comments', open: reads, ask: () => browser.api('GET', `/api/v1${url}/comments`) },
    { what: 'comment', open: reads, ask: () => browser.api('POST', `/api/v1${url}/comments`, said) },
    { what: 'mentions', open: reads, ask: () => browser.api('GET', `/api/v1${url}/comments/people`) },
    { what: 'follow', open: reads, ask: () => browser.post(`${url}/follow`, {}) },
    {
      what: 'who edits',
      open: steps.some((one) => mayTake(register, one, asker, row)),
      ask: () => browser.raw({ method: 'POST', url: `${url}/editing` }),
    },
    ...(step
      ? [
          {
            what: `draft of ${step}`,
            open: mayTake(register, step, asker, row),
            ask: () => browser.post(`${url}/${step}/draft`, { _version: '1' }),
          },
        ]
      : []),
  ];
};

/** Questions asked before the comments made are taken away: fewer than one person may write in a row. */
const mostAtOnce = 170;

/** Takes away what was written before, so that nobody writes faster than people may. */
const clear = () => sql`delete from work.comments; delete from work.followers; delete from kernel.notices`.simple();

const first = ({ states }: Register): string => states[0] ?? '';

/** Rows as one asker sees them: what somebody else made is nobody's own. */
const seenBy = (asker: Role | null, row: Placed): Placed =>
  row.relation === 'made' && row.maker !== asker ? { ...row, relation: 'other' } : row;

/**
 * Each door at each level of rows that are open to an asker there, and of rows that are closed; in which relation the row
 * stands is the turn of `nth`, for that decides alike at every door and is asked in full through the API.
 */
function questionsOf(register: Register, asker: Role | null, nth: number) {
  const asked = rowsToRead(register, asker).flatMap((row) =>
    doors(register, asker, row).map((door) => ({ ...door, who: `${asker} ${row.relation} ${row.level}`, row })),
  );
  return oneInTurn(asked, ({ what, open, row }) => [what, open, row.level], nth);
}

describe('comments, mentions, following, presence and drafts are open exactly to whom the row is', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async (test) => {
      const steps = formSteps(register).map((step) => ({ step }));
      const asking = oneOfEachKind(register, nth, ...steps);
      const questions = asking.flatMap((asker, at) => questionsOf(register, asker, nth + at));
      const wrong: string[] = [];
      let asked = 0;
      for (let at = 0; at < questions.length; at += mostAtOnce) {
        await clear();
        const some = questions.slice(at, at + mostAtOnce);
        await someAtATime(some, async ({ what, open, who, ask }) => {
          const { statusCode, body } = await ask();
          if (statusCode < 400 !== open) wrong.push(`${who}, ${what}: ${statusCode} ${body.slice(0, 200)}`);
        });
        asked += some.length;
      }
      test.diagnostic(`${asked} questions`);
      assert.deepEqual(wrong, []);
    });
});

describe('names are offered, and people told, exactly where they may read the row', () => {
  for (const register of registers)
    it(register.name, async () => {
      const admin = browserOfAsker('administrator');
      for (const row of rowsOf(register).filter(
        ({ state, maker }) => state === first(register) && (maker ?? 'viewer') === 'viewer',
      )) {
        if (!mayRead(register, 'administrator', seenBy('administrator', row))) continue;
        await clear();
        const id = rowId(register, row);
        const readers = askers.filter((asker) => mayRead(register, asker, seenBy(asker, row)));
        const ids = new Set(readers.map((asker) => browserOfAsker(asker).actor.id));
        const url = `/api/v1/${register.name}/${id}/comments`;
        const offered = (await admin.api('GET', `${url}/people`)).json<{ items: { id: string }[] }>().items;
        assert.equal(offered.length, Math.min(8, ids.size));
        assert.ok(offered.every((one) => ids.has(one.id)));
        const everybody = askers.map((asker) => browserOfAsker(asker).actor.id);
        await sql`insert into work.followers
          select ${register.name}, ${id}, person, now() from unnest(${everybody}::uuid[]) person`;
        const written = await admin.api('POST', url, { text: 'Untuk pengikut.' });
        assert.equal(written.statusCode, 201, written.body);
        const told = await sql<{ person: string }[]>`select person_id as person from kernel.notices`;
        ids.delete(admin.actor.id);
        assert.deepEqual(
          told.map(({ person }) => person).toSorted(),
          [...ids].toSorted(),
          `${row.relation} ${row.level}`,
        );
      }
    });
});

describe('what one follows is listed as far as one may still read it', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, async () => {
      await clear();
      await someAtATime(oneOfEachKind(register, nth), async (asker) => {
        const rows = rowsToRead(register, asker);
        const browser = browserOfAsker(asker);
        const ids = rows.map((row) => rowId(register, row));
        await sql`insert into work.followers
          select ${register.name}, id, ${browser.actor.id}, now() from unnest(${ids}::uuid[]) id`;
        const { body } = await browser.get('/following');
        for (const row of rows)
          assert.equal(body.includes(rowId(register, row)), mayRead(register, asker, row), `${asker} ${row.relation}`);
      });
    });
});
