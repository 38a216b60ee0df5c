import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card, statRow, statTile } from '../../../ui/card/card.ts';
import { levelBar } from '../../../ui/chart/scale-chart.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { display, type Outcome } from '../calculate.rules.ts';
import { agreementHref, cycleCrumbs, historyHref, scoresHref } from '../evaluation-links.ts';
import { compare, readDecimal } from '../ratio.rules.ts';
import type { ResultsSeen } from './read-results.ts';
import { followUpsCard, indicatorsCard, type ResultParts, strengthsCard } from './result-cards.ts';
import { aspectRadar, indexChart } from './result-charts.ts';
import { changeOf, shareOf, valuesIn, verificationOf } from './standing.rules.ts';
import { decimal, predicateWords, valueWords } from './value-words.ts';

function tiles(view: View, { seen }: ResultParts, outcome: Outcome): Html {
  const { instrument, cycle, previous } = seen;
  const [now, before] = [valuesIn(seen)?.index, previous && valuesIn(previous)?.index];
  const missing: Text = { id: 'Rentang: belum semua tingkat diketahui.', en: 'A range: not every level is known yet.' };
  const target = cycle.target === null ? null : readDecimal(cycle.target);
  const reached = now && target ? compare(readDecimal(display(now)), target) >= 0 : null;
  const reachedWords: Text = reached ? { id: 'Tercapai', en: 'Reached' } : { id: 'Belum tercapai', en: 'Not reached' };
  return statRow([
    statTile(view, {
      label: { id: 'Indeks', en: 'Index' },
      value: valueWords(view, outcome, ({ index }) => index),
      ...(outcome.complete ? {} : { note: missing }),
    }),
    statTile(view, { label: { id: 'Predikat', en: 'Predicate' }, value: predicateWords(view, instrument, outcome) }),
    ...(target
      ? [
          statTile(view, {
            label: { id: 'Target indeks', en: 'Target' },
            value: decimal(view, display(target)),
            ...(reached === null
              ? {}
              : { note: reachedWords, tone: reached ? ('good' as const) : ('warning' as const) }),
          }),
        ]
      : []),
    ...(now && before && previous
      ? [
          statTile(view, {
            label: fill({ id: 'Dibanding {year}', en: 'Against {year}' }, { year: String(previous.cycle.year) }),
            value: decimal(view, changeOf(now, before)),
            note: fill({ id: 'Saat itu {value}', en: 'It was {value}' }, { value: decimal(view, display(before)) }),
          }),
        ]
      : []),
  ]);
}

type PartRow = {
  readonly by: 'domains' | 'aspects';
  readonly number: number;
  readonly name: Text;
  readonly weight: string;
};

/** Domains or aspects: their values as numbers and bars, last year beside them. */
function partsTable(view: View, { seen }: ResultParts, outcome: Outcome, by: PartRow['by'], caption: Text): Html {
  const { instrument, previous } = seen;
  const rows: readonly PartRow[] = instrument[by].map(({ number, name, weight }) => ({ by, number, name, weight }));
  const valueIn = (of: ResultsSeen | typeof previous, { number }: PartRow) =>
    (of && valuesIn(of)?.[by].find((one) => one.number === number)?.value) ?? null;
  const beforeWords = (row: PartRow): string => {
    const value = valueIn(previous, row);
    return value ? decimal(view, display(value)) : '–';
  };
  const bar = (row: PartRow): Child => {
    const [now, before] = [valueIn(seen, row), valueIn(previous, row)];
    if (!now) return null;
    const words = `${t(view, row.name)}: ${decimal(view, display(now))}`;
    return levelBar(view, {
      title: same(before ? `${words} (${beforeWords(row)})` : words),
      now: shareOf(instrument, now),
      before: before ? shareOf(instrument, before) : null,
    });
  };
  const columns = [
    { key: 'name', label: caption, cell: (row: PartRow) => `${row.number}. ${t(view, row.name)}` },
    {
      key: 'value',
      label: { id: 'Nilai', en: 'Value' },
      align: 'end' as const,
      cell: (row: PartRow) =>
        valueWords(view, outcome, (values) => values[by].find(({ number }) => number === row.number)?.value),
    },
    ...(previous
      ? [{ key: 'before', label: same(String(previous.cycle.year)), align: 'end' as const, cell: beforeWords }]
      : []),
    ...(outcome.complete ? [{ key: 'bar', label: { id: 'Grafik', en: 'Chart' }, cell: bar }] : []),
    {
      key: 'weight',
      label: { id: 'Bobot', en: 'Weight' },
      align: 'end' as const,
      cell: ({ weight }: PartRow) => `${decimal(view, weight)}%`,
    },
  ];
  return dataTable(view, { caption, columns, rows, empty: html`` });
}

function partCards(view: View, parts: ResultParts, outcome: Outcome): Html {
  const { seen } = parts;
  const domains = { id: 'Domain', en: 'Domain' };
  const aspects = { id: 'Aspek', en: 'Aspect' };
  const scale = indexChart(view, seen, seen.previous);
  const radar = aspectRadar(view, seen, seen.previous);
  return html`${
    scale &&
    card(view, { title: { id: 'Indeks pada skala predikat', en: 'The index on the scale of predicates' }, body: scale })
  }${
    seen.instrument.domains.length > 0 &&
    card(view, {
      title: { id: 'Nilai per domain', en: 'Value of each domain' },
      flush: true,
      body: partsTable(view, parts, outcome, 'domains', domains),
    })
  }${card(view, {
    title: { id: 'Nilai per aspek', en: 'Value of each aspect' },
    body: html`<div class="chart-beside">${radar}<div>${partsTable(view, parts, outcome, 'aspects', aspects)}</div></div>`,
  })}`;
}

const verifications = {
  'self-evaluated': {
    label: { id: 'Dinilai mandiri, belum diverifikasi', en: 'Self-evaluated, not verified' },
    tone: 'warning',
  },
  verified: { label: { id: 'Diverifikasi asesor eksternal', en: 'Verified by external assessors' }, tone: 'good' },
} as const;

function verificationBadge(view: View, { cycle, lines }: ResultsSeen): Html | undefined {
  const found = verificationOf(cycle, lines);
  return found === null ? undefined : statusBadge(view, verifications[found].label, verifications[found].tone);
}

/** Where results come from, while there is none that the reader may read. */
const nothingYet = (view: View): Html =>
  emptyState(view, {
    icon: 'chart-bar',
    title: { id: 'Hasil belum dapat dibaca', en: 'No result to read yet' },
    text: {
      id: 'Hasil terbaca semua orang setelah pimpinan daerah menerima dan menetapkannya.',
      en: 'Everybody can read the result once the leader of the region has received and adopted it.',
    },
  });

const provisional: Text = {
  id: 'Hasil ini belum ditetapkan; hanya tim evaluasi yang dapat membacanya.',
  en: 'This result is not adopted yet; only the evaluation team can read it.',
};

/** What an evaluation came to: index, predicate, domains, aspects, strengths, weaknesses, and what follows from them. */
export function resultsPage(view: View, parts: ResultParts): Html {
  const { seen } = parts;
  const { cycle, outcome, instrument } = seen;
  const actions = [
    linkButton(view, { label: { id: 'Bandingkan tahun', en: 'Compare years' }, href: historyHref, icon: 'history' }),
    ...(parts.mayCompare
      ? [
          linkButton(view, {
            label: { id: 'Lembar penilaian', en: 'Worksheet' },
            href: scoresHref(cycle.id),
            icon: 'checklist',
          }),
          linkButton(view, {
            label: { id: 'Kesepakatan asesor', en: 'Agreement of assessors' },
            href: agreementHref(cycle.id),
            icon: 'scale',
          }),
        ]
      : []),
    printButton(view),
  ];
  const title = fill({ id: 'Hasil {name}', en: 'Result of {name}' }, { name: cycle.name });
  const body = outcome
    ? [
        tiles(view, parts, outcome),
        partCards(view, parts, outcome),
        strengthsCard(view, parts),
        followUpsCard(view, parts),
        indicatorsCard(view, parts),
      ]
    : nothingYet(view);
  return page(view, {
    title,
    lead: instrument.title,
    crumbs: cycleCrumbs(cycle),
    badge: verificationBadge(view, seen),
    actions,
    notices: seen.lines.some(({ status }) => status === 'recorded')
      ? [alert(view, { tone: 'info', title: provisional })]
      : [],
    pasal: parts.pasal,
    body,
  });
}
