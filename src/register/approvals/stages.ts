import type { Grant } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

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

/** The grants of every seat of an approval. */
export const seatGrants = (stages: readonly Stage[]): readonly Grant[] =>
  stages.flatMap(({ seats }) => seats.map(({ grant }) => grant));
