import { type Html, html } from '../../../kernel/html/html.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { progressMeter } from '../../../ui/chart/progress-meter.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { type DomainId, domains } from '../../element/index.ts';
import { coverageHref } from '../architecture-links.ts';
import { type AgencyName, architectureCrumb, architectureTabs, count, elementTable } from '../architecture-parts.ts';
import { elementAt, type Graph } from '../graph/graph.ts';
import { type CodeCoverage, coveredAt, type DomainCoverage } from './coverage.rules.ts';

/** What the page shows: every domain in short, one whole. */
export type CoverageSeen = {
  readonly graph: Graph;
  readonly coverage: readonly DomainCoverage[];
  readonly domain: DomainId;
  readonly required: boolean;
  readonly agencyName: AgencyName;
  readonly pasal: readonly Provision[];
};

/** A page shows so many unmapped elements; the list of the register has them all. */
export const mostShown = 100;

const summary = (view: View, { coverage, domain }: CoverageSeen): Html =>
  html`<ul class="coverage-list">${coverage.map((one) => {
    const { covered, of } = coveredAt(one, 2);
    return html`<li><a href="${coverageHref(one.domain)}" ${one.domain === domain ? html`aria-current="true"` : ''}>${t(view, domains[one.domain])}</a>
${progressMeter(view, { label: { id: 'Unsur dipetakan', en: 'Elements mapped' }, done: one.mapped, of: one.elements })}
${progressMeter(view, { label: { id: 'Kode nasional tingkat 2 terisi', en: 'National codes of level 2 covered' }, done: covered, of })}</li>`;
  })}</ul>`;

const unsure: Text = { id: 'nomor belum pasti', en: 'number not certain' };

const codeTable = (view: View, codes: readonly CodeCoverage[]): Html =>
  dataTable(view, {
    caption: { id: 'Unsur per kode referensi', en: 'Elements per reference code' },
    rows: codes,
    columns: [
      {
        key: 'code',
        label: { id: 'Kode', en: 'Code' },
        cell: ({ code }) => html`<code class="level-${code.level}">${code.code}</code>`,
      },
      {
        key: 'name',
        label: { id: 'Nama', en: 'Name' },
        cell: ({ code }) =>
          html`${code.name}${code.sure ? '' : html` <span class="muted">(${t(view, unsure)})</span>`}`,
      },
      { key: 'as-is', label: { id: 'Hari ini', en: 'Today' }, align: 'end', cell: ({ asIs }) => count(view, asIs) },
      { key: 'to-be', label: { id: 'Dituju', en: 'Aimed at' }, align: 'end', cell: ({ toBe }) => count(view, toBe) },
    ],
    empty: emptyState(view, {
      icon: 'circle-dashed',
      title: { id: 'Belum ada unsur', en: 'No elements yet' },
      text: { id: 'Isi inventaris domain ini dahulu.', en: 'Fill the inventory of this domain first.' },
    }),
  });

/** How a domain is mapped to the national reference architecture, code by code, and what is not mapped (AC-ARCH-05). */
export function coveragePage(view: View, seen: CoverageSeen): Html {
  const { graph, coverage, domain, required } = seen;
  const one = coverage.find((found) => found.domain === domain);
  const used = (one?.codes ?? []).filter(({ asIs, toBe, code }) => asIs + toBe > 0 || code.level === 1);
  const empty = (one?.codes ?? []).filter(({ asIs, toBe, code }) => asIs + toBe === 0 && code.level === 2);
  const unmapped = (one?.unmapped ?? []).map((place) => elementAt(graph, place));
  return page(view, {
    title: fill({ id: 'Cakupan: {domain}', en: 'Coverage: {domain}' }, { domain: domains[domain] }),
    lead: {
      id: 'Unsur daerah ini dibandingkan dengan kode referensi arsitektur SPBE nasional.',
      en: 'The elements of this government against the reference codes of the national SPBE architecture.',
    },
    crumbs: [architectureCrumb],
    actions: [printButton(view)],
    tabs: architectureTabs(view),
    pasal: seen.pasal,
    body: html`${card(view, { title: { id: 'Semua domain', en: 'All domains' }, body: summary(view, seen) })}
${card(view, {
  title: fill({ id: 'Belum dipetakan: {n}', en: 'Not mapped: {n}' }, { n: count(view, unmapped.length) }),
  lead: required
    ? {
        id: 'Peraturan mewajibkan setiap unsur dipetakan ke referensi nasional.',
        en: 'The regulation wants every element mapped to the national reference.',
      }
    : {
        id: 'Sebagai keterangan: peraturan yang berlaku tidak mewajibkan pemetaan.',
        en: 'For information: the regulation in force does not require mapping.',
      },
  flush: true,
  body: elementTable(view, {
    caption: { id: 'Unsur yang belum dipetakan', en: 'Elements that are not mapped' },
    elements: unmapped.slice(0, mostShown),
    agencyName: seen.agencyName,
  }),
})}
${card(view, {
  title: { id: 'Kode yang terisi', en: 'Codes covered' },
  flush: true,
  body: codeTable(view, used),
})}
${card(view, {
  title: fill(
    { id: 'Kode tingkat 2 tanpa unsur: {n}', en: 'Codes of level 2 without an element: {n}' },
    { n: count(view, empty.length) },
  ),
  lead: {
    id: 'Tidak semua harus terisi: sebagian bukan urusan pemerintah daerah.',
    en: 'Not all need one: some are no affair of a local government.',
  },
  body: html`<ul class="code-list">${empty.map(({ code }) => html`<li><code>${code.code}</code> ${code.name}</li>`)}</ul>`,
})}`,
  });
}
