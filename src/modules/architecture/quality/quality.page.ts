import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { statusBadge, type Tone } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import { mendHref, qualityHref } from '../architecture-links.ts';
import { type AgencyName, architectureCrumb, architectureTabs, count, elementLink } from '../architecture-parts.ts';
import { domainOf, elementAt, type Graph } from '../graph/graph.ts';
import type { Finding, Weight } from './quality.rules.ts';

export type QualitySeen = {
  readonly graph: Graph;
  readonly findings: readonly Finding[];
  /** The rule whose elements are listed; null lists none. */
  readonly chosen: Finding | null;
  readonly agencyName: AgencyName;
  readonly pasal: readonly Provision[];
};

const weights = {
  wrong: { words: { id: 'Salah', en: 'Wrong' }, tone: 'bad' },
  weak: { words: { id: 'Lemah', en: 'Weak' }, tone: 'warning' },
  note: { words: { id: 'Keterangan', en: 'Note' }, tone: 'info' },
} as const satisfies Record<Weight, { words: Text; tone: Tone }>;

/** A page shows so many elements of a rule. */
export const mostListed = 200;

const ruleTable = (view: View, findings: readonly Finding[]): Html =>
  dataTable(view, {
    caption: { id: 'Kaidah model', en: 'Rules of the model' },
    rows: findings,
    href: ({ rule }) => `${qualityHref}?rule=${rule.id}#elements`,
    columns: [
      { key: 'rule', label: { id: 'Kaidah', en: 'Rule' }, cell: ({ rule }) => t(view, rule.title) },
      {
        key: 'weight',
        label: { id: 'Bobot', en: 'Weight' },
        cell: ({ weight, places }) =>
          places.length === 0
            ? statusBadge(view, { id: 'Baik', en: 'In order' }, 'good')
            : statusBadge(view, weights[weight].words, weights[weight].tone),
      },
      { key: 'mend', label: { id: 'Cara memperbaiki', en: 'How to mend it' }, cell: ({ rule }) => t(view, rule.mend) },
      {
        key: 'found',
        label: { id: 'Temuan', en: 'Found' },
        align: 'end',
        cell: ({ places }) => count(view, places.length),
      },
    ],
    empty: html``,
  });

function elementsOf(view: View, { graph, agencyName }: QualitySeen, { rule, places }: Finding): Html {
  const shown = places.slice(0, mostListed).map((place) => elementAt(graph, place));
  const more = places.length - shown.length;
  return card(view, {
    title: fill({ id: '{rule}: {n}', en: '{rule}: {n}' }, { rule: rule.title, n: count(view, places.length) }),
    lead: rule.mend,
    flush: true,
    body: html`<div id="elements">${dataTable(view, {
      caption: rule.title,
      rows: shown,
      columns: [
        { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: (one) => elementLink(one) },
        { key: 'code', label: { id: 'Kode', en: 'Code' }, cell: ({ code }) => html`<code>${code}</code>` },
        { key: 'domain', label: { id: 'Domain', en: 'Domain' }, cell: (one) => t(view, domains[domainOf(one)]) },
        { key: 'owner', label: { id: 'Pemilik', en: 'Owner' }, cell: ({ agency }) => agencyName(agency) },
        {
          key: 'mend',
          label: { id: 'Perbaiki', en: 'Mend' },
          cell: (one) =>
            html`<a href="${mendHref(one)}">${t(view, fill({ id: 'Perbaiki {code}', en: 'Mend {code}' }, { code: one.code }))}</a>`,
        },
      ],
      empty: emptyState(view, {
        icon: 'circle-check',
        title: { id: 'Tidak ada temuan', en: 'Nothing found' },
        text: { id: 'Semua unsur memenuhi kaidah ini.', en: 'Every element keeps this rule.' },
      }),
    })}</div>${more > 0 && html`<p class="panel-foot">${t(view, fill({ id: 'Dan {n} lagi.', en: 'And {n} more.' }, { n: count(view, more) }))}</p>`}`,
  });
}

/** The named rules of the model, how much breaks each, and where to mend it. */
export const qualityPage = (view: View, seen: QualitySeen): Html =>
  page(view, {
    title: { id: 'Mutu model arsitektur', en: 'Quality of the architecture model' },
    lead: {
      id: 'Kaidah bernama yang diperiksa atas semua unsur setiap kali halaman ini dibuka.',
      en: 'Named rules, checked on every element each time this page is opened.',
    },
    crumbs: [architectureCrumb],
    actions: [printButton(view)],
    tabs: architectureTabs(view),
    pasal: seen.pasal,
    body: html`${card(view, { flush: true, body: ruleTable(view, seen.findings) })}
${seen.chosen && elementsOf(view, seen, seen.chosen)}`,
  });
