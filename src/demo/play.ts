import type { Transaction } from '../kernel/db/db.ts';
import type { ReceivedFile } from '../kernel/files/receive-file.ts';
import { recordFile } from '../kernel/files/store-file.ts';
import { grantFirstAdministrator } from '../modules/organization/index.ts';
import { readVote } from '../register/approvals/vote-fields.ts';
import { type Act, createRow, takeStep } from '../register/change.ts';
import type { Fields } from '../register/field.ts';
import type { Registry, Values } from '../register/registry.ts';
import { newCast } from './acting.ts';
import type { Cells, DemoEvent } from './event.ts';

/** Where and for whom a demonstration is played. */
export type Stage = {
  readonly tx: Transaction;
  readonly registry: Registry;
  readonly timeZone: string;
  /** The files that lie in the store, by the event that attaches them. */
  readonly letters: ReadonlyMap<DemoEvent, ReceivedFile>;
};

type IdOf = (register: string, named: string) => string;

/** What came of the events. */
export type Played = { readonly counts: ReadonlyMap<string, number>; readonly idOf: IdOf };

const requestId = 'demo';

/** Half past nine in western Indonesia on the day, and a little later for each event of the day. */
const instantOf = (on: string, nth: number): Date => new Date(Date.parse(`${on}T02:30:00Z`) + nth * 7000);

/**
 * Plays the events of a demonstration in their order, each through the door a person would use: the same rules, the
 * same history, the same log. An event that is refused ends it all, naming the event.
 * @returns how many rows each register got, and how to find the id of a row by its name
 */
export async function play(stage: Stage, events: readonly DemoEvent[]): Promise<Played> {
  const ids = new Map<string, string>();
  const idOf = (register: string, named: string): string => {
    const id = ids.get(named) ?? ids.get(`${register}:${named}`);
    if (!id) throw new TypeError(`nothing is called ${named} in ${register}`);
    return id;
  };
  const cast = newCast(stage.tx, stage.timeZone, idOf);
  const counts = new Map<string, number>();
  const today = { on: '', nth: 0 };
  for (const event of events) {
    if (today.on !== event.on) Object.assign(today, { on: event.on, nth: 0 });
    const now = instantOf(event.on, today.nth++);
    try {
      const actor = await cast(event.by, event.on, now);
      const act: Act = { tx: stage.tx, registry: stage.registry, actor, now, requestId };
      const id = await playOne(stage, act, event, idOf);
      if (event.step !== null) continue;
      ids.set(event.row, id);
      counts.set(event.register, (counts.get(event.register) ?? 0) + 1);
    } catch (cause) {
      throw new Error(`${event.on} ${event.by}: ${event.register} ${event.row} ${event.step ?? 'create'}`, { cause });
    }
  }
  return { counts, idOf };
}

async function playOne(stage: Stage, act: Act, event: DemoEvent, idOf: IdOf): Promise<string> {
  const mounted = stage.registry.get(event.register);
  const { register } = mounted;
  if (event.by === 'founder' && event.register === 'role-assignments') return grantFirst(stage, act, event, idOf);
  const values = await valuesOf(stage, act, event, register.fields, idOf);
  if (event.step === null) return createRow(act, mounted, { values, answers: {}, reason: event.reason });
  const id = idOf(event.register, event.row);
  const vote = register.steps[event.step]?.approval && readVote(event.answers);
  const answers = vote ? {} : cellValues(register.steps[event.step]?.ask ?? {}, event.answers, idOf);
  const [found] = await act.tx<{ version: number }[]>`select version from ${act.tx(register.table)} where id = ${id}`;
  await takeStep(act, mounted, event.step, id, found?.version ?? 0, { values, answers, reason: event.reason, vote });
  return id;
}

/** The role that opens an empty Padu has a door of its own: nobody is there who could give it. */
async function grantFirst(stage: Stage, act: Act, event: DemoEvent, idOf: IdOf): Promise<string> {
  await grantFirstAdministrator(stage.timeZone)(act.tx, idOf('people', String(event.cells.person)), act.now);
  return event.row;
}

/** What cells mean as values: read as a sheet is, with ids in place of the names of rows. */
export function cellValues(fields: Fields, cells: Cells, idOf: IdOf): Values {
  const entries = Object.entries(cells).map(([name, cell]) => {
    const field = fields[name];
    if (!field) throw new TypeError(`there is no field ${name}`);
    const value = field.fromCell(addressed(cell, idOf));
    const target = field.refers?.register;
    if (target === undefined || value === null) return [name, value];
    return [name, Array.isArray(value) ? value.map((key) => idOf(target, key)) : idOf(target, String(value))];
  });
  return Object.fromEntries(entries);
}

/** `@teams Tim Koordinasi …` is the address of that row. */
function addressed(cell: Cells[string] = null, idOf: IdOf): Exclude<Cells[string], undefined> {
  const [, register, named] = /^@([a-z-]+) (.+)$/.exec(String(cell)) ?? [];
  return register && named ? `${register}/${idOf(register, named)}` : cell;
}

/** The values of an event; its letter, if it has one, becomes a file of whoever acts. */
async function valuesOf(stage: Stage, act: Act, event: DemoEvent, fields: Fields, idOf: IdOf): Promise<Values> {
  const letter = stage.letters.get(event);
  if (!letter) return cellValues(fields, event.cells, idOf);
  const { files: _, ...cells } = event.cells;
  const { id } = await recordFile(act.tx, letter, act);
  return { ...cellValues(fields, cells, idOf), files: [id] };
}
