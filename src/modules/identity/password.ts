import { hash, verify } from '@node-rs/argon2';
import { normalPassword, passwordLength } from './password.rules.ts';

/** Argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The only form in which a password is kept. */
export const hashPassword = (password: string): Promise<string> => hash(normalPassword(password), cost);

let decoy: Promise<string> | undefined;

/**
 * Whether a password is the one behind a hash. Without a hash (no such account) it takes the same time and says no, so
 * that the answer's time does not tell which accounts exist.
 */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('the time this takes is the point', cost);
  // No stored password is longer; a longer one would only cost time.
  const given = password.length > passwordLength.most * 2 ? '' : normalPassword(password);
  const right = await verify(stored ?? (await decoy), given);
  return stored !== undefined && right;
}
