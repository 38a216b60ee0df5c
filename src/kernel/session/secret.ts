import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tx } from '../db/db.ts';

/** A secret nobody can guess (256 bits), fit for a cookie, a link or a header. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret of `newSecret`. It is long and random, so a plain hash is enough. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A keyed hash: cannot be computed, or guessed from a list of likely values, without the key. */
export const keyedHash = (key: Buffer, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest();

/** Compares two secrets without telling by its time how far they agree. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(hashSecret(one), hashSecret(other));
}

/** A random key of this installation by its name, made when first asked for; every copy of the server gets the same. */
export async function getServerKey(tx: Tx, name: string): Promise<Buffer> {
  await tx`insert into kernel.secrets ${tx({ name, value: randomBytes(32) })} on conflict do nothing`;
  const [row] = await tx<{ value: Buffer }[]>`select value from kernel.secrets where name = ${name}`;
  if (row === undefined) throw new Error(`The key ${name} could not be made.`);
  return row.value;
}
