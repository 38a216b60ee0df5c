import type { Tx } from '../../../kernel/db/db.ts';
import type { BareRow } from '../../../register/read.ts';
import type { Care } from '../care/maintenance.queries.ts';
import { listCare } from '../care/maintenance.queries.ts';
import type { GateSettings } from '../gate/gate-facts.ts';
import type { DeliverableRow } from './build.queries.ts';
import { countUndecidedChanges, listDeliverableRows, listStageDays } from './build.queries.ts';
import { medianOf, neededAt, type StageDays, stageDays } from './build.rules.ts';
import { type DeliverableId, deliverableKinds } from './deliverable-kinds.ts';
import { type Stage, stageIds } from './stages.ts';

/** What a stage needs and has, and how long it took. */
export type StageSeen = {
  readonly stage: Stage;
  readonly needed: readonly { readonly kind: DeliverableId; readonly row: DeliverableRow | null }[];
  /** Days this build has been or was in it; null while it has not come to it. */
  readonly days: number | null;
  /** The middle of all builds that have left it; null while none has. */
  readonly median: number | null;
};

/** How a build stands. */
export type BuildStanding = {
  readonly stages: readonly StageSeen[];
  readonly undecided: number;
  readonly care: readonly Care[];
};

/** The days on which a build entered its stages. */
const enteredOf = (values: BareRow['values']): Partial<Record<Stage, string | null>> => ({
  'need-study': values.startedOn as string | null,
  planning: values.planningOn as string | null,
  design: values.designOn as string | null,
  implementation: values.implementationOn as string | null,
  'feasibility-test': values.testOn as string | null,
  maintenance: values.usedOn as string | null,
});

const daysIn = (days: readonly StageDays[], stage: Stage): number | null =>
  days.find((one) => one.stage === stage)?.days ?? null;

const shownCare = 5;

/** Reads how a build stands: what each stage needs, has and took. A constant number of statements. */
export async function readBuild(
  tx: Tx,
  { id, values }: BareRow,
  settings: GateSettings,
  today: string,
): Promise<BuildStanding> {
  const [rows, undecided, care, others] = await Promise.all([
    listDeliverableRows(tx, id),
    countUndecidedChanges(tx, id),
    listCare(tx, String(values.application), shownCare),
    listStageDays(tx),
  ]);
  const type = values.type === 'general' ? 'general' : 'special';
  const asked = neededAt('evaluation', type, settings, rows);
  const own = stageDays(enteredOf(values), today);
  const stages = stageIds.map((stage): StageSeen => {
    const needed = asked.filter(({ kind }) => deliverableKinds[kind].stage === stage);
    return {
      stage,
      needed: needed.map(({ kind }) => ({ kind, row: rows.find((row) => row.kind === kind) ?? null })),
      days: daysIn(own, stage),
      median: medianOf(others.flatMap((one) => (one.stage === stage ? [one.days] : []))),
    };
  });
  return { stages, undecided, care };
}
