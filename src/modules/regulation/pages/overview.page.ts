import { type Html, html } from '../../../kernel/html/html.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { asidePart } from '../../../ui/card/card.ts';
import { type Counts, stateBar } from '../../../ui/chart/stacked-bar.ts';
import { dateText } from '../../../ui/date/date-text.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { page } from '../../../ui/page/page.ts';
import { filterBar } from '../../../ui/table/filter-bar.ts';
import { t, type View } from '../../../ui/view.ts';
import { citation } from '../citation.rules.ts';
import type { Profile } from '../profile.schema.ts';
import { type ChapterNode, provisionTree } from '../provision-tree.rules.ts';
import { obligations } from '../provisions.rules.ts';
import { chapterHref, type Reading } from '../reading.ts';
import { otherRegulationNotice } from './other-regulation-notice.ts';
import { regulationTabs } from './regulation-tabs.ts';
import { searchResults } from './search-results.ts';

function countStates({ profile, states }: Reading, bab: string): Counts {
  const counts: Partial<Record<keyof Counts, number>> = {};
  for (const provision of obligations(profile)) {
    const state = provision.bab === bab ? states.get(provision.id)?.state : undefined;
    if (state) counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

function standing(reading: Reading, bab: string, duties: number): Html | null {
  const counts = countStates(reading, bab);
  if (Object.keys(counts).length === 0) return null;
  const words = fill(
    { id: '{met} dari {duties} kewajiban terpenuhi', en: '{met} of {duties} duties met' },
    { met: counts.met ?? 0, duties },
  );
  return html`<div class="chapter-standing">${stateBar(reading.view, words, counts)}<p>${t(reading.view, words)}</p></div>`;
}

function chapterItem(reading: Reading, { numeral, title, sections }: ChapterNode): Html {
  const { view, profile } = reading;
  const provisions = profile.provisions.filter(({ bab }) => bab === numeral);
  const pasal = provisions.map((provision) => provision.pasal);
  const duties = obligations(profile).filter(({ bab }) => bab === numeral).length;
  const [from, to] = [Math.min(...pasal), Math.max(...pasal)];
  const extent = fill(
    duties > 0
      ? { id: 'Pasal {range} · {duties} kewajiban', en: 'Pasal {range} · {duties} duties' }
      : { id: 'Pasal {range}', en: 'Pasal {range}' },
    { range: from === to ? from : `${from}–${to}`, duties },
  );
  const href = chapterHref(reading, numeral);
  const titled = sections.flatMap((section) => (section.title ? [{ ...section, title: section.title }] : []));
  const parts = titled.map((section) => {
    const first = section.pasal[0] ?? section.paragraf[0]?.pasal[0];
    return html`<li><a href="${href}#pasal-${first?.pasal ?? from}">${t(view, section.title)}</a></li>`;
  });
  return html`<li class="chapter">
<div class="chapter-head"><a class="chapter-title" href="${href}"><span>BAB ${numeral}</span> ${t(view, title)}</a><p class="chapter-extent">${t(view, extent)}</p></div>
${standing(reading, numeral, duties)}${parts.length > 1 && html`<ul class="chapter-parts">${parts}</ul>`}</li>`;
}

/** The dates and the place of publication of a regulation, for the side column. */
export const regulationFacts = (view: View, { regulation }: Profile): Html =>
  asidePart(
    view,
    { id: 'Tentang peraturan ini', en: 'About this regulation' },
    descriptionList(view, [
      { label: { id: 'Ditetapkan', en: 'Enacted' }, value: dateText(view, regulation.enacted) },
      { label: { id: 'Diundangkan', en: 'Promulgated' }, value: dateText(view, regulation.promulgated) },
      { label: { id: 'Mulai berlaku', en: 'In force from' }, value: dateText(view, regulation.effective) },
      { label: { id: 'Dimuat dalam', en: 'Published in' }, value: regulation.gazette },
      ...(regulation.repeals.length > 0
        ? [{ label: { id: 'Mencabut', en: 'Repeals' }, value: regulation.repeals.join(', ') }]
        : []),
    ]),
  );

const ownWords = {
  id: 'Rumusan di sini adalah ringkasan oleh Padu dalam kata-kata sendiri. Yang mengikat adalah naskah resminya.',
  en: 'The wording here is Padu’s own short version. The official text is what binds.',
} as const;

/** The regulation at a glance: search, its chapters with how their duties stand, and the facts of its publication. */
export function overviewPage(reading: Reading): Html {
  const { view, profile, inForce } = reading;
  const question = view.query.get('q') ?? '';
  return page(view, {
    title: citation(profile.regulation),
    lead: profile.regulation.title,
    tabs: regulationTabs(view),
    notices: inForce ? [] : [otherRegulationNotice(view, profile)],
    body: html`${filterBar(view, {
      action: '/regulation',
      search: {
        name: 'q',
        value: question,
        label: { id: 'Cari kata atau nomor pasal', en: 'Search words or a pasal number' },
      },
      controls: [],
      active: [],
      keep: inForce ? {} : { of: profile.regulation.id },
    })}
${
  question.trim() === ''
    ? html`<ol class="chapters">${provisionTree(profile).map((chapter) => chapterItem(reading, chapter))}</ol>`
    : searchResults(reading, question)
}
<p class="muted">${t(view, ownWords)}</p>`,
    aside: regulationFacts(view, profile),
  });
}
