import { type Html, html } from '../../../kernel/html/html.ts';
import { formatFixed, formatMoney, formatPercent } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { button, printButton } from '../../../ui/form/button.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { elementHref, heatHref } from '../architecture-links.ts';
import { type AgencyName, architectureCrumb, architectureTabs, count } from '../architecture-parts.ts';
import { elementAt, type Graph } from '../graph/graph.ts';
import { type HeatKind, heatKinds, type Tile } from './heat.rules.ts';

export type HeatSeen = {
  readonly graph: Graph;
  readonly kind: HeatKind;
  readonly tiles: readonly Tile[];
  readonly agencyName: AgencyName;
  readonly pasal: readonly Provision[];
};

const words = {
  coverage: {
    title: { id: 'Cakupan model', en: 'How well it is modelled' },
    ends: [
      { id: 'Lengkap', en: 'Complete' },
      { id: 'Kurang', en: 'Lacking' },
    ],
    lead: {
      id: 'Berapa bagian yang ada: kode referensi, tempat berjalan, data, pemakai, pengamanan.',
      en: 'How much is there: reference code, hosting, data, users, protection.',
    },
  },
  fitness: {
    title: { id: 'Kesesuaian', en: 'Fitness' },
    ends: [
      { id: 'Baik', en: 'Good' },
      { id: 'Buruk', en: 'Poor' },
    ],
    lead: {
      id: 'Rata-rata kesesuaian fungsi, teknis, dan biaya: 1 buruk, 5 baik.',
      en: 'The mean of functional, technical and cost fitness: 1 is poor, 5 is good.',
    },
  },
  risk: {
    title: { id: 'Risiko', en: 'Risk' },
    ends: [
      { id: 'Aman', en: 'Safe' },
      { id: 'Rawan', en: 'At risk' },
    ],
    lead: {
      id: 'Titik lemah: tanpa pengamanan, bertumpu pada yang akan diakhiri, tanpa tempat berjalan, teknis buruk.',
      en: 'Weak points: no protection, leaning on what ends, no hosting, technically poor.',
    },
  },
  cost: {
    title: { id: 'Biaya', en: 'Cost' },
    ends: [
      { id: 'Murah', en: 'Cheap' },
      { id: 'Mahal', en: 'Dear' },
    ],
    lead: {
      id: 'Biaya per tahun, diwarnai menurut seperlima: dari yang termurah sampai yang termahal.',
      en: 'Cost a year, coloured by fifths: from the cheapest to the dearest.',
    },
  },
} as const satisfies Record<HeatKind['id'], { title: Text; ends: readonly [Text, Text]; lead: Text }>;

function valueWords(view: View, kind: HeatKind, value: number | null): string {
  if (value === null) return t(view, { id: 'tidak diketahui', en: 'not known' });
  if (kind.id === 'coverage') return formatPercent(value, view.lang, 0);
  if (kind.id === 'fitness') return formatFixed(value, view.lang, 1);
  return kind.id === 'cost' ? formatMoney(value, view.lang) : count(view, value);
}

function tileOf(view: View, { graph, kind }: HeatSeen, { at, value, heat }: Tile): Html {
  const { id, name } = elementAt(graph, at);
  return html`<li class="heat-tile heat-${heat ?? 'none'}"><a class="heat-link" href="${elementHref(id)}"><span class="heat-name">${name}</span><span class="heat-value">${valueWords(view, kind, value)}</span></a></li>`;
}

const groups = (view: View, seen: HeatSeen): readonly Html[] =>
  [...Map.groupBy(seen.tiles, ({ at }) => elementAt(seen.graph, at).agency)]
    .map(([agency, tiles]) => ({ name: seen.agencyName(agency), tiles }))
    .sort((a, b) => b.tiles.length - a.tiles.length || a.name.localeCompare(b.name))
    .map(
      ({ name, tiles }) =>
        html`<section class="heat-group"><h2>${name} <span class="muted">${count(view, tiles.length)}</span></h2><ul class="heat">${tiles.map((tile) => tileOf(view, seen, tile))}</ul></section>`,
    );

const table = (view: View, { graph, kind, tiles, agencyName }: HeatSeen): Html =>
  html`<details class="behind"><summary>${t(view, { id: 'Tabel di balik gambar ini', en: 'The table behind this picture' })}</summary>${dataTable(
    view,
    {
      caption: words[kind.id].title,
      rows: tiles,
      href: ({ at }) => elementHref(elementAt(graph, at).id),
      columns: [
        { key: 'name', label: { id: 'Aplikasi', en: 'Application' }, cell: ({ at }) => elementAt(graph, at).name },
        {
          key: 'owner',
          label: { id: 'Pemilik', en: 'Owner' },
          cell: ({ at }) => agencyName(elementAt(graph, at).agency),
        },
        { key: 'value', label: words[kind.id].title, align: 'end', cell: ({ value }) => valueWords(view, kind, value) },
      ],
      empty: html``,
    },
  )}</details>`;

const key = (view: View, { kind }: HeatSeen): Html =>
  html`<p class="heat-key">${t(view, words[kind.id].ends[0])} ${[1, 2, 3, 4, 5].map((heat) => html`<span class="heat-swatch heat-${heat}" aria-hidden="true"></span>`)} ${t(view, words[kind.id].ends[1])}</p>`;

const chooser = (view: View, { kind }: HeatSeen): Html =>
  html`<form class="form form-line" method="get" action="${heatHref}">
${selectInput(view, { name: 'by', label: { id: 'Warnai menurut', en: 'Colour by' }, value: kind.id, choices: heatKinds.map(({ id }) => ({ value: id, label: words[id].title })) })}
${button(view, { label: { id: 'Tampilkan', en: 'Show' } })}</form>`;

/** Applications as tiles by owner, coloured by one measure, with the value on each and the table behind. */
export const heatPage = (view: View, seen: HeatSeen): Html =>
  page(view, {
    title: fill({ id: 'Peta panas: {what}', en: 'Heat map: {what}' }, { what: words[seen.kind.id].title }),
    lead: words[seen.kind.id].lead,
    crumbs: [architectureCrumb],
    actions: [printButton(view)],
    tabs: architectureTabs(view),
    pasal: seen.pasal,
    body: html`${chooser(view, seen)}
${
  seen.tiles.length === 0
    ? emptyState(view, {
        icon: 'circle-dashed',
        title: { id: 'Belum ada aplikasi', en: 'No applications yet' },
        text: { id: 'Isi inventaris aplikasi dahulu.', en: 'Fill the inventory of applications first.' },
      })
    : card(view, {
        body: html`${key(view, seen)}<div class="heat-groups">${groups(view, seen)}</div>${table(view, seen)}`,
      })
}`,
  });
