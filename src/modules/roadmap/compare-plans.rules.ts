import type { Day } from '../../kernel/i18n/days.ts';

type Period = { readonly from: Day; readonly until: Day | null };

/** What of an initiative is planned, at one moment. */
export type Planned = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly part: string;
  readonly agency: string;
  readonly status: string;
  readonly cost: number;
  readonly period: Period;
};

/** An initiative then and now. `days`: by how many days its end moved; `cost`: by how many rupiah it changed. */
export type Change = {
  readonly id: string;
  readonly was: Planned | null;
  readonly is: Planned | null;
  readonly kind: 'same' | 'changed' | 'added' | 'gone' | 'dropped';
  readonly days: number;
  readonly cost: number;
};

const dayMs = 86_400_000;

const daysBetween = (from: Day | null, until: Day | null): number =>
  from === null || until === null ? 0 : Math.round((Date.parse(until) - Date.parse(from)) / dayMs);

function kindOf(was: Planned | null, is: Planned | null): Change['kind'] {
  if (was === null) return 'added';
  if (is === null) return 'gone';
  if (is.status === 'dropped' && was.status !== 'dropped') return 'dropped';
  const moved = was.period.from !== is.period.from || was.period.until !== is.period.until;
  return moved || was.cost !== is.cost || was.agency !== is.agency || was.part !== is.part ? 'changed' : 'same';
}

/** The plan as it was frozen beside the plan of today: every initiative of either exactly once, by code. */
export function comparePlans(then: readonly Planned[], now: readonly Planned[]): readonly Change[] {
  const before = new Map(then.map((one) => [one.id, one]));
  const today = new Map(now.map((one) => [one.id, one]));
  const ids = [...new Set([...before.keys(), ...today.keys()])];
  return ids
    .map((id) => {
      const [was, is] = [before.get(id) ?? null, today.get(id) ?? null];
      return {
        id,
        was,
        is,
        kind: kindOf(was, is),
        days: was && is ? daysBetween(was.period.until, is.period.until) : 0,
        cost: (is?.cost ?? 0) - (was?.cost ?? 0),
      };
    })
    .toSorted((a, b) => ((a.is ?? a.was)?.code ?? '').localeCompare((b.is ?? b.was)?.code ?? ''));
}

/** What a plan costs: initiatives that were dropped cost nothing. */
export const costOf = (plan: readonly Planned[]): number =>
  plan.reduce((sum, { cost, status }) => sum + (status === 'dropped' ? 0 : cost), 0);
