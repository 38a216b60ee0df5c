import { globSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { dot, spec } from 'node:test/reporters';
import { startTestServer } from '../src/testing/database.ts';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const root = join(import.meta.dirname, '..');
/** One file may never hold up the whole run. */
const minutesPerFile = 5;

/** Test files of a folder tree, in a stable order; journeys (browser runs) only when asked for. */
export function findTests(journeys: boolean): readonly string[] {
  if (journeys) return globSync('test/journeys/**/*.test.ts', { cwd: root }).sort();
  const files = globSync(['src/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'], { cwd: root });
  return files.filter((file) => !file.startsWith(join('test', 'journeys'))).sort();
}

/**
 * Runs test files against one temporary PostgreSQL server, two at a time, and prints what they say.
 * @param brief dots and the failures instead of every name
 */
export async function runTests(files: readonly string[], brief: boolean): Promise<Counts> {
  const server = await startTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  try {
    const events = run({ files: [...files], concurrency: 2, timeout: minutesPerFile * 60_000, cwd: root });
    let counts: Counts | undefined;
    events.on('test:summary', (summary) => {
      // Every file has a summary of its own; the one without a file is of all.
      if (summary.file !== undefined) return;
      const { tests, passed, skipped, todo } = summary.counts;
      counts = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
    });
    const spoken = brief ? gatherSpoken(events) : () => '';
    const lines = brief ? events.compose(dot) : events.compose(new spec());
    for await (const line of lines) process.stdout.write(line);
    process.stdout.write(spoken());
    // No summary: the runner itself broke off.
    return counts ?? { passed: 0, failed: 1, skipped: 0 };
  } finally {
    await server.stop();
  }
}

/** What the files with a failure wrote to stderr: the only trace of one that broke before its first test. */
function gatherSpoken(events: ReturnType<typeof run>): () => string {
  const texts = new Map<string, string>();
  const failed = new Set<string>();
  events.on('test:stderr', ({ file, message }) => texts.set(file, `${texts.get(file) ?? ''}${message}`));
  events.on('test:fail', ({ file }) => failed.add(file ?? ''));
  return () => [...failed].map((file) => texts.get(file) ?? '').join('');
}
