import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Grant } from '../../kernel/access/access.ts';
import { bills } from '../../testing/sample-bills.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { newBind } from '../bind.ts';
import type { Register, Step } from '../register.ts';
import { Registry } from '../registry.ts';
import type { Waits } from './waits.ts';
import { waitsSql } from './waits-sql.ts';

const whole: Register = bills;

/** Bills that wait to be paid, with whatever else is said of that step. */
const withPay = (more: Partial<Step<string, string, string>>): Register => {
  const { pay } = whole.steps;
  if (!pay) throw new TypeError('bills are not paid');
  return { ...whole, fields: withoutRollUps, steps: { ...whole.steps, pay: { ...pay, ...more } } };
};

const { lines: _lines, total: _total, ...withoutRollUps } = whole.fields;
const alone = { list: [], sections: [], views: [] };
const faultOf = (waits: Waits, more: Partial<Step<string, string, string>> = {}): string => {
  try {
    new Registry([
      { register: houses },
      { register: samples },
      { register: { ...withPay({ waits, ...more }), ...alone } },
    ]);
    return '';
  } catch (error) {
    return error instanceof TypeError ? error.message : String(error);
  }
};

it('waits by a day the definition can name, for people who may act', () => {
  assert.equal(faultOf({ by: 'billedOn' }), '');
  assert.equal(faultOf({ by: 'checkAgain', ahead: 30, of: { 'agency-officer': 'unit' } }), '');
  assert.match(faultOf({ by: 'number' }), /neither date nor period/);
  assert.match(faultOf({ by: 'billedOn', earlier: 'number' }), /no number of days/);
  assert.match(faultOf({ by: 'billedOn', lapses: true }), /some days before/);
  assert.match(faultOf({ ahead: 3 }), /days count from a day/);
  assert.match(faultOf({ by: 'nothing' }), /no field nothing/);
  assert.match(faultOf({ by: 'billedOn' }, { notBy: ['edit'] }), /second person/);
});

it('never waits for people who may not act', () => {
  const refused: readonly Grant[] = [{ viewer: 'all' }, { 'agency-officer': 'all' }, { 'agency-officer': 'subtree' }];
  for (const grant of refused) assert.match(faultOf({ of: grant }), /may not take it/, JSON.stringify(grant));
  const kept: readonly Grant[] = [{}, { administrator: 'own' }, { administrator: 'unit', 'agency-officer': 'unit' }];
  for (const grant of kept) assert.equal(faultOf({ of: grant }), '', JSON.stringify(grant));
});

it('binds days, and writes none of them into the statement', () => {
  const bind = newBind();
  const sql = waitsSql(bills, { by: 'checkAgain', ahead: 30 }, '2026-01-31', bind);
  assert.equal(sql, 't.check_again <= $1::date + $2::int');
  assert.deepEqual(bind.values, ['2026-01-31', 30]);
  const lapsing = waitsSql(bills, { by: 'checkAgain', ahead: 30, lapses: true }, '2026-01-31', newBind());
  assert.equal(lapsing, 't.check_again <= $1::date + $2::int and t.check_again >= $3::date');
});
