import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setImmediate as settle } from 'node:timers/promises';
import { leaveAtOnce, waitForTurn } from './turns.ts';

it('lets a few lists leave at once; the next goes when one has ended, in the order they came', async () => {
  const first = await Promise.all(Array.from({ length: leaveAtOnce }, waitForTurn));
  const gone: string[] = [];
  const later = ['next', 'the one after'].map(async (name) => {
    const end = await waitForTurn();
    gone.push(name);
    return end;
  });
  await settle();
  assert.deepEqual(gone, []);
  first[0]?.();
  // A turn ends once, however often it is said.
  first[0]?.();
  await settle();
  assert.deepEqual(gone, ['next']);
  for (const end of first.slice(1)) end();
  for (const end of await Promise.all(later)) end();
  assert.deepEqual(gone, ['next', 'the one after']);
  const again = await Promise.all(Array.from({ length: leaveAtOnce }, waitForTurn));
  for (const end of again) end();
});
