import { type Html, html, safeUrl } from '../../../kernel/html/html.ts';
import { t, type View } from '../../../ui/view.ts';
import type { PlannedWork } from './planned-work.ts';

/** What is under way on one indicator, each with who does it and when. */
export function plannedList(view: View, planned: readonly PlannedWork[], number: number): Html {
  const own = planned.filter((one) => one.number === number);
  if (own.length === 0) return html`<span class="muted">${t(view, { id: 'Belum ada', en: 'None yet' })}</span>`;
  return html`<ul class="plan-list">${own.map(
    ({ href, title, owner, when }) =>
      html`<li><a class="plan-work" href="${safeUrl(href)}">${t(view, title)}</a> <span class="muted">${owner}, ${t(view, when)}</span></li>`,
  )}</ul>`;
}
