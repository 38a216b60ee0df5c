import { isDeepStrictEqual } from 'node:util';
import type { Grant } from '../../kernel/access/access.ts';
import { fieldOf, type Register } from '../register.ts';

/** The grant that rows inside a record share with the edit of that record. @throws TypeError where it has no edit */
export function editGrant(parent: Register): Grant {
  const { edit } = parent.steps;
  if (!edit) throw new TypeError(`${parent.name} has no step edit, so nothing can be inside it`);
  return edit.grant;
}

/** The registers whose rows are inside rows of this one. */
export const childrenOf = (all: readonly { readonly register: Register }[], register: Register): readonly Register[] =>
  all.flatMap(({ register: other }) => {
    const inside = other.within && fieldOf(other, other.within.field).refers?.register === register.name;
    return inside ? [other] : [];
  });

/** What the compiler cannot see of a register inside a record. @throws TypeError naming the fault */
export function checkWithin(getRegister: (name: string) => Register, register: Register): void {
  const { within, read, create, steps } = register;
  if (!within) return;
  const fault = (text: string) => new TypeError(`${register.name}: ${text}`);
  const { refers, required } = fieldOf(register, within.field);
  if (!refers || refers.many || !required) throw fault(`${within.field} must point to the row it is inside of`);
  const parent = getRegister(refers.register);
  if (!('through' in read) || read.through !== within.field || read.of.name !== parent.name)
    throw fault(`rows inside ${parent.name} are read through it`);
  const wanted = editGrant(parent);
  for (const [name, grant] of Object.entries({ create, ...mapGrants(steps) }))
    if (!isDeepStrictEqual(grant, wanted)) throw fault(`${name} must have the grant of the edit of ${parent.name}`);
  const remove = steps[within.remove];
  if (!remove || remove.form || remove.ask) throw fault(`${within.remove} must be a step that asks nothing`);
}

const mapGrants = (steps: Register['steps']): Readonly<Record<string, Grant>> =>
  Object.fromEntries(Object.entries(steps).map(([name, { grant }]) => [name, grant]));
