// What test files get as `node:test` where many of them run in one process (test-worker.ts): the same words with the same
// meaning, so that any of them can also be run alone with `node --test`. The words only note; `runFile` runs.
import { inspect } from 'node:util';

type Hook = () => unknown;
type Body = (context: Context) => unknown;
type Options = { readonly skip?: boolean | string };
/** What a test is handed. */
type Context = {
  readonly name: string;
  readonly diagnostic: (words: string) => void;
  readonly after: (hook: Hook) => void;
  readonly test: (name: string, body: Body) => Promise<void>;
};
type Entry = { readonly name: string; readonly skip: boolean; readonly run: (depth: number) => Promise<void> };
type Block = Readonly<Record<'before' | 'beforeEach' | 'after', Hook[]>> & { readonly entries: Entry[] };

/** How many tests of a file came out how. */
export type Report = { passed: number; failed: number; skipped: number };
/** Who hears of a file while it runs: lines to read, and what has begun. */
export type Listener = { readonly said: (line: string) => void; readonly begun: (what: string) => void };

const newBlock = (): Block => ({ before: [], beforeEach: [], after: [], entries: [] });
const newReport = (): Report => ({ passed: 0, failed: 0, skipped: 0 });

/** The blocks that are open, from the file inwards: what is noted belongs to the last. */
let open: readonly Block[] = [];
let report = newReport();
let listener: Listener = { said: () => undefined, begun: () => undefined };
/** What comes after the test that runs; null between tests. */
let running: Hook[] | null = null;

function here(): Block {
  const block = open.at(-1);
  if (!block) throw new Error('A test was noted after its file had ended.');
  return block;
}

const say = (depth: number, words: string): void => listener.said(words.replace(/^/gm, '  '.repeat(depth)));

function fail(depth: number, name: string, error: unknown): void {
  report.failed += 1;
  say(depth, `✖ ${name}\n${inspect(error)}`);
}

/** An error that no test waited for: it fails the file that runs. */
export const failUnheard = (error: unknown): void => fail(0, 'something broke that no test waits for', error);

async function attempt(depth: number, name: string, hooks: readonly Hook[]): Promise<boolean> {
  let well = true;
  listener.begun(name);
  // A hook may note further ones, which then have their turn as well.
  for (const hook of hooks) {
    try {
      await hook();
    } catch (error) {
      fail(depth, name, error);
      well = false;
    }
  }
  return well;
}

async function runTest(depth: number, name: string, body: Body): Promise<void> {
  const begun = performance.now();
  listener.begun(name);
  const afters: Hook[] = [];
  const said: string[] = [];
  const failedBefore = report.failed;
  const around = running;
  running = afters;
  const context: Context = {
    name,
    diagnostic: (words) => void said.push(words),
    after: (hook) => void afters.push(hook),
    test: (inner, innerBody) => runTest(depth + 1, inner, innerBody),
  };
  try {
    for (const hook of open.flatMap(({ beforeEach }) => beforeEach)) await hook();
    await body(context);
    if (report.failed === failedBefore) report.passed += 1;
    say(depth, `${report.failed === failedBefore ? '✔' : '✖'} ${name} (${Math.round(performance.now() - begun)} ms)`);
  } catch (error) {
    fail(depth, name, error);
  }
  for (const words of said) say(depth, `ℹ ${words}`);
  await attempt(depth, `after ${name}`, afters);
  running = around;
}

/** Reads what belongs to a block, then runs it; what comes after a test comes in any case. */
async function runBlock(depth: number, name: string, read: () => unknown): Promise<void> {
  const block = newBlock();
  open = [...open, block];
  const ready = (await attempt(depth, name, [read])) && (await attempt(depth, `before ${name}`, block.before));
  for (const entry of ready ? block.entries : []) {
    if (entry.skip) {
      report.skipped += 1;
      say(depth, `﹣ ${entry.name}`);
    } else await entry.run(depth);
  }
  await attempt(depth, `after ${name}`, block.after);
  open = open.slice(0, -1);
}

const withOptions = <T>(given: readonly [T] | readonly [Options, T]): { options: Options; body: T } =>
  given.length === 1 ? { options: {}, body: given[0] } : { options: given[0], body: given[1] };

/** Notes a test. */
export function test(name: string, ...given: readonly [Body] | readonly [Options, Body]): void {
  const { options, body } = withOptions(given);
  const skip = Boolean(options.skip);
  here().entries.push({ name, skip, run: (depth) => runTest(depth, name, body) });
}

export const it: typeof test = (name, ...given) => test(name, ...given);

/** Notes a block of tests; what it holds is read when its turn has come. */
export function describe(name: string, ...given: readonly [Hook] | readonly [Options, Hook]): void {
  const { options, body } = withOptions(given);
  const run = async (depth: number) => {
    say(depth, `▶ ${name}`);
    await runBlock(depth + 1, name, body);
  };
  here().entries.push({ name, skip: Boolean(options.skip), run });
}

export const before = (hook: Hook): void => void here().before.push(hook);
export const beforeEach = (hook: Hook): void => void here().beforeEach.push(hook);
/** Notes what comes after the test that runs, or after the block that is read. */
export const after = (hook: Hook): void => void (running ?? here().after).push(hook);

/** Reads a test file and runs what it notes. */
export async function runFile(name: string, read: () => Promise<unknown>, heard: Listener): Promise<Report> {
  report = newReport();
  listener = heard;
  await runBlock(0, name, read);
  return report;
}
