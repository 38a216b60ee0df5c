import assert from 'node:assert/strict';
import { it } from 'node:test';
import { actorWith, bootRegisters } from '../testing/boot.ts';
import { useDatabase } from '../testing/database.ts';
import { routesOf } from '../testing/routes-of.ts';
import { houses } from '../testing/sample-register.ts';
import { defineRegister } from './register.ts';
import { Registry } from './registry.ts';

/** The houses with one more step. */
const withStep = (name: string) =>
  defineRegister({
    ...houses,
    steps: { ...houses.steps, [name]: { title: { id: 'Langkah', en: 'Step' }, from: ['open'], grant: {} } },
    related: [],
  });

it('no step is called as what the engine keeps below the address of a row, or in its history', async () => {
  const { db } = await useDatabase();
  const { app, signIn } = await bootRegisters(db, [{ register: { ...houses, related: [] } }]);
  await signIn(actorWith('administrator', null));
  const below = routesOf(app).flatMap(({ pattern }) => /^\/houses\/:id\/([a-z-]+)(?:\/|$)/.exec(pattern)?.[1] ?? []);
  const kept = [
    ...new Set(below),
    'create',
    'erase',
    'vote',
    'assign',
    'merged-into',
    'absorb',
    'repoint',
    'undo-create',
  ];
  assert.ok(kept.includes('comments') && kept.includes('follow') && kept.includes('history'));
  for (const name of kept)
    assert.throws(
      () => new Registry([{ register: withStep(name) }]),
      new RegExp(`${name} is no name for a step`),
      name,
    );
  assert.doesNotThrow(() => new Registry([{ register: withStep('paint') }]));
});
