import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

const ed25519 = 0x01;
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** A key that signs notes: its name, its public half as anyone may know it, and the private half. */
export type NoteKey = { readonly name: string; readonly publicKey: Buffer; readonly privateKey: KeyObject };

/** A key that checks notes. */
export type NoteVerifier = { readonly name: string; readonly id: Buffer; readonly key: KeyObject };

/** The first four bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ public key), C2SP signed-note. */
const keyId = (name: string, publicKey: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ed25519), publicKey]), 'buffer').subarray(0, 4);

/** Whether a text may name a key: not empty, no spaces, no plus, no control characters. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);

/** The verifier key as text, `name+id+base64(type ‖ public key)`: what others need to check this log. */
export function verifierKey({ name, publicKey }: { name: string; publicKey: Buffer }): string {
  const id = keyId(name, publicKey).toString('hex');
  return `${name}+${id}+${Buffer.concat([Buffer.of(ed25519), publicKey]).toString('base64')}`;
}

/** Reads a verifier key. Throws when it is not an Ed25519 verifier key or its id does not fit. */
export function readVerifierKey(text: string): NoteVerifier {
  const [name = '', id = '', ...rest] = text.trim().split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  const publicKey = bytes.subarray(1);
  const isEd25519 = bytes[0] === ed25519 && publicKey.length === 32;
  if (!isKeyName(name) || !isEd25519 || keyId(name, publicKey).toString('hex') !== id) {
    throw new Error('This is not an Ed25519 verifier key (name+id+key).');
  }
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: 'der', type: 'spki' });
  return { name, id: Buffer.from(id, 'hex'), key };
}

/** Signs a text that ends in a line feed. Gives the whole signed note. */
export function signNote(text: string, key: NoteKey): string {
  const signature = sign(null, Buffer.from(text), key.privateKey);
  const blob = Buffer.concat([keyId(key.name, key.publicKey), signature]).toString('base64');
  return `${text}\n— ${key.name} ${blob}\n`;
}

/**
 * Gives the text of a note that the verifier's key has signed, or undefined. Signatures of other keys are ignored; one
 * bad signature of the known key rejects the note (C2SP signed-note).
 */
export function openNote(note: string, verifier: NoteVerifier): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || note.length > 100_000 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(readSignature);
  const ours = signatures.filter((it) => it.name === verifier.name && it.id.equals(verifier.id));
  const good = ours.length > 0 && ours.every((it) => verify(null, Buffer.from(text), verifier.key, it.signature));
  return good ? text : undefined;
}

function readSignature(line: string): { name: string; id: Buffer; signature: Buffer } {
  const [, name = '', blob = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  const bytes = Buffer.from(blob, 'base64');
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}
