import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { TestRunner } from './test-runner.ts';

const folder = await mkdtemp(join(tmpdir(), 'padu-tests-'));
after(() => rm(folder, { recursive: true, force: true }));

const head = `import { after, before, beforeEach, describe, it, test } from 'node:test';
import { spawn } from 'node:child_process';
`;
let files = 0;

/** Runs files one after the other, as the runner of `npm test` would. */
async function outcomesOf(seconds: number, ...codes: readonly string[]) {
  const runner = new TestRunner({ environment: process.env, seconds });
  const outcomes = [];
  for (const code of codes) {
    files += 1;
    const file = join(folder, `given-${files}.test.ts`);
    await writeFile(file, `${head}${code}`);
    const { passed, failed, skipped, output } = await runner.run(file);
    outcomes.push({ counts: [passed, failed, skipped], output });
  }
  await runner.stop();
  return outcomes;
}

const outcomeOf = async (code: string, seconds: number) => {
  const [outcome] = await outcomesOf(seconds, code);
  assert.ok(outcome);
  return outcome;
};

const forever = 'await new Promise(() => setInterval(() => {}, 1000));';
const fine = `test('fine', () => {});`;

it('counts what passed, failed and was skipped', async () => {
  const code = `test('a', () => {}); test('b', () => { throw new Error('no') }); test('c', { skip: true }, () => {});
    describe('d', { skip: 'not here' }, () => {}); describe('e', () => it('f', (t) => t.diagnostic('so many')));`;
  const { counts, output } = await outcomeOf(code, 30);
  assert.deepEqual(counts, [2, 1, 2]);
  assert.match(output, /✖ b\nError: no/);
  assert.match(output, /ℹ so many/);
});

it('counts a test as failed of which a part failed', async () => {
  const code = `test('whole', async (t) => { await t.test('part', () => { throw new Error('no') }); });`;
  const { counts, output } = await outcomeOf(code, 30);
  assert.deepEqual(counts, [0, 1, 0]);
  assert.match(output, /✖ part\n.*✖ whole/s);
});

it('runs what comes before and after tests in the order of the runner of Node', async () => {
  const code = `
    const said = [];
    const say = (word) => () => void said.push(word);
    after(say('3 after all')); after(() => console.log(said.join(', ')));
    beforeEach(say('each'));
    describe('block', async () => {
      await null;
      before(say('1 before')); after(say('2 after'));
      it('test', (t) => { t.after(say('own')); after(say('noted late')); said.push('test'); });
    });
    before(say('0 first'));`;
  const { counts, output } = await outcomeOf(code, 30);
  assert.deepEqual(counts, [1, 0, 0]);
  assert.match(output, /0 first, 1 before, each, test, own, noted late, 2 after, 3 after all/);
});

it('counts what breaks outside a test as failed, and shows it', async () => {
  const broken = (code: string) => `${code}(() => { throw new Error('broken') }); ${fine}`;
  const codes = [broken('before'), broken('after'), `throw new Error('broken');`, broken(`describe('a', `)];
  for (const { counts, output } of await outcomesOf(30, ...codes)) {
    assert.equal(counts[1], 1, output);
    assert.match(output, /broken/);
  }
});

it('counts a file as failed in which something breaks that no test waits for', async () => {
  const code = `test('a', async () => {
    setTimeout(() => { throw new Error('unheard') }, 10); await new Promise((done) => setTimeout(done, 200)); });`;
  const { counts, output } = await outcomeOf(code, 30);
  assert.equal(counts[1], 1);
  assert.match(output, /unheard/);
});

it('names and kills a file that does not end, or ends all, and runs the next', async () => {
  const codes = [`${fine} test('endless', async () => { ${forever} });`, 'process.exit(0);', fine] as const;
  const [late, ending, next] = await outcomesOf(3, ...codes);
  assert.deepEqual(late?.counts, [0, 1, 0]);
  assert.match(String(late?.output), /✔ fine[\s\S]*given-\d+\.test\.ts did not end within 3 seconds .* at: endless/);
  assert.deepEqual(ending?.counts, [0, 1, 0]);
  assert.match(String(ending?.output), /ended the process/);
  assert.deepEqual(next?.counts, [1, 0, 0], next?.output);
});

it('kills a file that will not listen, with what it started', async () => {
  const code = `
    const child = spawn('sleep', ['1000'], { stdio: 'inherit' });
    process.stdout.write('sleeper ' + child.pid + ' ');
    process.on('SIGTERM', () => {}); ${forever}`;
  const { output } = await outcomeOf(code, 3);
  const sleeper = Number(/sleeper (\d+)/.exec(output)?.[1]);
  assert.throws(() => process.kill(sleeper, 0), { code: 'ESRCH' });
});
