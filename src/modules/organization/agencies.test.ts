import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalOf, slotsUnder, useOrganization } from '../../testing/organization.ts';
import { loadOrganizationFacts } from './facts.queries.ts';

const since = { from: '2017-01-01', until: null };
const world = await useOrganization(slotsUnder(null));
const { db, create, step, agency, statusOf } = world;

const namesOf = async (id: string) =>
  (await loadOrganizationFacts(db.sql)).agencies
    .filter((one) => one.id === id)
    .map(({ name, from, until }) => `${name} ${from} ${until ?? ''}`.trim());

test('an agency cannot stand below itself, however far', async () => {
  const a = await agency('TREE-A');
  const b = await agency('TREE-B', { parent: a });
  const c = await agency('TREE-C', { parent: b });
  assert.deepEqual(await refusalOf(step('agencies', a, 'edit', { values: { parent: c } })), ['parent:circle']);
  assert.deepEqual(await refusalOf(step('agencies', a, 'edit', { values: { parent: a } })), ['parent:circle']);
  await step('agencies', c, 'edit', { values: { parent: a } });
});

test('an agency whose period is edited cannot leave its units behind', async () => {
  const above = await agency('SHORT-A');
  await agency('SHORT-B', { parent: above });
  const shorter = step('agencies', above, 'edit', { values: { period: { from: since.from, until: '2024-12-31' } } });
  assert.deepEqual(await refusalOf(shorter), ['period:units-below']);
});

test('two moves made at once cannot close a circle together', async () => {
  for (let round = 0; round < 5; round += 1) {
    const a = await agency(`RACE-A${round}`);
    const b = await agency(`RACE-B${round}`);
    const refused = await Promise.all([
      refusalOf(step('agencies', a, 'edit', { values: { parent: b } })),
      refusalOf(step('agencies', b, 'edit', { values: { parent: a } })),
    ]);
    assert.deepEqual(refused.flat(), ['parent:circle']);
  }
});

test('a renamed agency keeps its old name for the days before', async () => {
  const id = await agency('NAME', { name: 'Dinas Perhubungan dan Kominfo' });
  await step('agencies', id, 'rename', {
    values: { name: 'Dinas Kominfo' },
    answers: { since: '2020-03-01', basis: 'Perda 6/2020' },
  });
  await step('agencies', id, 'rename', {
    values: { name: 'Dinas Kominfo dan Statistik' },
    answers: { since: '2024-01-01', basis: 'Perda 1/2024' },
  });
  assert.deepEqual(await namesOf(id), [
    'Dinas Perhubungan dan Kominfo 2017-01-01 2020-02-29',
    'Dinas Kominfo 2020-03-01 2023-12-31',
    'Dinas Kominfo dan Statistik 2024-01-01',
  ]);
  const early = step('agencies', id, 'rename', { values: { name: 'X' }, answers: { since: '2023-01-01', basis: 'P' } });
  assert.deepEqual(await refusalOf(early), ['since:too-early']);
  const later = step('agencies', id, 'rename', { values: { name: 'X' }, answers: { since: '2027-01-01', basis: 'P' } });
  assert.deepEqual(await refusalOf(later), ['since:future']);
});

test('a misspelling is mended without a former name', async () => {
  const id = await agency('TYPO', { name: 'Dinas Kesehtan' });
  await step('agencies', id, 'edit', { values: { name: 'Dinas Kesehatan' } });
  assert.deepEqual(await namesOf(id), ['Dinas Kesehatan 2017-01-01']);
});

test('the functions of a merged agency pass to its successor the next day', async () => {
  const old = await agency('OLD');
  const heir = await agency('HEIR');
  await create('function-holdings', { function: 'planning', agency: old, period: since });
  await create('function-holdings', { function: 'process-owner', agency: old, period: since });
  await create('function-holdings', { function: 'process-owner', agency: heir, period: since });
  const answers = { basis: 'Perda 2/2025' };
  const period = { from: '2017-01-01', until: '2025-06-30' };
  assert.deepEqual(await refusalOf(step('agencies', old, 'merge', { values: { period }, answers })), [
    'successor:required',
  ]);
  assert.deepEqual(await refusalOf(step('agencies', old, 'merge', { values: { period, successor: old }, answers })), [
    'successor:not-there',
  ]);
  await step('agencies', old, 'merge', { values: { period, successor: heir }, answers });
  assert.equal(await statusOf('agencies', old), 'dissolved');
  const { holdings } = await loadOrganizationFacts(db.sql);
  assert.deepEqual(
    holdings.filter((one) => one.function === 'planning'),
    [
      { function: 'planning', agencyId: old, from: '2017-01-01', until: '2025-06-30' },
      { function: 'planning', agencyId: heir, from: '2025-07-01', until: null },
    ],
  );
});

test('an agency with units below it, or without a last day, is not dissolved', async () => {
  const above = await agency('ABOVE');
  await agency('BELOW', { parent: above, kind: 'section' });
  const answers = { basis: 'Perda 2/2025' };
  const values = { period: { from: '2017-01-01', until: '2025-06-30' } };
  assert.deepEqual(await refusalOf(step('agencies', above, 'dissolve', { values, answers })), ['period:units-below']);
  assert.deepEqual(await refusalOf(step('agencies', above, 'dissolve', { answers })), ['period:required']);
});

test('two rows never share a code, and one function has one holder on one day', async () => {
  const a = await agency('ONE');
  const b = await agency('TWO');
  assert.deepEqual(await refusalOf(agency('ONE')), ['code:taken']);
  const held = await create('function-holdings', { function: 'finance', agency: a, period: since });
  const again = { function: 'finance', agency: b, period: { from: '2024-01-01', until: null } };
  assert.deepEqual(await refusalOf(create('function-holdings', again)), ['period:taken']);
  await step('function-holdings', held, 'end', { values: { period: { from: '2017-01-01', until: '2023-12-31' } } });
  await create('function-holdings', again);
});

test('what was struck out counts nowhere', async () => {
  const a = await agency('WRONG');
  const held = await create('function-holdings', { function: 'asset', agency: a, period: since });
  await step('function-holdings', held, 'strike', {});
  const { holdings } = await loadOrganizationFacts(db.sql);
  assert.equal(
    holdings.some((one) => one.function === 'asset'),
    false,
  );
  await create('function-holdings', { function: 'asset', agency: a, period: since });
});
