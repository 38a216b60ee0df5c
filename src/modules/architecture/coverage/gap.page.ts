import { type Child, type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import { type AgencyName, architectureCrumb, architectureTabs, count, elementTable } from '../architecture-parts.ts';
import type { PlannedBy } from '../architecture-slots.ts';
import { type Element, elementAt, type Graph } from '../graph/graph.ts';
import { gapBar, gapKey } from '../pictures/gap-bar.ts';
import { mostShown } from './coverage.page.ts';
import type { DomainGap } from './gap.rules.ts';

export type GapSeen = {
  readonly graph: Graph;
  readonly gaps: readonly DomainGap[];
  readonly agencyName: AgencyName;
  readonly plannedBy: PlannedBy;
  readonly pasal: readonly Provision[];
};

const headings: readonly Text[] = [
  { id: 'Domain', en: 'Domain' },
  { id: 'Hari ini', en: 'Today' },
  { id: 'Akan dibangun', en: 'To be built' },
  { id: 'Akan diakhiri', en: 'To be ended' },
  { id: 'Dituju', en: 'Aimed at' },
];

const table = (view: View, gaps: readonly DomainGap[]): Html =>
  html`<div class="table-frame" role="group" tabindex="0" aria-label="${t(view, { id: 'Kesenjangan per domain', en: 'Gaps by domain' })}"><table class="data-table gap-table">
<thead><tr>${headings.map((heading, at) => html`<th scope="col" class="${at > 0 ? 'end' : 'start'}">${t(view, heading)}</th>`)}<th scope="col">${t(view, { id: 'Perbandingan', en: 'Compared' })}</th></tr></thead>
<tbody>${gaps.map(
    (
      gap,
    ) => html`<tr><th scope="row" data-label="${t(view, headings[0] ?? domains.RAB)}">${t(view, domains[gap.domain])}</th>
${[gap.asIs, gap.of['to-build'].length, gap.of['to-end'].length, gap.toBe].map(
  (n, at) => html`<td class="end" data-label="${t(view, headings[at + 1] ?? domains.RAB)}">${count(view, n)}</td>`,
)}<td>${gapBar(view, gap)}</td></tr>`,
  )}</tbody></table></div>`;

/** The initiatives that close a gap; that there is none is what one looks for here. */
function closedBy(view: View, { plannedBy }: GapSeen, { id }: Element): Child {
  const found = plannedBy.get(id) ?? [];
  if (found.length === 0)
    return html`<span class="none">${t(view, { id: 'Belum ada inisiatif', en: 'No initiative yet' })}</span>`;
  return html`<ul class="plain-list">${found.map(({ name, href }) => html`<li><a href="${safeUrl(href)}">${name}</a></li>`)}</ul>`;
}

const group = (view: View, seen: GapSeen, title: Text, places: readonly number[], lead: Text): Html =>
  card(view, {
    title: fill({ id: '{title}: {n}', en: '{title}: {n}' }, { title, n: count(view, places.length) }),
    lead,
    flush: true,
    body: elementTable(view, {
      caption: title,
      elements: places.slice(0, mostShown).map((place) => elementAt(seen.graph, place)),
      agencyName: seen.agencyName,
      more: [
        {
          key: 'planned',
          label: { id: 'Inisiatif peta rencana', en: 'Initiative of the roadmap' },
          cell: (element) => closedBy(view, seen, element),
        },
      ],
    }),
  });

/** Today, the architecture aimed at, and what lies between them. */
export const gapPage = (view: View, seen: GapSeen): Html =>
  page(view, {
    title: { id: 'Kesenjangan arsitektur', en: 'Gaps of the architecture' },
    lead: {
      id: 'Beda antara keadaan hari ini dan arsitektur yang dituju, dan inisiatif peta rencana yang menutupnya.',
      en: 'What differs between today and the architecture aimed at, and the initiatives of the roadmap that close it.',
    },
    crumbs: [architectureCrumb],
    actions: [
      linkButton(view, {
        label: { id: 'Unduh XLSX', en: 'Download XLSX' },
        href: '/architecture/gap.xlsx',
        icon: 'table-export',
        download: true,
      }),
      printButton(view),
    ],
    tabs: architectureTabs(view),
    pasal: seen.pasal,
    body: html`${card(view, { flush: true, body: html`${table(view, seen.gaps)}<div class="panel-foot">${gapKey(view)}</div>` })}
${group(
  view,
  seen,
  { id: 'Akan dibangun', en: 'To be built' },
  seen.gaps.flatMap(({ of }) => of['to-build']),
  { id: 'Belum ada hari ini, sudah direncanakan atau sedang dibuat.', en: 'Not there today; planned or being made.' },
)}
${group(
  view,
  seen,
  { id: 'Akan diakhiri', en: 'To be ended' },
  seen.gaps.flatMap(({ of }) => of['to-end']),
  {
    id: 'Masih dipakai, tetapi tidak termasuk arsitektur yang dituju.',
    en: 'Still in use, but no part of what is aimed at.',
  },
)}`,
  });
