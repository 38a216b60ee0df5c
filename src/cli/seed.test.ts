import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const main = join(import.meta.dirname, '../main.ts');
const folder = await mkdtemp(join(tmpdir(), 'padu-seed-'));
after(() => rm(folder, { recursive: true, force: true }));

function padu(...args: readonly string[]) {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, DATA_DIR: join(folder, 'data') };
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env });
}

test('help names the demonstrations there are', () => {
  const { status, stdout } = padu('seed', '--help');
  assert.equal(status, 0);
  for (const name of ['tanjungpinang-8-2022', 'lampung-utara-44-2022'])
    assert.match(stdout, new RegExp(`--demo ${name}`));
});

test('a demonstration that does not exist is refused before a database is made', () => {
  for (const command of ['seed', 'serve']) {
    const { status, stderr } = padu(command, '--demo', 'atlantis-1-2022');
    assert.equal(status, 2, command);
    assert.match(stderr, /lampung-utara-44-2022 \| tanjungpinang-8-2022/);
  }
  assert.equal(padu('seed').status, 2);
});
