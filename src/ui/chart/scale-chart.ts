import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { t, type View } from '../view.ts';

/** Where a value stands on a scale, as a share of its length (0 to 1). */
export type Mark = { readonly name: Text; readonly share: number; readonly look: 'now' | 'before' | 'target' };

/** A part of the scale with a name of its own, from one share to another. */
export type Band = { readonly name: Text; readonly from: number; readonly to: number; readonly current: boolean };

/** The drawing is this wide; a browser stretches it to the column, so nothing in it is a letter. */
const span = 1000;
const height = 48;

const at = (share: number): string => (Math.min(1, Math.max(0, share)) * span).toFixed(1);

const bandRect = (view: View, { name, from, to, current }: Band): Html => {
  const width = Math.max(0, (to - from) * span - 4).toFixed(1);
  const place = attributes({
    class: current ? 'scale-band scale-band-current' : 'scale-band',
    x: at(from),
    y: 14,
    width,
    height: 20,
  });
  return html`<rect${place}><title>${t(view, name)}</title></rect>`;
};

const markRect = (view: View, { name, share, look }: Mark): Html => {
  const place = attributes({
    class: `scale-${look}`,
    x: (Number(at(share)) - 4).toFixed(1),
    y: 4,
    width: 8,
    height: 40,
  });
  return html`<rect${place}><title>${t(view, name)}</title></rect>`;
};

/** What the looks of a chart mean, in words. */
export const chartKey = (view: View, entries: readonly { readonly look: string; readonly text: Text }[]): Html =>
  html`<ul class="chart-key">${entries.map(
    ({ look, text }) =>
      html`<li><svg class="key-${look}" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16" rx="3"/></svg>${t(view, text)}</li>`,
  )}</ul>`;

/** Values on one scale with named bands; the key below says everything in words. */
export const scaleChart = (
  view: View,
  options: { readonly title: Text; readonly bands: readonly Band[]; readonly marks: readonly Mark[] },
): Html => html`<figure class="scale">
<svg class="scale-bar" viewBox="0 0 ${span} ${height}" preserveAspectRatio="none" role="img" aria-label="${t(view, options.title)}">
${options.bands.map((band) => bandRect(view, band))}
${options.marks.toReversed().map((mark) => markRect(view, mark))}
</svg>
${chartKey(
  view,
  options.marks.map(({ look, name }) => ({ look, text: name })),
)}
<p class="scale-names">${options.bands.map(({ name, current }, at) => {
  const words = current ? html`<strong>${t(view, name)}</strong>` : t(view, name);
  return html`${at > 0 && ' · '}${words}`;
})}</p>
</figure>`;

/** One value as a bar in a row of a table, with the value before as a line across. */
export const levelBar = (
  view: View,
  options: { readonly title: Text; readonly now: number; readonly before: number | null },
): Html =>
  html`<svg class="level-bar" viewBox="0 0 ${span} 20" preserveAspectRatio="none" role="img" aria-label="${t(view, options.title)}">
<rect class="level-bar-ground" x="0" y="3" width="${span}" height="14"/>
<rect class="level-bar-now" x="0" y="3" width="${at(options.now)}" height="14"/>
${options.before !== null && html`<rect class="level-bar-before" x="${(Number(at(options.before)) - 5).toFixed(1)}" y="0" width="10" height="20"/>`}
</svg>`;
