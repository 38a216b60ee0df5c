import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { processFor } from './ask-process.ts';

const folder = await mkdtemp(join(tmpdir(), 'padu-process-'));
after(() => rm(folder, { recursive: true, force: true }));

let programs = 0;
async function program(code: string): Promise<URL> {
  programs += 1;
  const path = join(folder, `program-${programs}.mjs`);
  await writeFile(path, code);
  return pathToFileURL(path);
}

const limits = { heapMegabytes: 64, seconds: 30 };
const echo = `process.once('message', (work) => process.send({ got: work }, undefined, {}, () => process.exit()));`;

it('gives the answer of a process that has ended long before it is read', async () => {
  const ask = processFor<number, { got: number }>(await program(echo), 2);
  const answers = [1, 2].map((work) => ask(work, limits));
  // Meanwhile this process looks at nothing.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
  assert.deepEqual(await Promise.all(answers), [{ got: 1 }, { got: 2 }]);
});

it('lets no more run at once than it may, and all have their turn', async () => {
  const file = join(folder, 'running');
  const code = `import { appendFileSync } from 'node:fs';
    process.once('message', (work) => {
      appendFileSync(${JSON.stringify(file)}, '+');
      setTimeout(() => {
        appendFileSync(${JSON.stringify(file)}, '-');
        process.send({ got: work });
      }, 50);
    });`;
  const ask = processFor<number, { got: number }>(await program(code), 2);
  const answers = await Promise.all([1, 2, 3, 4, 5].map((work) => ask(work, limits)));
  assert.deepEqual(
    answers,
    [1, 2, 3, 4, 5].map((got) => ({ got })),
  );
  let running = 0;
  const most = Math.max(
    ...[...(await readFile(file, 'utf8'))].map((sign) => {
      running += sign === '+' ? 1 : -1;
      return running;
    }),
  );
  assert.equal(most, 2);
});

it('says that a process took too long, was ended, or broke, and goes on', async () => {
  const slow = processFor(await program('setInterval(() => {}, 1000); process.once("message", () => {});'), 1);
  assert.equal(await slow(1, { heapMegabytes: 64, seconds: 0.5 }), 'late');
  const greedy = processFor(
    await program('process.once("message", () => { const all = []; for (;;) all.push(new Array(1e6).fill(0.5)); });'),
    1,
  );
  assert.equal(await greedy(1, limits), 'full');
  const broken = processFor(await program('throw new Error("broken");'), 1);
  for (const work of [1, 2]) await assert.rejects(broken(work, limits), /without an answer \(1\)[\s\S]*Error: broken/);
});
