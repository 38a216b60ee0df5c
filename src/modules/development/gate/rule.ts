import type { Text } from '../../../kernel/i18n/text.ts';
import type { Verdict } from './finding.ts';
import type { GateFacts, GateSettings } from './gate-facts.ts';

/** What a rule says of a request. */
export type Judged = { readonly verdict: Verdict; readonly says: Text; readonly mend: Text | null };

/** One rule of the gate: what it looks at, the provisions it rests on in every regulation, and how it judges. */
export type Rule = {
  readonly name: string;
  readonly title: Text;
  readonly provisions: readonly string[];
  readonly judge: (facts: GateFacts, settings: GateSettings) => Judged;
};

export const pass = (says: Text): Judged => ({ verdict: 'pass', says, mend: null });
export const warn = (says: Text, mend: Text): Judged => ({ verdict: 'warn', says, mend });
export const refuse = (says: Text, mend: Text): Judged => ({ verdict: 'refuse', says, mend });
export const notAsked = (says: Text): Judged => ({ verdict: 'not-asked', says, mend: null });
