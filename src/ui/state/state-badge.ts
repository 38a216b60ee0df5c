import { type Html, html } from '../../kernel/html/html.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import { icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-names.ts';
import { t, type View } from '../view.ts';

/** The states of a duty: the same word, icon and colour wherever a state is shown. */
export const dutyStates = {
  met: { label: { id: 'Terpenuhi', en: 'Met' }, icon: 'circle-check' },
  partly: { label: { id: 'Sebagian', en: 'Partly met' }, icon: 'circle-half-2' },
  due: { label: { id: 'Perlu dipenuhi', en: 'Due' }, icon: 'clock' },
  overdue: { label: { id: 'Terlambat', en: 'Overdue' }, icon: 'alert-triangle' },
  'not-yet': { label: { id: 'Belum waktunya', en: 'Not yet' }, icon: 'circle-dashed' },
  'not-applicable': { label: { id: 'Tidak berlaku', en: 'Not applicable' }, icon: 'circle-minus' },
} as const satisfies Record<string, { label: Text; icon: IconName }>;

export type DutyState = keyof typeof dutyStates;

/** The order in which states are drawn and counted: what is well first, what does not count last. */
export const dutyStateOrder: readonly DutyState[] = ['met', 'partly', 'due', 'overdue', 'not-yet', 'not-applicable'];

/** The state of a duty. */
export const stateBadge = (view: View, state: DutyState): Html =>
  html`<span class="state state-${state}">${icon(dutyStates[state].icon)}<span>${t(view, dutyStates[state].label)}</span></span>`;

/** How the state of a register row sounds: waiting, good, warning, bad, or merely a fact. */
export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

/** The state of a row of a register, such as "Konsep" or "Berlaku". */
export const statusBadge = (view: View, label: Text, tone: Tone): Html =>
  html`<span class="status status-${tone}">${t(view, label)}</span>`;
