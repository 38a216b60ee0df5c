import { newBind, sqlName } from '../../../register/bind.ts';
import type { Reader } from '../../../register/read.ts';
import type { Register } from '../../../register/register.ts';
import { scopeSql } from '../../../register/scope.ts';
import { type ElementKind, elementKinds, relationKinds } from '../../element/index.ts';
import type { ElementRegister, ElementRow, Measures } from './graph.ts';

/** Which field of a register holds a measure; a register without it has none. */
const measureFields: Readonly<Record<keyof Measures, readonly string[]>> = {
  kind: ['kind', 'type'],
  users: ['yearlyUsers', 'userCount'],
  cost: ['yearlyCost'],
  functionalFit: ['functionalFit'],
  technicalFit: ['technicalFit'],
  costFit: ['costFit'],
  classification: ['classification'],
};

const measureSql = (register: Register, [measure, fields]: readonly [string, readonly string[]]): string => {
  const field = fields.find((name) => Object.hasOwn(register.fields, name));
  return `${field ? `t.${sqlName(field)}` : 'null'} as "${measure}"`;
};

const relationFields = (register: string): readonly string[] =>
  relationKinds.filter(({ from }) => from === register).map(({ field }) => field);

function elementsSql(register: Register, scope: string): string {
  const measures = Object.entries(measureFields).map((entry) => measureSql(register, entry));
  const points = relationFields(register.name).map((field) => `t.${sqlName(field)} as "points.${field}"`);
  return `select t.id, t.code, t.name, t.status, t.agency, t.reference, t.confirm_by as "confirmBy", t.completeness,
    ${[...measures, ...points].join(', ')}
    from ${register.table} t where t.status not in ('retired', 'void') and ${scope} order by t.code, t.id`;
}

type Raw = Omit<ElementRow, 'points' | 'register'> & Readonly<Record<string, unknown>>;

const idsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];

function toRow(register: ElementRegister, fields: readonly string[], raw: Raw): ElementRow {
  const { id, code, name, status, agency, reference, confirmBy, completeness } = raw;
  const { kind, users, cost, functionalFit, technicalFit, costFit, classification } = raw;
  return {
    ...{ id, register, code, name, status, agency, reference, confirmBy, completeness },
    ...{ kind, users, cost, functionalFit, technicalFit, costFit, classification },
    points: Object.fromEntries(fields.map((field) => [field, idsIn(raw[`points.${field}`])])),
  };
}

/** What a reader may see of each kind, as SQL; `true` everywhere where they may see all of it. */
function scopeOf({ registry, actor }: Reader, { register: name }: ElementKind) {
  const bind = newBind();
  const { register } = registry.get(name);
  return { register, bind, scope: scopeSql(register, register.read, actor, 't', bind) };
}

/** The kinds of which a reader may see every element. */
export const openKinds = (reader: Reader): readonly ElementKind[] =>
  elementKinds.filter((kind) => scopeOf(reader, kind).scope === 'true');

/** Every element that is not over, as far as the reader may see it, with what it points to. One statement a domain. */
export async function listElements(reader: Reader): Promise<readonly ElementRow[]> {
  const lists = elementKinds.map(async (kind) => {
    const { register, bind, scope } = scopeOf(reader, kind);
    const raws = await reader.tx.unsafe<Raw[]>(elementsSql(register, scope), bind.values as never[], { prepare: true });
    const fields = relationFields(kind.register);
    return raws.map((raw) => toRow(kind.register, fields, raw));
  });
  return (await Promise.all(lists)).flat();
}
