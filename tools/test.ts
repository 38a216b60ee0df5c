// Runs the tests, or only the files given: npm run tool tools/test.ts [path …]
import { relative, resolve } from 'node:path';
import { findTests, runTests } from './run-tests.ts';

const root = resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).map((path) => relative(root, resolve(path)));
const files =
  wanted.length === 0
    ? findTests(false)
    : findTests(true).filter((file) => wanted.some((path) => file.startsWith(path.replaceAll('\\', '/'))));
if (files.length === 0) {
  process.stderr.write('No test file is in the given paths.\n');
  process.exitCode = 2;
} else {
  const { passed, failed, skipped } = await runTests(files, false);
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
