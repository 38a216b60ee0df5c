import type { Text } from '../../kernel/i18n/text.ts';
import type { Tone } from '../../ui/state/state-badge.ts';
import type { Verdict } from './compare-profiles.rules.ts';

/** What a comparison finds, in the words of the page: "here" is the regulation in force. */
export const verdictWords: Readonly<Record<Verdict, { readonly label: Text; readonly tone: Tone }>> = {
  same: { label: { id: 'Sama', en: 'Same' }, tone: 'good' },
  different: { label: { id: 'Berbeda', en: 'Different' }, tone: 'info' },
  contradiction: { label: { id: 'Bertentangan', en: 'Contradicting' }, tone: 'warning' },
  'only-a': { label: { id: 'Hanya di sini', en: 'Only here' }, tone: 'neutral' },
  'only-b': { label: { id: 'Hanya di sana', en: 'Only there' }, tone: 'neutral' },
  neither: { label: { id: 'Keduanya diam', en: 'Both silent' }, tone: 'neutral' },
};
