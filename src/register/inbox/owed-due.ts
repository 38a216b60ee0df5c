import type { Actor } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/db/db.ts';
import { addDays, type Day } from '../../kernel/i18n/days.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { rowHref } from '../pages/register-links.ts';
import type { Registry } from '../registry.ts';
import { inboxHref } from './inbox-query.ts';
import { listMatters } from './matters-due.ts';
import { groupBy, mattersFor } from './reminder.rules.ts';

/** What of one register one person must have done by one day. */
export type OwedDue = {
  readonly person: string;
  readonly id: string;
  readonly due: Day;
  readonly what: Text;
  readonly href: string;
};

/** Nobody is told any more of what has been overdue for longer; it stays in the inbox. */
const toldFor = 30;

const whole = { tab: 'waiting', register: null, limit: 0, offset: 0 } as const;
const many: Text = { id: '{asked} – {register} ({n}).', en: '{asked} – {register} ({n}).' };

/** Who is to be reminded of what they owe, from the definitions of all registers: one thing per register and day due. */
export const owedDue =
  (registry: Registry) =>
  async (
    tx: Tx,
    { today, until, now, people }: { today: Day; until: Day; now: Date; people: readonly Pick<Actor, 'id'>[] },
  ): Promise<readonly OwedDue[]> => {
    const { timeZone } = registry;
    const dues = { what: 'owed', from: addDays(today, -toldFor), until } as const;
    const matters = await listMatters(tx, { registry, timeZone }, now, dues);
    const able = new Set(people.map(({ id }) => id));
    return [...mattersFor(matters)].flatMap(([person, theirs]) => {
      if (!able.has(person)) return [];
      const alike = groupBy(theirs, ({ register, step, due }) => `${register} ${step} ${due}`);
      return [...alike].flatMap(([id, [first, ...others]]): OwedDue[] => {
        const { register } = registry.get(first?.register ?? '');
        const step = register.steps[first?.step ?? ''];
        if (!first || !step) return [];
        const n = others.length + 1;
        const asked = step.waits?.asked ?? step.title;
        const href = n === 1 ? rowHref(register, first.id) : inboxHref(whole, { register: register.name });
        return [{ person, id, due: first.due, what: fill(many, { asked, register: register.title, n }), href }];
      });
    });
  };
