import { attr, type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
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

type Shown = Comparison & { readonly bare: boolean };

/** A subject that no question compares stands as a whole: its provisions here and there. */
function partOf(one: Comparison, wanted: readonly Verdict[] | undefined): readonly Shown[] {
  const spoken = one.differences.filter(({ verdict }) => verdict !== 'neither');
  const differences = wanted ? spoken.filter(({ verdict }) => wanted.includes(verdict)) : spoken;
  const bare = spoken.length === 0 && one.verdict !== 'neither' && (!wanted || wanted.includes(one.verdict));
  return differences.length > 0 || bare ? [{ ...one, differences, bare }] : [];
}

const shownOf = (comparisons: readonly Comparison[], kind: string | null): readonly Shown[] =>
  comparisons.flatMap((one) => partOf(one, kind === null ? undefined : kinds[kind]?.verdicts));

const countOf = (shown: readonly Shown[]): number =>
  shown.reduce((sum, { differences, bare }) => sum + differences.length + (bare ? 1 : 0), 0);

function kindLinks(view: View, comparisons: readonly Comparison[], kind: string | null): Html {
  const link = (key: string | null, label: Text) => {
    const current = attr('aria-current', key === kind ? 'true' : undefined);
    const count = formatNumber(countOf(shownOf(comparisons, key)), view.lang, 0);
    return html`<li><a href="${urlWith(view, { kind: key })}"${current}>${t(view, label)} <span class="nav-count">${count}</span></a></li>`;
  };
  const links = Object.entries(kinds).map(([key, one]) => link(key, one.label));
  return html`<nav class="kind-links no-print" aria-label="${t(view, { id: 'Saring menurut hasil', en: 'Filter by result' })}"><ul>${link(null, { id: 'Semua', en: 'All' })}${links}</ul></nav>`;
}

const subjectLinks = (view: View, shown: readonly Shown[]): Html =>
  html`<details class="fold no-print"><summary>${t(view, { id: 'Pokok bahasan', en: 'Subjects' })}</summary>
<ul class="subject-links">${shown.map(({ capability }) => html`<li><a href="#${capability}">${t(view, capabilities[capability])}</a></li>`)}</ul></details>`;

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

const contradictionMeans: Text = {
  id: '“Bertentangan”: satu aturan yang tetap bagi keduanya akan melanggar salah satunya.',
  en: '“Contradicting”: one fixed rule for both would break one of them.',
};

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
    body: html`${others.length > 1 && partnerLinks(view, there, others)}${kindLinks(view, comparisons, kind)}<p class="muted">${t(view, contradictionMeans)}</p>${subjectLinks(view, shown)}
${shown.map((one) => subjectCard(view, one, here, there))}`,
  });
}
