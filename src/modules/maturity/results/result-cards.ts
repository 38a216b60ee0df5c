import { type Html, html } from '../../../kernel/html/html.ts';
import { formatDate } from '../../../kernel/i18n/format.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { card } from '../../../ui/card/card.ts';
import { emptyState } from '../../../ui/empty/empty-state.ts';
import { linkButton } from '../../../ui/form/button.ts';
import type { PageParts } from '../../../ui/page/page.ts';
import { statusBadge } from '../../../ui/state/state-badge.ts';
import { dataTable } from '../../../ui/table/data-table.ts';
import { t, type View } from '../../../ui/view.ts';
import { indicatorHref } from '../evaluation-links.ts';
import { readDecimal } from '../ratio.rules.ts';
import { evaluationFollowUps } from './evaluation-follow-ups.register.ts';
import type { Line, ResultsSeen } from './read-results.ts';
import { strengthOf } from './standing.rules.ts';
import type { FollowUpRow } from './standings.queries.ts';
import { levelWords } from './value-words.ts';

/** Everything the results page shows. */
export type ResultParts = {
  readonly seen: ResultsSeen;
  readonly followUps: readonly FollowUpRow[];
  /** Whether the reader may write recommendations down now. */
  readonly mayRecommend: boolean;
  /** Whether the reader may compare assessors. */
  readonly mayCompare: boolean;
  readonly pasal: PageParts['pasal'];
};

const recommendHref = (cycle: string, indicator?: string): string =>
  `/evaluation-follow-ups/new?${new URLSearchParams({ cycle, ...(indicator ? { indicator } : {}) })}`;

const atLevel = { id: 'tingkat', en: 'level' };

/** Strengths and weaknesses, aspect by aspect. */
export function strengthsCard(view: View, { seen, mayRecommend }: ResultParts): Html {
  const of = (aspect: number, which: 'strength' | 'weakness') =>
    seen.lines.filter(
      ({ of: one, level }) => one.aspect === aspect && level !== null && strengthOf(readDecimal(level)) === which,
    );
  const item = ({ of: one, level, indicator }: Line, weakness: boolean): Html =>
    html`<li><a href="${indicatorHref(seen.cycle.id, one.number)}">${one.number}. ${t(view, one.name)}</a> <span class="muted">(${t(view, atLevel)} ${levelWords(view, level)})</span>${
      weakness && mayRecommend
        ? html` <br class="no-print"><a class="no-print" href="${recommendHref(seen.cycle.id, indicator)}">${t(view, { id: 'Buat rekomendasi', en: 'Write a recommendation' })}</a>`
        : ''
    }</li>`;
  const list = (lines: readonly Line[], weakness: boolean): Html =>
    lines.length === 0 ? html`<p class="none">–</p>` : html`<ul>${lines.map((line) => item(line, weakness))}</ul>`;
  const rows = seen.instrument.aspects.map((aspect) => ({ aspect }));
  type Row = (typeof rows)[number];
  const title = { id: 'Kekuatan dan kelemahan', en: 'Strengths and weaknesses' };
  const columns = [
    { key: 'aspect', label: { id: 'Aspek', en: 'Aspect' }, cell: ({ aspect }: Row) => t(view, aspect.name) },
    {
      key: 'strengths',
      label: { id: 'Kekuatan (tingkat 4–5)', en: 'Strengths (levels 4–5)' },
      cell: ({ aspect }: Row) => list(of(aspect.number, 'strength'), false),
    },
    {
      key: 'weaknesses',
      label: { id: 'Kelemahan (tingkat 1–2)', en: 'Weaknesses (levels 1–2)' },
      cell: ({ aspect }: Row) => list(of(aspect.number, 'weakness'), true),
    },
  ];
  return card(view, { title, flush: true, body: dataTable(view, { caption: title, columns, rows, empty: html`` }) });
}

/** Every indicator with what each assessment awarded. */
export function indicatorsCard(view: View, { seen }: ResultParts): Html {
  const title = { id: 'Tingkat per indikator', en: 'Level of each indicator' };
  const level = (key: 'self' | 'internal' | 'external' | 'level', label: Text) => ({
    key,
    label,
    align: 'end' as const,
    cell: (line: Line) => levelWords(view, line[key]),
  });
  const columns = [
    {
      key: 'indicator',
      label: { id: 'Indikator', en: 'Indicator' },
      cell: ({ of }: Line) => `${of.number}. ${t(view, of.name)}`,
    },
    level('self', { id: 'Mandiri', en: 'Self' }),
    level('internal', { id: 'Internal', en: 'Internal' }),
    level('external', { id: 'Eksternal', en: 'External' }),
    level('level', { id: 'Akhir', en: 'Final' }),
  ];
  const href = ({ id }: Line) => `/evaluation-results/${id}`;
  return card(view, {
    title,
    flush: true,
    body: dataTable(view, { caption: title, columns, rows: seen.lines, href, narrow: true, empty: html`` }),
  });
}

/** What the evaluation recommends, and how far it is carried out. */
export function followUpsCard(view: View, { seen, followUps, mayRecommend }: ResultParts): Html {
  const { stateTitles, stateTones } = evaluationFollowUps;
  const title = { id: 'Rekomendasi dan tindak lanjut', en: 'Recommendations and follow-up' };
  const columns = [
    {
      key: 'recommendation',
      label: { id: 'Rekomendasi', en: 'Recommendation' },
      cell: (row: FollowUpRow) => row.recommendation,
    },
    { key: 'agency', label: { id: 'Pelaksana', en: 'Carried out by' }, cell: (row: FollowUpRow) => row.agency },
    { key: 'due', label: { id: 'Tenggat', en: 'Due' }, cell: (row: FollowUpRow) => formatDate(row.due, view.lang) },
    {
      key: 'status',
      label: { id: 'Status', en: 'Status' },
      cell: ({ status }: FollowUpRow) => {
        const known = status as keyof typeof stateTitles;
        return statusBadge(view, stateTitles[known], stateTones?.[known] ?? 'neutral');
      },
    },
  ];
  const add = linkButton(view, {
    label: { id: 'Tambah rekomendasi', en: 'Add a recommendation' },
    href: recommendHref(seen.cycle.id),
    icon: 'plus',
  });
  return card(view, {
    title,
    flush: true,
    ...(mayRecommend ? { actions: add } : {}),
    body: dataTable(view, {
      caption: title,
      columns,
      rows: followUps,
      href: ({ id }) => `/evaluation-follow-ups/${id}`,
      empty: emptyState(view, {
        icon: 'checklist',
        title: { id: 'Belum ada rekomendasi', en: 'No recommendations yet' },
        text: {
          id: 'Rekomendasi dicatat saat hasil disusun dan dibuka bagi pelaksananya saat hasil ditetapkan.',
          en: 'Recommendations are written when the result is drawn up, and handed out when it is adopted.',
        },
      }),
    }),
  });
}
