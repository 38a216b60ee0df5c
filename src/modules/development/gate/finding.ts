import type { Text } from '../../../kernel/i18n/text.ts';
import type { IconName } from '../../../ui/icon/icon-names.ts';
import type { Tone } from '../../../ui/state/state-badge.ts';

/** What a rule says of a request: nothing to add, to be weighed, not to be agreed to, or no rule of this regulation. */
export type Verdict = 'pass' | 'warn' | 'refuse' | 'not-asked';

/** What one rule found: its name, the provisions it rests on, one sentence, and what to do now where something is. */
export type Finding = {
  readonly rule: string;
  readonly verdict: Verdict;
  readonly provisions: readonly string[];
  readonly says: Text;
  readonly mend: Text | null;
};

/** The words, icon and colour of a verdict; colour never stands alone. */
export const verdictWords = {
  pass: { label: { id: 'Sesuai', en: 'In order' }, icon: 'circle-check', tone: 'good' },
  warn: { label: { id: 'Pertimbangkan', en: 'Weigh it' }, icon: 'alert-triangle', tone: 'warning' },
  refuse: { label: { id: 'Belum dapat selaras', en: 'Not in sync' }, icon: 'circle-minus', tone: 'bad' },
  'not-asked': { label: { id: 'Tidak diminta', en: 'Not asked' }, icon: 'circle-dashed', tone: 'neutral' },
} as const satisfies Record<Verdict, { label: Text; icon: IconName; tone: Tone }>;

/** Findings in the order in which they must be looked at: what stands in the way first. */
export const byWeight = (findings: readonly Finding[]): readonly Finding[] => {
  const order: readonly Verdict[] = ['refuse', 'warn', 'pass', 'not-asked'];
  return [...findings].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
};
