import type { Tx } from '../../../kernel/db/db.ts';
import { type PersonalSource, personalSources } from './sources.ts';

/** Rows of one source, as they are kept, without what proves somebody. */
export type PersonalPart = { readonly source: PersonalSource; readonly rows: readonly object[] };

const most = 10_000;

async function loadPart(tx: Tx, source: PersonalSource, id: string): Promise<PersonalPart> {
  const rows = await tx<{ row: object }[]>`
    select to_jsonb(t) - ${[...source.omit]}::text[] as row from ${tx(source.table)} t
    where ${tx(source.column)} = ${id} limit ${most}`;
  return { source, rows: rows.map(({ row }) => row) };
}

/** What a person did: which step on which record and when. The records themselves belong to the government. */
const listActions = (tx: Tx, personId: string): Promise<readonly object[]> => tx<object[]>`
  select at, register, row_id, step, reason from kernel.actions where actor_id = ${personId}
  order by at desc limit ${most}`;

/** Whom data is about: the person, and their account if they have one. */
export type Subject = { readonly id: string; readonly accountId: string | null };

const idOf = ({ id, accountId }: Subject, { by }: PersonalSource): string | null => (by === 'person' ? id : accountId);

/** Everything Padu holds about a person: a constant number of statements, one a source. */
export async function loadPersonalData(
  tx: Tx,
  person: Subject,
): Promise<{ readonly parts: readonly PersonalPart[]; readonly actions: readonly object[] }> {
  const loaded = personalSources.map((source) => {
    const id = idOf(person, source);
    return id === null ? { source, rows: [] } : loadPart(tx, source, id);
  });
  const [parts, actions] = await Promise.all([Promise.all(loaded), listActions(tx, person.id)]);
  return { parts, actions };
}

/** How many rows each source has about a person, and how many actions they took. */
export async function countPersonalData(tx: Tx, person: Subject) {
  const counted = personalSources.map(async (source) => {
    const id = idOf(person, source);
    if (id === null) return { source, count: 0 };
    const [row] = await tx<{ n: number }[]>`
      select count(*)::int as n from ${tx(source.table)} where ${tx(source.column)} = ${id}`;
    return { source, count: row?.n ?? 0 };
  });
  const actions = tx<{ n: number }[]>`select count(*)::int as n from kernel.actions where actor_id = ${person.id}`;
  const [parts, [acted]] = await Promise.all([Promise.all(counted), actions]);
  return { parts, actions: acted?.n ?? 0 };
}

/** Takes away what is only there for the person: addresses, notices, drafts. The past of records is another matter. */
export async function deletePersonalRows(tx: Tx, person: Subject): Promise<void> {
  for (const source of personalSources) {
    const id = idOf(person, source);
    if (source.fate === 'deleted' && id !== null)
      await tx`delete from ${tx(source.table)} where ${tx(source.column)} = ${id}`;
  }
}
