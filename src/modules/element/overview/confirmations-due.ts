import { type Actor, openTo } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import type { Day } from '../../../kernel/i18n/days.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { domains } from '../domains.ts';
import { unitOwners } from '../element-grants.ts';
import { elementKinds } from '../metamodel.ts';
import { listToConfirm } from './overview.queries.ts';

const what: Text = {
  id: 'pastikan bahwa {n} catatan {kind} masih benar.',
  en: 'confirm that {n} records of {kind} still hold.',
};

const nameOf = (register: string): Text | string => {
  const kind = elementKinds.find((one) => one.register === register);
  return kind ? domains[kind.domain] : register;
};

/** Who is to be reminded of records to be confirmed again up to a day, and of those overdue. One statement. */
export async function confirmationsDue(
  tx: Tx,
  { until, people }: { readonly until: Day; readonly people: readonly Actor[] },
) {
  return openTo(people, unitOwners, await listToConfirm(tx, until)).map(
    ({ actor, row: { register, agency, n, due } }) => ({
      person: actor.id,
      id: `confirm ${register} ${agency} ${due}`,
      due,
      what: fill(what, { n, kind: nameOf(register) }),
      href: `/${register}?view=confirm&agency=${agency}`,
    }),
  );
}
