import type { Transaction } from '../../kernel/db/db.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { addNotices } from '../../kernel/notices/add-notices.ts';
import type { ChangeSeen } from '../../register/registry.ts';
import { unitOwners } from './element-grants.ts';

/** What was enacted: the record and its page, and what such a thing is called. */
export type Enacted = {
  readonly about: { readonly register: string; readonly id: string };
  readonly href: string;
  readonly what: Text;
};

/** Tells those who keep records of some agencies that what their records are held against was enacted. */
export async function tellOwners(
  tx: Transaction,
  { registry, now, actor }: ChangeSeen,
  { about, href, what }: Enacted,
  agencies: readonly string[],
): Promise<void> {
  const people = new Set<string>();
  for (const agencyId of agencies)
    for (const id of await registry.peopleWho(tx, { grant: unitOwners, agencyId, createdBy: null }, now))
      people.add(id);
  people.delete(actor.id);
  const told = { kind: 'enacted', about, href, values: { what }, key: `${about.register}:${about.id}` } as const;
  await addNotices(
    tx,
    [...people].map((person) => ({ ...told, person })),
    now,
  );
}
