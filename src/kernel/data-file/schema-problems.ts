import type { TLocalizedValidationError } from 'typebox/error';
import type { Problem } from '../errors/errors.ts';
import type { Text } from '../i18n/text.ts';

const keyOf = (pointer: string): string => pointer.replace(/^\//, '').replaceAll('/', '.');
const join = (parent: string, key: string): string => (parent ? `${parent}.${key}` : key);
const problem = (field: string, code: string, message: Text): Problem => ({ field, code, message });

const missing = (field: string): Problem =>
  problem(field, 'missing-key', {
    id: `Kunci "${field}" belum ada. Isi nilainya, atau null bila sumbernya tidak menyebut.`,
    en: `The key "${field}" is missing. Give its value, or null where its source does not say.`,
  });
const unknownKey = (field: string): Problem =>
  problem(field, 'unknown-key', { id: `Kunci "${field}" tidak dikenal.`, en: `The key "${field}" is not known.` });

/**
 * Turns schema errors into problems, one per missing or unknown key and one per wrong value. What a union complains
 * about in each of its branches is summed up as one wrong value, unless a branch lacks a key.
 */
export function schemaProblems(errors: readonly TLocalizedValidationError[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const error of errors) {
    const parent = keyOf(error.instancePath);
    if (error.keyword === 'required') {
      for (const key of error.params.requiredProperties) found.set(join(parent, key), missing(join(parent, key)));
    } else if (error.keyword === 'additionalProperties') {
      for (const key of error.params.additionalProperties) found.set(join(parent, key), unknownKey(join(parent, key)));
    }
  }
  const named = [...found.keys()];
  for (const { keyword, schemaPath, instancePath, message } of errors) {
    const field = keyOf(instancePath);
    const covered = found.has(field) || named.some((key) => field === '' || key.startsWith(`${field}.`));
    const isBranch = schemaPath.includes('/anyOf/') && keyword !== 'anyOf';
    if (covered || isBranch || keyword === 'boolean' || keyword === 'required') continue;
    found.set(
      field,
      problem(field, 'wrong-value', {
        id: `Nilai "${field}" tidak sesuai bentuk yang diminta (${message}).`,
        en: `The value of "${field}" does not have the required form (${message}).`,
      }),
    );
  }
  return [...found.values()];
}
