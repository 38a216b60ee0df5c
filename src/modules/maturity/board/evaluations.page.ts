import { type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { showStatus } from '../../../register/pages/cells.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Outcome } from '../calculate.rules.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import { evaluationHref, evaluationsCrumb } from '../evaluation-links.ts';
import type { Instrument } from '../instrument.schema.ts';
import { predicateWords, valueWords } from '../results/value-words.ts';
import type { CycleListed } from './board.queries.ts';

/** An evaluation in the list, with what its results come to. */
export type ListedEvaluation = {
  readonly cycle: CycleListed;
  readonly instrument: Instrument;
  readonly outcome: Outcome | null;
};

const none = html`<span class="none">–</span>`;

const add = (view: View): Html =>
  linkButton(view, {
    label: { id: 'Evaluasi baru', en: 'New evaluation' },
    href: `/${evaluationCycles.name}/new`,
    kind: 'primary',
    icon: 'plus',
  });

/** Every evaluation, the newest first: its stage, how far it is, what it came to. */
export function evaluationsPage(
  view: View,
  options: {
    readonly evaluations: readonly ListedEvaluation[];
    readonly mayCreate: boolean;
    readonly pasal: readonly Provision[];
  },
): Html {
  const { evaluations, mayCreate, pasal } = options;
  const columns = [
    { key: 'name', label: { id: 'Evaluasi', en: 'Evaluation' }, cell: ({ cycle }: ListedEvaluation) => cycle.name },
    {
      key: 'year',
      label: { id: 'Tahun', en: 'Year' },
      align: 'end' as const,
      cell: ({ cycle }: ListedEvaluation) => cycle.year,
    },
    {
      key: 'instrument',
      label: { id: 'Instrumen', en: 'Instrument' },
      cell: ({ instrument }: ListedEvaluation) => t(view, instrument.title),
    },
    {
      key: 'stage',
      label: { id: 'Tahap', en: 'Stage' },
      cell: ({ cycle }: ListedEvaluation) => showStatus(view, evaluationCycles, cycle.status),
    },
    {
      key: 'answers',
      label: { id: 'Jawaban diterima', en: 'Answers accepted' },
      align: 'end' as const,
      cell: ({ cycle }: ListedEvaluation) =>
        cycle.answers === 0
          ? none
          : `${formatNumber(cycle.accepted, view.lang, 0)} / ${formatNumber(cycle.answers, view.lang, 0)}`,
    },
    {
      key: 'index',
      label: { id: 'Indeks', en: 'Index' },
      align: 'end' as const,
      cell: ({ outcome }: ListedEvaluation) => (outcome ? valueWords(view, outcome, ({ index }) => index) : none),
    },
    {
      key: 'predicate',
      label: { id: 'Predikat', en: 'Predicate' },
      cell: ({ outcome, instrument }: ListedEvaluation) => (outcome ? predicateWords(view, instrument, outcome) : none),
    },
  ];
  return page(view, {
    title: evaluationsCrumb.label,
    lead: {
      id: 'Penilaian kematangan SPBE tiap tahun: tahapnya, siapa yang menjawab, dan hasilnya.',
      en: 'The yearly assessment of maturity: its stages, who answers, and what it came to.',
    },
    pasal,
    ...(mayCreate ? { primary: add(view) } : {}),
    actions: [linkButton(view, { label: { id: 'Instrumen', en: 'Instruments' }, href: '/instruments', icon: 'scale' })],
    body: dataTable(view, {
      caption: evaluationsCrumb.label,
      columns,
      rows: evaluations,
      href: ({ cycle }) => evaluationHref(cycle.id),
      empty: emptyState(view, {
        icon: 'chart-bar',
        title: { id: 'Belum ada evaluasi', en: 'No evaluations yet' },
        text: mayCreate
          ? evaluationCycles.first
          : {
              id: 'Evaluasi muncul di sini setelah dibuat oleh tim penilai.',
              en: 'Evaluations appear here once the assessor team makes them.',
            },
        ...(mayCreate ? { action: add(view) } : {}),
      }),
    }),
  });
}
