import { type Child, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import type { Hit } from '../../register/search/find-rows.ts';
import { icon } from '../../ui/icon/icon.ts';
import { t, type View } from '../../ui/view.ts';
import { byRegister, countOf, hitHref, hitName, marked } from './hits.ts';
import type { Answer } from './look-up.ts';
import { alikeNote, groupTitles } from './words.ts';

type Option = { readonly href: string; readonly name: Child; readonly note?: Child };
type Group = { readonly title: Text; readonly options: readonly Option[] };

/** Before anything is asked, the few records opened last, so that the actions stay in sight. */
const mostRecent = 6;
const mostActions = 12;
/** Asked for records, actions are a few at the end; asked for nothing, they are the rest of the list. */
const mostActionsBeside = 4;

function groupsOf(view: View, answer: Answer): readonly Group[] {
  const { found, recent, actions, provisions } = answer;
  const { question } = found;
  const asHit = (hit: Hit): Option => ({
    href: hitHref(hit),
    name: marked(hitName(view, hit), question),
    note: hit.file?.name ?? hit.agency ?? undefined,
  });
  const asked = question.words.length > 0;
  const groups = [
    {
      title: groupTitles.recent,
      options: recent.slice(0, mostRecent).map((hit) => ({ ...asHit(hit), note: t(view, hit.register.one) })),
    },
    ...byRegister(found.hits).map(([{ title }, hits]) => ({ title, options: hits.map(asHit) })),
    {
      title: groupTitles.actions,
      options: actions
        .slice(0, asked ? mostActionsBeside : mostActions)
        .map(({ label, href }) => ({ href, name: marked(t(view, label), question) })),
    },
    {
      title: groupTitles.provisions,
      options: provisions.map(({ ref, text, href }) => ({ href, name: ref, note: t(view, text) })),
    },
  ];
  return groups.filter(({ options }) => options.length > 0);
}

function group(view: View, { title, options }: Group, at: number): Html {
  const id = `palette-group-${at}`;
  return html`<div role="group" aria-labelledby="${id}"><div class="palette-title" id="${id}">${t(view, title)}</div>${options.map(
    ({ href, name, note }, n) =>
      html`<a class="palette-option" role="option" aria-selected="false" tabindex="-1" id="palette-${at}-${n}" href="${safeUrl(href)}"><span>${name}</span>${note && html`<small>${note}</small>`}</a>`,
  )}</div>`;
}

/** How many there are, for people who hear the page. */
function countWords(answer: Answer): Text {
  const count = countOf(answer);
  if (count === 0) return { id: 'Tidak ada yang cocok.', en: 'Nothing matches.' };
  return fill({ id: '{n} hasil', en: '{n} results' }, { n: formatNumber(count, 'id', 0) });
}

/** What the palette lists for what is typed. `data-said` is announced by its script. */
export const paletteResults = (view: View, answer: Answer): Html =>
  html`<div data-said="${t(view, countWords(answer))}">${answer.found.alike && answer.found.hits.length > 0 && html`<p class="palette-note">${t(view, alikeNote)}</p>`}${
    countOf(answer) === 0 && html`<p class="palette-note">${t(view, countWords(answer))}</p>`
  }${groupsOf(view, answer).map((one, at) => group(view, one, at))}</div>`;

/** The palette, fetched when it is first opened: a dialog with a search box and a list that arrow keys walk through. */
export const palette = (view: View, answer: Answer): Html =>
  html`<dialog class="palette" aria-label="${t(view, { id: 'Cari dan buka', en: 'Search and go' })}">
<form class="palette-form" method="get" action="/search">
${icon('search')}
<input type="search" name="q" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" aria-label="${t(view, { id: 'Cari di Padu', en: 'Search Padu' })}" placeholder="${t(view, { id: 'Cari catatan, berkas, pasal, halaman…', en: 'Search records, files, provisions, pages…' })}">
<kbd>Esc</kbd>
</form>
<div class="palette-list" id="palette-list" role="listbox" aria-label="${t(view, { id: 'Hasil', en: 'Results' })}">${paletteResults(view, answer)}</div>
<p class="visually-hidden" role="status"></p>
<p class="palette-foot" aria-hidden="true"><span><kbd>↑</kbd><kbd>↓</kbd> ${t(view, { id: 'pilih', en: 'choose' })}</span><span><kbd>Enter</kbd> ${t(view, { id: 'buka', en: 'open' })}</span></p>
</dialog>`;
