import { type Actor, openTo } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { addDays, type Day } from '../../kernel/i18n/days.ts';
import { formatDate } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { unitOwners } from '../element/index.ts';
import { listEndingContracts } from './contract.queries.ts';

const what: Text = {
  id: 'putuskan kelanjutan "{title}", yang berakhir {end}.',
  en: 'decide how "{title}" goes on; it ends on {end}.',
};

const dayText = (day: Day): Text => ({ id: formatDate(day, 'id'), en: formatDate(day, 'en') });

/** Who is to be reminded of contracts and licences to be decided on up to a day, and of those overdue. One statement. */
export async function contractsDue(
  tx: Tx,
  { until, people }: { readonly until: Day; readonly people: readonly Actor[] },
) {
  const ending = await listEndingContracts(tx, until);
  return openTo(people, unitOwners, ending).map(({ actor, row: { id, title, end, noticeDays } }) => {
    const due = addDays(end, -noticeDays);
    return {
      person: actor.id,
      id: `contract ${id} ${due}`,
      due,
      what: fill(what, { title, end: dayText(end) }),
      href: `/infrastructure-contracts/${id}`,
    };
  });
}
