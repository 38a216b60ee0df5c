import type { Tx } from '../../kernel/db/db.ts';
import type { Candidate } from './create-account.page.ts';

/** Whether a person is still here. */
export async function isActivePerson(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx`select from identity.people where id = ${id} and status = 'active'`;
  return row !== undefined;
}

/** A person by id; undefined where there is none. */
export async function findPerson(
  tx: Tx,
  id: string,
): Promise<{ readonly name: string; readonly status: string } | undefined> {
  const [row] = await tx<{ name: string; status: string }[]>`select name, status from identity.people where id = ${id}`;
  return row;
}

/** People still here who have no account; the one asked for comes first. */
export const listCandidates = (tx: Tx, wanted: string, limit: number): Promise<readonly Candidate[]> => tx<Candidate[]>`
  select p.id, p.name, p.number from identity.people p
  where p.status = 'active' and not exists (select from identity.accounts a where a.person_id = p.id)
  order by p.id::text = ${wanted} desc, p.name, p.id limit ${limit}`;

/** Puts other values in place of what names a person. The past is another matter: `eraseFields`. */
export async function replacePerson(tx: Tx, id: string, name: string, number: string): Promise<void> {
  await tx`update identity.people set name = ${name}, number = ${number} where id = ${id}`;
}

/** People still here who have no account: those named first, then those whose name or number has the words, by name. */
export const searchCandidates = (
  tx: Tx,
  words: string,
  named: readonly string[],
  limit: number,
): Promise<readonly Candidate[]> => tx<Candidate[]>`
  select p.id, p.name, p.number from identity.people p
  where p.status = 'active' and not exists (select from identity.accounts a where a.person_id = p.id)
    and (p.search like ${likeOf(words)} or p.id::text = any(${[...named]}::text[]))
  order by p.id::text = any(${[...named]}::text[]) desc, p.name, p.id limit ${limit}`;

/** The pattern of words within a text in small letters; every text for no words. */
const likeOf = (words: string): string => `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
