import { randomBytes } from 'node:crypto';
import { globSync, rmSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { dropPrepared, startTestServer } from '../src/testing/database.ts';
import { makeRunFolder } from './run-folder.ts';
import { type Counts, type Outcome, TestRunner } from './test-runner.ts';

const root = join(import.meta.dirname, '..');
/** One file may never hold up the whole run. */
const secondsPerFile = 480;
/** Two keep two cores busy only while neither waits; where there is memory for a third, it uses what they leave. */
const atOnce = totalmem() >= 7 * 2 ** 30 ? 3 : 2;
const slowestShown = 10;

/** Where the files stand that take longest; they begin first, so that none is left alone at the end. */
const longFirst = ['test/journeys', 'test/permissions', 'test/hostile', 'test', 'src/demo', 'src/modules', ''];

/** All test files, those that take longest first; journeys (browser runs) only when asked for. */
export function findTests(journeys: boolean): readonly string[] {
  const files = globSync(['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => journeys || !file.startsWith('test/journeys/'));
  const place = (file: string) => longFirst.findIndex((folder) => file.startsWith(folder));
  return files.sort().sort((one, other) => place(one) - place(other));
}

/**
 * Runs test files against one PostgreSQL server (TEST_DATABASE_URL, or a temporary one), in two or three processes, and
 * prints what they say, then which were the slowest.
 * @param brief a dot for each file that passed and the output of those that did not, instead of all output
 */
export async function runTests(files: readonly string[], brief: boolean): Promise<Counts> {
  const folder = makeRunFolder();
  const given = process.env.TEST_DATABASE_URL;
  const server = given === undefined ? await startTestServer(folder) : { url: given, stop: async () => undefined };
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.on('exit', clear);
  const run = randomBytes(6).toString('hex');
  const environment = { ...process.env, TEST_DATABASE_URL: server.url, TEST_RUN: run, TMPDIR: folder };
  const outcomes: Outcome[] = [];
  const waiting = [...files];
  const work = async () => {
    const runner = new TestRunner({ environment, seconds: secondsPerFile });
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const outcome = await runner.run(file);
      outcomes.push(outcome);
      process.stdout.write(brief && outcome.failed === 0 ? '.' : `\n${outcome.output}`);
    }
    await runner.stop();
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    if (given !== undefined) await dropPrepared(given, run);
    await server.stop();
    clear();
    process.off('exit', clear);
  }
  process.stdout.write(`\n${summary(outcomes)}`);
  const sum = (count: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The files that took longest, and those that failed. */
function summary(outcomes: readonly Outcome[]): string {
  const slowest = outcomes.toSorted((one, other) => other.seconds - one.seconds).slice(0, slowestShown);
  const line = ({ seconds, file }: Outcome) => `  ${seconds.toFixed(1).padStart(6)} s  ${file}\n`;
  const failed = outcomes.filter((outcome) => outcome.failed > 0).map(({ file }) => `  failed: ${file}\n`);
  return [...slowest.map(line), ...failed].join('');
}
