import type { Problem } from '../../../kernel/errors/errors.ts';
import { type Html, html } from '../../../kernel/html/html.ts';
import { formatDate } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import type { LetterEntries } from '../../../register/letters/letter-entries.ts';
import { letterForm } from '../../../register/letters/letter-form.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { errorSummary } from '../../../ui/form/form.ts';
import { page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { documentBadge, type KeptLetter, signingHref } from '../../evidence/index.ts';
import type { Cycle } from '../cycles/cycle.queries.ts';
import { stageTitles } from '../cycles/cycle-steps.ts';
import { cycleCrumbs } from '../evaluation-links.ts';
import { isWritable, type LetterId, letterKinds, titleOfLetter } from './letter-kinds.ts';

const lettersHref = ({ id }: Pick<Cycle, 'id'>): string => `/evaluations/${id}/documents`;
const letterHref = (cycle: Cycle, letter: LetterId): string => `${lettersHref(cycle)}/${letter}`;

const title = { id: 'Dokumen evaluasi', en: 'Documents of the evaluation' };

/** From which stage on a document can be written. */
const waitsFor = (letter: LetterId) =>
  fill(
    { id: 'Dapat ditulis mulai tahap {stage}.', en: 'Can be written from the stage {stage} on.' },
    { stage: stageTitles[letterKinds[letter].stages[0]] },
  );

/** What was kept of a document, with how far its signing has come. */
function keptList(view: View, kept: readonly KeptLetter[]): Html {
  const words = { id: '{n} dari {all} telah menandatangani', en: '{n} of {all} have signed' };
  return html`<ul class="plain-list">${kept.map(({ id, number, date, status, signers, signed }) => {
    const label = fill(words, { n: signed, all: signers });
    return html`<li><p><a href="/documents/${id}">${number}</a>, ${formatDate(date, view.lang)} ${documentBadge(view, status)}</p>
<p><a href="${signingHref(id)}">${t(view, label)}</a></p></li>`;
  })}</ul>`;
}

/** The official documents of one evaluation: which of them can be written now, and those that were kept. */
export function lettersPage(view: View, cycle: Cycle, kept: readonly KeptLetter[]): Html {
  const cards = Object.entries(letterKinds).map(([name, kind]) => {
    const letter = name as LetterId;
    const open = isWritable(letter, cycle.status);
    const own = kept.filter(({ title: called }) => called === titleOfLetter(letter, cycle));
    return card(view, {
      title: kind.title,
      body: html`<p>${t(view, kind.about)}</p>${own.length > 0 && keptList(view, own)}
${
  open
    ? linkButton(view, {
        label: { id: 'Tulis dokumen', en: 'Write it' },
        href: letterHref(cycle, letter),
        icon: 'file-text',
      })
    : html`<p class="text-secondary">${t(view, waitsFor(letter))}</p>`
}`,
    });
  });
  return page(view, {
    title,
    lead: {
      id: 'Ditulis dari catatan evaluasi, disimpan sebagai dokumen, disahkan orang lain, lalu ditandatangani.',
      en: 'Written from the records of the evaluation, kept as documents, made final by somebody else, then signed.',
    },
    crumbs: cycleCrumbs(cycle),
    body: cards,
  });
}

/** What one document is about to say, where it can be looked at, and keeping it. */
export function letterPage(
  view: View,
  parts: {
    readonly cycle: Cycle;
    readonly letter: LetterId;
    readonly entries: LetterEntries;
    readonly problems: readonly Problem[];
    readonly mayKeep: boolean;
  },
): Html {
  const { cycle, letter, entries, problems, mayKeep } = parts;
  const kind = letterKinds[letter];
  return page(view, {
    title: kind.title,
    lead: kind.about,
    crumbs: [...cycleCrumbs(cycle), { label: title, href: lettersHref(cycle) }],
    notices: problems.length > 0 ? [errorSummary(view, problems)] : [],
    body: letterForm(view, { href: letterHref(cycle, letter), entries, problems, mayKeep }),
    narrow: true,
  });
}
