import { type Html, html } from '../../../kernel/html/html.ts';
import { formatShortDate } from '../../../kernel/i18n/format.ts';
import { fill, type Text } from '../../../kernel/i18n/text.ts';
import { t, type View } from '../../../ui/view.ts';
import { display } from '../calculate.rules.ts';
import type { Ratio } from '../ratio.rules.ts';

export type Month = { readonly day: string; readonly index: Ratio };

const size = { width: 720, height: 220, left: 40, right: 12, top: 16, bottom: 32 };
const highest = 5;

/** Where a value stands; drawn from the displayed value, nothing is calculated with it. */
const yOf = (index: Ratio): number =>
  size.top + (1 - Number(display(index)) / highest) * (size.height - size.top - size.bottom);

const decimal = (view: View, index: Ratio): string =>
  view.lang === 'id' ? display(index).replace('.', ',') : display(index);

/** The index month by month as steps; the title says the answer, a table beside it holds the numbers. */
export function forecastChart(view: View, title: Text, months: readonly Month[]): Html {
  const xOf = (at: number) => size.left + (at / Math.max(months.length - 1, 1)) * (size.width - size.left - size.right);
  const steps = months.map(({ index }, at) => {
    const [x, y] = [xOf(at).toFixed(1), yOf(index).toFixed(1)];
    return at === 0 ? `M${x} ${y}` : `H${x}V${y}`;
  });
  const lines = Array.from({ length: highest + 1 }, (_none, value) => ({ value, y: yOf({ n: BigInt(value), d: 1n }) }));
  const marks = months.map(({ day }, at) => ({ day, at })).filter(({ at }) => at % 6 === 0);
  const [first, last] = [months[0], months.at(-1)];
  return html`<svg class="forecast-chart" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${t(view, title)}">
${lines.map(({ value, y }) => html`<line class="forecast-grid" x1="${size.left}" x2="${size.width - size.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}"/><text class="forecast-mark" x="${size.left - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end">${value}</text>`)}
${marks.map(({ day, at }) => html`<text class="forecast-mark" x="${xOf(at).toFixed(1)}" y="${size.height - 10}" text-anchor="${at === 0 ? 'start' : at === months.length - 1 ? 'end' : 'middle'}">${formatShortDate(day, view.lang).replace(/^\d+ /, '')}</text>`)}
<path class="forecast-line" d="${steps.join('')}"/>
${first && html`<text class="forecast-value" x="${size.left + 4}" y="${(yOf(first.index) - 8).toFixed(1)}">${decimal(view, first.index)}</text>`}
${last && html`<text class="forecast-value" x="${size.width - size.right}" y="${(yOf(last.index) - 8).toFixed(1)}" text-anchor="end">${decimal(view, last.index)}</text>`}
</svg>`;
}

/** What the chart says, in one sentence. */
export const chartTitle = (view: View, months: readonly Month[]): Text => {
  const [first, last] = [months[0], months.at(-1)];
  const values = { from: first ? decimal(view, first.index) : '', to: last ? decimal(view, last.index) : '' };
  return first && last && display(first.index) === display(last.index)
    ? fill(
        {
          id: 'Indeks yang didukung bukti tetap {to} selama 24 bulan.',
          en: 'The index that evidence supports stays {to} for 24 months.',
        },
        values,
      )
    : fill(
        {
          id: 'Bila tidak ada yang diperbarui, indeks turun dari {from} menjadi {to} dalam 24 bulan.',
          en: 'If nothing is renewed, the index falls from {from} to {to} within 24 months.',
        },
        values,
      );
};
