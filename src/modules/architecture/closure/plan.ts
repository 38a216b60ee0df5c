import { same, type Text } from '../../../kernel/i18n/text.ts';
import type { SheetCell, SheetColumn, SheetToWrite } from '../../../kernel/sheet/sheet.ts';
import { t, type View } from '../../../ui/view.ts';
import { domains } from '../../element/index.ts';
import type { AgencyName } from '../architecture-parts.ts';
import type { Leaning } from '../architecture-slots.ts';
import { domainOf, type Element, elementAt, type Graph, relationKindAt } from '../graph/graph.ts';
import type { Closure, Stopped } from './closure.rules.ts';
import type { ContractHit } from './switch-off.queries.ts';

/** What an element carries, in the order in which one asks: services, users, data, interfaces, contracts and so on. */
export type SwitchOff = {
  readonly element: Element;
  readonly services: readonly Stopped[];
  /** Yearly users of the services and users of the applications that stop, as far as they are recorded. */
  readonly users: { readonly services: number; readonly applications: number };
  /** Data that stops being usable, and data nothing uses any more. */
  readonly data: { readonly stopped: readonly Stopped[]; readonly left: readonly number[] };
  readonly interfaces: readonly number[];
  readonly contracts: readonly ContractHit[];
  readonly indicators: readonly Leaning[];
  readonly obligations: readonly Leaning[];
  /** Everything else that stops, and everything else left unused. */
  readonly others: readonly Stopped[];
  readonly left: readonly number[];
};

const usersOf = (graph: Graph, places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (elementAt(graph, place).users ?? 0), 0);

/** Sorts what a closure found into what people ask about; services by how many use them, all else nearest first. */
export function sortOut(
  graph: Graph,
  at: number,
  { stops, left, interfaces }: Closure,
  beside: Pick<SwitchOff, 'contracts' | 'indicators' | 'obligations'>,
): SwitchOff {
  const of = (register: Element['register']) => stops.filter((one) => elementAt(graph, one.at).register === register);
  const services = of('services').toSorted(
    (a, b) => (elementAt(graph, b.at).users ?? 0) - (elementAt(graph, a.at).users ?? 0) || a.depth - b.depth,
  );
  const isData = (place: number) => elementAt(graph, place).register === 'datasets';
  const element = elementAt(graph, at);
  const applications = of('applications').map((one) => one.at);
  return {
    element,
    services,
    users: {
      services: usersOf(graph, [...services.map((one) => one.at), ...(element.register === 'services' ? [at] : [])]),
      applications: usersOf(graph, [...applications, ...(element.register === 'applications' ? [at] : [])]),
    },
    data: { stopped: of('datasets'), left: left.filter(isData) },
    interfaces,
    ...beside,
    others: stops.filter((one) => !['services', 'datasets'].includes(elementAt(graph, one.at).register)),
    left: left.filter((place) => !isData(place)),
  };
}

const column = (view: View, heading: Text, kind: SheetColumn['kind'] = 'text', width = 24): SheetColumn => ({
  heading: t(view, heading),
  kind,
  width,
});

const tasks = {
  service: {
    id: 'Alihkan atau hentikan layanan, beri tahu penggunanya',
    en: 'Move or end the service, tell its users',
  },
  stopped: { id: 'Pindahkan ke pengganti sebelum dimatikan', en: 'Move to a replacement before it is switched off' },
  data: { id: 'Arsipkan atau alihkan data menurut masa simpannya', en: 'Archive or move the data by its retention' },
  interface: { id: 'Putuskan atau alihkan antarmuka', en: 'Cut or redirect the interface' },
  contract: { id: 'Akhiri atau jangan perpanjang', en: 'End it, or do not renew' },
  left: { id: 'Tidak dipakai lagi: alihkan atau akhiri', en: 'Used by nothing any more: put to other use or end it' },
  indicator: { id: 'Siapkan bukti pengganti', en: 'Prepare other evidence' },
  obligation: { id: 'Pastikan kewajiban tetap terpenuhi', en: 'See that the duty stays met' },
} as const satisfies Record<string, Text>;

type Line = readonly [task: keyof typeof tasks, name: string, what: string, owner: string, far: number | null];

/** The decommissioning plan as a sheet: one row for everything that must be seen to, with who owns it. */
export function planSheet(view: View, graph: Graph, found: SwitchOff, agencyName: AgencyName): SheetToWrite {
  const line = (task: keyof typeof tasks, place: number, far: number | null): Line => {
    const element = elementAt(graph, place);
    return [
      task,
      `${element.code} – ${element.name}`,
      t(view, domains[domainOf(element)]),
      agencyName(element.agency),
      far,
    ];
  };
  const near = (task: keyof typeof tasks, list: readonly Stopped[]) =>
    list.map(({ at, depth }) => line(task, at, depth));
  const lines: readonly Line[] = [
    ...near('service', found.services),
    ...near('stopped', found.others),
    ...near('stopped', found.data.stopped),
    ...found.data.left.map((place) => line('data', place, null)),
    ...found.interfaces.map((relation): Line => {
      const [from, to] = [elementAt(graph, graph.from[relation] ?? 0), elementAt(graph, graph.to[relation] ?? 0)];
      const words = t(view, relationKindAt(graph, relation).words);
      return ['interface', `${from.name} → ${to.name}`, words, agencyName(from.agency), null];
    }),
    ...found.contracts.map(
      ({ number, title, until }): Line => ['contract', `${number} – ${title}`, until ?? '', '', null],
    ),
    ...found.left.map((place) => line('left', place, null)),
    ...found.indicators.map(({ name }): Line => ['indicator', name, '', '', null]),
    ...found.obligations.map(({ name }): Line => ['obligation', name, '', '', null]),
  ];
  const rows = lines.map(([task, name, what, owner, far], at): readonly SheetCell[] => [
    at + 1,
    t(view, tasks[task]),
    name,
    what,
    owner,
    far,
    null,
    null,
  ]);
  return {
    name: t(view, { id: 'Rencana pengakhiran', en: 'Decommissioning plan' }),
    columns: [
      column(view, same('No.'), 'number', 6),
      column(view, { id: 'Yang dikerjakan', en: 'What to do' }, 'text', 44),
      column(view, { id: 'Unsur', en: 'Element' }, 'text', 44),
      column(view, { id: 'Jenis atau keterangan', en: 'Kind or note' }),
      column(view, { id: 'Pemilik', en: 'Owner' }),
      column(view, { id: 'Jarak', en: 'Distance' }, 'number', 8),
      column(view, { id: 'Tenggat', en: 'Due' }, 'date', 14),
      column(view, { id: 'Selesai', en: 'Done' }, 'text', 12),
    ],
    rows,
  };
}
