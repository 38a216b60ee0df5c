import { randomInt } from 'node:crypto';

/** How many codes are made at once. */
export const recoveryCodes = 10;

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve letters and digits that are not mistaken for one another, in threes of four: 59 bits. */
export const newRecoveryCode = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  );

/** A code as it was made, however it was typed: capitals, spaces and missing hyphens do not matter. */
export function readRecoveryCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  return /^[a-z2-9]{12}$/.test(plain) ? plain.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}
