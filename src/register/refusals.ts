import { CodedError, type Problem } from '../kernel/errors/errors.ts';
import type { Text } from '../kernel/i18n/text.ts';
import { fitsName } from './draft-migration.ts';
import type { Register } from './register.ts';
import { ownFormula } from './shape/computed.ts';

const beyond: Text = {
  id: 'Hasil hitungannya terlalu besar atau terlalu kecil. Periksa angka-angkanya.',
  en: 'What comes out is too large or too small. Check the numbers it is computed from.',
};
const taken: Text = { id: 'Sudah dipakai baris lain.', en: 'Another row already has this.' };

type DatabaseError = { readonly code?: unknown; readonly constraint_name?: unknown };

/**
 * The problem behind a refused statement: the rules of the table that the register names speak its words.
 * Undefined where the database failed for another reason, which the caller must throw on.
 */
export function problemOf(register: Register, error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, constraint_name: name } = error as DatabaseError;
  const unfit = Object.entries(register.fields).find(([field, one]) =>
    code === '22003' ? ownFormula(one) : code === '23514' && fitsName(register, field) === name,
  )?.[0];
  if (unfit !== undefined) return { field: unfit, code: 'too-large', message: beyond };
  const told = register.constraints?.[String(name)];
  if (code === '23514' && told) return { ...told, code: 'against-rule' };
  if (code !== '23505' && code !== '23P01') return undefined;
  return { field: told?.field ?? register.key, code: 'taken', message: told?.message ?? taken };
}

/** @throws CodedError `invalid` where there is any problem */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
}

/** Runs a statement and turns what the table refuses into a coded error that names the field. */
export async function told<T>(register: Register, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const problem = problemOf(register, error);
    if (problem) refuse([problem]);
    throw error;
  }
}
