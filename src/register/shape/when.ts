import type { Problem } from '../../kernel/errors/errors.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { type Field, type Fields, optional } from '../field.ts';
import type { Condition, Conditions } from './condition.ts';

type Values = Readonly<Record<string, unknown>>;

/** Conditions one by one. */
export const listed = (conditions: Conditions): readonly Condition[] =>
  Object.entries(conditions).flatMap(([field, is]) => (is ? [{ field, is }] : []));

/** The same field, asked for only while other fields hold certain values, and empty otherwise. */
export function onlyWhen<T>(conditions: Conditions, field: Field<T>): Field<T | null> {
  const { when } = field;
  const all = [...(when?.all ?? []), ...listed(conditions)];
  // A field that has a condition already is optional in its column; whether it must be filled then is kept in `when`.
  const base = when ? field : optional(field);
  return { ...base, when: { all, required: when?.required ?? field.required } };
}

/** Whether a value, or one of several, is what a condition wants. */
export const holds = (value: unknown, is: Condition['is']): boolean =>
  [value].flat().some((one) => is.some((wanted) => wanted === one));

/** Whether a field is asked for, given all values of its row. A field is not shown on the word of one that is not. */
export function isShown(fields: Fields, name: string, values: Values): boolean {
  const all = fields[name]?.when?.all ?? [];
  return all.every(({ field, is }) => isShown(fields, field, values) && holds(values[field], is));
}

/** The values as they are kept: whatever is not asked for is empty. The one rule behind form, API, import and steps. */
export function settle(fields: Fields, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isShown(fields, name, values) ? value : null]),
  );
}

/** What a step writes: what came, and `null` for whatever is no longer asked for because of it. */
export function settleStep(fields: Fields, before: Values, input: Values): Values {
  const settled = settle(fields, { ...before, ...input });
  const dropped = Object.keys(before).filter(
    (name) => !(name in input) && (before[name] ?? null) !== null && settled[name] === null,
  );
  const names = [...Object.keys(input), ...dropped];
  return Object.fromEntries(names.map((name) => [name, name in settled ? settled[name] : input[name]]));
}

const missing: Text = { id: 'Wajib diisi.', en: 'Required.' };

const isEmpty = (value: unknown): boolean => value === null || value === undefined;

/**
 * Fields that are asked for, must then be filled and are not. A step answers only for what it touched: the field itself
 * or an answer the field depends on.
 */
export function judgeShown(fields: Fields, values: Values, touched: readonly string[]): readonly Problem[] {
  return Object.entries(fields).flatMap(([field, { when }]) => {
    if (!when?.required || !isEmpty(values[field]) || !isShown(fields, field, values)) return [];
    const concerned = [field, ...when.all.map((one) => one.field)].some((name) => touched.includes(name));
    return concerned ? [{ field, code: 'required', message: missing }] : [];
  });
}
