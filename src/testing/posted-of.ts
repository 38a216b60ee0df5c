import type { Values } from '../register/registry.ts';

const isPeriod = (value: object): value is { from: string; until: string | null } => 'from' in value;

function entriesOf(name: string, value: unknown): readonly (readonly [string, string | readonly string[]])[] {
  if (value === null || value === undefined || value === false) return [];
  if (Array.isArray(value)) return [[name, value.map(String)]];
  if (typeof value === 'object' && isPeriod(value))
    return [
      [`${name}.from`, value.from],
      [`${name}.until`, value.until ?? ''],
    ];
  return [[name, String(value)]];
}

/** Values of a register as a filled form posts them. */
export const postedOf = (values: Values): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => entriesOf(name, value)));
