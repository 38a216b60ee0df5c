import type { Text } from '../../../kernel/i18n/text.ts';
import type { Reader } from '../../../register/read.ts';
import type { Topic } from './evidence-rules.schema.ts';

/** The day it is, and in which time zone moments become days. */
export type OnDay = { readonly today: string; readonly timeZone: string };

/** What a source is asked: the topics of one indicator, what fits best first, on a day. */
export type Asked = OnDay & { readonly topics: readonly Topic[] };

/**
 * Something that may support an indicator. `register` and `id` make its address; a record of a register
 * can become evidence, anything else is shown for what it says. `date` orders; `until` is the last day it counts.
 */
export type Found = {
  readonly register: string;
  readonly id: string;
  readonly title: Text;
  readonly reason: Text;
  readonly date: string | null;
  readonly until: string | null;
};

/**
 * A place where evidence may be found. A module above this one publishes its own in `app.ts`. It answers with what the
 * reader may read, in a constant number of statements.
 */
export type EvidenceSource = (reader: Reader, asked: Asked) => Promise<readonly Found[]>;
