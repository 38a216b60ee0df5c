import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Inbox } from '../../register/inbox/inbox.ts';
import { inboxTable } from '../../register/inbox/inbox-table.ts';
import { card } from '../../ui/card/card.ts';
import { linkButton } from '../../ui/form/button.ts';
import { page } from '../../ui/page/page.ts';
import { t, type View } from '../../ui/view.ts';

/** One thing to do before Padu can say anything; done when its register has rows. */
export type FirstStep = { readonly label: Text; readonly text: Text; readonly href: string; readonly done: boolean };

/** Everything the home page shows. `standing` is drawn by the module that knows how the duties stand. */
export type HomeParts = {
  readonly inbox: Inbox;
  readonly standing: Html | null;
  readonly firstSteps: readonly FirstStep[];
  /** What an administrator must know of the system; null when nothing, and for everybody else. */
  readonly warning: Html | null;
};

const decisionSheet = (view: View): Html =>
  linkButton(view, {
    label: { id: 'Lembar keputusan', en: 'Decision sheet' },
    href: '/inbox/decisions',
    kind: 'quiet',
  });

function waitingCard(view: View, { items, counts }: Inbox): Html {
  const all = fill({ id: 'Lihat semua ({n})', en: 'See all ({n})' }, { n: formatNumber(counts.waiting, view.lang, 0) });
  const late = { id: '{n} lewat tenggat', en: '{n} overdue' };
  return card(view, {
    title: { id: 'Menunggu Anda', en: 'Waiting for you' },
    ...(counts.overdue > 0 ? { lead: fill(late, { n: formatNumber(counts.overdue, view.lang, 0) }) } : {}),
    body: inboxTable(view, items, []),
    flush: items.length > 0,
    ...(counts.waiting > 0
      ? {
          actions: [
            ...(counts.decisions > 0 ? [decisionSheet(view)] : []),
            linkButton(view, { label: all, href: '/inbox', kind: 'quiet' }),
          ],
        }
      : {}),
  });
}

function firstStepsCard(view: View, steps: readonly FirstStep[]): Html | null {
  const next = steps.find(({ done }) => !done);
  if (!next) return null;
  const count = fill(
    { id: '{done} dari {all} selesai', en: '{done} of {all} done' },
    { done: steps.filter(({ done }) => done).length, all: steps.length },
  );
  const list = html`<ol class="first-steps">${steps.map(
    ({ label, text, href, done }) =>
      html`<li class="${done ? 'done' : 'open'}"><a href="${href}">${t(view, label)}</a><p>${done ? t(view, { id: 'Selesai', en: 'Done' }) : t(view, text)}</p></li>`,
  )}</ol>`;
  return card(view, {
    title: { id: 'Langkah pertama', en: 'First steps' },
    lead: count,
    actions: linkButton(view, { label: next.label, href: next.href, kind: 'primary' }),
    body: list,
  });
}

/** The page after signing in: what waits for me, what is due, how the government stands. */
export function homePage(view: View, parts: HomeParts): Html {
  const name = view.actor?.name ?? '';
  return page(view, {
    title: fill({ id: 'Selamat datang, {name}', en: 'Welcome, {name}' }, { name }),
    lead: {
      id: 'Yang menunggu Anda, yang jatuh tempo, dan keadaan pemerintah daerah hari ini.',
      en: 'What waits for you, what is due, and how the government stands today.',
    },
    body: [parts.warning, firstStepsCard(view, parts.firstSteps), waitingCard(view, parts.inbox), parts.standing],
  });
}
