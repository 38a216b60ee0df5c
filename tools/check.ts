// Everything that must hold before a change is taken: npm test. Every step runs, also after one has failed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { findTests, runTests } from './run-tests.ts';
import type { Counts } from './test-runner.ts';

type Step = { readonly name: string; readonly run: () => Promise<Counts> };

const root = join(import.meta.dirname, '..');
const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };
const atOnce = 2;

/** A program of the packages, or one of our tools; its output is shown only when it fails. */
function program(...args: readonly string[]): () => Promise<Counts> {
  return async () => {
    const [file = '', ...rest] = args;
    const env = { ...process.env, NO_COLOR: '1' };
    const child = spawn(process.execPath, [join(root, file), ...rest], { cwd: root, env });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => void said.push(data));
    const [status] = await once(child, 'close');
    if (status === 0) return { ...nothing, passed: 1 };
    process.stdout.write(Buffer.concat(said));
    return { ...nothing, failed: 1 };
  };
}

function skip(reason: string): Counts {
  process.stdout.write(`skipped: ${reason}\n`);
  return { ...nothing, skipped: 1 };
}

const browser = findBrowser();
if ('path' in browser) process.env.CHROMIUM_PATH = browser.path;

const steps: readonly Step[] = [
  {
    name: 'format and lint',
    run: program('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'),
  },
  { name: 'types', run: program('node_modules/typescript/bin/tsc', '-p', '.') },
  {
    name: 'import rules',
    run: program(
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      '--config',
      '.dependency-cruiser.mjs',
    ),
  },
  { name: 'dead code', run: program('node_modules/knip/bin/knip.js') },
  { name: 'schema dump', run: program('tools/dump-schema.ts', '--check') },
  { name: 'generated docs', run: program('tools/generate-docs.ts', '--check') },
];

const tests: Step = {
  name: 'tests and journeys',
  run: async () => {
    if ('path' in browser) return runTests(findTests(true), true);
    const counts = await runTests(findTests(false), true);
    return { ...counts, skipped: counts.skipped + skip(browser.missing).skipped };
  },
};

let [passed, failed, skipped] = [0, 0, 0];

async function take({ name, run }: Step): Promise<void> {
  const begun = Date.now();
  const counts = await run();
  const outcome = counts.failed === 0 ? 'ok' : 'FAILED';
  process.stdout.write(`— ${name}: ${outcome} in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped;
}

const waiting = [...steps];
const work = async () => {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await take(step);
};
await Promise.all(Array.from({ length: atOnce }, work));
await take(tests);
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;
