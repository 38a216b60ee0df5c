// Everything that must hold before a change is taken: npm test. Every step runs, also after one has failed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { findTests, runTests } from './run-tests.ts';
import type { Counts } from './test-runner.ts';

type Step = { readonly name: string; readonly run: () => Counts | Promise<Counts> };

const root = join(import.meta.dirname, '..');
const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

/** A program of the packages, or one of our tools; its output is shown only when it fails. */
function program(...args: readonly string[]): () => Counts {
  return () => {
    const [file = '', ...rest] = args;
    const options = {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
      env: { ...process.env, NO_COLOR: '1' },
    } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, file), ...rest], options);
    if (status === 0) return { ...nothing, passed: 1 };
    process.stdout.write(`${stdout}${stderr}`);
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
  { name: 'tests', run: () => runTests(findTests(false), true) },
  {
    name: 'journeys',
    run: () => {
      if (findTests(true).length === 0) return nothing;
      return 'path' in browser ? runTests(findTests(true), true) : skip(browser.missing);
    },
  },
];

let [passed, failed, skipped] = [0, 0, 0];
for (const { name, run } of steps) {
  process.stdout.write(`— ${name}\n`);
  const begun = Date.now();
  const counts = await run();
  process.stdout.write(`  ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  passed += counts.passed;
  failed += counts.failed;
  skipped += counts.skipped;
}
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;
