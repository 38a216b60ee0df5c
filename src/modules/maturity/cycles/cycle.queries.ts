import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import type { Instrument } from '../instrument.schema.ts';
import { instrumentOf } from '../instrument-options.ts';
import type { Stage } from './cycle-steps.ts';

/** One evaluation as rules need it: where it stands, and the version of the instrument it keeps. Decimals are text. */
export type Cycle = {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly status: Stage | 'void';
  readonly instrument: Instrument;
  readonly target: string | null;
  /** What becomes of answers without evidence; they are refused where it says nothing. */
  readonly evidencePolicy: string | null;
  /** Until when agencies answer. */
  readonly selfUntil: Day | null;
};

/** An evaluation, whoever asks: for rules, never for showing it. */
export async function findCycle(tx: Tx, id: string): Promise<Cycle | undefined> {
  const [found] = await tx<(Omit<Cycle, 'instrument'> & { readonly instrument: string })[]>`
    select id, name, year, status, instrument, target::text as target, evidence_policy as "evidencePolicy", self_until as "selfUntil"
    from maturity.evaluation_cycles where id = ${id}`;
  return found && { ...found, instrument: instrumentOf(found.instrument) };
}

/** The stage an evaluation was in before its latest change; null where it was just made. */
export async function findStageBefore(tx: Tx, id: string): Promise<string | null> {
  const [found] = await tx<{ stage: string }[]>`
    select data ->> 'status' as stage from kernel.actions
    where register = 'evaluation-cycles' and row_id = ${id} order by version desc, seq desc offset 1 limit 1`;
  return found?.stage ?? null;
}
