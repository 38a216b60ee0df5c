import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bills } from '../../testing/sample-bills.ts';
import { houses, samples } from '../../testing/sample-register.ts';
import { kept } from '../field.ts';
import { choices } from '../fields/choice.ts';
import type { Register } from '../register.ts';
import { Registry } from '../registry.ts';
import { askedSql, askingFields, isAsked, unaskedWords } from './asked.ts';
import type { Conditions } from './condition.ts';

const words = (text: string) => ({ id: text, en: text });
const { lines: _lines, total: _total, ...fields } = bills.fields;
const signs = kept(choices({ label: words('Not signed'), options: { chief: words('Chief'), clerk: words('Clerk') } }));

/** Bills that ask to be paid only on a condition. */
const payable = (onlyWhen: Conditions): Register => {
  const whole: Register = bills;
  const { pay } = whole.steps;
  assert.ok(pay);
  return {
    ...whole,
    fields: { ...fields, signs },
    sections: [],
    views: [],
    list: [],
    steps: { ...whole.steps, pay: { ...pay, onlyWhen } },
  };
};
const payOf = (register: Register) => register.steps.pay ?? {};

it('asks for a step while every field named holds what it should, or is empty', () => {
  const pay = payOf(payable({ kind: ['goods'], signs: [] }));
  assert.equal(isAsked(pay, { kind: 'goods', signs: null }), true);
  assert.equal(isAsked(pay, { kind: 'goods', signs: ['chief'] }), false);
  assert.equal(isAsked(pay, { kind: 'service', signs: [] }), false);
  assert.equal(isAsked(payOf(payable({ signs: ['clerk', 'chief'] })), { signs: ['chief'] }), true);
  assert.equal(isAsked({}, {}), true);
});

it('says what stands in the way: who is still awaited, or what the row would have to be', () => {
  const register = payable({ kind: ['goods'], signs: [] });
  const said = (values: Record<string, unknown>) => unaskedWords(register, payOf(register), values)?.en;
  assert.equal(said({ kind: 'service', signs: ['chief'] }), 'Only when Kind: Goods.');
  assert.equal(said({ kind: 'goods', signs: ['chief', 'clerk'] }), 'Not signed: Chief and Clerk.');
  assert.equal(said({ kind: 'goods', signs: null }), undefined);
  const housed = payable({ house: [] });
  assert.equal(unaskedWords(housed, payOf(housed), { house: 'an id' })?.en, 'House is there already.');
});

it('is the same in SQL, of constants', () => {
  const sql = (onlyWhen: Conditions) => {
    const register = payable(onlyWhen);
    return askedSql(register, payOf(register));
  };
  assert.equal(
    sql({ kind: ['goods', 'service'], urgent: [true] }),
    "true and t.kind in ('goods','service') and t.urgent in (true)",
  );
  assert.equal(sql({ signs: ['chief'] }), "true and t.signs && array['chief']");
  assert.equal(sql({ signs: [], why: [] }), 'true and coalesce(cardinality(t.signs), 0) = 0 and t.why is null');
  assert.deepEqual(askingFields(payable({ signs: [], kind: ['goods'] })), ['signs', 'kind']);
});

it('names only fields and answers there are', () => {
  const faultOf = (onlyWhen: Conditions): string => {
    try {
      new Registry([{ register: houses }, { register: samples }, { register: payable(onlyWhen) }]);
      return '';
    } catch (error) {
      assert.ok(error instanceof TypeError);
      return error.message;
    }
  };
  assert.equal(faultOf({ kind: ['goods'], signs: [] }), '');
  assert.match(faultOf({ kind: ['gifts'] }), /step pay waits for kind = gifts/);
  assert.match(faultOf({ nothing: [] }), /no field nothing/);
});
