/** Numbers of elements that add up. `completeness` is a sum of percentages. */
export type Numbers = {
  readonly total: number;
  readonly planned: number;
  readonly used: number;
  readonly completeness: number;
  readonly fresh: number;
  readonly due: number;
  readonly stale: number;
  readonly unmapped: number;
};

const nothing: Numbers = {
  total: 0,
  planned: 0,
  used: 0,
  completeness: 0,
  fresh: 0,
  due: 0,
  stale: 0,
  unmapped: 0,
};

/** Several numbers as one. */
export const addUp = (all: readonly Numbers[]): Numbers =>
  all.reduce<Numbers>(
    (sum, one) => ({
      total: sum.total + one.total,
      planned: sum.planned + one.planned,
      used: sum.used + one.used,
      completeness: sum.completeness + one.completeness,
      fresh: sum.fresh + one.fresh,
      due: sum.due + one.due,
      stale: sum.stale + one.stale,
      unmapped: sum.unmapped + one.unmapped,
    }),
    nothing,
  );

/** How complete the records are on average, in whole per cent rounded down; null where there are none. */
export const averageOf = ({ total, completeness }: Numbers): number | null =>
  total === 0 ? null : Math.floor(completeness / total);

/** The numbers of each group, in the order in which groups first come. */
export function byGroup<T extends Numbers>(
  all: readonly T[],
  groupOf: (one: T) => string,
): readonly { readonly group: string; readonly numbers: Numbers }[] {
  const groups = Map.groupBy(all, groupOf);
  return [...groups].map(([group, members]) => ({ group, numbers: addUp(members) }));
}
