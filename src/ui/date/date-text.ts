import { type Html, html } from '../../kernel/html/html.ts';
import {
  formatDate,
  formatInstant,
  formatRelativeDate,
  formatRelativeInstant,
  formatShortDate,
} from '../../kernel/i18n/format.ts';
import type { View } from '../view.ts';

/** A calendar date in words; a null date writes nothing. */
export const dateText = (view: View, isoDate: string | null): Html =>
  isoDate === null ? html`` : html`<time datetime="${isoDate}">${formatDate(isoDate, view.lang)}</time>`;

/** A calendar date in short form, for narrow columns. */
export const shortDateText = (view: View, isoDate: string | null): Html =>
  isoDate === null
    ? html``
    : html`<time class="nowrap" datetime="${isoDate}">${formatShortDate(isoDate, view.lang)}</time>`;

const withDateBehind = (iso: string, relative: string, exact: string): Html =>
  html`<time datetime="${iso}">${relative} <span class="behind">${exact}</span></time>`;

/** How far a date is from today, with the date itself behind it in small. */
export const relativeDate = (view: View, isoDate: string | null): Html =>
  isoDate === null
    ? html``
    : withDateBehind(isoDate, formatRelativeDate(isoDate, view.today, view.lang), formatDate(isoDate, view.lang));

/** A moment: how long ago, with date and time of the government's zone behind it in small. */
export const relativeTime = (view: View, instant: Date | null): Html =>
  instant === null
    ? html``
    : withDateBehind(
        instant.toISOString(),
        formatRelativeInstant(instant, view.now, view.lang),
        formatInstant(instant, view.lang, view.timeZone),
      );

/** A period in words: `1 Januari 2026 – 31 Desember 2026`, or open at its end. */
export const periodText = (view: View, from: string, until: string | null): Html =>
  html`${dateText(view, from)} – ${until === null ? (view.lang === 'id' ? 'sekarang' : 'now') : dateText(view, until)}`;
