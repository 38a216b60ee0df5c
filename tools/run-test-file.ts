import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/** How many tests of a file or a run came out how. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** How a test file came out, and everything it wrote. */
export type Outcome = Counts & { readonly file: string; readonly seconds: number; readonly output: string };

const root = join(import.meta.dirname, '..');
const quietHooks = new URL('quiet-hooks.ts', import.meta.url).href;
/** What a file that must end is given to take its servers with it. */
const farewellMs = 3000;

/**
 * Runs one test file in a process of its own. A file that does not end in time is killed with all it started, and
 * counts as failed. (The runner of Node gives up waiting for a test, but never for a process: a server or connection
 * that a test left open would hold the whole run for ever.)
 * @param file path from the root of the repository, or absolute
 */
export async function runTestFile(
  file: string,
  { environment, seconds }: { readonly environment: NodeJS.ProcessEnv; readonly seconds: number },
): Promise<Outcome> {
  const begun = performance.now();
  // Set where this itself is tested by the runner of Node; it would make the file write what only that can read.
  const { NODE_TEST_CONTEXT: _, ...env } = environment;
  const child = spawn(process.execPath, [`--import=${quietHooks}`, '--test-reporter=spec', file], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that what it started can be ended with it.
    detached: process.platform !== 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void said.push(data));
  const late = await waitFor(child, seconds * 1000);
  const note = late ? `✖ ${file} did not end within ${seconds} seconds and was killed.\n` : '';
  const text = Buffer.concat(said).toString();
  const output = `${file}\n${text}${note}`;
  return { file, seconds: (performance.now() - begun) / 1000, output, ...countsOf(text, child.exitCode) };
}

/** @returns whether it had to be killed */
async function waitFor(child: ChildProcessByStdio<null, Readable, Readable>, limitMs: number): Promise<boolean> {
  const leave = () => end(child.pid, 'SIGKILL');
  process.on('exit', leave);
  let late = false;
  const giveUp = () => {
    late = true;
    end(child.pid, 'SIGTERM');
  };
  const timers = [setTimeout(giveUp, limitMs), setTimeout(leave, limitMs + farewellMs)];
  const closed = once(child, 'close');
  await once(child, 'exit');
  for (const timer of timers) clearTimeout(timer);
  // What it left running goes too: nothing may outlive its file, or hold its output open.
  leave();
  process.off('exit', leave);
  await Promise.race([closed, sleep(farewellMs, undefined, { ref: false })]);
  return late;
}

/** Ends a process and all it started; one that has ended already is as good. */
function end(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Reads the end of what the spec reporter writes. A file that broke off before or after its tests failed all the same. */
function countsOf(text: string, code: number | null): Counts {
  const plain = stripVTControlCharacters(text);
  const count = (name: string) => Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(plain)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return {
    passed: count('pass'),
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: count('skipped') + count('todo'),
  };
}
