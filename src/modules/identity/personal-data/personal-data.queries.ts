import type { Tx } from '../../../kernel/db/db.ts';
import { type PersonalSource, personalSources } from './sources.ts';

/** Rows of one source, as they are kept, without what proves somebody. */
export type PersonalPart = { readonly source: PersonalSource; readonly rows: readonly object[] };

const most = 10_000;

async function loadPart(tx: Tx, source: PersonalSource, id: string): Promise<PersonalPart> {
  const rows = await tx<{ row: object }[]>`
    select to_jsonb(t) - ${[...(source.omit ?? [])]}::text[] as row from ${tx(source.table)} t
    where ${tx(source.column)} = ${id} limit ${most}`;
  return { source, rows: rows.map(({ row }) => row) };
}

/** What a person did: which step on which record and when. The records themselves belong to the government. */
const listActions = (tx: Tx, personId: string): Promise<readonly object[]> => tx<object[]>`
  select at, register, row_id, step, reason from kernel.actions where actor_id = ${personId}
  order by at desc limit ${most}`;

/** Everything Padu holds about a person: a constant number of statements, one a source. */
export async function loadPersonalData(
  tx: Tx,
  person: { readonly id: string; readonly accountId: string | null },
): Promise<{ readonly parts: readonly PersonalPart[]; readonly actions: readonly object[] }> {
  const loaded = personalSources.map((source) => {
    const id = source.by === 'person' ? person.id : person.accountId;
    return id === null ? { source, rows: [] } : loadPart(tx, source, id);
  });
  const [parts, actions] = await Promise.all([Promise.all(loaded), listActions(tx, person.id)]);
  return { parts, actions };
}

/** Takes away what is only there for the person: addresses, notices, drafts. The past of records is another matter. */
export async function deletePersonalRows(tx: Tx, personId: string): Promise<void> {
  for (const { table, column, erased } of personalSources)
    if (erased) await tx`delete from ${tx(table)} where ${tx(column)} = ${personId}`;
}
