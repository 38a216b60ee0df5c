import type { Grant } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';
import type { Register, Step } from '../register.ts';

/** A place in a stage: one person who holds the grant votes from it. */
export type Seat = { readonly title: Text; readonly grant: Grant };

/** One round of an approval. Its seats vote in any order; the next stage opens once enough of them agree. */
export type Stage = {
  readonly name: string;
  readonly title: Text;
  readonly seats: readonly Seat[];
  /** How many seats must agree. */
  readonly need: 'all' | 'any' | number;
  /** Earlier stages a refusal may send it back to, besides whoever drafted it. */
  readonly returnTo?: readonly string[];
  /** Days after which it is overdue and goes to the superior. */
  readonly dueDays?: number;
};

/** What a step needs before it is carried out: its stages one after the other. */
export type Approval<S extends string = string> = {
  readonly stages: readonly Stage[];
  /** The state a refused row goes back to, for whoever drafted it. */
  readonly back: S;
};

/** Where stages of a regulation stand in for those of the definition: by `register.step`. */
export type StagesOf = (key: string) => readonly Stage[] | undefined;

/**
 * The stages at which a step waits for people; none where its owner takes it when ready. A step that only wants a second
 * person is one stage with one seat: all that waits for somebody is found this way.
 */
export function stagesFor(stagesOf: StagesOf, register: Register, name: string, step: AnyStep): readonly Stage[] {
  if (step.approval) return stagesOf(`${register.name}.${name}`) ?? step.approval.stages;
  if (!step.notBy) return [];
  const { title, grant, dueDays } = step;
  return [{ name, title, seats: [{ title, grant }], need: 'all', ...(dueDays ? { dueDays } : {}) }];
}

type AnyStep = Step<string, string, string>;

/** How many of its seats a stage needs. */
export const needOf = ({ need, seats }: Stage): number => (need === 'all' ? seats.length : need === 'any' ? 1 : need);

/** What is wrong with the stages of a step, in English: a fault of a definition or of a profile. */
export function findStageFault(stages: readonly Stage[]): string | null {
  const names = stages.map(({ name }) => name);
  if (stages.length === 0) return 'an approval needs a stage';
  if (new Set(names).size < names.length) return 'two stages share a name';
  for (const [at, stage] of stages.entries()) {
    const need = needOf(stage);
    if (!Number.isInteger(need) || need < 1 || need > stage.seats.length)
      return `stage ${stage.name} needs ${need} seats`;
    if (stage.seats.some(({ grant }) => Object.keys(grant).length === 0)) return `nobody may vote in ${stage.name}`;
    const stray = stage.returnTo?.find((name) => !names.slice(0, at).includes(name));
    if (stray !== undefined) return `stage ${stage.name} returns to ${stray}, which is no earlier stage`;
  }
  return null;
}

/** The grants of every seat of an approval. */
export const seatGrants = (stages: readonly Stage[]): readonly Grant[] =>
  stages.flatMap(({ seats }) => seats.map(({ grant }) => grant));
