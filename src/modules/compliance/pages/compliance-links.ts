import { type Html, html } from '../../../kernel/html/html.ts';
import type { Crumb } from '../../../ui/breadcrumbs/breadcrumbs.ts';
import type { View } from '../../../ui/view.ts';
import type { Day } from '../dates.rules.ts';
import type { Item } from '../evaluate.rules.ts';

/** The day is carried along, unless it is today: then a link stays good tomorrow. */
export const withDay = (path: string, view: View, asOf: Day): string =>
  asOf === view.today ? path : `${path}?asOf=${asOf}`;

/** Where one duty is shown in full. */
export const dutyHref = (id: string, view: View, asOf: Day): string => withDay(`/compliance/duties/${id}`, view, asOf);

/** A reference as a link to the provision. */
export const refLink = ({ id, ref }: Pick<Item, 'id' | 'ref'>): Html =>
  html`<a class="ref nowrap" href="/regulation/${id}">${ref}</a>`;

/** The way back to the board of the same day. */
export const boardCrumb = (view: View, asOf: Day): Crumb => ({
  label: { id: 'Papan kepatuhan', en: 'Compliance board' },
  href: withDay('/compliance', view, asOf),
});
