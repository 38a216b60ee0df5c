import type { Text } from '../i18n/text.ts';

/** What can be wrong with the log, the actions under it, or the rows under those. */
export type FindingCode =
  | 'no-checkpoint'
  | 'checkpoint-signature'
  | 'checkpoint-root'
  | 'entry-missing'
  | 'entry-unsigned'
  | 'entry-changed'
  | 'tile-changed'
  | 'entry-without-action'
  | 'action-without-entry'
  | 'action-relabelled'
  | 'action-changed'
  | 'erased-without-record'
  | 'row-changed'
  | 'row-without-action'
  | 'action-without-row'
  | 'proof-fails';

/** One thing found wrong: what, where, and in a sentence. */
export type Finding = {
  readonly code: FindingCode;
  readonly message: Text;
  /** Place in the log. */
  readonly index?: number;
  readonly action?: string;
  readonly register?: string;
  readonly row?: string;
  /** What was recorded (before) and what stands there now (after), column by column. */
  readonly changes?: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
};

/** Takes findings as they come. */
export type Tell = (finding: Finding) => void;
