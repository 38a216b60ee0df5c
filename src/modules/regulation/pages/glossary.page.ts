import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { page } from '../../../ui/page/page.ts';
import { filterBar } from '../../../ui/table/filter-bar.ts';
import { t, type View } from '../../../ui/view.ts';
import { citation, placeName } from '../citation.rules.ts';
import { type Definition, definitions, glossary, type TermConflict } from '../glossary.rules.ts';
import type { Profile } from '../profile.schema.ts';
import { linkReferences, provisionLink } from '../reference-links.ts';
import { partList } from './clause.ts';
import { editorNote } from './editor-note.ts';
import { regulationTabs } from './regulation-tabs.ts';

const definitionItem = (view: View, { profile, term, provision }: Definition): Html =>
  html`<div class="definition"><dt>${t(view, term)}</dt>
<dd><p>${linkReferences(profile, t(view, provision.duty))}</p>${partList(view, provision)}<p class="clause-facts">${profile.regulation.code} ${provisionLink(provision)}</p></dd></div>`;

const definitionList = (view: View, list: readonly Definition[]): Html =>
  html`<dl class="definitions">${list.map((one) => definitionItem(view, one))}</dl>`;

/** Places of the regulation that do not agree on a term: the note, then every place with what it says. */
function conflictCard(view: View, profile: Profile, { note, provisions }: TermConflict): Html {
  const places = provisions.map(
    (provision) =>
      html`<div class="definition"><dt>${provisionLink(provision)}</dt><dd><p>${provision.term && html`${t(view, provision.term)}: `}${t(view, provision.duty)}</p>${partList(view, provision)}</dd></div>`,
  );
  return card(view, {
    title: { id: 'Pertentangan di dalam peraturan', en: 'A conflict inside the regulation' },
    body: html`${editorNote(view, profile, note)}<dl class="definitions">${places}</dl>`,
  });
}

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;

function answer(view: View, profile: Profile, others: readonly Profile[], term: string): Html {
  const found = glossary(profile, others, term);
  const title: Text = { id: capital(found.answer.id), en: capital(found.answer.en) };
  const there = (other: Profile) => found.elsewhere.filter((one) => one.profile === other);
  return html`${alert(view, {
    tone: 'info',
    title: fill({ id: '“{term}”', en: '“{term}”' }, { term }),
    text: title,
  })}
${found.conflicts.map((conflict) => conflictCard(view, profile, conflict))}
${found.here.length > 0 && card(view, { title: citation(profile.regulation), body: definitionList(view, found.here) })}
${others
  .filter((other) => there(other).length > 0)
  .map((other) =>
    card(view, {
      title: fill(
        { id: 'Di peraturan lain: {other}', en: 'In another regulation: {other}' },
        { other: citation(other.regulation) },
      ),
      body: definitionList(view, there(other)),
    }),
  )}`;
}

function everyTerm(view: View, profile: Profile): Html {
  const all = definitions(profile).toSorted((one, other) =>
    t(view, one.term).localeCompare(t(view, other.term), view.lang),
  );
  return card(view, {
    title: fill({ id: '{count} istilah', en: '{count} terms' }, { count: all.length }),
    lead: citation(profile.regulation),
    body: definitionList(view, all),
  });
}

/** The terms of the regulation; asked for one, where it is defined, where not, and where the text disagrees. */
export function glossaryPage(view: View, profile: Profile, others: readonly Profile[]): Html {
  const term = (view.query.get('term') ?? '').trim().slice(0, 100);
  const places = others.map(({ regulation }) => placeName(regulation)).join(', ');
  return page(view, {
    title: { id: 'Istilah', en: 'Glossary' },
    lead: fill(
      {
        id: 'Definisi menurut peraturan ini, dengan {places} sebagai pembanding.',
        en: 'Definitions of this regulation, with {places} beside it.',
      },
      { places: same(places) },
    ),
    tabs: regulationTabs(view),
    narrow: true,
    body: html`${filterBar(view, {
      action: '/regulation/glossary',
      search: { name: 'term', value: term, label: { id: 'Cari istilah', en: 'Look up a term' } },
      controls: [],
      active: [],
    })}
${term === '' ? everyTerm(view, profile) : answer(view, profile, others, term)}`,
  });
}
