import { chown, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CodedError } from '../errors/errors.ts';
import { same } from '../i18n/text.ts';

/** An operating-system user, and whether it needs help to walk into a folder that only root may enter. */
export type User = { readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root. Where Padu runs as root, the database runs as another user of this system: the
 * one its folder belongs to already, else the owner of the data folder, else `postgres`, else `nobody`.
 * @returns undefined when Padu is not root: the database then runs as Padu does
 */
export async function databaseUser(folders: readonly string[]): Promise<User | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of folders) {
    const owner = await stat(folder).catch(() => undefined);
    if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const accounts = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  const detail = {
    id: 'Padu berjalan sebagai root, dan tidak ada pengguna "postgres" atau "nobody" untuk menjalankan basis data.',
    en: 'Padu runs as root, and there is no user "postgres" or "nobody" to run the database as.',
  };
  throw new CodedError('database-start', { detail });
}

/** Gives a folder to the user the database runs as. */
export async function giveTo(folder: string, user: User | undefined): Promise<void> {
  if (user !== undefined) await chown(folder, user.uid, user.gid);
}

/**
 * The command line that runs a program as that user. Folders on the way to the program or the data that only root may
 * enter (a clone in /root) are opened to this one process by a Linux capability, instead of changing their rights.
 */
export async function commandAs(
  user: User | undefined,
  program: string,
  args: readonly string[],
  folders: readonly string[],
): Promise<{ program: string; args: readonly string[]; uid?: number; gid?: number }> {
  if (user === undefined) return { program, args };
  const closed = await findClosedFolder(user, [program, ...folders]);
  if (closed === undefined) return { program, args, ...user };
  const setpriv = await stat('/usr/bin/setpriv').catch(() => undefined);
  if (setpriv === undefined)
    throw new CodedError('database-start', { detail: same(`${closed}: EACCES (uid ${user.uid})`) });
  const right = await narrowestRight();
  // The security bit lets access(2), with which PostgreSQL looks at its own programs, see the capability too.
  const rights = [`--inh-caps=+${right}`, `--ambient-caps=+${right}`, '--securebits=+no_setuid_fixup'];
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  return { program: '/usr/bin/setpriv', args: [...identity, ...rights, program, ...args] };
}

/** Reading and entering every folder is enough; inside a container root often has only the wider right. */
async function narrowestRight(): Promise<string> {
  const status = await readFile('/proc/self/status', 'utf8');
  const own = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/m.exec(status)?.[1] ?? '0'}`);
  return (own & 0b100n) === 0n ? 'dac_override' : 'dac_read_search';
}

async function findClosedFolder(user: User, paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
      const { mode, uid } = await stat(folder);
      if ((mode & (uid === user.uid ? 0o100 : 0o001)) === 0) return folder;
    }
  }
  return undefined;
}
