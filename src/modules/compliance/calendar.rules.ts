import { fill, type Text } from '../../kernel/i18n/text.ts';
import { obligations, type Profile } from '../regulation/index.ts';
import { planCheck } from './checks/check.ts';
import { addWorkingDays, type Day, workingDayOnOrBefore } from './dates.rules.ts';
import type { Item } from './evaluate.rules.ts';
import type { Facts } from './facts.ts';
import { outcome } from './outcome.ts';
import { checksOf } from './profile-checks.ts';
import type { Planned, Scene } from './scene.ts';
import { snapshotOf } from './snapshot.rules.ts';

/** One thing in the calendar of a government. */
export type CalendarEntry = Planned & {
  /** Stable over time: the same thing keeps its id when the calendar is made again. */
  readonly id: string;
  readonly ref: string;
  /** The last working day on which it can still be done, and the working day on which to remind of it. */
  readonly actBy: Day;
  readonly remindOn: Day;
};

/** What the calendar is made from: the regulation, the records, how duties stand on a day, and the holidays. */
export type CalendarInput = {
  readonly profile: Profile;
  readonly facts: Facts;
  readonly items: readonly Item[];
  readonly asOf: Day;
  readonly holidays: ReadonlySet<Day>;
};

const workingDaysOfWarning = 5;

function planned(input: CalendarInput, from: Day, until: Day): Planned[] {
  const { profile, facts, asOf } = input;
  const snapshot = snapshotOf(facts, asOf);
  const checks = checksOf(profile);
  const nothing = outcome('not-yet', { id: '', en: '' });
  return obligations(profile).flatMap((provision) => {
    const check = checks.get(provision.id);
    const scene: Scene = { profile, provision, snapshot, day: asOf, everyAgency: false, outcomeOf: () => nothing };
    return check ? planCheck(check, scene, from, until) : [];
  });
}

/** A met duty whose evidence runs out: an instrument, a document or a statement that must be renewed. */
function expiries(input: CalendarInput, plannedFor: ReadonlySet<string>, from: Day, until: Day): Planned[] {
  const duties = new Map(input.profile.provisions.map(({ id, duty }) => [id, duty]));
  return input.items.flatMap((item): Planned[] => {
    const due = item.nextDue;
    const duty: Text | undefined = duties.get(item.id);
    if (due === null || !duty || item.state === 'not-yet' || plannedFor.has(item.id) || due < from || due > until)
      return [];
    const text =
      item.state === 'met' ? { id: 'Perbarui: {duty}', en: 'Renew: {duty}' } : { id: '{duty}', en: '{duty}' };
    return [{ kind: 'expiry', provisionId: item.id, from: item.since ?? due, due, title: fill(text, { duty }) }];
  });
}

/**
 * Everything planned, due or running out between two days, by the day it is due: deadlines and reviews that the
 * regulation sets, windows in which something must happen, and evidence that expires.
 */
export function calendarOf(input: CalendarInput, from: Day, until: Day): CalendarEntry[] {
  const plans = planned(input, from, until);
  const plannedFor = new Set(plans.map((plan) => plan.provisionId));
  const refs = new Map(input.profile.provisions.map(({ id, ref }) => [id, ref]));
  return [...plans, ...expiries(input, plannedFor, from, until)]
    .map((plan) => {
      const actBy = workingDayOnOrBefore(plan.due, input.holidays);
      return {
        ...plan,
        id: `${plan.provisionId}-${plan.kind}-${plan.due}`,
        ref: refs.get(plan.provisionId) ?? '',
        actBy,
        remindOn: addWorkingDays(actBy, -workingDaysOfWarning, input.holidays),
      };
    })
    .sort((a, b) => (a.due === b.due ? a.id.localeCompare(b.id) : a.due < b.due ? -1 : 1));
}
