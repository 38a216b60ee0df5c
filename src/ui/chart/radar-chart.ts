import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { attributes } from '../attributes.ts';
import { t, type View } from '../view.ts';

/** One outline of a radar: its values, one per axis, as shares of the whole length (0 to 1); null leaves a gap. */
export type Outline = {
  readonly name: Text;
  readonly shares: readonly (number | null)[];
  readonly look: 'now' | 'before';
};

type Point = { readonly x: number; readonly y: number };

const size = 320;
const middle = size / 2;
const radius = 118;
const labelRadius = 140;
const fullTurn = 2 * Math.PI;

/** Where a share of an axis lies; the first axis points up, the others follow clockwise. */
export function pointOn(axis: number, axes: number, share: number, length = radius): Point {
  const angle = (axis / axes) * fullTurn - fullTurn / 4;
  return { x: middle + Math.cos(angle) * length * share, y: middle + Math.sin(angle) * length * share };
}

const written = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

const ring = (axes: number, share: number): Html => {
  const points = Array.from({ length: axes }, (_, axis) => written(pointOn(axis, axes, share))).join(' ');
  return html`<polygon class="radar-ring" points="${points}"/>`;
};

const spoke = (axis: number, axes: number): Html => {
  const { x, y } = pointOn(axis, axes, 1);
  return html`<line${attributes({ class: 'radar-spoke', x1: middle, y1: middle, x2: x.toFixed(1), y2: y.toFixed(1) })}/>`;
};

const label = (text: string, axis: number, axes: number): Html => {
  const { x, y } = pointOn(axis, axes, 1, labelRadius);
  return html`<text${attributes({ class: 'radar-label', x: x.toFixed(1), y: (y + 5).toFixed(1) })}>${text}</text>`;
};

const outline = (view: View, { name, shares, look }: Outline): Html => {
  const points = shares.flatMap((share, axis) => (share === null ? [] : [pointOn(axis, shares.length, share)]));
  const dots =
    look === 'now'
      ? points.map(({ x, y }) => html`<circle class="radar-dot" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4"/>`)
      : '';
  return html`<g class="radar-${look}"><title>${t(view, name)}</title><polygon points="${points.map(written).join(' ')}"/>${dots}</g>`;
};

/**
 * Values on axes around a middle, as one or two outlines. Axes are labelled shortly (a number); the table beside it names
 * them. Draws nothing with fewer than three axes: that is no area.
 */
export function radarChart(
  view: View,
  options: {
    readonly title: Text;
    readonly axes: readonly string[];
    readonly rings: number;
    readonly outlines: readonly Outline[];
  },
): Html {
  const { axes, rings, outlines } = options;
  if (axes.length < 3) return html``;
  return html`<svg class="radar" viewBox="0 0 ${size} ${size}" role="img" aria-label="${t(view, options.title)}">
${Array.from({ length: rings }, (_, at) => ring(axes.length, (at + 1) / rings))}
${axes.map((_, axis) => spoke(axis, axes.length))}
${outlines.toReversed().map((one) => outline(view, one))}
${axes.map((text, axis) => label(text, axis, axes.length))}
</svg>`;
}
