import type { Problem } from '../../../kernel/errors/errors.ts';
import { fill } from '../../../kernel/i18n/text.ts';

/** Levels one to three are national; a government hangs finer codes of its own below them, to level seven. */
export const nationalLevels = 3;

/** The level of a code: `RAB.09.03` stands on the second. */
export const levelOf = (code: string): number => code.split('.').length - 1;

/** The code one level up; null at level one. */
export const aboveOf = (code: string): string | null => (levelOf(code) > 1 ? code.slice(0, -3) : null);

const orphan = { id: '{code} tidak berada di bawah kode yang ada.', en: '{code} hangs below no code there is.' };

/** Codes whose code one level up is missing. */
export function orphanProblems(codes: readonly string[]): readonly Problem[] {
  const known = new Set(codes);
  return codes.flatMap((code) => {
    const above = aboveOf(code);
    if (above === null || known.has(above)) return [];
    return [{ field: `codes.${code}`, code: 'orphan', message: fill(orphan, { code }) }];
  });
}
