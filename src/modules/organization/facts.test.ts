import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../kernel/i18n/days.ts';
import { slotsUnder, useOrganization } from '../../testing/organization.ts';
import { loadOrganizationFacts } from './facts.queries.ts';

const { db, create, agency, person } = await useOrganization(slotsUnder(null));
let count = 0;

const within = (day: string) => (span: { from: string; until: string | null }) =>
  span.from <= day && (span.until === null || day <= span.until);

test('whatever former names are recorded, an agency has exactly one name on each of its days', async () => {
  const first = '2017-01-01';
  const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 })), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(gaps, fc.option(fc.integer({ min: 0, max: 2000 })), async (names, life) => {
      count += 1;
      const until = life === null ? null : addDays(first, life);
      const id = await agency(`F-${count}`, { period: { from: first, until } });
      let day = addDays(first, -200);
      for (const [gap, length] of names) {
        const from = addDays(day, gap);
        day = addDays(from, length);
        await create('agency-names', { agency: id, name: `Nama ${from}`, period: { from, until: day } });
      }
      const spans = (await loadOrganizationFacts(db.sql)).agencies.filter((one) => one.id === id);
      for (let at = 0; at <= 2100; at += 50) {
        const on = addDays(first, at);
        const lives = until === null || on <= until;
        assert.equal(spans.filter(within(on)).length, lives ? 1 : 0, `${on} ${JSON.stringify(spans)}`);
      }
      assert.equal(spans.some(within(addDays(first, -1))), false);
    }),
    { numRuns: 30 },
  );
});

test('a head, a holding and a membership last no longer than what they hang on', async () => {
  const gone = await agency('GONE', { period: { from: '2017-01-01', until: '2024-12-31' } });
  const position = await create('positions', {
    code: 'GONE-KEPALA',
    title: 'Kepala',
    kind: 'agency-head',
    agency: gone,
    period: { from: '2018-01-01', until: null },
  });
  const head = await person('Kepala');
  const open = { from: '2016-01-01', until: null };
  await create('appointments', { position, person: head, capacity: 'definitive', period: open });
  await create('function-holdings', { function: 'ppid', agency: gone, period: open });
  const { heads, holdings } = await loadOrganizationFacts(db.sql);
  assert.deepEqual([...heads], [{ agencyId: gone, personId: head, from: '2018-01-01', until: '2024-12-31' }]);
  assert.deepEqual([...holdings], [{ function: 'ppid', agencyId: gone, from: '2017-01-01', until: '2024-12-31' }]);
});

test('shared functions are not functions of government', async () => {
  const owner = await agency('OWNER');
  await create('function-holdings', {
    function: 'process-owner',
    agency: owner,
    period: { from: '2017-01-01', until: null },
  });
  const { holdings } = await loadOrganizationFacts(db.sql);
  assert.equal(
    holdings.some(({ agencyId }) => agencyId === owner),
    false,
  );
});
