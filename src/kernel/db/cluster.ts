import { execFile, spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CodedError } from '../errors/errors.ts';
import { addressOf, canHoldSocket, type Endpoint } from './address.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { connect } from './db.ts';
import { dropStaleClaim, findPostmaster, findProcesses } from './postmaster.ts';
import { commandAs, databaseUser, giveTo, type User } from './run-as.ts';
import { archiveSettings } from './wal-archive.ts';

/** One PostgreSQL data folder of ours and the password of its superuser. */
export type Cluster = {
  /** DATA_DIR: the database is in `db/` of it, the server's own log in `logs/`. */
  readonly folder: string;
  readonly password: string;
  /** false only in tests: without it a power cut may lose data. */
  readonly durable: boolean;
  /** Where the write-ahead log is kept for recovery to a point in time; absent = nowhere. */
  readonly walArchive?: string | undefined;
};

/** How a server works that may forget everything: nothing is written twice, and nothing tidied. */
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

const patience = { startMs: 120_000, stopMs: 60_000, attempts: 20 };

export const databaseFolder = (cluster: Cluster): string => join(cluster.folder, 'db');

/** Address of the maintenance database of the cluster, as its superuser. */
export const superuserUrl = ({ password }: Cluster, endpoint: Endpoint): string =>
  addressOf(endpoint, { user: 'postgres', password }, 'postgres');

/**
 * Makes sure that a server runs on the cluster: creates the database folder, takes over a server that survived a
 * crashed Padu, or starts one, on a free port of this machine only and, where it can have one, on a Unix socket.
 * @returns where it answers
 * @throws CodedError `database-major` for a folder of another PostgreSQL major (touches nothing), `database-start`
 */
export async function ensureRunning(cluster: Cluster, port?: number): Promise<Endpoint> {
  const binaries = await findBinaries();
  const directory = databaseFolder(cluster);
  await refuseOtherMajor(cluster.folder, directory, binaries.major);
  const user = await databaseUser([directory, cluster.folder]);
  await initialise(cluster, binaries, user);
  const deadline = Date.now() + patience.startMs;
  for (let attempts = 0; attempts < patience.attempts && Date.now() < deadline; ) {
    const running = await findAnswering(cluster);
    if (running !== undefined) return running;
    const processes = await findProcesses(directory);
    if (processes !== undefined && processes.length > 0) {
      // It starts, recovers or stops at this moment: each ends by itself.
      await sleep(50);
      continue;
    }
    if (processes !== undefined) await dropStaleClaim(directory);
    attempts += 1;
    // Several commands may come at once: only one launch succeeds, the others find it answering.
    await sleep(randomInt(10, 40) * attempts);
    await launch(cluster, binaries, user, port ?? (await findFreePort()), deadline);
  }
  throw new CodedError('database-start', { detail: await lastWords(cluster) });
}

/** Stops the server of the cluster in order: running statements are rolled back, everything committed is on disk. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const directory = databaseFolder(cluster);
  const postmaster = await findPostmaster(directory);
  const processes = await findProcesses(directory);
  if (postmaster === undefined) return;
  if (processes === undefined) {
    const { pgCtl } = await findBinaries();
    await promisify(execFile)(pgCtl, ['stop', '-D', directory, '-m', 'fast', '-w']);
    return;
  }
  if (processes.includes(postmaster.pid)) process.kill(postmaster.pid, 'SIGINT');
  const deadline = Date.now() + patience.stopMs;
  // Only those: another Padu may have started the database anew by now.
  const stillThere = async () => ((await findProcesses(directory)) ?? []).some((pid) => processes.includes(pid));
  while (Date.now() < deadline && (await stillThere())) await sleep(20);
}

async function refuseOtherMajor(folder: string, directory: string, own: number): Promise<void> {
  const found = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new CodedError('database-start', { detail: error.message });
  });
  if (found === undefined || Number.parseInt(found, 10) === own) return;
  throw new CodedError('database-major', { folder, found: found.trim(), own });
}

/** Creates the folder aside and moves it into place when complete, so that a kill in between leaves nothing half. */
async function initialise(cluster: Cluster, binaries: Binaries, user: User | undefined): Promise<void> {
  const directory = databaseFolder(cluster);
  const exists = await readFile(join(directory, 'PG_VERSION'), 'utf8').then(
    () => true,
    () => false,
  );
  if (exists) return;
  const root = await realpath(cluster.folder);
  for (const left of await readdir(root)) {
    if (left.startsWith('db.new-') && (await isOld(join(root, left)))) await rm(join(root, left), { recursive: true });
  }
  const draft = join(root, `db.new-${randomBytes(6).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  await giveTo(draft, user);
  await giveTo(passwordFile, user);
  const target = join(draft, 'db');
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'];
  const sync = cluster.durable ? [] : ['--no-sync'];
  const args = [`--pgdata=${target}`, `--pwfile=${passwordFile}`, ...flags, ...sync];
  const { program, args: line, ...ids } = await commandAs(user, binaries.initdb, args, [target]);
  try {
    await promisify(execFile)(program, [...line], { ...ids, cwd: draft });
    await rename(target, directory);
  } catch (error) {
    // Another Padu moved its own into place in this moment: theirs is as good as ours.
    if (!(await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => ''))) {
      throw new CodedError('database-start', { detail: error instanceof Error ? error.message : String(error) });
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** A draft of another Padu that works on it at this moment is left alone. */
async function isOld(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > patience.startMs;
}

async function launch(cluster: Cluster, binaries: Binaries, user: User | undefined, port: number, deadline: number) {
  const directory = await realpath(databaseFolder(cluster));
  const logs = join(dirname(directory), 'logs');
  await mkdir(logs, { recursive: true, mode: 0o700 });
  await giveTo(logs, user);
  const socket = join(dirname(directory), 'socket');
  await mkdir(socket, { recursive: true, mode: 0o700 });
  await giveTo(socket, user);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: canHoldSocket(socket) ? socket : '',
    logging_collector: 'on',
    log_directory: logs,
    // One file a weekday, overwritten a week later.
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_size: '0',
    // Messages of failed statements quote values, which may be personal data. Padu reports those errors itself.
    log_min_messages: 'log',
    ...(cluster.walArchive === undefined ? {} : await archiveSettings(cluster.walArchive, user)),
    ...(cluster.durable ? {} : forgetful),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = await commandAs(
    user,
    binaries.postgres,
    ['-D', directory, '-p', String(port), ...flags],
    [directory, logs, ...(cluster.walArchive === undefined ? [] : [join(cluster.walArchive, 'wal', 'x')])],
  );
  const { program, args, ...ids } = command;
  const output = await open(join(logs, 'start.log'), 'w');
  // Detached: Ctrl-C in a terminal reaches Padu alone, which closes its work first and the database last.
  const child = spawn(program, [...args], {
    ...ids,
    cwd: directory,
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  let ended = false;
  child.on('exit', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  child.unref();
  await output.close();
  while (!ended && Date.now() < deadline && (await findAnswering(cluster)) === undefined) await sleep(25);
}

/** Where the cluster's server answers, proven by our password and its own folder. */
async function findAnswering(cluster: Cluster): Promise<Endpoint | undefined> {
  const postmaster = await findPostmaster(databaseFolder(cluster));
  if (postmaster === undefined) return undefined;
  const db = connect(superuserUrl(cluster, postmaster), { max: 1 });
  try {
    const [row] = await db.sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return row?.folder === (await realpath(databaseFolder(cluster))) ? postmaster : undefined;
  } catch {
    // Not ready yet, or not ours: the caller looks at the processes to tell which.
    return undefined;
  } finally {
    await db.close().catch(() => undefined);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

async function lastWords(cluster: Cluster): Promise<string> {
  const file = join(cluster.folder, 'logs/start.log');
  const text = await readFile(file, 'utf8').catch(() => '');
  return `${text.trim().split('\n').slice(-5).join(' · ')} (${dirname(file)})`;
}
