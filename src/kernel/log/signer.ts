import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, checkpointText } from './checkpoint.ts';
import { isKeyName, type NoteKey, readVerifierKey, signNote, verifierKey } from './note.ts';

const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const privateMark = 'PRIVATE+KEY+';

/** Who signs the checkpoints of a log. The origin names the log for ever. */
export type Signer = {
  readonly origin: string;
  /** The public half, `name+id+key`. */
  readonly verifierKey: string;
  readonly sign: (head: { size: number; root: Buffer }) => string;
};

/**
 * Reads the key of the log from `<keysDir>/log.key`, or makes one (mode 0600) when there is none yet. The file keeps
 * the name of the log beside its key in the form of Go's sumdb notes, so `origin` is only used for a new key: the
 * identity of a log does not change when an address or a setting does.
 */
export async function loadSigner(keysDir: string, origin: string): Promise<Signer> {
  const path = join(keysDir, 'log.key');
  const found = await readIfThere(path);
  if (found === undefined) await createKey(keysDir, path, origin);
  return readSigner(found ?? (await readFile(path, 'utf8')), path);
}

/** The key of the log in this folder, or undefined when none was made yet. */
export async function findSigner(keysDir: string): Promise<Signer | undefined> {
  const path = join(keysDir, 'log.key');
  const text = await readIfThere(path);
  return text === undefined ? undefined : readSigner(text, path);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked into place, so that the key is there whole or not at all, and of two starters one wins. */
async function createKey(keysDir: string, path: string, origin: string): Promise<void> {
  if (!isKeyName(origin)) throw new Error(`"${origin}" cannot name a log: it is empty or has a space or a plus.`);
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(keyText(origin, randomBytes(32)));
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await file.close();
    await rm(draft);
  }
}

function keyText(name: string, seed: Buffer): string {
  const [, id = ''] = verifierKey({ name, publicKey: publicHalf(privateKeyOf(seed)) }).split('+');
  return `${privateMark}${name}+${id}+${Buffer.concat([Buffer.of(0x01), seed]).toString('base64')}\n`;
}

const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([seedPrefix, seed]), format: 'der', type: 'pkcs8' });

const publicHalf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);

/** Reads the text of a key file. Throws when it is not the key of a log; `path` is how the message calls it. */
export function readSigner(text: string, path: string): Signer {
  const [name = '', id = '', ...rest] = text.trim().slice(privateMark.length).split('+');
  const bytes = Buffer.from(rest.join('+'), 'base64');
  if (!text.startsWith(privateMark) || bytes.length !== 33) throw new Error(`${path} is not the key of a log.`);
  const privateKey = privateKeyOf(bytes.subarray(1));
  const key: NoteKey = { name, publicKey: publicHalf(privateKey), privateKey };
  const verifier = verifierKey(key);
  if (readVerifierKey(verifier).id.toString('hex') !== id) throw new Error(`${path} is damaged: key and id differ.`);
  return {
    origin: name,
    verifierKey: verifier,
    sign: (head: Omit<Checkpoint, 'origin'>) => signNote(checkpointText({ origin: name, ...head }), key),
  };
}
