import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Locks small secrets with a key that lies outside the database: a copy of the database alone opens none. */
export type Sealer = {
  /** `about` binds the seal to its place: moved to another row it does not open. */
  readonly seal: (secret: Buffer, about: string) => Buffer;
  /** @throws when it was sealed with another key, for another place, or changed */
  readonly open: (sealed: Buffer, about: string) => Buffer;
};

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Reads the key `<keysDir>/<name>.key`, or makes one (32 random bytes, mode 0600) when there is none yet. */
export async function loadSealer(keysDir: string, name: string): Promise<Sealer> {
  const path = join(keysDir, `${name}.key`);
  const key = (await readIfThere(path)) ?? (await createKey(keysDir, path));
  if (key.length !== 32) throw new Error(`${path} is not a key: 32 bytes are needed.`);
  return {
    seal: (secret, about) => {
      const nonce = randomBytes(nonceBytes);
      const lock = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
      return Buffer.concat([nonce, lock.update(secret), lock.final(), lock.getAuthTag()]);
    },
    open: (sealed, about) => {
      const unlock = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
      unlock.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-tagBytes));
      return Buffer.concat([unlock.update(sealed.subarray(nonceBytes, -tagBytes)), unlock.final()]);
    },
  };
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked into place: there whole or not at all, and of two starters one wins. */
async function createKey(keysDir: string, path: string): Promise<Buffer> {
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(randomBytes(32));
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await file.close();
    await rm(draft);
  }
  return readFile(path);
}
