import { randomBytes } from 'node:crypto';

const bytes = 32;

/** So many are fetched at once: each way to the system for chance costs as much as all else about an action in here. */
const fetched = 128;

let stock = Buffer.alloc(0);
let used = 0;

/** Chance that is kept with an action, so that nobody can confirm a guess of what it commits to: 32 bytes, in hex. */
export function newSalt(): string {
  if (used === stock.length) {
    stock = randomBytes(bytes * fetched);
    used = 0;
  }
  const from = used;
  used += bytes;
  return stock.toString('hex', from, used);
}
