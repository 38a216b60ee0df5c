import type { Actor } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { agenciesOf, type ListChoices, type SavedFilter } from './saved-filter.ts';

/** What a person chose for a list and the filters they may use on it. Two statements at once. */
export async function loadChoices(tx: Tx, actor: Actor, register: string): Promise<ListChoices> {
  const [choices, filters] = await Promise.all([
    tx<{ columns: string[] | null; defaultFilter: string | null }[]>`
      select columns, default_filter as "defaultFilter" from work.list_choices
      where person_id = ${actor.id} and register = ${register}`,
    tx<SavedFilter[]>`
      select id, owner_id as "ownerId", name, query, shared, alert from work.saved_filters
      where register = ${register} and (
        owner_id = ${actor.id} or shared = 'everyone'
        or (shared = 'agency' and agencies && ${[...agenciesOf(actor)]}::uuid[]))
      order by owner_id <> ${actor.id}, lower(name), id limit 200`,
  ]);
  const [chosen] = choices;
  const known = filters.some(({ id }) => id === chosen?.defaultFilter);
  return { columns: chosen?.columns ?? null, defaultFilter: known ? (chosen?.defaultFilter ?? null) : null, filters };
}

/** Keeps the columns of a list for a person; null goes back to the register's own. */
export async function keepColumns(tx: Tx, person: string, register: string, columns: readonly string[] | null) {
  const kept = columns === null ? null : [...columns];
  await tx`insert into work.list_choices (person_id, register, columns) values (${person}, ${register}, ${kept})
    on conflict (person_id, register) do update set columns = excluded.columns`;
}

/** Sets the filter a list opens with for a person; null opens it whole. */
export async function keepDefault(tx: Tx, person: string, register: string, filter: string | null): Promise<void> {
  await tx`insert into work.list_choices (person_id, register, default_filter) values (${person}, ${register}, ${filter})
    on conflict (person_id, register) do update set default_filter = excluded.default_filter`;
}
