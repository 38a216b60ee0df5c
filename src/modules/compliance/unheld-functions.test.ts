import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agency, factsOf, holding } from '../../testing/compliance-facts.ts';
import { functionIds } from '../organization/index.ts';
import { findProfile } from '../regulation/index.ts';
import { evaluate } from './evaluate.rules.ts';
import { unheldFunctions } from './unheld-functions.rules.ts';

const tpi = findProfile('tanjungpinang-8-2022');
assert.ok(tpi);

test('AC-ORG-01: a function that nobody holds is reported with the duties that need it', () => {
  const others = functionIds.filter((id) => id !== 'cyber-security');
  const facts = factsOf({ agencies: [agency('A')], holdings: others.map((id) => holding(id, 'A')) });
  const unheld = unheldFunctions(tpi, facts, '2024-01-01');
  assert.deepEqual(unheld, [{ function: 'cyber-security', duties: ['tpi-39-4'] }]);
  const item = evaluate(tpi, facts, '2024-01-01').find(({ id }) => id === 'tpi-39-4');
  assert.match(item?.reason.en ?? '', /Nobody holds the function Cyber security/);
});

test('a function that was handed over is held by the new agency from that day', () => {
  const facts = factsOf({
    agencies: [agency('Old'), agency('New')],
    holdings: [
      holding('supervision', 'Old', { until: '2023-12-31' }),
      holding('supervision', 'New', { from: '2024-01-01' }),
    ],
  });
  const holderOn = (day: string) => evaluate(tpi, facts, day).find(({ id }) => id === 'tpi-8-3')?.agency?.id;
  assert.equal(holderOn('2023-12-31'), 'Old');
  assert.equal(holderOn('2024-01-01'), 'New');
});
