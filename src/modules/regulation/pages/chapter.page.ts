import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { asidePart } from '../../../ui/card/card.ts';
import { printButton } from '../../../ui/form/button.ts';
import { icon } from '../../../ui/icon/icon.ts';
import { page } from '../../../ui/page/page.ts';
import { t } from '../../../ui/view.ts';
import { citation } from '../citation.rules.ts';
import { provisionKinds } from '../provision-kinds.ts';
import type { ChapterNode, PasalNode, SectionNode } from '../provision-tree.rules.ts';
import { chapterHref, type Reading } from '../reading.ts';
import { clause } from './clause.ts';
import { otherRegulationNotice } from './other-regulation-notice.ts';
import { readingCrumb } from './regulation-tabs.ts';

type Level = 'bagian' | 'paragraf';

const firstPasal = ({ pasal, paragraf }: SectionNode): number => pasal[0]?.pasal ?? paragraf[0]?.pasal[0]?.pasal ?? 0;
const sectionId = (node: SectionNode, level: Level): string => `${level}-${firstPasal(node)}`;

/** The kind all provisions of a pasal share is said once, at its head. */
function pasalArticle(reading: Reading, { pasal, provisions }: PasalNode, top: boolean, shown: Set<string>): Html {
  const kinds = new Set(provisions.flatMap(({ provision, items }) => [provision, ...items].map(({ kind }) => kind)));
  const [only] = kinds.size === 1 ? kinds : [];
  const clauses = provisions.map((node) => clause(reading, node, { kindShown: only === undefined, shown }));
  const words = html`Pasal ${pasal}${only && html` <span class="kind">${t(reading.view, provisionKinds[only])}</span>`}`;
  const id = `pasal-${pasal}-title`;
  const head = top
    ? html`<h2 class="pasal-title" id="${id}">${words}</h2>`
    : html`<h3 class="pasal-title" id="${id}">${words}</h3>`;
  return html`<section class="pasal" id="pasal-${pasal}" aria-labelledby="${id}">
${head}
${clauses}</section>`;
}

function sectionHead(reading: Reading, node: SectionNode, level: Level): Html | null {
  if (node.number === undefined || !node.title) return null;
  const number = `${level === 'bagian' ? 'Bagian' : 'Paragraf'} ${node.number}`;
  const words = html`<span>${number}</span> ${t(reading.view, node.title)}`;
  const id = sectionId(node, level);
  return level === 'bagian'
    ? html`<h2 class="bagian" id="${id}">${words}</h2>`
    : html`<h3 class="paragraf" id="${id}">${words}</h3>`;
}

function sectionBlock(reading: Reading, node: SectionNode, level: Level, shown: Set<string>): Html {
  const top = node.title === undefined;
  return html`${sectionHead(reading, node, level)}${node.pasal.map((one) => pasalArticle(reading, one, top, shown))}${node.paragraf.map(
    (below) => sectionBlock(reading, below, 'paragraf', shown),
  )}`;
}

const pasalLinks = (pasal: readonly PasalNode[]): Html =>
  html`<ul class="toc-pasal">${pasal.map((one) => html`<li><a href="#pasal-${one.pasal}">Pasal ${one.pasal}</a></li>`)}</ul>`;

const tocOf = (reading: Reading, sections: readonly SectionNode[], level: Level): Html =>
  html`${sections.map((node) => {
    const head = node.title && html`<a href="#${sectionId(node, level)}">${t(reading.view, node.title)}</a>`;
    const below = node.paragraf.length > 0 && tocOf(reading, node.paragraf, 'paragraf');
    return html`<div class="toc-part">${head}${node.pasal.length > 0 && pasalLinks(node.pasal)}${below}</div>`;
  })}`;

const tocTitle: Text = { id: 'Isi bab ini', en: 'In this chapter' };

/** One chapter of the regulation, to be read: its table of contents beside it, the way on below it. */
export function chapterPage(
  reading: Reading,
  chapter: ChapterNode,
  around: { readonly previous: ChapterNode | undefined; readonly next: ChapterNode | undefined },
): Html {
  const { view, profile, inForce } = reading;
  const shown = new Set<string>();
  const toc = tocOf(reading, chapter.sections, 'bagian');
  const turn = ({ numeral, title }: ChapterNode, rel: 'prev' | 'next') => {
    const words = html`<span>BAB ${numeral} ${t(view, title)}</span>`;
    const inside = rel === 'prev' ? html`${icon('arrow-left')}${words}` : html`${words}${icon('arrow-right')}`;
    return html`<a class="btn btn-outline" rel="${rel}" href="${chapterHref(reading, numeral)}">${inside}</a>`;
  };
  const misprint =
    chapter.printed !== chapter.numeral &&
    html`<p class="editor-note-head">${t(
      view,
      fill(
        { id: 'Catatan editor: dalam naskah tercetak BAB {printed}.', en: 'Editor’s note: printed as BAB {printed}.' },
        { printed: chapter.printed },
      ),
    )}</p>`;
  return page(view, {
    title: fill(
      { id: 'BAB {numeral} {title}', en: 'BAB {numeral} {title}' },
      { numeral: chapter.numeral, title: chapter.title },
    ),
    lead: citation(profile.regulation),
    crumbs: [readingCrumb(reading)],
    actions: [printButton(view)],
    notices: inForce ? [] : [otherRegulationNotice(view, profile)],
    body: html`<details class="fold toc-fold no-print"><summary>${t(view, tocTitle)}</summary>${toc}</details>
<div class="regulation-text">${misprint}${chapter.sections.map((node) => sectionBlock(reading, node, 'bagian', shown))}</div>
<nav class="turn no-print" aria-label="${t(view, { id: 'Bab lain', en: 'Other chapters' })}">${around.previous && turn(around.previous, 'prev')}${around.next && turn(around.next, 'next')}</nav>`,
    aside: html`<div class="toc no-print">${asidePart(view, tocTitle, toc)}</div>`,
  });
}
