import type { Field } from '../field.ts';
import { fieldOf, type Register } from '../register.ts';
import type { Condition } from './condition.ts';
import { isRollUp, type OwnFormula, operandsOf, type RollUp } from './formula.ts';
import type { ListView } from './views.ts';
import { listed } from './when.ts';

type GetRegister = (name: string) => Register;

const fault = (register: Register, text: string) => new TypeError(`${register.name}: ${text}`);

function checkSections(register: Register): void {
  const named = (register.sections ?? []).flatMap(({ fields }) => fields);
  for (const name of named) fieldOf(register, name);
  const twice = named.find((name, at) => named.indexOf(name) !== at);
  if (twice !== undefined) throw fault(register, `field ${twice} stands in two sections`);
}

/** A condition names what the other field can be. */
function checkCondition(register: Register, what: string, { field, is }: Condition): void {
  const known = fieldOf(register, field).filter?.choices?.map(({ value }) => value);
  const unknown = is.find((value) => known && !known.includes(String(value)));
  if (unknown !== undefined) throw fault(register, `${what} waits for ${field} = ${unknown}, which it never is`);
}

function checkSteps(register: Register): void {
  for (const [name, { onlyWhen = {} }] of Object.entries(register.steps))
    for (const condition of listed(onlyWhen)) {
      checkCondition(register, `step ${name}`, condition);
      const { computed } = fieldOf(register, condition.field);
      if (computed && isRollUp(computed))
        throw fault(register, `step ${name} waits for what is computed over other rows`);
    }
}

/** Follows what a field depends on; a field that depends on itself would never be shown. */
function checkWhen(register: Register, name: string, above: readonly string[]): void {
  if (above.includes(name)) throw fault(register, `field ${name} depends on itself`);
  const field = fieldOf(register, name);
  for (const condition of field.when?.all ?? []) {
    if (condition.is.length === 0) throw fault(register, `field ${name} could never be shown`);
    checkCondition(register, `field ${name}`, condition);
    checkWhen(register, condition.field, [...above, name]);
  }
}

const numeric = /^(bigint|smallint|integer|numeric)/;

/** The types of column a formula can work with. */
function operandTypes(formula: OwnFormula): RegExp {
  if ('filled' in formula) return /./;
  if ('join' in formula) return /^text$/;
  return 'days' in formula ? /^date$/ : numeric;
}

function checkOwn(register: Register, name: string, formula: OwnFormula): void {
  const wanted = operandTypes(formula);
  for (const operand of operandsOf(formula)) {
    const { column, computed } = fieldOf(register, operand);
    if (computed) throw fault(register, `${name} is computed from ${operand}, which is computed itself`);
    if (!wanted.test(column.type)) throw fault(register, `${name} cannot be computed from ${operand} (${column.type})`);
  }
  if ('join' in formula && formula.join.length > 4) throw fault(register, `${name} joins more than four texts`);
}

function checkRollUp(getRegister: GetRegister, register: Register, name: string, formula: RollUp): void {
  const target = getRegister('count' in formula ? formula.count : formula.of);
  if (fieldOf(target, formula.via).refers?.register !== register.name)
    throw fault(register, `${name}: ${target.name}.${formula.via} does not point here`);
  const unknown = formula.states?.find((state) => !target.states.includes(state));
  if (unknown !== undefined) throw fault(register, `${name}: ${target.name} has no state ${unknown}`);
  if (!('total' in formula)) return;
  const added: Field<unknown> = fieldOf(target, formula.total);
  if (!numeric.test(added.column.type) || (added.computed && isRollUp(added.computed)))
    throw fault(register, `${name}: ${target.name}.${formula.total} cannot be added up`);
}

function checkComputed(getRegister: GetRegister, register: Register): void {
  for (const [name, { computed: formula }] of Object.entries(register.fields)) {
    if (!formula) continue;
    if (register.search.includes(name)) throw fault(register, `${name} is computed and cannot be searched`);
    if (!isRollUp(formula)) {
      checkOwn(register, name, formula);
      continue;
    }
    if (register.label.includes(name)) throw fault(register, `${name} is computed over other rows and names no row`);
    checkRollUp(getRegister, register, name, formula);
  }
}

function checkView(register: Register, { name, columns = [], filters, sort }: ListView): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw fault(register, `${name} is no name of a view`);
  for (const column of columns) if (column !== 'status') fieldOf(register, column);
  for (const filter of Object.keys(filters))
    if (filter !== 'status' && !fieldOf(register, filter).filter) throw fault(register, `no filter by ${filter}`);
  if (sort !== undefined && !fieldOf(register, sort.replace(/^-/, '')).sortable)
    throw fault(register, `view ${name} cannot be sorted by ${sort}`);
}

function checkViews(register: Register): void {
  const views = register.views ?? [];
  if (new Set(views.map(({ name }) => name)).size < views.length) throw fault(register, 'two views have one name');
  for (const view of views) checkView(register, view);
}

function checkStamps(register: Register): void {
  for (const [name, { stamp }] of Object.entries(register.fields)) {
    const steps = [...(stamp?.on ?? []), ...(stamp?.off ?? [])];
    const unknown = steps.find((step) => step !== 'create' && !Object.hasOwn(register.steps, step));
    if (unknown !== undefined) throw fault(register, `${name} waits for a step ${unknown} that is not there`);
  }
}

/** What the compiler cannot see of sections, conditions, computed fields and views. @throws TypeError naming the fault */
export function checkShape(getRegister: GetRegister, register: Register): void {
  checkSections(register);
  for (const name of Object.keys(register.fields)) checkWhen(register, name, []);
  checkSteps(register);
  checkComputed(getRegister, register);
  checkStamps(register);
  checkViews(register);
}
