import { type Html, html } from '../../kernel/html/html.ts';
import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Crumb } from '../../ui/breadcrumbs/breadcrumbs.ts';
import { emptyState } from '../../ui/empty/empty-state.ts';
import { statusBadge, type Tone } from '../../ui/state/state-badge.ts';
import { type Column, dataTable } from '../../ui/table/data-table.ts';
import { tabs } from '../../ui/tabs/tabs.ts';
import { t, type View } from '../../ui/view.ts';
import { domains } from '../element/index.ts';
import {
  architectureHref,
  elementHref,
  exchangeHref,
  gapHref,
  heatHref,
  matrixHref,
  qualityHref,
} from './architecture-links.ts';
import { domainOf, type Element } from './graph/graph.ts';
import { type Standing, standingOf } from './graph/standing.ts';

/** Where every page of the architecture stands. */
export const architectureCrumb: Crumb = { label: { id: 'Arsitektur', en: 'Architecture' }, href: architectureHref };

/** The views of the architecture, in the order one looks at them. */
const viewsOfAll: readonly { readonly href: string; readonly label: Text }[] = [
  { href: architectureHref, label: { id: 'Peta enam domain', en: 'Six domains' } },
  { href: '/architecture/coverage', label: { id: 'Cakupan', en: 'Coverage' } },
  { href: gapHref, label: { id: 'Kesenjangan', en: 'Gaps' } },
  { href: matrixHref, label: { id: 'Matriks', en: 'Matrices' } },
  { href: heatHref, label: { id: 'Peta panas', en: 'Heat maps' } },
  { href: qualityHref, label: { id: 'Mutu model', en: 'Model quality' } },
  { href: exchangeHref, label: { id: 'Pertukaran', en: 'Exchange' } },
];

/** The tabs over the views of the architecture. */
export const architectureTabs = (view: View): Html =>
  tabs(
    view,
    viewsOfAll.map(({ href, label }) => ({ href, label, current: href === view.path })),
  );

export const count = (view: View, n: number): string => formatNumber(n, view.lang, 0);

const standings = {
  stays: { words: { id: 'Tetap', en: 'Stays' }, tone: 'good' },
  'to-build': { words: { id: 'Akan dibangun', en: 'To be built' }, tone: 'info' },
  'to-end': { words: { id: 'Akan diakhiri', en: 'To be ended' }, tone: 'warning' },
} as const satisfies Record<Standing, { words: Text; tone: Tone }>;

/** What a standing is called. */
export const standingWords = (standing: Standing): Text => standings[standing].words;

/** Where an element stands between today and tomorrow. */
export const standingBadge = (view: View, element: Pick<Element, 'status'>): Html => {
  const { words, tone } = standings[standingOf(element)];
  return statusBadge(view, words, tone);
};

/** An element by name, leading to its picture. */
export const elementLink = (element: Element): Html => html`<a href="${elementHref(element.id)}">${element.name}</a>`;

/** The name of an agency by its id, as far as the reader may see it. */
export type AgencyName = (id: string) => string;

/** Elements as a table; each leads to its picture. */
export const elementTable = (
  view: View,
  options: {
    readonly caption: Text;
    readonly elements: readonly Element[];
    readonly agencyName: AgencyName;
    readonly more?: readonly Column<Element>[];
  },
): Html =>
  dataTable(view, {
    caption: options.caption,
    rows: options.elements,
    href: ({ id }) => elementHref(id),
    columns: [
      { key: 'name', label: { id: 'Nama', en: 'Name' }, cell: ({ name }) => name },
      { key: 'code', label: { id: 'Kode', en: 'Code' }, cell: ({ code }) => html`<code>${code}</code>` },
      { key: 'domain', label: { id: 'Domain', en: 'Domain' }, cell: (one) => t(view, domains[domainOf(one)]) },
      { key: 'agency', label: { id: 'Pemilik', en: 'Owner' }, cell: ({ agency }) => options.agencyName(agency) },
      { key: 'standing', label: { id: 'Arah', en: 'Direction' }, cell: (one) => standingBadge(view, one) },
      ...(options.more ?? []),
    ],
    empty: emptyState(view, {
      icon: 'circle-check',
      title: { id: 'Tidak ada', en: 'None' },
      text: { id: 'Tidak ada unsur di sini.', en: 'There is no element here.' },
    }),
  });
