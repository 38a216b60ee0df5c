import type { Grant, Role, Scope } from '../../kernel/access/access.ts';
import { type Bind, sqlName } from '../bind.ts';
import { fieldOf, type Register } from '../register.ts';
import { isRollUp } from '../shape/formula.ts';
import type { Waits } from './waits.ts';

const widths: readonly Scope[] = ['own', 'unit', 'subtree', 'all'];

/** Whether everybody whom a grant names may do what another opens. */
function isWithin(inner: Grant, outer: Grant): boolean {
  return Object.entries(inner).every(([role, scope]) => {
    const wider = outer[role as Role];
    return wider !== undefined && widths.indexOf(scope) <= widths.indexOf(wider);
  });
}

/** The day due of the row `t` as SQL; null where the step has none. */
export function dueSql(register: Register, { by, earlier }: Waits): string | null {
  const lastDay = by === undefined ? undefined : fieldOf(register, by).column.lastDay;
  if (by === undefined || !lastDay) return null;
  const day = lastDay(`t.${sqlName(by)}`);
  return earlier === undefined ? day : `(${day} - coalesce(t.${sqlName(earlier)}, 0)::int)`;
}

/** Whether the row `t` waits on a day: it has come near enough to the day due. */
export function waitsSql(register: Register, waits: Waits, day: string, bind: Bind): string {
  const { ahead, lapses } = waits;
  if (ahead === undefined) return 'true';
  const due = dueSql(register, waits);
  const near = `${due} <= ${bind(day)}::date + ${bind(ahead)}::int`;
  return lapses ? `${near} and ${due} >= ${bind(day)}::date` : near;
}

/** What the compiler cannot see of what waits for its owner. @returns the fault in words */
export function findWaitsFault(register: Register, name: string): string | undefined {
  const { waits, grant, approval, notBy } = register.steps[name] ?? {};
  if (!waits || !grant) return undefined;
  if (approval || notBy) return 'what waits for a second person says so by itself';
  if (waits.lapses && waits.ahead === undefined) return 'what lapses waits some days before its day';
  if (waits.of && !isWithin(waits.of, grant)) return 'it waits for people who may not take it';
  return findDayFault(register, waits);
}

function findDayFault(register: Register, { by, earlier, ahead }: Waits): string | undefined {
  if (by === undefined) return earlier === undefined && ahead === undefined ? undefined : 'days count from a day';
  const { column, computed } = fieldOf(register, by);
  if (!column.lastDay || (computed && isRollUp(computed))) return `${by} is neither date nor period`;
  const days = earlier === undefined ? 'integer' : fieldOf(register, earlier).column.type;
  return /^(bigint|smallint|integer|numeric)/.test(days) ? undefined : `${earlier} is no number of days`;
}
