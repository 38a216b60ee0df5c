import type { Actor } from '../kernel/access/access.ts';
import { removalStep } from '../kernel/audit/removal-step.ts';
import type { Transaction, Tx } from '../kernel/db/db.ts';
import type { Problem } from '../kernel/errors/errors.ts';
import { findStageFault } from './approvals/approval.rules.ts';
import { assignStep, voteStep } from './approvals/kept-steps.ts';
import { mergeSteps } from './duplicates/merge-steps.ts';
import { checkMerging, mergedState } from './duplicates/merging.ts';
import { findWaitsFault } from './inbox/waits-sql.ts';
import type { PeopleWho, ReachSql } from './people-who.ts';
import { fieldOf, type Register, type Related } from './register.ts';
import { checkWithin, childrenOf } from './rows/within.ts';
import { isLevelled, isThrough } from './scope.ts';
import { checkShape } from './shape/check-shape.ts';

/** The values of a row by field name, as read from the database or judged by the schema. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * What a module's hooks see of a change. `before` is null when the row is born. With the transaction it is also the
 * `Act` under which a hook changes other rows: `createRow({ ...change, tx }, …)`.
 */
export type ChangeSeen = {
  readonly id: string;
  readonly step: string;
  readonly values: Values;
  readonly before: Values | null;
  readonly status: string;
  readonly answers: Values;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
  readonly registry: Registry;
  /** As in `Act`. */
  readonly touched: Set<string>;
};

/** What the rules of a row see of a change. */
export type ChangeRuled = Pick<
  ChangeSeen,
  'id' | 'step' | 'values' | 'before' | 'status' | 'answers' | 'actor' | 'now'
>;

/** What a module sees of a step before its transaction begins. */
export type ChangeAhead = Pick<ChangeSeen, 'step' | 'values' | 'actor' | 'now'>;

/** A register with what its module adds: questions across rows, and effects, both inside the change's transaction. */
export type Mounted = {
  readonly register: Register;
  /** What takes long and locks nothing: asked before the transaction of a step, of those who may take it (`lookAhead`). */
  readonly ahead?: (tx: Tx, change: ChangeAhead) => Promise<void>;
  /** More reasons to refuse a change that follow from the row alone, asked of it as it comes to stand. */
  readonly rules?: (change: ChangeRuled) => readonly Problem[];
  /** More reasons to refuse a change; runs after the row is written, so SQL sees the new state. */
  readonly check?: (tx: Transaction, change: ChangeSeen) => Promise<readonly Problem[]>;
  /** What else the change brings about; same transaction. By step, where only some bring about anything. */
  readonly after?: After | { readonly [step: string]: After };
};

type After = (tx: Transaction, change: ChangeSeen) => Promise<void>;

/** What a step brings about beside its own row; undefined where it is nothing. */
export function afterOf({ after }: Pick<Mounted, 'after'>, step: string): After | undefined {
  if (typeof after === 'function' || after === undefined) return after;
  return Object.hasOwn(after, step) ? after[step] : undefined;
}

/** What registers ask of modules that stand above the engine. */
export type RegistrySlots = {
  /** Where the government is: what day it is when somebody acts. */
  readonly timeZone: string;
  /** Who may act on a row; nobody is told of anything where this is not known. */
  readonly peopleWho: PeopleWho;
  /** What the roles of people reach; what was given to a colleague stays theirs where this is not known. */
  readonly reachSql: ReachSql | null;
};

/** All registers of the running program, by name. */
export class Registry {
  readonly #mounted = new Map<string, Mounted>();
  readonly #slots: RegistrySlots;
  /** Asked with every page of a row, and looks at every field of every register. */
  readonly #related = new Map<string, readonly Related[]>();

  constructor(all: readonly Mounted[], slots: Partial<RegistrySlots> = {}) {
    this.#slots = { timeZone: 'Asia/Jakarta', peopleWho: async () => [], reachSql: null, ...slots };
    for (const mounted of all) {
      const { name } = mounted.register;
      if (this.#mounted.has(name)) throw new TypeError(`two registers are called ${name}`);
      this.#mounted.set(name, mounted);
    }
    for (const { register } of all) checkRegister(this, register);
  }

  /** @throws TypeError where no register has that name: a fault of a definition, never of a request */
  get(name: string): Mounted {
    const mounted = this.#mounted.get(name);
    if (!mounted) throw new TypeError(`no register ${name}`);
    return mounted;
  }

  find(name: string): Mounted | undefined {
    return this.#mounted.get(name);
  }

  /** The lists on the page of a row: the rows inside it, those its register names, those whose field asks to be listed. */
  relatedOf(register: Register): readonly Related[] {
    const known = this.#related.get(register.name) ?? this.#findRelated(register);
    this.#related.set(register.name, known);
    return known;
  }

  #findRelated(register: Register): readonly Related[] {
    const listed = this.all().flatMap(({ register: other }) =>
      Object.entries(other.fields).flatMap(([via, { refers }]) =>
        refers?.listed && refers.register === register.name ? [{ register: other.name, via }] : [],
      ),
    );
    const inside = childrenOf(this.all(), register).flatMap(({ name, within }) =>
      within ? [{ register: name, via: within.field }] : [],
    );
    return [...inside, ...(register.related ?? []), ...listed];
  }

  get timeZone(): string {
    return this.#slots.timeZone;
  }

  /** Who may act on a row. */
  get peopleWho(): PeopleWho {
    return this.#slots.peopleWho;
  }

  get reachSql(): ReachSql | null {
    return this.#slots.reachSql;
  }

  all(): readonly Mounted[] {
    return [...this.#mounted.values()];
  }
}

/** What the compiler cannot see: every state is reached, every name is known, every reference has a register. */
function checkRegister(registry: Registry, register: Register): void {
  const getRegister = (name: string) => registry.get(name).register;
  const names = [...register.label, ...register.search, ...register.list.filter((name) => name !== 'status')];
  if (register.key !== 'id') names.push(register.key);
  for (const name of names) fieldOf(register, name);
  for (const field of Object.values(register.fields)) if (field.refers) registry.get(field.refers.register);
  for (const { register: other, via } of register.related ?? []) fieldOf(registry.get(other).register, via);
  if (register.anchor !== null && register.anchor !== 'id') fieldOf(register, register.anchor);
  if (register.record !== undefined && register.record !== 'id') fieldOf(register, register.record);
  if (isLevelled(register.read) && register.read.by !== 'status') fieldOf(register, register.read.by);
  if (isThrough(register.read)) fieldOf(register, register.read.through);
  checkShape(getRegister, register);
  checkWithin(getRegister, register);
  checkMerging(register);
  for (const [name, step] of Object.entries(register.steps)) checkStep(register, name, step);
  const reached = new Set([
    register.states[0],
    mergedState(register),
    ...Object.values(register.steps).flatMap(({ to, approval }) => [to, approval?.back]),
  ]);
  for (const state of register.states)
    if (!reached.has(state)) throw new TypeError(`${register.name}: nothing leads to state ${state}`);
}

/** Names the history keeps for itself. */
const keptNames = ['create', 'erase', removalStep, voteStep, assignStep, ...Object.values(mergeSteps)];

/** What stands below the address of every row beside its steps. */
const keptAddresses = ['comments', 'duplicates', 'editing', 'files', 'follow', 'history', 'rows', 'unfollow'];

/** A step that several people approve is carried out by a vote, so it can have no form of its own. */
function checkStep(register: Register, name: string, step: Register['steps'][string]): void {
  const { approval, form, ask, grant } = step;
  const alone = form !== undefined || ask !== undefined || Object.keys(grant).length > 0;
  if (Object.values(grant).includes('appointed'))
    throw new TypeError(`${register.name}.${name}: appointed people read`);
  const fault =
    (approval && (alone ? 'nobody takes a step alone that several approve' : findStageFault(approval.stages))) ||
    findWaitsFault(register, name);
  if (fault) throw new TypeError(`${register.name}.${name}: ${fault}`);
  if ([...keptNames, ...keptAddresses].includes(name))
    throw new TypeError(`${register.name}: ${name} is no name for a step`);
}
