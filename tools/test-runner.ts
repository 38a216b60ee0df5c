import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** How many tests of a file or a run came out how. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** How a test file came out, and everything it wrote. */
export type Outcome = Counts & { readonly file: string; readonly seconds: number; readonly output: string };

/** What test-worker.ts tells of a file. */
type Told = Counts & { readonly lines: readonly string[]; readonly bytes: number };

const root = join(import.meta.dirname, '..');
/** What a process that must end is given to take its servers with it. */
const farewellMs = 3000;
/** A process that has grown this big makes room for a new one, which has to read and warm up the program again. */
const mostBytes = Math.max(2 ** 30, totalmem() / 10);

/**
 * Runs test files one after the other in one process, and in a new one after a file that broke it. A file that does not
 * end in time is killed with all it started, and counts as failed.
 */
export class TestRunner {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #seconds: number;
  #child: ChildProcess | null = null;
  #said: Buffer[] = [];

  constructor({ environment, seconds }: { readonly environment: NodeJS.ProcessEnv; readonly seconds: number }) {
    this.#environment = environment;
    this.#seconds = seconds;
  }

  /** @param file path from the root of the repository, or absolute */
  async run(file: string): Promise<Outcome> {
    const begun = performance.now();
    this.#said = [];
    const child = this.#child ?? this.#start();
    let note = '';
    const late = setTimeout(() => {
      note = `✖ ${file} did not end within ${this.#seconds} seconds and was killed.\n`;
      void this.stop();
    }, this.#seconds * 1000);
    const told = await answerOf(child, file);
    clearTimeout(late);
    if (told === null) note ||= `✖ ${file} ended the process it ran in.\n`;
    const { passed = 0, failed = 1, skipped = 0, lines = [], bytes = mostBytes } = told ?? {};
    if (bytes >= mostBytes) await this.stop();
    const output = [file, ...lines, Buffer.concat(this.#said).toString() + note].join('\n');
    return { file, seconds: (performance.now() - begun) / 1000, output, passed, failed, skipped };
  }

  /** Ends the process and all it started. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
    end(child.pid, 'SIGTERM');
    await Promise.race([gone, sleep(farewellMs)]);
    end(child.pid, 'SIGKILL');
    await gone;
  }

  #start(): ChildProcess {
    const child = fork(join(import.meta.dirname, 'test-worker.ts'), {
      cwd: root,
      env: this.#environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A process group of its own, so that what it started can be ended with it.
      detached: process.platform !== 'win32',
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => void this.#said.push(data));
    const leave = () => end(child.pid, 'SIGKILL');
    process.on('exit', leave);
    child.on('exit', () => process.off('exit', leave));
    this.#child = child;
    return child;
  }
}

/** @returns what the process tells of the file; null if it ends instead */
async function answerOf(child: ChildProcess, file: string): Promise<Told | null> {
  const settled = new AbortController();
  const { signal } = settled;
  const told = once(child, 'message', { signal }).then(([message]: Told[]) => message ?? null);
  const ended = once(child, 'exit', { signal }).then(() => null);
  child.send(file);
  try {
    return await Promise.race([told, ended]);
  } finally {
    settled.abort();
    await Promise.allSettled([told, ended]);
  }
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
