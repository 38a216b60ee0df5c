/** Front door of the compliance module: how every duty stands, as of any day. */
export { bearerOf } from './bearers.ts';
export { type CalendarEntry, calendarOf } from './calendar.rules.ts';
export type { Check } from './checks/check.ts';
export { describeCheck } from './describe-check.ts';
export { documentObligations } from './document-obligations.ts';
export { evaluate, type Item } from './evaluate.rules.ts';
export { type Facts, noFacts } from './facts.ts';
export { toICalendar } from './icalendar.ts';
export { type State, states } from './outcome.ts';
export { basisOf, checksOf } from './profile-checks.ts';
export { unheldFunctions } from './unheld-functions.rules.ts';
