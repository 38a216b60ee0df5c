import { attr, type Html, html, safeUrl } from '../../kernel/html/html.ts';
import type { Day } from '../../kernel/i18n/days.ts';
import { formatDate } from '../../kernel/i18n/format.ts';
import { fill, type Text } from '../../kernel/i18n/text.ts';
import { t, type View } from '../view.ts';

type Span = { readonly from: Day; readonly until: Day };

/** One piece of work on the time line. `was`: as it was planned before; `moveHref`: the form that changes its dates. */
export type GanttBar = Span & {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly moveHref: string | null;
  readonly progress: number;
  readonly look: 'planned' | 'running' | 'done' | 'dropped';
  readonly was: Span | null;
  /** Ids of what must be finished first. */
  readonly after: readonly string[];
};

/** Bars under one heading. */
export type GanttGroup = { readonly title: Text; readonly bars: readonly GanttBar[] };

const width = 1000;
const labels = 290;
const rowHeight = 30;
const headHeight = 26;

type Row = { readonly y: number; readonly bar: GanttBar } | { readonly y: number; readonly title: Text };

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayMs = 86_400_000;

/** Where a day stands from left to right; days outside the span are held at its edge. */
function scaleOf({ from, until }: Span): (day: Day) => number {
  const [start, end] = [timeOf(from), timeOf(until) + dayMs];
  return (day) => labels + Math.min(1, Math.max(0, (timeOf(day) - start) / (end - start))) * (width - labels);
}

const n = (value: number): string => value.toFixed(1);

const short = (label: string): string => (label.length > 42 ? `${label.slice(0, 41)}…` : label);

function barRect(view: View, at: (day: Day) => number, y: number, bar: GanttBar): Html {
  const [x, end] = [at(bar.from), at(bar.until)];
  const wide = Math.max(3, end - x);
  const words = fill(
    { id: '{label}: {from} – {until}, {progress} %', en: '{label}: {from} – {until}, {progress} %' },
    {
      label: bar.label,
      from: formatDate(bar.from, view.lang),
      until: formatDate(bar.until, view.lang),
      progress: bar.progress,
    },
  );
  const rects = html`<title>${t(view, words)}</title><rect class="gantt-bar gantt-${bar.look}" x="${n(x)}" y="${n(y + 6)}" width="${n(wide)}" height="16" rx="4"/>${
    bar.progress > 0 &&
    html`<rect class="gantt-progress" x="${n(x)}" y="${n(y + 6)}" width="${n((wide * bar.progress) / 100)}" height="16" rx="4"/>`
  }`;
  return bar.moveHref === null
    ? html`<g>${rects}</g>`
    : html`<a class="gantt-move" href="${safeUrl(bar.moveHref)}" data-gantt data-from="${bar.from}" data-until="${bar.until}" aria-label="${t(view, fill({ id: 'Ubah jadwal {label}', en: 'Change the dates of {label}' }, { label: bar.label }))}">${rects}</a>`;
}

const wasLine = (at: (day: Day) => number, y: number, { was }: GanttBar): Html | false =>
  was !== null &&
  html`<rect class="gantt-was" x="${n(at(was.from))}" y="${n(y + 24)}" width="${n(Math.max(3, at(was.until) - at(was.from)))}" height="3"/>`;

const label = (y: number, bar: GanttBar): Html =>
  html`<a class="gantt-label" href="${safeUrl(bar.href)}"><text x="4" y="${n(y + 19)}">${short(bar.label)}<title>${bar.label}</title></text></a>`;

function waits(at: (day: Day) => number, rows: ReadonlyMap<string, { y: number; bar: GanttBar }>): readonly Html[] {
  return [...rows.values()].flatMap(({ y, bar }) =>
    bar.after.flatMap((id) => {
      const before = rows.get(id);
      if (!before) return [];
      const [x1, x2] = [at(before.bar.until), at(bar.from)];
      const late = before.bar.until >= bar.from;
      return [
        html`<path class="gantt-wait"${attr('data-late', late ? 'yes' : undefined)} d="M${n(x1)} ${n(before.y + 14)}h5V${n(y + 14)}H${n(x2)}"/>`,
      ];
    }),
  );
}

function place(groups: readonly GanttGroup[]): { readonly rows: readonly Row[]; readonly height: number } {
  const rows: Row[] = [];
  let y = headHeight;
  for (const { title, bars } of groups) {
    rows.push({ y, title });
    y += rowHeight;
    for (const bar of bars) {
      rows.push({ y, bar });
      y += rowHeight;
    }
  }
  return { rows, height: y + 6 };
}

/**
 * Work over the years, group by group: a bar each, how far it is, what it was planned to be before (the thin line), what
 * it waits for, and today. The same stands in a table beside it.
 */
export function ganttChart(
  view: View,
  options: { readonly title: Text; readonly span: Span; readonly groups: readonly GanttGroup[] },
): Html {
  const { span, groups } = options;
  const { rows, height } = place(groups);
  const at = scaleOf(span);
  const bars = rows.flatMap((row) => ('bar' in row ? [row] : []));
  const years = Array.from({ length: yearOf(span.until) - yearOf(span.from) + 1 }, (_, nth) => yearOf(span.from) + nth);
  const inSpan = span.from <= view.today && view.today <= span.until;
  return html`<div class="gantt-frame" role="group" tabindex="0" aria-label="${t(view, options.title)}">
<svg class="gantt" viewBox="0 0 ${width} ${n(height)}">
${years.map((year) => {
  const x = at(year === years[0] ? span.from : `${year}-01-01`);
  return html`<line class="gantt-grid" x1="${n(x)}" x2="${n(x)}" y1="0" y2="${n(height)}"/><text class="gantt-year" x="${n(x + 6)}" y="17">${year}</text>`;
})}
${rows.map((row) => ('title' in row ? html`<text class="gantt-group" x="4" y="${n(row.y + 20)}">${t(view, row.title)}</text>` : html`<line class="gantt-row" x1="0" x2="${width}" y1="${n(row.y + rowHeight - 0.5)}" y2="${n(row.y + rowHeight - 0.5)}"/>${label(row.y, row.bar)}`))}
${waits(at, new Map(bars.map((row) => [row.bar.id, row])))}
${bars.map(({ y, bar }) => html`${barRect(view, at, y, bar)}${wasLine(at, y, bar)}`)}
${inSpan && html`<line class="gantt-today" x1="${n(at(view.today))}" x2="${n(at(view.today))}" y1="22" y2="${n(height)}"><title>${t(view, { id: 'Hari ini', en: 'Today' })}</title></line>`}
</svg></div>`;
}
