import type { BackupState } from '../../../kernel/backup/backup-runs.queries.ts';
import { attr, type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { stackedBar, stateBar } from '../../../ui/chart/stacked-bar.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { selectInput } from '../../../ui/form/choice-inputs.ts';
import { page } from '../../../ui/page/page.ts';
import { dutyStateOrder, dutyStates } from '../../../ui/state/state-badge.ts';
import { backupTimes } from '../../../ui/system/backup-line.ts';
import { type ActiveFilter, filterBar } from '../../../ui/table/filter-bar.ts';
import { tabs } from '../../../ui/tabs/tabs.ts';
import { t, urlWith, type View } from '../../../ui/view.ts';
import { citation } from '../../regulation/index.ts';
import { bearerKeyOf, bearerName } from '../bearer-words.ts';
import { type BoardGroup, type BoardQuery, filterDuties, type Grouping, groupDuties } from '../board.rules.ts';
import type { Standing } from '../read-standing.ts';
import { countStates, type Duty, shareMet } from '../standing.rules.ts';
import { asOfBar, asOfNotice } from './as-of-bar.ts';
import { withDay } from './compliance-links.ts';
import { dutyTable } from './duty-table.ts';
import { standingWords } from './standing-words.ts';

/** An agency one may filter by. */
export type AgencyChoice = { readonly id: string; readonly name: string };

type Board = Standing & {
  readonly query: BoardQuery;
  readonly agencies: readonly AgencyChoice[];
  /** For administrators: whether these records would survive a loss. */
  readonly backups: BackupState | null;
};

const groupingNames: Readonly<Record<Grouping, Text>> = {
  chapter: { id: 'Per bab', en: 'By chapter' },
  function: { id: 'Per fungsi', en: 'By function' },
  agency: { id: 'Per perangkat daerah', en: 'By agency' },
  state: { id: 'Per keadaan', en: 'By state' },
};

const groupingTabs = (view: View, current: Grouping): Html =>
  tabs(
    view,
    Object.entries(groupingNames).map(([key, label]) => ({
      label,
      href: urlWith(view, { group: key === 'chapter' ? null : key }),
      current: key === current,
    })),
  );

const filterNames = {
  state: { id: 'Keadaan', en: 'State' },
  agency: { id: 'Perangkat daerah', en: 'Agency' },
  function: { id: 'Fungsi atau pelaku', en: 'Function or actor' },
  q: { id: 'Kata', en: 'Words' },
} as const satisfies Record<string, Text>;

const all: Text = { id: 'Semua', en: 'All' };

function bearersIn(duties: readonly Duty[]): readonly string[] {
  return [...new Set(duties.flatMap(({ item }) => item.parties.map(bearerKeyOf)))];
}

function controls({ view, query, duties, agencies }: Board): readonly Html[] {
  const choices = {
    state: dutyStateOrder.map((state) => ({ value: state, label: dutyStates[state].label })),
    agency: agencies.map(({ id, name }) => ({ value: id, label: same(name) })),
    function: bearersIn(duties)
      .map((key) => ({ value: key, label: bearerName(key) }))
      .sort((one, other) => t(view, one.label).localeCompare(t(view, other.label), view.lang)),
  };
  const values = { state: query.state, agency: query.agency, function: query.bearer };
  return (['state', 'agency', 'function'] as const).map((name) =>
    selectInput(view, {
      name,
      label: filterNames[name],
      optional: true,
      value: values[name],
      choices: choices[name],
      empty: all,
    }),
  );
}

function activeFilters({ view, query, agencies }: Board): readonly ActiveFilter[] {
  const agency = agencies.find(({ id }) => id === query.agency);
  const given: readonly (readonly [keyof typeof filterNames, Text | null])[] = [
    ['state', query.state && dutyStates[query.state].label],
    ['agency', query.agency === null ? null : same(agency?.name ?? query.agency)],
    ['function', query.bearer === null ? null : bearerName(query.bearer)],
    ['q', query.q === '' ? null : same(query.q)],
  ];
  return given.flatMap(([name, value]) =>
    value
      ? [
          {
            label: fill({ id: '{name}: {value}', en: '{name}: {value}' }, { name: filterNames[name], value }),
            remove: urlWith(view, { [name]: null }),
          },
        ]
      : [],
  );
}

function bar(board: Board): Html {
  const { view, query, asOf } = board;
  const keep = {
    ...(asOf === view.today ? {} : { asOf }),
    ...(query.group === 'chapter' ? {} : { group: query.group }),
  };
  return filterBar(view, {
    action: view.path,
    search: { name: 'q', value: query.q, label: { id: 'Cari kewajiban, pasal, atau alasan', en: 'Search the duties' } },
    controls: controls(board),
    active: activeFilters(board),
    keep,
  });
}

const metWords: Text = { id: '{met} dari {counting} terpenuhi', en: '{met} of {counting} met' };

/**
 * One heading with its bar and its share met, which opens to its duties: the whole at one glance, the parts at a click.
 * Where little was asked for, or what is late, it stands open.
 */
function groupPart(board: Board, { key, title, duties }: BoardGroup, open: boolean): Html {
  const { view, asOf } = board;
  const counts = countStates(duties.map(({ item }) => item));
  const words = fill(metWords, shareMet(counts));
  const spoken = fill({ id: '{title}: {words}', en: '{title}: {words}' }, { title, words });
  return html`<details class="duty-fold"${attr('open', open || key === 'overdue')}>
<summary><h2>${t(view, title)}</h2>${stateBar(view, spoken, counts)}<span class="muted">${t(view, words)}</span></summary>
${dutyTable(view, duties, { caption: title, asOf })}</details>`;
}

const nothingFound = (view: View): Html =>
  emptyState(view, {
    icon: 'search',
    title: { id: 'Tidak ada kewajiban yang cocok', en: 'No duty matches' },
    text: { id: 'Ubah kata pencarian atau hapus saringan.', en: 'Change the search words or clear the filters.' },
    action: linkButton(view, { label: { id: 'Hapus saringan', en: 'Clear filters' }, href: '/compliance' }),
  });

/** How every duty of the regulation stands: the whole in one bar, then duty by duty under the headings asked for. */
export function boardPage(board: Board): Html {
  const { view, profile, asOf, query, duties } = board;
  const counts = countStates(duties.map(({ item }) => item));
  const found = filterDuties(duties, query);
  const groups = groupDuties(found, query.group, profile);
  const narrowed = found.length < duties.length;
  const shown = fill(
    { id: 'Menampilkan {found} dari {all} kewajiban.', en: 'Showing {found} of {all} duties.' },
    { found: found.length, all: duties.length },
  );
  return page(view, {
    title: { id: 'Papan kepatuhan', en: 'Compliance board' },
    lead: fill(
      { id: 'Keadaan setiap kewajiban {citation}.', en: 'How every duty of {citation} stands.' },
      { citation: citation(profile.regulation) },
    ),
    actions: [
      linkButton(view, {
        label: { id: 'Versi cetak', en: 'Print version' },
        icon: 'printer',
        href: withDay('/compliance/print', view, asOf),
      }),
    ],
    notices: asOfNotice(view, asOf),
    body: html`${asOfBar(view, profile, asOf)}
${card(view, {
  body: stackedBar(view, {
    title: standingWords(counts),
    counts,
    href: (state) => urlWith(view, { state, agency: null, function: null, q: null }),
  }),
})}
${bar(board)}
${groupingTabs(view, query.group)}
${narrowed && html`<p class="muted">${t(view, shown)}</p>`}
${found.length === 0 && nothingFound(view)}
${groups.map((group) => groupPart(board, group, narrowed || groups.length === 1))}
${board.backups && html`<p class="muted"><a href="/system">${backupTimes(view, board.backups)}</a></p>`}`,
  });
}
