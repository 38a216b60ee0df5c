import { type GuaranteeId, guarantees } from './guarantees.ts';

/** So many resources are on one page of the matrix. */
export const resourcesOnPage = 50;

/** A measure in use, as far as the matrix needs it. `proved`: a document proves it. */
export type ControlSeen = {
  readonly id: string;
  readonly code: string;
  readonly guarantee: readonly GuaranteeId[];
  readonly proved: boolean;
  readonly resources: readonly string[];
};

/** How one guarantee stands for one resource: proved, there without proof, missing; or not asked by the regulation. */
export type Coverage = 'proved' | 'unproved' | 'missing' | 'not-asked';

/** One cell of the matrix. */
export type MatrixCell = {
  readonly guarantee: GuaranteeId;
  readonly coverage: Coverage;
  readonly controls: readonly ControlSeen[];
};

const all = Object.keys(guarantees) as readonly GuaranteeId[];

/** Whether the regulation asks a guarantee of a kind of resource: some ask non-repudiation of data alone (LU 27(7)). */
const isAsked = (guarantee: GuaranteeId, register: string, scope: unknown): boolean =>
  guarantee !== 'non-repudiation' || scope !== 'data-resources' || register === 'datasets';

/** Which measures give a resource each of the five guarantees (TPI 30, LU 27). */
export function coverageOf(
  register: string,
  resource: string,
  controls: readonly ControlSeen[],
  scope: unknown,
): readonly MatrixCell[] {
  const own = controls.filter(({ resources }) => resources.includes(resource));
  return all.map((guarantee) => {
    const giving = own.filter((control) => control.guarantee.includes(guarantee));
    const coverage = giving.some(({ proved }) => proved)
      ? 'proved'
      : giving.length > 0
        ? 'unproved'
        : isAsked(guarantee, register, scope)
          ? 'missing'
          : 'not-asked';
    return { guarantee, coverage, controls: giving };
  });
}
