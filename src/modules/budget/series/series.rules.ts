/** Of one budget, as the series of years needs it. */
type PlanOfYear = { readonly year: number; readonly status: string; readonly apbd: number };

/** A year of the series. `missing`: it is over or running, and no enacted budget has a line from the regional budget. */
export type YearOfSeries<P> = { readonly year: number; readonly plans: readonly P[]; readonly missing: boolean };

/**
 * Every year from the first budget to this one or the last, the newest first. Where the regulation wants a budget every
 * year (LU 9(1)), the years without one are marked (AC-PB-02, AC-FUND-02).
 * @param wanted whether the regulation wants one every year
 */
export function seriesOf<P extends PlanOfYear>(
  plans: readonly P[],
  thisYear: number,
  wanted: boolean,
): readonly YearOfSeries<P>[] {
  if (plans.length === 0) return [];
  const years = plans.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(thisYear, ...years)];
  return Array.from({ length: last - first + 1 }, (_, back) => last - back).map((year) => {
    const own = plans.filter((plan) => plan.year === year);
    const budgeted = own.some(({ status, apbd }) => status === 'enacted' && apbd > 0);
    return { year, plans: own, missing: wanted && year <= thisYear && !budgeted };
  });
}
