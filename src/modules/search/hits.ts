import { type Child, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { fill } from '../../kernel/i18n/text.ts';
import { cutAround, markHits } from '../../kernel/words/mark.ts';
import type { Question } from '../../kernel/words/question.ts';
import { showStatus } from '../../register/pages/cells.ts';
import { previewHref, rowHref } from '../../register/pages/register-links.ts';
import type { FileHit, Hit } from '../../register/search/find-rows.ts';
import { icon } from '../../ui/icon/icon.ts';
import { t, type View } from '../../ui/view.ts';
import type { Answer } from './look-up.ts';

const longestContext = 180;

/** A text with what was looked for marked. */
export const marked = (text: string, question: Question): Child =>
  markHits(text, question).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));

/** What a hit is called; a row without a name goes by its register's. */
export const hitName = (view: View, { label, register }: Hit): string => label || t(view, register.one);

/** Where a hit leads. */
export const hitHref = ({ register, id }: Hit): string => rowHref(register, id);

/** The text a hit was found in, where it says more than the name. */
function contextOf(hit: Hit, question: Question): Child {
  const rest = hit.context
    .split(' · ')
    .filter((part) => !hit.label.includes(part))
    .join(' · ');
  return rest === '' ? null : marked(cutAround(rest, question, longestContext), question);
}

/** Where an attached file says it: its name and page, and the words around. */
function fileLine(view: View, hit: Hit, { id, name, page, excerpt }: FileHit, question: Question): Html {
  const place = page > 1 ? t(view, fill({ id: ', bagian {page}', en: ', part {page}' }, { page })) : '';
  const href = `${previewHref(hit.register, hit.id, id)}?page=${page}`;
  return html`<p class="hit-file">${icon('file-text')}<span><a href="${safeUrl(href)}">${name}</a>${place}: ${marked(excerpt, question)}</span></p>`;
}

/** One record found: its name, state, agency, and the words around what was looked for. */
export function hitItem(view: View, hit: Hit, question: Question): Html {
  const context = contextOf(hit, question);
  const inFile = hit.file && fileLine(view, hit, hit.file, question);
  return html`<li class="hit">
<div class="hit-head"><a href="${safeUrl(hitHref(hit))}">${marked(hitName(view, hit), question)}</a>
${showStatus(view, hit.register, hit.status)}${hit.agency && html`<span class="hit-agency">${hit.agency}</span>`}</div>
${context && html`<p>${context}</p>`}${inFile}</li>`;
}

/** Hits by register, the register of the best hit first. */
export function byRegister(hits: readonly Hit[]): readonly (readonly [Hit['register'], readonly Hit[]])[] {
  const groups = new Map<Hit['register'], Hit[]>();
  for (const hit of hits) groups.set(hit.register, [...(groups.get(hit.register) ?? []), hit]);
  return [...groups];
}

/** How many things an answer offers. */
export const countOf = ({ found, recent, actions, provisions }: Answer): number =>
  found.hits.length + recent.length + actions.length + provisions.length;
