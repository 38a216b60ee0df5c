import { type Act, createRow, takeStep } from '../register/change.ts';
import type { Cell } from '../register/field.ts';
import type { Values } from '../register/registry.ts';
import { newCast } from './acting.ts';
import type { Played, Stage } from './play.ts';

/** Three in the afternoon in western Indonesia, and a little later for each thing of the day. */
const instantOf = (on: string, nth: number): Date => new Date(Date.parse(`${on}T08:00:00Z`) + nth * 5000);

/** The hands of a demonstration: adding rows and taking steps as the people who would. */
export function hands({ tx, registry, timeZone }: Stage, idOf: Played['idOf']) {
  const cast = newCast(tx, timeZone, idOf);
  let nth = 0;
  const actAs = async (by: string, on: string): Promise<Act> => {
    const now = instantOf(on, nth++ % 2000);
    return { tx, registry, actor: await cast(by, on, now), now, requestId: 'demo' };
  };
  const add = async (by: string, on: string, register: string, values: Values): Promise<string> => {
    try {
      return await createRow(await actAs(by, on), registry.get(register), { values, answers: {}, reason: null });
    } catch (cause) {
      throw new Error(`${on} ${by}: ${register} ${JSON.stringify(values)}`, { cause });
    }
  };
  const take = async (by: string, on: string, register: string, id: string, step: string, given: Given = {}) => {
    const mounted = registry.get(register);
    const [row] = await tx<{ version: number }[]>`
      select version from ${tx(mounted.register.table)} where id = ${id}`;
    const { values = {}, answers = {} } = given;
    try {
      await takeStep(await actAs(by, on), mounted, step, id, row?.version ?? 0, { values, answers, reason: null });
    } catch (cause) {
      throw new Error(`${on} ${by}: ${register} ${step} ${JSON.stringify(given)}`, { cause });
    }
  };
  return { act: actAs, add, take };
}

type Given = { readonly values?: Values; readonly answers?: Readonly<Record<string, Cell>> };
export type Hands = ReturnType<typeof hands>;
