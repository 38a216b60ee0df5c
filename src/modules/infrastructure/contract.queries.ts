import type { Tx } from '../../kernel/db/db.ts';
import type { Day } from '../../kernel/i18n/days.ts';

type EndingContract = {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  /** Its last day, and how many days before it one has to decide. */
  readonly end: Day;
  readonly noticeDays: number;
};

/** Contracts in force on which one has to decide by a day; those without an end go on. */
export const listEndingContracts = (tx: Tx, until: Day): Promise<readonly EndingContract[]> => tx<EndingContract[]>`
  select id, title, agency, upper(period) - 1 as end, coalesce(notice_days, 0)::int as "noticeDays"
  from infrastructure.infrastructure_contracts
  where status = 'active' and upper(period) - 1 - coalesce(notice_days, 0)::int <= ${until}::date
  order by upper(period), id`;
