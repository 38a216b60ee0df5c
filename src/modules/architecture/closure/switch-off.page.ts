import { type Html, html } from '../../../kernel/html/html.ts';
import { formatMoney } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { card, statRow, statTile } from '../../../ui/card/card.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import { elementHref, switchOffHref } from '../architecture-links.ts';
import { type AgencyName, architectureCrumb, count, elementLink, elementTable } from '../architecture-parts.ts';
import type { Leaning } from '../architecture-slots.ts';
import { domainOf, elementAt, type Graph, relationKindAt } from '../graph/graph.ts';
import type { Stopped } from './closure.rules.ts';
import type { SwitchOff } from './plan.ts';

export type SwitchOffSeen = {
  readonly graph: Graph;
  readonly found: SwitchOff;
  readonly agencyName: AgencyName;
  readonly pasal: readonly Provision[];
};

const nothing = (view: View): Html =>
  html`<p class="panel-foot muted">${t(view, { id: 'Tidak ada yang terkena di sini.', en: 'Nothing here is affected.' })}</p>`;

/** What stops, with how far away it is and through what it stops. */
function stoppedTable(view: View, { graph, agencyName }: SwitchOffSeen, caption: Text, rows: readonly Stopped[]): Html {
  const column = (key: string, label: Text, cell: Column<Stopped>['cell'], end = false): Column<Stopped> => ({
    key,
    label,
    cell,
    ...(end ? { align: 'end' as const } : {}),
  });
  return dataTable(view, {
    caption,
    rows,
    href: ({ at }) => elementHref(elementAt(graph, at).id),
    columns: [
      column('name', { id: 'Nama', en: 'Name' }, ({ at }) => elementAt(graph, at).name),
      column('domain', { id: 'Domain', en: 'Domain' }, ({ at }) => t(view, domains[domainOf(elementAt(graph, at))])),
      column('owner', { id: 'Pemilik', en: 'Owner' }, ({ at }) => agencyName(elementAt(graph, at).agency)),
      column(
        'users',
        { id: 'Pengguna', en: 'Users' },
        ({ at }) => {
          const { users } = elementAt(graph, at);
          return users === null ? html`<span class="none">–</span>` : count(view, users);
        },
        true,
      ),
      column('through', { id: 'Karena', en: 'Because of' }, ({ through }) => elementAt(graph, through).name),
      column('depth', { id: 'Jarak', en: 'Distance' }, ({ depth }) => count(view, depth), true),
    ],
    empty: html``,
  });
}

const part = (view: View, title: Text, n: number, body: Html, lead?: Text): Html =>
  card(view, {
    title: fill({ id: '{title}: {n}', en: '{title}: {n}' }, { title, n: count(view, n) }),
    ...(lead ? { lead } : {}),
    flush: true,
    body: n === 0 ? nothing(view) : body,
  });

const interfaceTable = (view: View, { graph, found }: SwitchOffSeen): Html =>
  dataTable(view, {
    caption: { id: 'Antarmuka yang terputus', en: 'Interfaces that are cut' },
    rows: found.interfaces,
    columns: [
      {
        key: 'from',
        label: { id: 'Dari', en: 'From' },
        cell: (one) => elementLink(elementAt(graph, graph.from[one] ?? 0)),
      },
      {
        key: 'how',
        label: { id: 'Hubungan', en: 'Relation' },
        cell: (one) => t(view, relationKindAt(graph, one).words),
      },
      { key: 'to', label: { id: 'Ke', en: 'To' }, cell: (one) => elementLink(elementAt(graph, graph.to[one] ?? 0)) },
    ],
    empty: html``,
  });

const contractTable = (view: View, { found }: SwitchOffSeen): Html =>
  dataTable(view, {
    caption: { id: 'Kontrak', en: 'Contracts' },
    rows: found.contracts,
    href: ({ id }) => `/infrastructure-contracts/${id}`,
    columns: [
      { key: 'title', label: { id: 'Kontrak', en: 'Contract' }, cell: ({ title }) => title },
      { key: 'number', label: { id: 'Nomor', en: 'Number' }, cell: ({ number }) => number },
      { key: 'until', label: { id: 'Sampai', en: 'Until' }, cell: ({ until }) => until && shortDateText(view, until) },
      {
        key: 'cost',
        label: { id: 'Nilai', en: 'Value' },
        align: 'end',
        cell: ({ cost }) => (cost === null ? '' : formatMoney(cost, view.lang)),
      },
    ],
    empty: html``,
  });

const leaningList = (list: readonly Leaning[]): Html =>
  html`<ul class="plain-list">${list.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`;

/** What an element carries, ranked, before anybody switches it off. */
export function switchOffPage(view: View, seen: SwitchOffSeen): Html {
  const { graph, found, agencyName } = seen;
  const { element, services, users, data, interfaces, contracts, others, left } = found;
  const tile = (label: Text, n: number) =>
    statTile(view, { label, value: count(view, n), ...(n > 0 ? { tone: 'warning' as const } : {}) });
  return page(view, {
    title: fill({ id: 'Bila {name} dimatikan', en: 'If {name} is switched off' }, { name: element.name }),
    lead: {
      id: 'Semua yang ikut berhenti, langsung maupun tidak langsung, dan yang harus dibereskan lebih dahulu.',
      en: 'Everything that stops with it, directly or not, and what must be seen to first.',
    },
    crumbs: [architectureCrumb, { label: { id: element.name, en: element.name }, href: elementHref(element.id) }],
    actions: [
      printButton(view),
      linkButton(view, {
        label: { id: 'CSV', en: 'CSV' },
        href: `${switchOffHref(element.id)}.csv`,
        icon: 'table-export',
        download: true,
      }),
    ],
    primary: linkButton(view, {
      label: { id: 'Unduh rencana pengakhiran', en: 'Download the decommissioning plan' },
      href: `${switchOffHref(element.id)}.xlsx`,
      icon: 'table-export',
      kind: 'primary',
      download: true,
    }),
    pasal: seen.pasal,
    body: html`${statRow([
      tile({ id: 'Layanan berhenti', en: 'Services that stop' }, services.length),
      tile({ id: 'Pengguna layanan per tahun', en: 'Yearly users of services' }, users.services),
      tile({ id: 'Data terkena', en: 'Data affected' }, data.stopped.length + data.left.length),
      tile({ id: 'Antarmuka terputus', en: 'Interfaces cut' }, interfaces.length),
      tile({ id: 'Kontrak', en: 'Contracts' }, contracts.length),
    ])}
${part(
  view,
  { id: 'Layanan', en: 'Services' },
  services.length,
  stoppedTable(view, seen, { id: 'Layanan', en: 'Services' }, services),
  {
    id: 'Yang paling banyak penggunanya di atas.',
    en: 'Those with the most users first.',
  },
)}
${part(view, { id: 'Aplikasi, proses, dan lainnya', en: 'Applications, processes and others' }, others.length, stoppedTable(view, seen, { id: 'Lainnya', en: 'Others' }, others))}
${part(
  view,
  { id: 'Data', en: 'Data' },
  data.stopped.length + data.left.length,
  html`${data.stopped.length > 0 && stoppedTable(view, seen, { id: 'Data yang berhenti', en: 'Data that stops' }, data.stopped)}
${(data.left.length > 0 || data.stopped.length === 0) && elementTable(view, { caption: { id: 'Data yang tidak dipakai lagi', en: 'Data nothing uses any more' }, elements: data.left.map((place) => elementAt(graph, place)), agencyName })}`,
  {
    id: 'Yang ikut berhenti, dan yang tidak dipakai apa pun lagi.',
    en: 'What stops too, and what nothing uses any more.',
  },
)}
${part(view, { id: 'Antarmuka', en: 'Interfaces' }, interfaces.length, interfaceTable(view, seen))}
${part(view, { id: 'Kontrak dan lisensi', en: 'Contracts and licences' }, contracts.length, contractTable(view, seen))}
${part(
  view,
  { id: 'Indikator evaluasi', en: 'Evaluation indicators' },
  found.indicators.length,
  leaningList(found.indicators),
  {
    id: 'Jawaban yang buktinya berkaitan dengan unsur ini atau yang ikut berhenti.',
    en: 'Answers whose evidence is tied to this element or to what stops with it.',
  },
)}
${part(view, { id: 'Kewajiban', en: 'Duties' }, found.obligations.length, leaningList(found.obligations), {
  id: 'Kewajiban yang dipenuhi dengan catatan sejenis yang ikut berhenti.',
  en: 'Duties that are met by records of the kinds that stop.',
})}
${part(
  view,
  { id: 'Tidak dipakai lagi', en: 'Used by nothing any more' },
  left.length,
  elementTable(view, {
    caption: { id: 'Tidak dipakai lagi', en: 'Used by nothing any more' },
    elements: left.map((place) => elementAt(graph, place)),
    agencyName,
  }),
  {
    id: 'Semua yang memerlukannya ikut berhenti; dapat dialihkan atau diakhiri.',
    en: 'All that needed these stops; they can be put to other use or ended.',
  },
)}`,
  });
}
