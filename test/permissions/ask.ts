import type { LightMyRequestResponse } from 'fastify';
import type { Role } from '../../src/kernel/access/access.ts';
import type { Register } from '../../src/register/register.ts';
import { inputFields } from '../../src/register/shape/computed.ts';
import type { Browser } from '../../src/testing/boot.ts';
import {
  askers,
  everything,
  isAroundOpen,
  isReadByState,
  levelsOf,
  mayCreate,
  mayRead,
  mayTake,
  oneOfEachKind,
  type Placed,
  relationsOf,
  rowsFor,
  rowsToRead,
  trapped,
  type What,
} from './world.ts';

/** One question: who, what, of which row, and whether it should be allowed. */
export type Question = {
  readonly asker: Role | null;
  readonly what: What;
  readonly row: Placed;
  readonly allowed: boolean;
};

/** How a door is knocked at. */
export type Door = (browser: Browser, register: Register, question: Question) => Promise<LightMyRequestResponse>;

/** Steps are asked about at the most open and the most closed level; reading, at every one. */
const isAtAnEnd = (register: Register) => {
  const levels = levelsOf(register);
  if (isReadByState(register)) return (row: Placed) => isAroundOpen(register, row);
  return ({ level }: Placed) => level === levels[0] || level === levels.at(-1);
};

/** Every question one can ask of a register as one asker. */
export function questionsOf(register: Register, asker: Role | null): readonly Question[] {
  const start = register.states[0] ?? '';
  const reads = rowsToRead(register, asker).map((row) => ({
    asker,
    what: 'read' as const,
    row,
    allowed: mayRead(register, asker, row),
  }));
  const creates = relationsOf(register).flatMap((relation) => {
    const row = rowsFor(register, asker, start).find((one) => one.relation === relation);
    return row ? [{ asker, what: 'create' as const, row, allowed: mayCreate(register, asker, relation) }] : [];
  });
  const steps = Object.entries(register.steps).flatMap(([step, { from }]) =>
    rowsFor(register, asker, from[0] ?? start)
      .filter(isAtAnEnd(register))
      .map((row) => ({
        asker,
        what: { step },
        row,
        allowed: mayTake(register, step, asker, row),
      })),
  );
  return [...reads, ...creates, ...steps];
}

/**
 * Every question of a register, each as one of each kind of asker: those of a kind are granted the same in what it asks.
 * Whose turn it is goes by `nth`.
 */
export function questionsOfKinds(register: Register, nth: number): readonly Question[] {
  const kinds = new Map(
    everything(register).map((what) => [JSON.stringify(what), new Set(oneOfEachKind(register, nth, what))]),
  );
  return askers.flatMap((asker) =>
    questionsOf(register, asker).filter(({ what }) => kinds.get(JSON.stringify(what))?.has(asker)),
  );
}

/** Of those that are alike, one: the turn of `nth`. */
export const oneInTurn = <T>(all: readonly T[], alike: (one: T) => unknown, nth: number): readonly T[] =>
  [...Map.groupBy(all, (one) => JSON.stringify(alike(one))).values()].flatMap((some) =>
    some.slice(nth % some.length).slice(0, 1),
  );

/**
 * Of the questions as one asker, one of each sort: what is asked, at which level, and whether it is allowed. In which
 * relation the row stands is the turn of `nth`.
 */
export const oneOfEachSort = (questions: readonly Question[], nth: number): readonly Question[] =>
  oneInTurn(questions, ({ what, row, allowed }) => [what, row.level, allowed], nth);

/** Allowed: one reads it, is told what to mend, has saved it as it was, or came as far as the table. */
function outcomeOf({ statusCode, body, headers }: LightMyRequestResponse): boolean | undefined {
  if (statusCode === 403 || statusCode === 404) return false;
  if (statusCode === 409 && body.includes('needs-approval')) return false;
  // Access is judged before what the row asks for.
  if (statusCode === 409 && body.includes('not-asked')) return true;
  if (statusCode === 200 || statusCode === 422) return true;
  if (statusCode === 303) return headers.location?.endsWith('?saved') === true;
  return statusCode === 503 && body.includes(trapped) ? true : undefined;
}

const inWords = (register: Register, { asker, what, row, allowed }: Question): string =>
  [
    `${asker ?? 'no role'} ${allowed ? 'may' : 'may not'}`,
    `${typeof what === 'string' ? what : what.step} ${register.name}`,
    `(${row.relation}, ${row.state}, ${row.level ?? 'no level'})`,
  ].join(' ');

/** Runs through work some at a time. */
export async function someAtATime<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/**
 * Asks questions of a register at one door.
 * @returns how many, and what was answered otherwise than it should
 */
export async function askAll(
  register: Register,
  questions: readonly Question[],
  browserOf: ReadonlyMap<Role | null, Browser | undefined>,
  door: Door,
): Promise<{ readonly asked: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  await someAtATime(questions, async (question) => {
    const browser = browserOf.get(question.asker);
    if (!browser) throw new Error(`${question.asker} is not signed in`);
    const response = await door(browser, register, question);
    if (outcomeOf(response) !== question.allowed)
      wrong.push(`${inWords(register, question)}: ${response.statusCode} ${response.body.slice(0, 300)}`);
  });
  return { asked: questions.length, wrong };
}

/** The values a form or body carries for a step: those of its form, unchanged, and an example for each question. */
export function carried(register: Register, step: string, values: Readonly<Record<string, unknown>>) {
  const { form = [], ask = {} } = register.steps[step] ?? {};
  const all = Object.keys(inputFields(register.fields)).filter((name) => name !== register.within?.field);
  const names = form === 'all' ? all : form;
  return {
    values: Object.fromEntries(names.map((name) => [name, values[name]])),
    answers: Object.fromEntries(Object.entries(ask).map(([name, field]) => [name, field.example])),
  };
}
