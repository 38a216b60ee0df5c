import { attr, type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { asidePart, card } from '../../../ui/card/card.ts';
import { printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { t, urlWith, type View } from '../../../ui/view.ts';
import { capabilities } from '../capabilities.ts';
import { citation, shortCitation } from '../citation.rules.ts';
import type { Comparison, Verdict } from '../compare-profiles.rules.ts';
import type { Profile } from '../profile.schema.ts';
import { provisionLinkList } from '../reference-links.ts';
import { verdictWords } from '../verdicts.ts';
import { differenceTable } from './difference-table.ts';
import { regulationTabs } from './regulation-tabs.ts';

/** What one may look at alone; a contradiction is a difference no one rule can serve. */
const kinds: Readonly<Record<string, { readonly label: Text; readonly verdicts: readonly Verdict[] }>> = {
  same: { label: verdictWords.same.label, verdicts: ['same'] },
  different: { label: verdictWords.different.label, verdicts: ['different', 'contradiction'] },
  'only-here': { label: verdictWords['only-a'].label, verdicts: ['only-a'] },
  'only-there': { label: verdictWords['only-b'].label, verdicts: ['only-b'] },
};

type Shown = Comparison & { readonly all: number };

/** Subjects with at least one question of the kind asked for; without a kind, every subject either regulation serves. */
function shownOf(comparisons: readonly Comparison[], kind: string | null): readonly Shown[] {
  const wanted = kind === null ? undefined : kinds[kind]?.verdicts;
  return comparisons.flatMap((one) => {
    const spoken = one.differences.filter(({ verdict }) => verdict !== 'neither');
    const differences = wanted ? spoken.filter(({ verdict }) => wanted.includes(verdict)) : spoken;
    const bare = spoken.length === 0 && one.verdict !== 'neither' && (!wanted || wanted.includes(one.verdict));
    return differences.length > 0 || bare ? [{ ...one, differences, all: spoken.length }] : [];
  });
}

function kindLinks(view: View, comparisons: readonly Comparison[], kind: string | null): Html {
  const verdicts = comparisons.flatMap(({ differences }) => differences.map(({ verdict }) => verdict));
  const link = (key: string | null, label: Text, count: number) => {
    const current = attr('aria-current', key === kind ? 'true' : undefined);
    return html`<li><a href="${urlWith(view, { kind: key })}"${current}>${t(view, label)} <span class="nav-count">${formatNumber(count, view.lang, 0)}</span></a></li>`;
  };
  const every = verdicts.filter((verdict) => verdict !== 'neither').length;
  const links = Object.entries(kinds).map(([key, one]) =>
    link(key, one.label, verdicts.filter((verdict) => one.verdicts.includes(verdict)).length),
  );
  return html`<nav class="kind-links no-print" aria-label="${t(view, { id: 'Saring menurut hasil', en: 'Filter by result' })}"><ul>${link(null, { id: 'Semua', en: 'All' }, every)}${links}</ul></nav>`;
}

const partnerLinks = (view: View, there: Profile, others: readonly Profile[]): Html =>
  html`<nav class="kind-links no-print" aria-label="${t(view, { id: 'Bandingkan dengan', en: 'Compare with' })}"><ul>${others.map(
    ({ regulation }) =>
      html`<li><a href="${urlWith(view, { with: regulation.id })}"${attr('aria-current', regulation.id === there.regulation.id ? 'true' : undefined)}>${shortCitation(regulation)}</a></li>`,
  )}</ul></nav>`;

function bareSubject(view: View, one: Comparison, here: Profile, there: Profile): Html {
  const side = (profile: Profile, provisions: Comparison['provisionsA']) =>
    html`<div><dt>${shortCitation(profile.regulation)}</dt><dd>${
      provisions.length > 0
        ? provisionLinkList(provisions)
        : html`<span class="none">${t(view, { id: 'tidak diatur', en: 'not regulated' })}</span>`
    }</dd></div>`;
  return html`<dl class="sides">${side(here, one.provisionsA)}${side(there, one.provisionsB)}</dl>`;
}

const subjectCard = (view: View, one: Shown, here: Profile, there: Profile): Html =>
  html`<div id="${one.capability}" class="subject">${card(view, {
    title: capabilities[one.capability],
    lead: fill(
      { id: '{a} ketentuan di sini, {b} di sana', en: '{a} provisions here, {b} there' },
      { a: one.provisionsA.length, b: one.provisionsB.length },
    ),
    flush: one.differences.length > 0,
    body:
      one.differences.length > 0
        ? differenceTable(view, { here, there, differences: one.differences, level: 'full' })
        : bareSubject(view, one, here, there),
  })}</div>`;

/** Two regulations side by side, subject by subject. */
export function comparePage(
  view: View,
  here: Profile,
  there: Profile,
  others: readonly Profile[],
  comparisons: readonly Comparison[],
): Html {
  const asked = view.query.get('kind');
  const kind = asked !== null && Object.hasOwn(kinds, asked) ? asked : null;
  const shown = shownOf(comparisons, kind);
  return page(view, {
    title: { id: 'Perbandingan dua peraturan', en: 'Two regulations compared' },
    lead: fill(
      { id: '{here} (di sini) dan {there} (di sana).', en: '{here} (here) and {there} (there).' },
      { here: citation(here.regulation), there: citation(there.regulation) },
    ),
    actions: [printButton(view)],
    tabs: regulationTabs(view),
    body: html`${others.length > 1 && partnerLinks(view, there, others)}${kindLinks(view, comparisons, kind)}${shown.map((one) => subjectCard(view, one, here, there))}`,
    aside: html`<div class="toc no-print">${asidePart(
      view,
      { id: 'Pokok bahasan', en: 'Subjects' },
      html`<ul class="pasal-list">${shown.map(({ capability }) => html`<li><a href="#${capability}">${t(view, capabilities[capability])}</a></li>`)}</ul>`,
    )}</div>`,
  });
}
