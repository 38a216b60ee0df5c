import type { Tx } from '../../kernel/db/db.ts';

/** A record as its followers know it. */
export type Followed = { readonly register: string; readonly row: string };

/** Lets people follow a record; who follows already goes on doing so. */
export async function follow(tx: Tx, { register, row }: Followed, people: readonly string[], now: Date): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((person) => ({ register, row_id: row, person_id: person, at: now }));
  await tx`insert into work.followers ${tx(rows)} on conflict do nothing`;
}

/** Lets a person follow a record no longer. */
export async function unfollow(tx: Tx, { register, row }: Followed, person: string): Promise<void> {
  await tx`delete from work.followers where register = ${register} and row_id = ${row} and person_id = ${person}`;
}

/** Who follows a record, the longest first. */
export async function followersOf(tx: Tx, { register, row }: Followed): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    select person_id as id from work.followers where register = ${register} and row_id = ${row} order by at, person_id`;
  return rows.map(({ id }) => id);
}

/** At most so many records are listed as followed; the newest first. */
const listed = 500;

/** The records a person follows. */
export async function followedBy(tx: Tx, person: string): Promise<readonly (Followed & { readonly at: Date })[]> {
  const rows = await tx<(Followed & { at: Date })[]>`
    select register, row_id as row, at from work.followers where person_id = ${person}
    order by at desc, row_id limit ${listed}`;
  return [...rows];
}
