/** Something that waits and has a day by which to decide. */
export type Matter = {
  readonly register: string;
  readonly step: string;
  readonly id: string;
  /** The one person it was given to. */
  readonly assigned: string | null;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  /** Days until it is due; below zero once it is overdue. */
  readonly days: number;
  readonly people: readonly string[];
};

/** On how many days before the day due people are reminded; of what is overdue, every day. */
export const reminderDays: readonly number[] = [7, 3, 1];

/** Days overdue after which superiors are told, and again every week. */
export const escalateAfter = 3;

const isEscalated = ({ days }: Matter): boolean => -days >= escalateAfter && (-days - escalateAfter) % 7 === 0;

/** Of what people are reminded on this day, and of what their superiors are told. */
export const groups = (matters: readonly Matter[]) => ({
  reminded: matters.filter(({ days }) => days < 0 || reminderDays.includes(days)),
  escalated: matters.filter(isEscalated),
});

/** Things by what they have in common, in their order. */
export function groupBy<T>(all: readonly T[], of: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const some = found.get(of(one)) ?? [];
    some.push(one);
    found.set(of(one), some);
  }
  return found;
}

/** What concerns each person; each matter once. */
export function mattersFor(matters: readonly Matter[]): ReadonlyMap<string, readonly Matter[]> {
  const pairs = matters.flatMap((matter) => [...new Set(matter.people)].map((person) => ({ person, matter })));
  const found = groupBy(pairs, ({ person }) => person);
  return new Map([...found].map(([person, some]) => [person, some.map(({ matter }) => matter)]));
}
