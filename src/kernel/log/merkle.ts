import { hash } from 'node:crypto';

const leafMark = Buffer.of(0x00);
const nodeMark = Buffer.of(0x01);

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The root of the tree without leaves (RFC 6962 section 2.1). */
export const emptyRoot: Buffer = sha256();

/** Hash of one entry: SHA-256(0x00 ‖ entry), RFC 6962 section 2.1. A string is taken as UTF-8. */
export const leafHash = (entry: Uint8Array | string): Buffer =>
  sha256(leafMark, typeof entry === 'string' ? Buffer.from(entry) : entry);

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right);

/**
 * Root over consecutive hashes of one level (leaf hashes, or roots of equally large perfect subtrees, of which only the
 * last may be smaller). Pairing level by level and carrying the odd one up gives the split of RFC 6962.
 */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < row.length; i += 2) {
      const [left, right] = row.slice(i, i + 2);
      if (left) above.push(right ? nodeHash(left, right) : left);
    }
    row = above;
  }
  return row[0] ?? emptyRoot;
}
