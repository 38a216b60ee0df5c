import { type Actor, type Grant, mayAtAll } from '../../kernel/access/access.ts';
import { formFields } from '../change.ts';
import type { Fields } from '../field.ts';
import type { ListQuery } from '../list-query.ts';
import type { Register } from '../register.ts';
import type { Mounted } from '../registry.ts';

const known = new WeakMap<Register, Map<string, Fields>>();

/**
 * What a step may set on many rows alike: not the key, which is each row's own, and no files. The same object each time:
 * its validator is compiled once.
 */
export function bulkFields(register: Register, step: string): Fields {
  const ofRegister = known.get(register) ?? new Map<string, Fields>();
  known.set(register, ofRegister);
  const found =
    ofRegister.get(step) ??
    Object.fromEntries(
      Object.entries(formFields(register, step)).filter(
        ([name, { holdsFiles }]) => holdsFiles !== true && name !== register.key,
      ),
    );
  ofRegister.set(step, found);
  return found;
}

/**
 * Steps that many rows can take at once: one decision, made the same for all of them. Not one with stages of approval, nor
 * one whose consequence cannot be taken back, which is decided row by row; and it must set something or lead somewhere.
 */
const canBeBulk = (register: Register, name: string): boolean => {
  const step = register.steps[name];
  if (!step || step.approval || step.consequence || name === register.within?.remove) return false;
  if (Object.values(step.ask ?? {}).some(({ holdsFiles }) => holdsFiles)) return false;
  return step.to !== undefined || sets(register, name) || isStamped(register, name);
};

/** Whether somebody sets something with the step. */
const sets = (register: Register, name: string): boolean => Object.keys(bulkFields(register, name)).length > 0;

/** Whether Padu writes a date on the step: owners confirm many records at once. */
const isStamped = ({ fields }: Register, name: string): boolean =>
  Object.values(fields).some(({ stamp }) => stamp?.on.includes(name) || stamp?.off?.includes(name));

/** The steps many rows can take at once. */
export const allBulkSteps = (register: Register): readonly string[] =>
  Object.keys(register.steps).filter((name) => canBeBulk(register, name));

/** The steps somebody may take on some rows at once. */
export const bulkSteps = (register: Register, actor: Actor): readonly string[] =>
  allBulkSteps(register).filter((name) => mayAtAll(actor, register.steps[name]?.grant ?? {}));

/** Who may change many rows at once at all; each row is then judged by the grant of its step. */
export const bulkGrant = (register: Register): Grant =>
  Object.assign({}, ...allBulkSteps(register).map((name) => register.steps[name]?.grant));

/**
 * Whether what a step does to many rows can be undone by giving their entries back: it leaves their state and asks
 * nothing, and the module brings nothing else about. What follows from an edit follows again from the edit back.
 */
export function isUndoable({ register, after }: Mounted, name: string): boolean {
  const step = register.steps[name];
  if (!step || step.to !== undefined || step.ask !== undefined || !sets(register, name)) return false;
  return name === 'edit' || !after;
}

/** Whether a list is narrowed to rows somebody means: nobody changes a whole register by forgetting to tick. */
export const meansSome = ({ q, filters, view, ids }: ListQuery): boolean =>
  q !== '' || Object.keys(filters).length > 0 || view !== undefined || ids !== undefined;
