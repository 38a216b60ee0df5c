import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';

/** What agencies answered of themselves and was accepted, by the indicator's code; decimals are text. */
export async function listSelfLevels(tx: Tx, cycle: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ indicator: string; level: string }[]>`
    select indicator, level::text as level from maturity.evaluation_answers
    where cycle = ${cycle} and status in ('accepted', 'released') and level is not null`;
  return new Map(rows.map(({ indicator, level }) => [indicator, level]));
}

/** One line of a result as it is kept. Decimals are text. */
export type ResultRow = {
  readonly id: string;
  readonly version: number;
  readonly status: 'recorded' | 'released';
  readonly indicator: string;
  readonly self: string | null;
  readonly internal: string | null;
  readonly external: string | null;
  readonly level: string | null;
};

/** Every line of an evaluation's result that was not taken out. For rules; what somebody may see is asked elsewhere. */
export const listResults = (tx: Tx, cycle: string): Promise<readonly ResultRow[]> =>
  tx<ResultRow[]>`
    select id, version, status, indicator, self::text as self, internal::text as internal, external::text as external,
      level::text as level
    from maturity.evaluation_results where cycle = ${cycle} and status <> 'void' order by indicator`;

/** Recommendations of an evaluation that nobody was given yet. */
export const listDraftFollowUps = (tx: Tx, cycle: string): Promise<readonly { id: string; version: number }[]> =>
  tx<{ id: string; version: number }[]>`
    select id, version from maturity.evaluation_follow_ups where cycle = ${cycle} and status = 'draft' order by id`;

/** Whether an agency exists on a day. */
export async function agencyExistsOn(tx: Tx, agency: string, day: Day): Promise<boolean> {
  const [found] =
    await tx`select from organization.agencies where id = ${agency} and status <> 'merged' and period @> ${day}::date`;
  return found !== undefined;
}
