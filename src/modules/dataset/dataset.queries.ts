import type { Tx } from '../../kernel/db/db.ts';
import type { ListedData } from './data-registers.rules.ts';
import type { StewardedData } from './stewardship.rules.ts';

/** A dataset as the rules look at it. */
export type DatasetFact = ListedData & StewardedData & { readonly id: string; readonly name: string };

/** Every dataset that is planned or used. One statement. */
export async function listDatasetFacts(tx: Tx): Promise<readonly DatasetFact[]> {
  return tx<DatasetFact[]>`
    select id, name, kind, agency, steward, form, description, responsible, openness, classification, distribution,
      retention_years::int as "retentionYears", stored_at as "storedAt", backup_period as "backupPeriod",
      backup_medium as "backupMedium"
    from dataset.datasets
    where status in ('planned', 'in-use', 'to-retire')
    order by code`;
}
