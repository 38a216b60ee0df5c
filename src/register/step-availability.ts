import { type Actor, covers, type Grant, reachOf, roles } from '../kernel/access/access.ts';
import { fill, type Text } from '../kernel/i18n/text.ts';
import type { Register, Step } from './register.ts';
import type { Values } from './registry.ts';
import { isShown } from './shape/when.ts';

/** What is known of a row when asking what may be done with it. */
export type RowFacts = {
  readonly status: string;
  readonly values: Values;
  readonly agencyId: string | null;
  readonly createdBy: string | null;
  /** Who took each step last. */
  readonly lastActors: ReadonlyMap<string, string | null>;
};

/** Why a step is not possible now; the code is the one the error would carry. */
export type Refusal = {
  readonly code: 'forbidden' | 'wrong-state' | 'four-eyes' | 'invalid';
  readonly reason: Text;
  readonly missing?: readonly string[];
};

const list = (texts: readonly Text[]): Text => ({
  id: texts.map((text) => text.id).join(', '),
  en: texts.map((text) => text.en).join(', '),
});

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function whoMay(grant: Grant): Text {
  const names = Object.keys(grant).map((role) => roles[role as keyof typeof roles]);
  return fill({ id: 'Hanya untuk: {who}.', en: 'Only for: {who}.' }, { who: list(names) });
}

/** Whether a step's grant covers a row for an actor. */
export function mayOn(actor: Actor, grant: Grant, facts: Pick<RowFacts, 'agencyId' | 'createdBy'>): boolean {
  return covers(reachOf(actor, grant), actor, facts);
}

/** The agency of a row, by the register's anchor. */
export function agencyOf(register: Register, id: string, values: Values): string | null {
  if (register.anchor === 'id') return id;
  return register.anchor === null ? null : ((values[register.anchor] as string | null) ?? null);
}

/**
 * Whether an actor may take a step on a row now, and if not, why: the page that offers steps and the operation that
 * takes them ask this one function.
 */
export function refusalOf(
  register: Register,
  step: Step<string, string, string>,
  actor: Actor,
  facts: RowFacts,
): Refusal | undefined {
  if (!step.from.includes(facts.status)) {
    const states = list(step.from.map((state) => register.stateTitles[state] ?? { id: state, en: state }));
    const reason = fill({ id: 'Hanya pada status {states}.', en: 'Only in state {states}.' }, { states });
    return { code: 'wrong-state', reason };
  }
  if (!mayOn(actor, step.grant, facts)) return { code: 'forbidden', reason: whoMay(step.grant) };
  const seen = step.notBy?.find((other) => facts.lastActors.get(other) === actor.id);
  if (seen !== undefined) {
    const reason = { id: 'Harus orang lain: Anda yang mengajukannya.', en: 'Someone else must: you put it forward.' };
    return { code: 'four-eyes', reason };
  }
  const missing = (step.needs ?? []).filter(
    (name) => isEmpty(facts.values[name]) && isShown(register.fields, name, facts.values),
  );
  if (missing.length === 0) return undefined;
  const fields = list(missing.map((name) => register.fields[name]?.label ?? { id: name, en: name }));
  const reason = fill({ id: 'Isi dahulu: {fields}.', en: 'Fill in first: {fields}.' }, { fields });
  return { code: 'invalid', reason, missing };
}
