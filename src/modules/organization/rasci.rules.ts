import { fill, same, type Text } from '../../kernel/i18n/text.ts';

export type RasciLetter = 'R' | 'A' | 'S' | 'C' | 'I';

/** One line of a matrix: an activity and who does what in it. `task` names the duty it carries out, if any. */
export type RasciActivity = {
  readonly id: string;
  readonly name: string;
  readonly task: string | null;
  readonly assignments: readonly { readonly partyId: string; readonly letter: RasciLetter }[];
};

const count = (activity: RasciActivity, letter: RasciLetter): number =>
  activity.assignments.filter((assignment) => assignment.letter === letter).length;

/** What one activity lacks: exactly one accountable (A) and at least one responsible (R). Nothing when it is complete. */
export function findRasciGap(activity: RasciActivity): Text | undefined {
  const accountable = count(activity, 'A');
  const name = same(activity.name);
  if (accountable > 1) {
    return fill(
      {
        id: '{name}: {n} pihak bertanda A, seharusnya tepat satu',
        en: '{name}: {n} parties marked A, exactly one is needed',
      },
      { name, n: accountable },
    );
  }
  if (accountable === 0) return fill({ id: '{name}: belum ada pihak A', en: '{name}: nobody is marked A' }, { name });
  if (count(activity, 'R') === 0) {
    return fill({ id: '{name}: belum ada pihak R', en: '{name}: nobody is marked R' }, { name });
  }
  return undefined;
}

/** The tasks of a catalogue that no complete activity of the matrix carries out, in the order of the catalogue. */
export const incompleteTasks = (tasks: readonly string[], activities: readonly RasciActivity[]): string[] =>
  tasks.filter((task) => !activities.some((activity) => activity.task === task && !findRasciGap(activity)));
