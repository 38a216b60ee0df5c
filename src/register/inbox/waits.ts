import type { Grant } from '../../kernel/access/access.ts';
import type { Text } from '../../kernel/i18n/text.ts';

/**
 * A step that rows wait at although nobody put them forward: whoever keeps them must take it, by a day their own fields
 * name. Said in the definition, it puts them into the inbox and reminds of them.
 */
export type Waits<N extends string = string> = {
  /** Where the day by which to act stands: a date, or a period, whose last day it is. There is none when absent. */
  readonly by?: N;
  /** A number: so many days before that day one has to have acted; 0 where it is empty. */
  readonly earlier?: N;
  /** From so many days before it is due a row waits, and without a day never. As long as it may be taken, when absent. */
  readonly ahead?: number;
  /** What runs out by itself on its day: afterwards there is nothing left to do with it, and it waits no longer. */
  readonly lapses?: true;
  /** Whom it waits for, where those are fewer than may take the step: its owners, not everybody who could help out. */
  readonly of?: Grant;
  /** What is asked, where the title of the step does not say it. */
  readonly asked?: Text;
};
