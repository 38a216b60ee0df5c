import type { Text } from '../../../kernel/i18n/text.ts';

/** From draft to what came after it. Only an edition in force counts; its reviews do not end that. */
export const editionStates = ['draft', 'submitted', 'enacted', 'under-review', 'superseded', 'void'] as const;

export type EditionState = (typeof editionStates)[number];

export const editionStateTitles = {
  draft: { id: 'Rancangan', en: 'Draft' },
  submitted: { id: 'Diajukan', en: 'Submitted' },
  enacted: { id: 'Ditetapkan', en: 'Enacted' },
  'under-review': { id: 'Sedang direviu', en: 'Under review' },
  superseded: { id: 'Digantikan', en: 'Superseded' },
  void: { id: 'Dibatalkan', en: 'Struck out' },
} as const satisfies Record<EditionState, Text>;

/** The states in which an edition is in force, and in which it once was. */
export const inForceStates = ['enacted', 'under-review'] as const;
export const everEnactedStates = [...inForceStates, 'superseded'] as const;
