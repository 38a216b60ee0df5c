import { addDays, type Day } from '../../kernel/i18n/days.ts';
import { type Field, type Fields, optional } from '../field.ts';
import type { Stamp } from './stamp.ts';

/** A date nobody fills in: Padu writes it when one of the steps is taken. It is shown, sorted and filtered like any other. */
export const stamped = (field: Field<string>, stamp: Stamp): Field<string | null> => ({ ...optional(field), stamp });

/** What a step stamps on a row that day; null takes a date back. */
export const stampsOf = (fields: Fields, step: string, today: Day): Readonly<Record<string, Day | null>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { stamp }]): [string, Day | null][] => {
      if (stamp?.on.includes(step)) return [[name, addDays(today, stamp.days)]];
      return stamp?.off?.includes(step) ? [[name, null]] : [];
    }),
  );
