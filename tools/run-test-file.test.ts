import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { runTestFile } from './run-test-file.ts';

const folder = await mkdtemp(join(tmpdir(), 'padu-tests-'));
after(() => rm(folder, { recursive: true, force: true }));

async function outcomeOf(code: string, seconds: number) {
  const file = join(folder, 'given.test.ts');
  await writeFile(file, `import { test } from 'node:test';\nimport { spawn } from 'node:child_process';\n${code}`);
  const { passed, failed, skipped, output } = await runTestFile(file, { environment: process.env, seconds });
  return { counts: [passed, failed, skipped], output };
}

const forEver = 'setInterval(() => {}, 1000);';

it('counts what passed, failed and was skipped', async () => {
  const code = `test('a', () => {}); test('b', () => { throw new Error('no') }); test('c', { skip: true }, () => {});`;
  assert.deepEqual((await outcomeOf(code, 30)).counts, [1, 1, 1]);
});

it('counts a file that breaks off before its first test as failed, and shows why', async () => {
  const { counts, output } = await outcomeOf(`throw new Error('broken off');`, 30);
  assert.deepEqual(counts, [0, 1, 0]);
  assert.match(output, /broken off/);
});

it('counts a file as failed in which something breaks that no test waits for', async () => {
  const code = `test('a', (_, done) => { setTimeout(() => { throw new Error('unheard') }, 10); setTimeout(done, 200); });`;
  const { counts, output } = await outcomeOf(code, 30);
  assert.equal(counts[1], 1);
  assert.match(output, /unheard/);
});

it('names and kills a file that passes and does not end', async () => {
  const { counts, output } = await outcomeOf(`test('a', () => {}); ${forEver}`, 2);
  assert.deepEqual(counts, [0, 1, 0]);
  assert.match(output, /given\.test\.ts did not end within 2 seconds and was killed/);
});

it('kills a file that will not listen, with what it started', async () => {
  const code = `
    const child = spawn('sleep', ['1000'], { stdio: 'inherit' });
    process.stdout.write('sleeper ' + child.pid + ' ');
    process.on('SIGTERM', () => {}); ${forEver}`;
  const { output } = await outcomeOf(code, 2);
  const sleeper = Number(/sleeper (\d+)/.exec(output)?.[1]);
  assert.throws(() => process.kill(sleeper, 0), { code: 'ESRCH' });
});
