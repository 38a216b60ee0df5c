import type { Posted, Reading } from '../field.ts';
import { oneText } from '../fields/posted.ts';
import { leftOut } from '../pages/batch-questions.ts';
import { type Answers, type ExistingPolicy, existingPolicies } from './batch.ts';
import type { ImportWishes } from './manage-batch.ts';

const isPolicy = (text: string | null): text is ExistingPolicy =>
  text !== null && Object.hasOwn(existingPolicies, text);

/** How a sheet is to come in, as a form or an API call says it; what it does not say is what most want. */
export function wishesIn(posted: Posted): ImportWishes {
  const existing = oneText(posted, 'existing');
  return { existing: isPolicy(existing) ? existing : 'update', allOrNone: oneText(posted, 'rows') === 'all' };
}

const readings: readonly string[] = ['day-first', 'month-first', 'decimal-comma', 'decimal-point'] satisfies Reading[];
const isReading = (text: string | null): text is Reading => text !== null && readings.includes(text);

/** What was answered about a sheet: `heading.3=name` (or `none`), `reading.4=day-first`. What is left open stays asked. */
export function answersIn(posted: Posted): Answers {
  const named = (prefix: string) =>
    Object.keys(posted).flatMap((name) => {
      const text = name.startsWith(prefix) ? oneText(posted, name) : null;
      return text === null ? [] : [[name.slice(prefix.length), text] as const];
    });
  return {
    headings: Object.fromEntries(named('heading.').map(([at, text]) => [at, text === leftOut ? '' : text])),
    readings: Object.fromEntries(named('reading.').flatMap(([at, text]) => (isReading(text) ? [[at, text]] : []))),
  };
}
