import { attr, type Html, html } from '../../../kernel/html/html.ts';
import type { Text } from '../../../kernel/i18n/text.ts';
import { shortDateText } from '../../../ui/date/date-text.ts';
import { t, type View } from '../../../ui/view.ts';
import type { Calendar } from '../cycles/calendar.rules.ts';
import { type Stage, stageTitles } from '../cycles/cycle-steps.ts';

/** The stages and the date of the calendar each ends on. External ones are gone through only with external assessors. */
const stages: readonly { readonly stage: Stage; readonly until?: keyof Calendar; readonly external?: true }[] = [
  { stage: 'preparation' },
  { stage: 'self-assessment', until: 'selfUntil' },
  { stage: 'internal-assessment', until: 'internalUntil' },
  { stage: 'document-review', until: 'documentsUntil', external: true },
  { stage: 'interview', until: 'visitUntil', external: true },
  { stage: 'result', until: 'resultUntil' },
  { stage: 'follow-up', until: 'followUpUntil' },
  { stage: 'closed' },
];

const states = {
  done: { id: 'selesai', en: 'done' },
  now: { id: 'sekarang', en: 'now' },
  next: { id: 'berikutnya', en: 'next' },
} as const satisfies Record<string, Text>;

type Item = {
  readonly stage: Stage;
  readonly state: keyof typeof states;
  readonly since: string | null;
  readonly planned: string | null;
};

function item(view: View, { stage, state, since, planned }: Item): Html {
  const late = state === 'now' && planned !== null && planned < view.today;
  const look = `stage stage-${state}${late ? ' stage-late' : ''}`;
  return html`<li class="${look}"${attr('aria-current', state === 'now' ? 'step' : undefined)}>
<span class="stage-name">${t(view, stageTitles[stage])}<span class="visually-hidden"> (${t(view, states[state])})</span></span>
<span class="stage-days">${since && html`<span>${t(view, { id: 'sejak', en: 'since' })} ${shortDateText(view, since)}</span>`}${planned && html`<span>${t(view, { id: 'sampai', en: 'until' })} ${shortDateText(view, planned)}</span>`}${late && html`<strong>${t(view, { id: 'terlambat', en: 'late' })}</strong>`}</span></li>`;
}

/** The stages of an evaluation in their order: where it stands, since when, and until when each is planned. */
export function stageLine(
  view: View,
  options: {
    readonly status: string;
    readonly calendar: Calendar;
    readonly days: ReadonlyMap<string, string>;
    readonly external: boolean;
  },
): Html {
  const { status, calendar, days } = options;
  const shown = stages.filter(({ stage, external }) => !external || options.external || stage === status);
  const at = shown.findIndex(({ stage }) => stage === status);
  return html`<ol class="stage-line">${shown.map(({ stage, until }, place) => {
    const planned = until ? (calendar[until] ?? null) : null;
    const since = place <= at ? (days.get(stage) ?? null) : null;
    return item(view, { stage, state: place < at ? 'done' : place === at ? 'now' : 'next', since, planned });
  })}</ol>`;
}
