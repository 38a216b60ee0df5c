import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { t } from '../../../ui/view.ts';
import type { Standing } from '../read-standing.ts';
import type { Duty } from '../standing.rules.ts';
import { type Work, workIn } from '../work.rules.ts';
import { asOfBar, asOfNotice } from './as-of-bar.ts';
import { dutyTable } from './duty-table.ts';

const titles: Readonly<Record<keyof Work, Text>> = {
  overdue: { id: 'Terlambat', en: 'Overdue' },
  due: { id: 'Perlu dipenuhi', en: 'To be met' },
  soon: { id: 'Dalam tiga bulan', en: 'Within three months' },
};

/** What rests with one person: nothing at all, nothing open, or a list with the urgent first. */
export type Mine = Standing & { readonly own: readonly Duty[] };

const toBoard = ({ view }: Mine): Html =>
  linkButton(view, { label: { id: 'Buka papan kepatuhan', en: 'Open the compliance board' }, href: '/compliance' });

const bearsNothing = (mine: Mine): Html =>
  emptyState(mine.view, {
    icon: 'user-check',
    title: { id: 'Tidak ada kewajiban pada peran Anda', en: 'No duty rests with your roles' },
    text: {
      id: 'Kewajiban melekat pada fungsi dan perangkat daerah. Bila seharusnya ada, minta administrator memeriksa peran Anda dan pemegang fungsi.',
      en: 'Duties rest with functions and agencies. If you should have some, ask an administrator to check your roles and who holds which function.',
    },
    action: toBoard(mine),
  });

const allDone = (mine: Mine): Html =>
  emptyState(mine.view, {
    icon: 'circle-check',
    title: { id: 'Semua sudah dipenuhi', en: 'Everything is met' },
    text: {
      id: 'Tidak ada kewajiban Anda yang terbuka atau jatuh tempo dalam tiga bulan.',
      en: 'None of your duties is open or falls due within three months.',
    },
    action: toBoard(mine),
  });

function workPart({ view, asOf }: Mine, key: keyof Work, duties: readonly Duty[]): Html | null {
  if (duties.length === 0) return null;
  const count = fill({ id: '{count} kewajiban', en: '{count} duties' }, { count: duties.length });
  return html`<section class="duty-group"><div class="duty-group-head"><h2>${t(view, titles[key])}</h2><p class="muted">${t(view, count)}</p></div>
${dutyTable(view, duties, { caption: titles[key], asOf })}</section>`;
}

/** What must I do: the duties of my agencies, functions and roles, the urgent first. */
export function minePage(mine: Mine): Html {
  const { view, profile, asOf, own } = mine;
  const work = workIn(own, asOf);
  const parts = (['overdue', 'due', 'soon'] as const).map((key) => workPart(mine, key, work[key]));
  const nothing = own.length === 0 ? bearsNothing(mine) : allDone(mine);
  return page(view, {
    title: { id: 'Kewajiban saya', en: 'My duties' },
    lead: {
      id: 'Yang harus dikerjakan unit dan peran Anda, yang paling mendesak lebih dahulu.',
      en: 'What your units and roles have to do, the most urgent first.',
    },
    actions: [printButton(view)],
    notices: asOfNotice(view, asOf),
    body: html`${asOfBar(view, profile, asOf)}
${parts.every((part) => part === null) ? nothing : parts}`,
  });
}
