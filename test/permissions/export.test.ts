import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import type { Role } from '../../src/kernel/access/access.ts';
import type { Register } from '../../src/register/register.ts';
import type { Browser } from '../../src/testing/boot.ts';
import { useDatabase } from '../../src/testing/database.ts';
import { unzip } from '../../src/testing/unzip.ts';
import { someAtATime } from './ask.ts';
import { mayRead, oneOfEachKind, openWorld, rowId, rowsOf, world } from './world.ts';

const { registers, browserOf } = await openWorld(await useDatabase(world));

/** The ids of the rows one should be given, in order. */
const openTo = (register: Register, asker: Role | null): readonly string[] =>
  rowsOf(register)
    .filter((row) => {
      const isOwn = row.relation !== 'made' || row.maker === asker;
      return mayRead(register, asker, isOwn ? row : { ...row, relation: 'other' });
    })
    .map((row) => rowId(register, row))
    .toSorted();

const idAtEnd = /,([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}),\d+\r$/gm;

/** Each form a list leaves in, with how the ids of its rows are found in it. */
const forms: Readonly<Record<string, (body: Buffer) => Promise<readonly string[]> | readonly string[]>> = {
  'export.csv': (body) => [...body.toString().matchAll(idAtEnd)].map(([, id = '']) => id),
  'export.json': (body) => (JSON.parse(body.toString()) as { id: string }[]).map(({ id }) => id),
  'export.xlsx': async (body) => {
    const [sheet] = (await readXlsx(body)).sheets;
    return (sheet?.rows ?? []).slice(1).map((cells) => String(cells.at(-2)));
  },
};

async function leaves(browser: Browser, register: Register, form: string, query = ''): Promise<readonly string[]> {
  const answer = await browser.get(`/${register.name}/${form}${query}`);
  if (answer.statusCode === 403) return [];
  assert.equal(answer.statusCode, 200, `${register.name}/${form}: ${answer.body.slice(0, 200)}`);
  return (await forms[form]?.(answer.rawPayload))?.toSorted() ?? [];
}

const askEach = async (
  asking: readonly (Role | null)[],
  ask: (asker: Role | null, browser: Browser) => Promise<void>,
) =>
  someAtATime(asking, async (asker) => {
    const browser = browserOf.get(asker);
    if (!browser) throw new Error(`${asker} is not signed in`);
    await ask(asker, browser);
  });

describe('a list leaves with exactly the rows one may read', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, () =>
      askEach(oneOfEachKind(register, nth), async (asker, browser) => {
        // Workbooks are slow to read back and go through the same door as CSV: a third of the registers serves.
        for (const form of nth % 3 === 0 ? Object.keys(forms) : ['export.csv', 'export.json'])
          assert.deepEqual(await leaves(browser, register, form), openTo(register, asker), `${asker}: ${form}`);
      }),
    );
});

describe('a list on paper has as many rows as one may read', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, () =>
      askEach(oneOfEachKind(register, nth), async (asker, browser) => {
        const { statusCode, body } = await browser.get(`/${register.name}/print?columns=status`);
        const [, rows = '0'] = /class="page-lead">\s*([\d.]+) baris/.exec(body) ?? [];
        assert.equal(
          statusCode === 403 ? 0 : Number(rows.replaceAll('.', '')),
          openTo(register, asker).length,
          `${asker}`,
        );
      }),
    );
});

describe('naming a row by its id gives nobody a row that is closed', () => {
  for (const [nth, register] of registers.entries())
    it(register.name, () =>
      askEach(oneOfEachKind(register, nth), async (asker, browser) => {
        const open = openTo(register, asker);
        const closed = rowsOf(register)
          .map((row) => rowId(register, row))
          .filter((id) => !open.includes(id))
          .slice(0, 100);
        const asked = [...open.slice(0, 3), ...closed];
        const given = await leaves(browser, register, 'export.csv', `?ids=${asked.join(',')}`);
        assert.deepEqual(given, open.slice(0, 3).toSorted(), String(asker));
      }),
    );
});

describe('rows inside leave with those around them, and only as far as one may read them', () => {
  const inside = registers.flatMap((child) => {
    const { within, read } = child;
    return within && 'through' in read ? [{ child, parent: read.of, gone: child.steps[within.remove]?.to }] : [];
  });
  for (const [nth, { child, parent, gone }] of inside.entries())
    it(`${child.name} with ${parent.name}`, () =>
      askEach(oneOfEachKind(parent, nth), async (asker, browser) => {
        const leave = (form: string) =>
          browser.get(`/${parent.name}/export.${form}?columns=status&inside=${child.name}`);
        const answer = await leave('xlsx');
        const taken = new Set(rowsOf(child).flatMap((row) => (row.state === gone ? [rowId(child, row)] : [])));
        const expected = openTo(child, asker).filter((id) => !taken.has(id));
        if (answer.statusCode === 403) return assert.deepEqual(expected, []);
        assert.equal(answer.statusCode, 200);
        const [, second] = (await readXlsx(answer.rawPayload)).sheets;
        const ids = (second?.rows ?? []).slice(1).map((cells) => String(cells.at(-2)));
        assert.deepEqual(ids.toSorted(), expected, `${asker}`);
        const rows = (await leave('json')).json<{ inside: Record<string, { id: string }[]> }[]>();
        const within = rows.flatMap(({ inside: by }) => (by[child.name] ?? []).map(({ id }) => id));
        assert.deepEqual(within.toSorted(), expected, `${asker}: json`);
        const csv = (await unzip((await leave('csv')).rawPayload)).at(-1)?.bytes ?? Buffer.alloc(0);
        assert.deepEqual((await forms['export.csv']?.(csv))?.toSorted(), expected, `${asker}: csv`);
      }));
  it('is asked of every register inside another', () => assert.ok(inside.length >= 10));
});
