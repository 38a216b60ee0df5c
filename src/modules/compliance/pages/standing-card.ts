import { type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { stackedBar } from '../../../ui/chart/stacked-bar.ts';
import { linkButton } from '../../../ui/form/button.ts';
import type { View } from '../../../ui/view.ts';
import type { Counts, Duty } from '../standing.rules.ts';
import { dutyList } from './duty-list.ts';
import { standingWords } from './standing-words.ts';

/** What the home page says of compliance. `mine`: whether the urgent duties rest with the person who looks. */
export type StandingParts = {
  readonly counts: Counts;
  readonly mine: boolean;
  readonly urgent: readonly Duty[];
};

const titles: Readonly<Record<'mine' | 'all', Text>> = {
  mine: { id: 'Kewajiban Anda yang paling mendesak', en: 'Your most urgent duties' },
  all: { id: 'Kewajiban yang paling mendesak', en: 'The most urgent duties' },
};

/** The duties to begin with, and how the government stands. */
export function standingCard(view: View, { counts, mine, urgent }: StandingParts): Html {
  const whole = card(view, {
    title: { id: 'Keadaan kepatuhan hari ini', en: 'Compliance today' },
    actions: linkButton(view, { label: { id: 'Buka papan', en: 'Open the board' }, href: '/compliance' }),
    body: stackedBar(view, {
      title: standingWords(counts),
      counts,
      href: (state) => `/compliance?state=${state}`,
    }),
  });
  if (urgent.length === 0) return whole;
  const list = card(view, {
    title: titles[mine ? 'mine' : 'all'],
    actions: linkButton(view, {
      label: { id: 'Lihat semua', en: 'See all' },
      href: mine ? '/compliance/mine' : '/compliance?group=state',
    }),
    body: dutyList(view, urgent, view.today),
  });
  return html`${list}${whole}`;
}
