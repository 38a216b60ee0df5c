import { type Child, type Html, html } from '../../../kernel/html/html.ts';
import { fill, same, type Text } from '../../../kernel/i18n/text.ts';
import { alert } from '../../../ui/alert/alert.ts';
import { card } from '../../../ui/card/card.ts';
import { progressMeter } from '../../../ui/chart/progress-meter.ts';
import { linkButton, printButton } from '../../../ui/form/button.ts';
import { page } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { agreementHref, cycleCrumbs, indicatorHref, resultsHref, scoreHref } from '../evaluation-links.ts';
import { levelWords } from '../results/value-words.ts';
import { type Side, sides } from '../sides.ts';
import { evaluationReconciliations } from './evaluation-reconciliations.register.ts';
import { evaluationScores } from './evaluation-scores.register.ts';
import type { Worksheet, WorksheetRow } from './read-worksheet.ts';
import type { ScoreSeen } from './worksheet.queries.ts';

/** The state of a score in a word. */
export const scoreBadge = (view: View, { status }: ScoreSeen): Html =>
  statusBadge(view, evaluationScores.stateTitles[status], evaluationScores.stateTones?.[status] ?? 'neutral');

const mineCell = (view: View, { mine }: WorksheetRow): Child =>
  mine
    ? html`<strong>${levelWords(view, mine.level)}</strong> ${scoreBadge(view, mine)}`
    : html`<span class="none">${t(view, { id: 'belum dinilai', en: 'not scored' })}</span>`;

/** Whether a side has locked an indicator: how many of how many, never what they awarded. */
function lockedWords(side: Side, { locked }: WorksheetRow): Text {
  const { done, of } = locked[side];
  if (of === 0) return same('–');
  if (done === of) return { id: 'dikunci', en: 'locked' };
  return fill({ id: 'belum ({done} dari {of})', en: 'not yet ({done} of {of})' }, { done, of });
}

const differenceCell = (view: View, { differences }: WorksheetRow): Child =>
  differences.map(({ id, parties, status, level }) => {
    const { stateTitles, stateTones, fields } = evaluationReconciliations;
    const who = parties === 'both' ? { id: 'Kedua pihak', en: 'Both sides' } : sides[parties];
    const badge = statusBadge(view, stateTitles[status], stateTones?.[status] ?? 'neutral');
    const settled = level === null ? '' : html` ${levelWords(view, level)}`;
    return html`<div><a href="/evaluation-reconciliations/${id}" title="${t(view, fields.parties.label)}">${t(view, who)}</a> ${badge}${settled}</div>`;
  });

const isLocked = ({ mine }: WorksheetRow): boolean => mine !== null && mine.status !== 'draft';

/** Where to go on scoring: the first indicator one has not locked. */
export const nextToScore = ({ rows }: Worksheet, after = 0): WorksheetRow | undefined => {
  const open = rows.filter((row) => !isLocked(row));
  return open.find(({ indicator }) => indicator.number > after) ?? open[0];
};

const blind: Text = {
  id: 'Penilaian tertutup: tidak seorang pun melihat tingkat dan alasan Anda sebelum semua asesor di pihak Anda mengunci.',
  en: 'Scoring is blind: nobody sees your level and reason before every assessor of your side has locked theirs.',
};
const closed: Text = {
  id: 'Pihak Anda tidak menilai pada tahap ini.',
  en: 'Your side does not score in this stage.',
};

/** Every indicator of an evaluation: one's own score, who has locked, and where there is a difference to settle. */
export function worksheetPage(view: View, sheet: Worksheet): Html {
  const { cycle, rows, side, open } = sheet;
  const next = open ? nextToScore(sheet) : undefined;
  const sideColumn = (of: Side) => ({
    key: of,
    label: sides[of],
    cell: (row: WorksheetRow) => t(view, lockedWords(of, row)),
  });
  const columns = [
    {
      key: 'indicator',
      label: { id: 'Indikator', en: 'Indicator' },
      cell: ({ indicator }: WorksheetRow) => `${indicator.number}. ${t(view, indicator.name)}`,
    },
    ...(side
      ? [
          {
            key: 'mine',
            label: { id: 'Penilaian saya', en: 'My score' },
            cell: (row: WorksheetRow) => mineCell(view, row),
          },
        ]
      : []),
    sideColumn('internal'),
    sideColumn('external'),
    {
      key: 'differences',
      label: { id: 'Perbedaan', en: 'Difference' },
      cell: (row: WorksheetRow) => differenceCell(view, row),
    },
  ];
  const caption = { id: 'Penilaian per indikator', en: 'Scores by indicator' };
  const meters = (['internal', 'external'] as const).filter((of) => rows.some(({ locked }) => locked[of].of > 0));
  return page(view, {
    title: fill({ id: 'Lembar penilaian {name}', en: 'Worksheet of {name}' }, { name: cycle.name }),
    lead: blind,
    crumbs: cycleCrumbs(cycle),
    actions: [
      linkButton(view, { label: { id: 'Hasil', en: 'Result' }, href: resultsHref(cycle.id), icon: 'chart-bar' }),
      linkButton(view, {
        label: { id: 'Kesepakatan asesor', en: 'Agreement of assessors' },
        href: agreementHref(cycle.id),
        icon: 'scale',
      }),
      printButton(view),
    ],
    ...(next
      ? {
          primary: linkButton(view, {
            label: { id: 'Lanjutkan menilai', en: 'Go on scoring' },
            href: scoreHref(cycle.id, next.indicator.number),
            kind: 'primary',
          }),
        }
      : {}),
    notices: side && !open ? [alert(view, { tone: 'info', title: closed })] : [],
    body: [
      (side || meters.length > 0) &&
        card(view, {
          title: { id: 'Kemajuan', en: 'Progress' },
          body: [
            side &&
              progressMeter(view, {
                label: { id: 'Saya kunci', en: 'Locked by me' },
                done: rows.filter(isLocked).length,
                of: rows.length,
              }),
            ...meters.map((of) =>
              progressMeter(view, {
                label: sides[of],
                done: rows.filter(({ locked }) => locked[of].done === locked[of].of).length,
                of: rows.length,
              }),
            ),
          ],
        }),
      card(view, {
        title: caption,
        flush: true,
        body: dataTable(view, {
          caption,
          columns,
          rows,
          href: ({ indicator }) => (side ? scoreHref : indicatorHref)(cycle.id, indicator.number),
          empty: html``,
        }),
      }),
    ],
  });
}
