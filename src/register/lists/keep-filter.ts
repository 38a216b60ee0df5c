import type { Actor } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { newId } from '../../kernel/db/new-id.ts';
import { CodedError } from '../../kernel/errors/errors.ts';
import { problem } from '../../kernel/errors/problem.ts';
import { isId } from '../fields/reference.ts';
import { agenciesOf, mayDelete, type SavedFilter, type Sharing } from './saved-filter.ts';

/** What a person says of a filter they keep. */
export type FilterWords = { readonly name: string; readonly shared: Sharing; readonly alert: boolean };

const nameTaken = {
  id: 'Anda sudah punya saringan dengan nama ini pada daftar ini. Pilih nama lain.',
  en: 'You already have a filter of this name on this list. Choose another.',
};

const noName = { id: 'Beri nama paling banyak 80 huruf.', en: 'Give a name of at most 80 characters.' };

async function requireName(tx: Tx, owner: string, register: string, name: string, but: string | null): Promise<void> {
  if (name === '' || name.length > 80)
    throw new CodedError('invalid', {}, { problems: [problem('name', 'name', noName)] });
  const [taken] = await tx`select from work.saved_filters
    where owner_id = ${owner} and register = ${register} and lower(name) = lower(${name}) and id is distinct from ${but}`;
  if (taken) throw new CodedError('invalid', {}, { problems: [problem('name', 'taken', nameTaken)] });
}

/** Keeps a filter. @throws CodedError `invalid` where the name is missing, too long or already used */
export async function addFilter(
  tx: Tx,
  actor: Actor,
  of: FilterWords & { readonly register: string; readonly query: string },
  now: Date,
): Promise<string> {
  const name = of.name.trim();
  await requireName(tx, actor.id, of.register, name, null);
  const rows = [
    {
      id: newId(now),
      owner_id: actor.id,
      register: of.register,
      name,
      query: of.query,
      shared: of.shared,
      agencies: [...agenciesOf(actor)],
      alert: of.alert,
      created_at: now,
    },
  ];
  const [added] = await tx<{ id: string }[]>`
    insert into work.saved_filters ${tx(rows)} on conflict (owner_id, register, lower(name)) do nothing returning id`;
  if (!added) throw new CodedError('invalid', {}, { problems: [problem('name', 'taken', nameTaken)] });
  return added.id;
}

/** A filter under lock. @throws CodedError `not-found`, also for one the actor may not touch */
async function getOwn(tx: Tx, register: string, id: string, mayTouch: (filter: SavedFilter) => boolean) {
  const [filter] = isId(id)
    ? await tx<SavedFilter[]>`
        select id, owner_id as "ownerId", name, query, shared, alert from work.saved_filters
        where id = ${id} and register = ${register} for update`
    : [];
  if (!filter || !mayTouch(filter)) throw new CodedError('not-found');
  return filter;
}

/** Changes what an owner says of a filter. @throws CodedError `not-found` `invalid` */
export async function changeFilter(tx: Tx, actor: Actor, register: string, id: string, words: FilterWords) {
  const filter = await getOwn(tx, register, id, ({ ownerId }) => ownerId === actor.id);
  const name = words.name.trim();
  await requireName(tx, actor.id, register, name, filter.id);
  await tx`update work.saved_filters
    set name = ${name}, shared = ${words.shared}, agencies = ${[...agenciesOf(actor)]}, alert = ${words.alert}
    where id = ${filter.id}`;
  return { ...filter, name, shared: words.shared, alert: words.alert, alertedBefore: filter.alert };
}

/** Takes a filter away: one's own, or a shared one as administrator. @throws CodedError `not-found` */
export async function deleteFilter(tx: Tx, actor: Actor, register: string, id: string): Promise<void> {
  const filter = await getOwn(tx, register, id, (one) => mayDelete(actor, one));
  await tx`delete from work.saved_filters where id = ${filter.id}`;
}
