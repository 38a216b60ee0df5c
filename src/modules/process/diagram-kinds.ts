import type { Text } from '../../kernel/i18n/text.ts';
import { choice } from '../../register/fields/choice.ts';

/** What a drawing, or a task in the table, tells of: how it is done today, or how it is to be done. */
export const diagramKinds = {
  'as-is': { id: 'Sekarang (as-is)', en: 'Today (as-is)' },
  'to-be': { id: 'Yang dituju (to-be)', en: 'Aimed at (to-be)' },
} as const satisfies Record<string, Text>;

export type DiagramKind = keyof typeof diagramKinds;

/** The choice between the two. */
export const diagramKindField = (named: { readonly label: Text; readonly help?: Text }) =>
  choice({ ...named, options: diagramKinds, alsoWritten: { 'as-is': ['as-is'], 'to-be': ['to-be'] } });

/** What a task in the table belongs to where it does not say: how it is done today. */
export const kindOfTask = (stage: unknown): DiagramKind => (stage === 'to-be' ? 'to-be' : 'as-is');
