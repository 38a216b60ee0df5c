import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askTogether } from './ask-together.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('who asks the same at the same time shares a question that goes out after the last of them', async () => {
  let state = 'before';
  const asked: string[] = [];
  const ask = askTogether(async (key) => {
    asked.push(key);
    return `${key} ${state}`;
  });
  const answers = [ask('a'), ask('b'), ask('a')];
  state = 'after';
  answers.push(ask('a'));
  assert.deepEqual(await Promise.all(answers), ['a after', 'b after', 'a after', 'a after']);
  assert.deepEqual(asked, ['a', 'b']);
});

test('nothing is kept: whoever asks while a question is under way asks anew', async () => {
  const open: ((answer: number) => void)[] = [];
  const ask = askTogether(() => new Promise<number>((answer) => void open.push(answer)));
  const first = ask('a');
  await turn();
  const second = ask('a');
  await turn();
  assert.equal(open.length, 2);
  open[1]?.(2);
  open[0]?.(1);
  assert.deepEqual([await first, await second], [1, 2]);
});

test('what goes wrong is told to all who shared it, and not to the next', async () => {
  let works = false;
  const ask = askTogether(async () => {
    if (!works) throw new Error('lost');
    return 'found';
  });
  const [one, other] = await Promise.allSettled([ask('a'), ask('a')]);
  assert.deepEqual([one?.status, other?.status], ['rejected', 'rejected']);
  works = true;
  assert.equal(await ask('a'), 'found');
});
