import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Check } from '../../src/modules/compliance/checks/check.ts';
import type { Records } from '../../src/modules/compliance/checks/records.ts';
import { checksOf } from '../../src/modules/compliance/profile-checks.ts';
import { profiles } from '../../src/modules/regulation/index.ts';
import type { Register } from '../../src/register/register.ts';
import { everyRegister } from '../../src/testing/every-register.ts';

const registry = everyRegister();
const registerOf = (name: string): Register => registry.get(name).register;

const recordsIn = (check: Check): readonly Records[] => {
  if (check.kind === 'records') return [check];
  if (check.kind === 'all-of') return check.checks.flatMap(recordsIn);
  return check.kind === 'deadline' ? recordsIn(check.check) : [];
};

const asked = profiles().flatMap((profile) =>
  [...checksOf(profile)].flatMap(([id, check]) => recordsIn(check).map((records) => ({ id, records }))),
);

function fieldsAre(id: string, register: Register, names: readonly string[]): void {
  for (const name of names) assert.ok(register.fields[name], `${id}: ${register.name} has no field ${name}`);
}

function statesAre(id: string, register: Register, states: readonly string[] = []): void {
  for (const state of states)
    assert.ok(register.states.includes(state), `${id}: ${register.name} has no state ${state}`);
}

function valuesAre(id: string, register: Register, among: Readonly<Record<string, readonly string[]>> = {}): void {
  for (const [name, values] of Object.entries(among)) {
    fieldsAre(id, register, [name]);
    const choices = register.fields[name]?.filter?.choices?.map(({ value }) => value);
    for (const value of values)
      assert.ok(choices?.includes(value), `${id}: ${register.name}.${name} is never ${value}`);
  }
}

function demandIs(id: string, register: Register, demand: NonNullable<Records['having']>): void {
  const { filled = [], among, pointing, rows, heldBy, notPast, apart, oneOf = [] } = demand;
  fieldsAre(id, register, [...filled, ...(heldBy ? [heldBy.field] : []), ...(notPast ? [notPast] : [])]);
  valuesAre(id, register, among);
  if (apart) fieldsAre(id, register, [apart.field]);
  valuesAre(id, register, apart?.from);
  if (pointing) {
    const target = registerOf(pointing.to);
    assert.equal(register.fields[pointing.field]?.refers?.register, pointing.to, `${id}: ${pointing.field}`);
    statesAre(id, target, pointing.states);
    valuesAre(id, target, pointing.among);
    if (pointing.within) assert.equal(target.fields[pointing.within]?.refers?.register, pointing.to, id);
  }
  if (rows) {
    const of = registerOf(rows.of);
    assert.equal(of.fields[rows.via]?.refers?.register, register.name, `${id}: ${rows.of}.${rows.via}`);
    statesAre(id, of, rows.states);
    if (rows.each) valuesAre(id, of, { [rows.each.field]: rows.each.values });
  }
  for (const one of oneOf) demandIs(id, register, one);
}

describe('checks of records', () => {
  it('are there', () => {
    assert.ok(asked.length > 20);
  });

  it('name registers, states, fields and values that exist', () => {
    for (const { id, records } of asked) {
      const register = registerOf(records.of);
      statesAre(id, register, records.states);
      valuesAre(id, register, records.where);
      demandIs(id, register, records.having ?? {});
    }
  });

  it('ask only of what everybody in the government may read, for their names are shown as evidence', () => {
    for (const { id, records } of asked) {
      const { read } = registerOf(records.of);
      assert.ok(records.unnamed || 'viewer' in read || 'through' in read, `${id}: not everybody reads ${records.of}`);
    }
  });
});
