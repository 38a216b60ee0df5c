import { eraseFields } from '../../kernel/audit/erase-fields.ts';
import { forgetWorkOf } from '../../register/drafts/forget-work.ts';
import { listMergedInto } from '../../register/duplicates/merged-into.ts';
import { type Acting, findAccountOf, replaceLogin } from './account.queries.ts';
import { deleteAllMeans } from './factors/factor.queries.ts';
import { replacePerson } from './people.queries.ts';
import { people } from './people.register.ts';
import { deletePersonalRows } from './personal-data/personal-data.queries.ts';

/** What an erased person is called from then on, in the data and so in both languages. */
const nameless = '(data pribadi dihapus)';

/** A value of its own for a column that must stay unique, and says nothing of the person. */
const standIn = (id: string): string => `erased-${id.replaceAll('-', '')}`;

/**
 * Takes the name and number of a person, and the sign-in name and password of their account, out of the rows and out
 * of every past version of them (UU 27/2022 article 8); duplicates that were merged into the person lose theirs too. Who did what stays provable: actions name the id, and their
 * entries in the log keep their proofs. Unsaved drafts and what they follow go too. Written reasons and comments are not
 * looked into: an administrator erases those that name the person.
 */
export async function erasePerson(acting: Acting, id: string): Promise<void> {
  const { tx, actor, now, requestId } = acting;
  const erasure = { actor, at: now, requestId };
  const table = { table: 'identity.people', register: 'people', fields: ['name', 'number'] };
  for (const one of [id, ...(await listMergedInto(tx, people, id))]) {
    await replacePerson(tx, one, nameless, standIn(one));
    await eraseFields(tx, { ...erasure, ...table, id: one });
  }
  await forgetWorkOf(tx, id);
  const account = await findAccountOf(tx, id);
  await deletePersonalRows(tx, { id, accountId: account?.id ?? null });
  if (!account) return;
  await deleteAllMeans(tx, account.id);
  await replaceLogin(tx, account.id, standIn(account.id));
  await eraseFields(tx, {
    ...erasure,
    table: 'identity.accounts',
    register: 'accounts',
    id: account.id,
    fields: ['login'],
  });
}
