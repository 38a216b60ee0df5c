/** Whole levels, as criteria are ticked and evidence is kept by. */
export const levelOptions = {
  '0': { id: 'Tingkat 0', en: 'Level 0' },
  '1': { id: 'Tingkat 1', en: 'Level 1' },
  '2': { id: 'Tingkat 2', en: 'Level 2' },
  '3': { id: 'Tingkat 3', en: 'Level 3' },
  '4': { id: 'Tingkat 4', en: 'Level 4' },
  '5': { id: 'Tingkat 5', en: 'Level 5' },
} as const;
