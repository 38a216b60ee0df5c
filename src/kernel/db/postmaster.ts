import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Endpoint } from './address.ts';

/** What a running PostgreSQL writes into its folder about itself. */
export type Postmaster = Endpoint & { readonly pid: number };

/** Reads `postmaster.pid`; undefined when no server claims the folder, or one has only begun to. */
export async function findPostmaster(directory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, socketFolder: lines[4] || undefined } : undefined;
}

/**
 * The processes that truly work in this database folder: a process id in a file proves nothing, since another process
 * may have it by now (always so in a restarted container).
 * @returns undefined where the system cannot tell
 */
export async function findProcesses(directory: string): Promise<readonly number[] | undefined> {
  if (process.platform === 'win32') return undefined;
  const own = await realpath(directory);
  if (process.platform !== 'linux') {
    const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,command=']);
    return stdout
      .split('\n')
      .filter((line) => line.includes(`-D ${own}`))
      .map((line) => Number.parseInt(line, 10));
  }
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)));
  return pids.filter((_, at) => folders[at] === own).map(Number);
}

/** Removes the claim of a server that no longer lives. Without processes in the folder that is safe. */
export async function dropStaleClaim(directory: string): Promise<void> {
  await unlink(join(directory, 'postmaster.pid')).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
