import { fill, type Text } from '../../kernel/i18n/text.ts';
import { sqlName, wordSql } from '../bind.ts';
import { fieldOf, type Register, type Step } from '../register.ts';
import type { Values } from '../registry.ts';
import type { Condition } from './condition.ts';
import { holds, listed } from './when.ts';
import { heldWords, whenWords } from './when-words.ts';

type Asked = Pick<Step<string, string, string>, 'onlyWhen'>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const isMet = ({ field, is }: Condition, values: Values): boolean =>
  is.length === 0 ? isEmpty(values[field]) : holds(values[field], is);

/** Whether a row asks for a step, as the definition of the step says by other fields. */
export const isAsked = ({ onlyWhen = {} }: Asked, values: Values): boolean =>
  listed(onlyWhen).every((condition) => isMet(condition, values));

/** Why a row does not ask for a step, in words: what must still become empty, or what it would have to be. */
export function unaskedWords({ fields }: Register, { onlyWhen = {} }: Asked, values: Values): Text | undefined {
  const unmet = listed(onlyWhen).find((condition) => !isMet(condition, values));
  if (!unmet) return undefined;
  const text =
    unmet.is.length === 0
      ? heldWords(fields, unmet.field, values[unmet.field])
      : whenWords(fields, { all: [unmet], required: false });
  return fill({ id: '{text}.', en: '{text}.' }, { text });
}

/** `isAsked` of the row `t` in SQL: constants of the definition, so that a plan kept for all values knows them. */
export function askedSql(register: Register, { onlyWhen = {} }: Asked): string {
  const parts = listed(onlyWhen).map(({ field, is }) => {
    const column = `t.${sqlName(field)}`;
    const words = is.map((value) => (typeof value === 'string' ? wordSql(value) : String(value)));
    if (!fieldOf(register, field).column.type.endsWith('[]'))
      return is.length === 0 ? `${column} is null` : `${column} in (${words})`;
    return is.length === 0 ? `coalesce(cardinality(${column}), 0) = 0` : `${column} && array[${words}]`;
  });
  return ['true', ...parts].join(' and ');
}

/** The fields by which the steps of a register are asked for. */
export const askingFields = ({ steps }: Register): readonly string[] => [
  ...new Set(Object.values(steps).flatMap(({ onlyWhen = {} }) => Object.keys(onlyWhen))),
];
