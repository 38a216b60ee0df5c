import { type Actor, allRoles, type Grant, type Role } from '../../src/kernel/access/access.ts';
import type { ReadGrant, Register } from '../../src/register/register.ts';
import type { Registry, Values } from '../../src/register/registry.ts';
import { type Additions, bootRegisters } from '../../src/testing/boot.ts';
import type { Prepared, TestDatabase } from '../../src/testing/database.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleOf, exampleValues, idOf, insertRows, liftRules } from '../../src/testing/example-rows.ts';
import { isOpen, type Relation } from './oracle.ts';

/** One row of the world: its register, how it stands to whoever asks, its state and the level it is read at. */
export type Placed = {
  readonly relation: Relation;
  /** Whose row it is, where `relation` is `made`. */
  readonly maker: Role | null;
  readonly state: string;
  readonly level: string | null;
};

/** Everybody who asks: one with each role, and one with none. */
export const askers: readonly (Role | null)[] = [...allRoles, null];

/** What one may want of a row. */
export type What = 'read' | 'create' | { readonly step: string };

/** Everything one may want of the rows of a register. */
export const everything = ({ steps }: Register): readonly What[] => [
  'read',
  'create',
  ...Object.keys(steps).map((step) => ({ step })),
];

/** The grants that decide about reading the rows of a register, those they are read through included. */
const readGrants = ({ read }: Register): readonly Grant[] =>
  'through' in read ? readGrants(read.of) : 'levels' in read ? Object.values(read.levels) : [read];

/** The grants that decide whether one is let do something to rows one reads. */
function grantsFor(register: Register, what: What): readonly Grant[] {
  const { read, create, steps } = register;
  if (what === 'read') return [];
  // What is part of another row follows the edit of that one.
  const around = 'through' in read && isInside(register) ? grantsFor(read.of, { step: 'edit' }) : [];
  if (what === 'create') return [create, ...around];
  const { grant = {}, approval } = steps[what.step] ?? {};
  return [grant, ...(approval?.stages.flatMap(({ seats }) => seats.map((seat) => seat.grant)) ?? []), ...around];
}

/**
 * One of each kind of asker: those of a kind are granted exactly the same in all that is asked about. Whose turn it is
 * within a kind goes by `nth`.
 */
export function oneOfEachKind(register: Register, nth: number, ...about: readonly What[]): readonly (Role | null)[] {
  const grants = [...readGrants(register), ...about.flatMap((what) => grantsFor(register, what))];
  const kinds = Map.groupBy(askers, (asker) => JSON.stringify(grants.map((grant) => asker && grant[asker])));
  return [...kinds.values()].flatMap((kind) => kind.slice(nth % kind.length).slice(0, 1));
}

const first = (register: Register): string => register.states[0] ?? '';

/** The values of the field that decides who reads a row; one null where there is none. */
export const levelsOf = ({ read }: Register): readonly (string | null)[] => {
  if ('through' in read) return levelsOf(read.of);
  return 'levels' in read ? Object.keys(read.levels) : [null];
};

/** Whether the state of a row (or of the row it hangs on) decides who reads it: its level is its state. */
export function isReadByState({ read }: Register): boolean {
  return 'through' in read ? isReadByState(read.of) : 'levels' in read && read.by === 'status';
}

/** The relations in which rows of a register can stand. */
export function relationsOf(register: Register): readonly Relation[] {
  const { read, record, anchor, fields } = register;
  if ('through' in read) return relationsOf(read.of);
  const appointed = record === undefined ? [] : (['appointed'] as const);
  if (anchor === null) return ['nobody', ...appointed, 'made'];
  const agencies = ['mine', 'below', 'other', ...appointed, 'made'] as const;
  return anchor === 'id' || fields[anchor]?.required ? agencies : [...agencies, 'nobody'];
}

/** How a row itself stands: one that hangs on another row may belong to no agency or record of its own. */
export function standing({ anchor, record }: Register, relation: Relation): Relation {
  if (relation === 'made' || (relation === 'appointed' && record !== undefined)) return relation;
  return anchor === null ? 'nobody' : relation;
}

/** Whether a row should be readable. */
export function mayRead(register: Register, asker: Role | null, { relation, level }: Placed): boolean {
  const read: ReadGrant = register.read;
  if ('through' in read) return mayRead(read.of, asker, { relation, level, maker: asker, state: '' });
  const grant: Grant = 'levels' in read ? (read.levels[level ?? ''] ?? {}) : read;
  return isOpen(grant, asker, standing(register, relation));
}

/** Rows that are part of another row: whatever may be done with them follows that row's edit, written down again here. */
const isInside = ({ within }: Register): boolean => within !== undefined;

function mayEditAround(register: Register, asker: Role | null, row: Pick<Placed, 'relation' | 'level'>): boolean {
  const { read } = register;
  if (!('through' in read)) return false;
  const around = { relation: row.relation, level: row.level, maker: asker, state: '' };
  const { edit } = read.of.steps;
  return mayRead(read.of, asker, around) && isOpen(edit?.grant ?? {}, asker, standing(read.of, row.relation));
}

/** Whether the row around one that is part of it is in a state in which it may be edited, where that state is the level. */
export const isAroundOpen = (register: Register, { level }: Pick<Placed, 'level'>): boolean =>
  !isInside(register) ||
  !isReadByState(register) ||
  !('through' in register.read) ||
  register.read.of.steps.edit?.from.includes(String(level)) === true;

/**
 * Whether a step should be open, as far as access goes: the row is readable, and the step's grant covers it. Nobody takes
 * alone what several people approve.
 */
export const mayTake = (register: Register, step: string, asker: Role | null, row: Placed): boolean =>
  !register.steps[step]?.approval &&
  (isInside(register)
    ? mayEditAround(register, asker, row)
    : mayRead(register, asker, row) &&
      isOpen(register.steps[step]?.grant ?? {}, asker, standing(register, row.relation)));

/** Whether a row of that agency should be allowed to be made. A new row is one's own; a new agency is no one's unit. */
export function mayCreate(register: Register, asker: Role | null, relation: Relation): boolean {
  if (isInside(register)) return mayEditAround(register, asker, { relation, level: levelsOf(register)[0] ?? null });
  const { create, anchor } = register;
  if (asker !== null && create[asker] === 'own') return true;
  return isOpen(create, asker, anchor === 'id' || anchor === null ? 'nobody' : relation);
}

export const rowId = ({ name }: Register, { relation, maker, state, level }: Placed): string =>
  idOf(name, relation, maker ?? '-', state, level ?? '-');

const actorId = (asker: Role | null): string => idOf('actor', asker ?? 'none');

/** Where a reference points when nothing depends on it. */
const anyRow = (register: Register): string =>
  rowId(register, {
    relation: relationsOf(register)[0] ?? 'nobody',
    maker: null,
    state: first(register),
    level: levelsOf(register)[0] ?? null,
  });

/** The state of the row one hangs on: for rows inside it, one in which it may be edited. */
const stateAround = ({ within }: Register, around: Register): string =>
  (within && around.steps.edit?.from[0]) ?? first(around);

/** The rows of a register of records (each its own `record`) that everybody who asks is appointed to. */
const appointedTo = (records: Register): readonly string[] =>
  rowsOf(records).flatMap((row) => (row.relation === 'appointed' ? [rowId(records, row)] : []));

/** The values of a row, from the examples of its fields; agency, level and the row it is read through as `placed` says. */
export function valuesOf(registry: Registry, register: Register, placed: Placed): Values {
  const { anchor, record, read } = register;
  const { relation, maker, level } = placed;
  const values: Record<string, unknown> = {
    ...exampleValues(register, (name) => anyRow(registry.get(name).register)),
  };
  if (anchor !== null && anchor !== 'id') {
    const agencies = registry.get(register.fields[anchor]?.refers?.register ?? '').register;
    const unit = relation === 'made' || relation === 'appointed' ? 'other' : relation;
    const agency = { relation: unit, maker: null, state: first(agencies), level: null };
    values[anchor] = relation === 'nobody' ? null : rowId(agencies, agency);
  }
  if (record !== undefined && record !== 'id' && relation === 'appointed')
    values[record] = appointedTo(registry.get(register.fields[record]?.refers?.register ?? '').register)[0];
  if ('levels' in read && read.by !== 'status') values[read.by] = level;
  if ('through' in read) {
    const state = isReadByState(read.of) ? String(level) : stateAround(register, read.of);
    values[read.through] = rowId(read.of, { relation, maker, level, state });
  }
  return values;
}

/** The same with what Padu writes by itself: what stands in the table. */
export const storedOf = (registry: Registry, register: Register, placed: Placed): Values => ({
  ...Object.fromEntries(
    Object.entries(register.fields).flatMap(([name, field]) =>
      field.stamp || field.kept
        ? [[name, exampleOf(register, field, (target) => anyRow(registry.get(target).register))]]
        : [],
    ),
  ),
  ...valuesOf(registry, register, placed),
});

/** Every row of a register's world: each relation, state and level; what is made, once by each asker. */
export function rowsOf(register: Register): readonly Placed[] {
  return relationsOf(register).flatMap((relation) =>
    (relation === 'made' ? askers : [null]).flatMap((maker) =>
      register.states.flatMap((state) => levelsAt(register, state).map((level) => ({ relation, maker, state, level }))),
    ),
  );
}

/** The levels a row in a state may have: where its own state is the level, that one. */
const levelsAt = (register: Register, state: string): readonly (string | null)[] =>
  isReadByState(register) && !('through' in register.read) ? [state] : levelsOf(register);

/** The rows that are put to one asker: theirs and those of nobody in particular, one per relation and level. */
export const rowsFor = (register: Register, asker: Role | null, state: string): readonly Placed[] =>
  rowsOf(register).filter((row) => row.state === state && (row.relation !== 'made' || row.maker === asker));

/** The rows to read as one asker: of the first state, at each level; of each state, where the state is the level. */
export const rowsToRead = (register: Register, asker: Role | null): readonly Placed[] =>
  (isReadByState(register) ? register.states : [first(register)]).flatMap((state) => rowsFor(register, asker, state));

/** An agency per state stands for the unit one is at, so that agencies themselves can be asked about in each state. */
function actorOf(asker: Role | null, agencies: Register, records: readonly string[]): Actor {
  const at = (relation: Relation, state: string) => rowId(agencies, { relation, maker: null, state, level: null });
  const assignments = agencies.states.map((state) => ({
    agencyId: at('mine', state),
    subtree: [at('mine', state), at('below', state)],
    records,
  }));
  return {
    id: actorId(asker),
    kind: 'person',
    name: asker ?? 'no role',
    assignments: asker ? assignments.map((one) => ({ ...one, role: asker })) : [],
  };
}

/** Says of a refused write that it came as far as the table: no rule of access stood in its way. */
export const trapped = 'ruang penyimpanan penuh';

/**
 * A trap in every table: who comes as far as writing meets a full disk. So nothing ever changes, and one row serves
 * every question.
 */
async function setTraps({ owner }: TestDatabase, registers: readonly Register[]): Promise<void> {
  await owner.sql.unsafe(`create function public.trap() returns trigger language plpgsql as
    $$ begin raise exception 'trapped' using errcode = '53100'; end $$;
    grant execute on function public.trap to padu_app`);
  for (const { table } of registers)
    await owner.sql.unsafe(`create trigger trap before insert or update on ${table} execute function public.trap()`);
}

/** Every register with all rows of its world, for `useDatabase`. */
export const world: Prepared = {
  name: 'world',
  fill: async (database) => {
    const registry = everyRegister();
    const registers = registry.all().map(({ register }) => register);
    await liftRules(database.owner, registers);
    for (const register of registers) {
      const rows = rowsOf(register).map((placed) => ({
        id: rowId(register, placed),
        status: placed.state,
        createdBy: placed.relation === 'made' ? actorId(placed.maker) : idOf('somebody else'),
        values: storedOf(registry, register, placed),
      }));
      await insertRows(database.owner, register, rows);
    }
    await setTraps(database, registers);
    await database.owner.sql`analyze`;
  },
};

/** A server with the registers of a database that holds the `world`, with everybody signed in. */
export async function openWorld(database: TestDatabase, pages?: Additions['pages']) {
  const registry = everyRegister();
  const registers = registry.all().map(({ register }) => register);
  const { signIn, site } = await bootRegisters(database.db, registry.all(), pages ? { pages } : {});
  const agencies = registry.get('agencies').register;
  const records = registers.flatMap((register) => (register.record === 'id' ? appointedTo(register) : []));
  const browsers = await Promise.all(askers.map((asker) => signIn(actorOf(asker, agencies, records))));
  return {
    registry,
    registers,
    filesDir: site.filesDir,
    browserOf: new Map(askers.map((asker, n) => [asker, browsers[n]])),
  };
}
