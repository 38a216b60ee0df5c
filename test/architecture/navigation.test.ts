import assert from 'node:assert/strict';
import { it } from 'node:test';
import { navigationEntries } from '../../src/app-navigation.ts';
import { everyRegister } from '../../src/testing/every-register.ts';

it('has a place in the menu for the pages of every register', () => {
  const registry = everyRegister();
  const held = navigationEntries(registry).flatMap(({ href, holds = [] }) => [href, ...holds]);
  const names = registry.all().map(({ register }) => `/${register.name}`);
  assert.deepEqual(
    names.filter((href) => !held.includes(href)),
    [],
  );
  assert.equal(new Set(held).size, held.length);
});

it('leads from what is part of something to the entry of the whole', () => {
  const entries = navigationEntries(everyRegister());
  const entryOf = (href: string) => entries.find(({ holds = [] }) => holds.includes(href))?.href;
  assert.equal(entryOf('/process-diagrams'), '/processes');
  assert.equal(entryOf('/build-deliverables'), '/builds');
  assert.equal(entryOf('/budget-ceilings'), '/budget');
});
