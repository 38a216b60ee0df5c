// Measures what must stay fast against hand-written code doing the same: npm run bench [-- name …]
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
const files = globSync('bench/*.ts', { cwd: root })
  .sort()
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.ts')));
let missed = files.length === 0 ? 1 : 0;
for (const file of files) {
  const { status } = spawnSync(process.execPath, [join(root, file)], { cwd: root, stdio: 'inherit' });
  if (status !== 0) missed += 1;
}
process.exitCode = missed > 0 ? 1 : 0;
