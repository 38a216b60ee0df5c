import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises';

/** How many tests of a file or a run came out how. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** How a test file came out, and everything it wrote. */
export type Outcome = Counts & { readonly file: string; readonly seconds: number; readonly output: string };

type Ended = Counts & { readonly bytes: number };
/** What test-worker.ts tells of a file: a line to read, what begins now, or that it has ended. */
export type Told = { readonly said: string } | { readonly begun: string } | Ended;

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
    const lines: string[] = [];
    let doing = file;
    let note = '';
    const late = setTimeout(() => {
      note = `✖ ${file} did not end within ${this.#seconds} seconds and was killed while it was at: ${doing}\n`;
      void this.stop();
    }, this.#seconds * 1000);
    const hear = (told: Told) => {
      if ('said' in told) lines.push(told.said);
      if ('begun' in told) doing = told.begun;
    };
    const ended = await endOf(child, file, hear);
    clearTimeout(late);
    await heardOut();
    if (ended === null) note ||= `✖ ${file} ended the process it ran in while it was at: ${doing}\n`;
    const { passed = 0, failed = 1, skipped = 0, bytes = mostBytes } = ended ?? {};
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

/** What a process wrote before its last message may be read after it, but in the next round of the event loop. */
async function heardOut(): Promise<void> {
  await nextRound();
  await nextRound();
}

/**
 * Has a process run a file.
 * @param hear what it tells on the way
 * @returns what it tells at the end; null if it ends itself instead
 */
function endOf(child: ChildProcess, file: string, hear: (told: Told) => void): Promise<Ended | null> {
  return new Promise((settle) => {
    const done = (ended: Ended | null) => {
      child.off('message', listen).off('exit', leave);
      settle(ended);
    };
    const listen = (told: Told) => ('bytes' in told ? done(told) : hear(told));
    const leave = () => done(null);
    child.on('message', listen).on('exit', leave);
    child.send(file);
  });
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
