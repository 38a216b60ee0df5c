import { type Html, html } from '../../../kernel/html/html.ts';
import { formatNumber } from '../../../kernel/i18n/format.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { showStatus } from '../../../register/pages/cells.ts';
import { rowHref, rowsHref } from '../../../register/pages/register-links.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { asidePart, card, statRow, statTile } from '../../../ui/card/card.ts';
import { progressMeter } from '../../../ui/chart/progress-meter.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { descriptionList } from '../../../ui/details/description-list.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { type Provision, page } from '../../../ui/page/page.ts';
import { type Column, dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { evaluationAnswers } from '../answers/evaluation-answers.register.ts';
import type { Calendar } from '../cycles/calendar.rules.ts';
import { evaluationAssessors } from '../cycles/evaluation-assessors.register.ts';
import { evaluationAssignments } from '../cycles/evaluation-assignments.register.ts';
import { evaluationCycles } from '../cycles/evaluation-cycles.register.ts';
import {
  answerSheetHref,
  evaluationHref,
  evaluationsCrumb,
  evidenceHref,
  indicatorHref,
  resultsHref,
  scoresHref,
} from '../evaluation-links.ts';
import { findIndicator, nameIndicators } from '../indicators.rules.ts';
import { predicateWords, valueWords } from '../results/value-words.ts';
import { sides } from '../sides.ts';
import type { AnswerStanding } from './board.queries.ts';
import {
  isOverdue,
  type Part,
  type Progress,
  progressByAgency,
  progressByAspect,
  progressOf,
} from './progress.rules.ts';
import type { Board } from './read-board.ts';
import { stageLine } from './stage-line.ts';

const answersHref = (cycle: string, more = ''): string => `/evaluation-answers?filter[cycle]=${cycle}${more}`;

const number = (view: View, n: number): string => formatNumber(n, view.lang, 0);

function tiles(view: View, { answers, outcome, cycle }: Board): Html {
  const { total, accepted, submitted, returned, open, overdue } = progressOf(answers, view.today);
  const href = answersHref(cycle.id, '&filter[status]=');
  return statRow([
    ...(outcome
      ? [
          statTile(view, {
            label: { id: 'Indeks', en: 'Index' },
            value: valueWords(view, outcome, ({ index }) => index),
            note: same(predicateWords(view, cycle.instrument, outcome)),
          }),
        ]
      : []),
    ...(total === 0
      ? []
      : [
          statTile(view, {
            label: { id: 'Jawaban diterima', en: 'Answers accepted' },
            value: `${number(view, accepted)} / ${number(view, total)}`,
            ...(accepted === total ? { tone: 'good' as const } : {}),
          }),
          statTile(view, {
            label: { id: 'Menunggu diperiksa', en: 'To examine' },
            value: number(view, submitted),
            href: `${href}submitted`,
          }),
          statTile(view, {
            label: { id: 'Belum diajukan', en: 'Not handed in' },
            value: number(view, open + returned),
            href: `${href}open,changes-requested`,
            ...(overdue > 0
              ? {
                  tone: 'bad' as const,
                  note: fill({ id: '{n} lewat tenggat', en: '{n} overdue' }, { n: number(view, overdue) }),
                }
              : {}),
          }),
        ]),
  ]);
}

const countColumns = <K>(view: View): readonly Column<Part<K>>[] => {
  const column = (key: keyof Progress, label: Text): Column<Part<K>> => ({
    key,
    label,
    align: 'end',
    cell: ({ progress }) => (progress[key] > 0 ? number(view, progress[key]) : html`<span class="none">–</span>`),
  });
  return [
    column('open', { id: 'Disusun', en: 'Being written' }),
    column('submitted', { id: 'Diajukan', en: 'Handed in' }),
    column('returned', { id: 'Diperbaiki', en: 'To mend' }),
    column('accepted', { id: 'Diterima', en: 'Accepted' }),
    column('overdue', { id: 'Lewat tenggat', en: 'Overdue' }),
  ];
};

function agencyCard(view: View, { answers, cycle }: Board): Html | false {
  const parts = progressByAgency(answers, view.today);
  if (parts.length < 2) return false;
  const silent = parts.filter(({ progress }) => progress.open === progress.total).map(({ of }) => of.name);
  const caption = { id: 'Kemajuan tiap perangkat daerah', en: 'Progress of each agency' };
  const lead = fill(
    { id: 'Belum mengajukan apa pun: {names}.', en: 'Handed in nothing yet: {names}.' },
    { names: silent.join(', ') },
  );
  return card(view, {
    title: caption,
    ...(silent.length > 0 && cycle.status === 'self-assessment' ? { lead } : {}),
    flush: true,
    body: dataTable(view, {
      caption,
      columns: [
        {
          key: 'agency',
          label: { id: 'Perangkat daerah', en: 'Agency' },
          cell: ({ of }: (typeof parts)[number]) => of.name,
        },
        ...countColumns<{ readonly id: string; readonly name: string }>(view),
      ],
      rows: parts,
      href: ({ of }) => answersHref(cycle.id, `&filter[agency]=${of.id}`),
      empty: html``,
    }),
  });
}

function aspectCard(view: View, { answers, cycle }: Board): Html | false {
  const parts = progressByAspect(cycle.instrument, answers, view.today);
  return (
    parts.length > 1 &&
    card(view, {
      title: { id: 'Kemajuan tiap aspek', en: 'Progress of each aspect' },
      lead: { id: 'Jawaban yang sudah diterima.', en: 'Answers accepted so far.' },
      body: html`<div class="aspect-meters">${parts.map(({ of, progress }) =>
        progressMeter(view, { label: of.name, done: progress.accepted, of: progress.total }),
      )}</div>`,
    })
  );
}

function indicatorCard(view: View, { answers, cycle }: Board): Html {
  const caption = { id: 'Indikator', en: 'Indicators' };
  const named = ({ indicator }: AnswerStanding) => findIndicator(cycle.instrument, indicator);
  const several = new Set(answers.map(({ agency }) => agency)).size > 1;
  const columns: readonly Column<AnswerStanding>[] = [
    {
      key: 'indicator',
      label: caption,
      cell: (answer) => `${named(answer)?.number ?? ''}. ${t(view, named(answer)?.name ?? same(answer.indicator))}`,
    },
    ...(several
      ? [
          {
            key: 'agency',
            label: { id: 'Dijawab oleh', en: 'Answered by' },
            cell: (one: AnswerStanding) => one.agencyName,
          },
        ]
      : []),
    {
      key: 'level',
      label: { id: 'Tingkat', en: 'Level' },
      align: 'end',
      cell: ({ level }) =>
        level === null ? html`<span class="none">–</span>` : formatNumber(Number(level), view.lang, 2),
    },
    {
      key: 'due',
      label: { id: 'Tenggat', en: 'Due' },
      cell: (answer) =>
        isOverdue(answer, view.today)
          ? html`<strong class="overdue-day">${shortDateText(view, answer.due)}</strong>`
          : shortDateText(view, answer.due),
    },
    {
      key: 'status',
      label: { id: 'Status', en: 'State' },
      cell: ({ status }) => showStatus(view, evaluationAnswers, status),
    },
  ];
  const preparing = cycle.status === 'preparation';
  return card(view, {
    title: caption,
    flush: answers.length > 0,
    body: dataTable(view, {
      caption,
      columns,
      rows: answers,
      href: (answer) => indicatorHref(cycle.id, named(answer)?.number ?? 0),
      empty: emptyState(view, {
        icon: 'list-check',
        title: preparing
          ? { id: 'Jawaban belum terbuka', en: 'Answers are not open yet' }
          : { id: 'Tidak ada indikator untuk Anda', en: 'No indicator for you' },
        text: preparing
          ? {
              id: 'Jawaban terbuka sendiri untuk tiap indikator saat penilaian mandiri dimulai.',
              en: 'Answers open by themselves for each indicator when the self-assessment starts.',
            }
          : {
              id: 'Sebelum hasil ditetapkan Anda melihat indikator yang dijawab perangkat daerah Anda. Pada evaluasi ini belum ada.',
              en: 'Before the result is adopted you see the indicators your agency answers. There are none in this evaluation.',
            },
      }),
    }),
  });
}

/** How the result of a past year comes in: a sheet, its import, one step. */
function pastYear(view: View, { id }: Board['cycle']): Html {
  const link = (href: string, label: Text) => html`<a href="${href}">${t(view, label)}</a>`;
  return alert(view, {
    tone: 'info',
    title: { id: 'Hasil tahun yang sudah lewat', en: 'The result of a past year' },
    body: html`<ol><li>${link(`${evaluationHref(id)}/results-template.xlsx`, { id: 'Unduh lembar dengan semua indikator', en: 'Download the sheet with every indicator' })}, ${t(view, { id: 'lalu isi kolom Tingkat akhir.', en: 'then fill in the column Final level.' })}</li>
<li>${link('/evaluation-results/import', { id: 'Impor lembar itu sebagai hasil', en: 'Import that sheet as results' })}.</li>
<li>${link(`${rowHref(evaluationCycles, id)}/record`, { id: 'Catat sebagai hasil tahun lalu', en: 'Record it as the result of that year' })}.</li></ol>`,
  });
}

/** What is still needed before an evaluation can start. */
function readiness(view: View, { cycle, unassigned, assessors, row, steps }: Board): readonly Html[] {
  if (cycle.status !== 'preparation' || !steps.includes('start')) return [];
  if (cycle.year < Number(view.today.slice(0, 4))) return [pastYear(view, cycle)];
  const lines: Html[] = [];
  if (unassigned.length > 0)
    lines.push(
      html`<li>${t(view, fill({ id: '{n} indikator belum punya penjawab (R): {names}', en: '{n} indicators have nobody to answer (R): {names}' }, { n: unassigned.length, names: nameIndicators(unassigned) }))} – <a href="${rowsHref(evaluationCycles, row.id, evaluationAssignments)}">${t(view, { id: 'tetapkan', en: 'assign' })}</a></li>`,
    );
  if (assessors.internal === 0)
    lines.push(
      html`<li>${t(view, { id: 'Asesor internal belum ditetapkan', en: 'No internal assessor is named' })} – <a href="${rowsHref(evaluationCycles, row.id, evaluationAssessors)}">${t(view, { id: 'tetapkan', en: 'name them' })}</a></li>`,
    );
  if (lines.length === 0)
    return [
      alert(view, {
        tone: 'good',
        title: { id: 'Siap dimulai', en: 'Ready to start' },
        text: {
          id: 'Setiap indikator punya penjawab dan asesor sudah ada.',
          en: 'Every indicator has somebody to answer it, and there are assessors.',
        },
      }),
    ];
  const title = { id: 'Sebelum penilaian mandiri dapat dimulai', en: 'Before the self-assessment can start' };
  return [alert(view, { tone: 'info', title, body: html`<ul>${lines}</ul>` })];
}

const stepButtons = (view: View, { row, steps }: Board): Html | null =>
  steps.length === 0
    ? null
    : asidePart(
        view,
        { id: 'Langkah berikutnya', en: 'Next steps' },
        html`<ul class="step-list">${steps.map(
          (name, at) =>
            html`<li class="step">${linkButton(view, {
              label: evaluationCycles.steps[name as keyof typeof evaluationCycles.steps].title,
              href: `${rowHref(evaluationCycles, row.id)}/${name}`,
              kind: at === 0 ? 'primary' : 'secondary',
            })}</li>`,
        )}</ul>`,
      );

/** What the reader may do besides. */
type May = { readonly mayWriteLetters: boolean; readonly mayAnswer: boolean; readonly mayScore: boolean };

/** Where everything else of the evaluation stands. */
function registerLinks(view: View, { cycle: { id } }: Board, { mayWriteLetters, mayAnswer, mayScore }: May): Html {
  const link = (href: string, label: Text) => html`<li><a href="${href}">${t(view, label)}</a></li>`;
  const list = (register: string) => `/${register}?filter[cycle]=${id}`;
  return asidePart(
    view,
    { id: 'Catatan evaluasi ini', en: 'Records of this evaluation' },
    html`<ul class="plain-list">${[
      link(rowHref(evaluationCycles, id), { id: 'Jadwal, asesor, penugasan', en: 'Calendar, assessors, assignments' }),
      link(answersHref(id), { id: 'Jawaban', en: 'Answers' }),
      ...(mayAnswer
        ? [link(`${answerSheetHref(id)}/import`, { id: 'Jawaban lewat lembar kerja', en: 'Answers by spreadsheet' })]
        : [
            link(`${answerSheetHref(id)}.xlsx`, { id: 'Unduh jawaban (XLSX)', en: 'Download answers (XLSX)' }),
            link(`${answerSheetHref(id)}.csv`, { id: 'Unduh jawaban (CSV)', en: 'Download answers (CSV)' }),
          ]),
      ...(mayScore
        ? [
            link(scoresHref(id), { id: 'Lembar kerja asesor', en: 'Worksheet of assessors' }),
            link(list('evaluation-scores'), { id: 'Penilaian asesor', en: 'Scores' }),
            link(list('evaluation-reconciliations'), { id: 'Rekonsiliasi', en: 'Reconciliations' }),
          ]
        : []),
      link(resultsHref(id), { id: 'Indeks dan bagan hasil', en: 'Index and charts' }),
      link(evidenceHref(id), { id: 'Keadaan bukti dukung', en: 'State of the evidence' }),
      link(list('evaluation-results'), { id: 'Hasil per indikator', en: 'Results' }),
      link(list('evaluation-follow-ups'), { id: 'Tindak lanjut', en: 'Follow-up' }),
      ...(mayWriteLetters
        ? [link(`${evaluationHref(id)}/documents`, { id: 'Berita acara dan laporan', en: 'Minutes and report' })]
        : []),
    ]}</ul>`,
  );
}

/** The progress board of an evaluation: where it stands, who has answered, what comes next (TPI 57(2)a, c). */
export function boardPage(
  view: View,
  board: Board,
  more: May & { readonly pasal: readonly Provision[]; readonly notices: readonly Html[] },
): Html {
  const { row, cycle, assessors } = board;
  return page(view, {
    title: same(cycle.name),
    lead: fill(
      { id: 'Evaluasi tahun {year} dengan {instrument}.', en: 'Evaluation of {year} by {instrument}.' },
      { year: cycle.year, instrument: cycle.instrument.title },
    ),
    crumbs: [evaluationsCrumb],
    badge: showStatus(view, evaluationCycles, cycle.status),
    actions: [printButton(view)],
    notices: [...more.notices, ...readiness(view, board)],
    pasal: more.pasal,
    body: [
      cycle.status !== 'void' &&
        stageLine(view, {
          status: cycle.status,
          calendar: row.values as Calendar,
          days: board.stageDays,
          external: assessors.external > 0,
        }),
      tiles(view, board),
      agencyCard(view, board),
      aspectCard(view, board),
      indicatorCard(view, board),
    ],
    aside: [
      stepButtons(view, board),
      asidePart(
        view,
        { id: 'Asesor', en: 'Assessors' },
        descriptionList(view, [
          { label: sides.internal, value: number(view, assessors.internal) },
          { label: sides.external, value: number(view, assessors.external) },
        ]),
      ),
      registerLinks(view, board, more),
    ],
  });
}
