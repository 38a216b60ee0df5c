import { type Html, html } from '../../../kernel/html/html.ts';
import { relativeDate } from '../../../ui/date/date-text.ts';
import { stateBadge } from '../../../ui/state/state-badge.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Day } from '../dates.rules.ts';
import type { Duty } from '../standing.rules.ts';
import { dutyHref } from './compliance-links.ts';

const line = (view: View, { provision, item }: Duty, asOf: Day): Html =>
  html`<li>${stateBadge(view, item.state)}<div><a class="duty-link" href="${dutyHref(item.id, view, asOf)}">${t(view, provision.duty)}</a>
<p class="duty-reason">${item.ref}${item.nextDue !== null && html` · ${relativeDate(view, item.nextDue)}`}</p></div></li>`;

/** A few duties with their state, where a table would be too wide. */
export const dutyList = (view: View, duties: readonly Duty[], asOf: Day): Html =>
  html`<ul class="duty-list">${duties.map((duty) => line(view, duty, asOf))}</ul>`;
