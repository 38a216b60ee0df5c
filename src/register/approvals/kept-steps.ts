import type { Text } from '../../kernel/i18n/text.ts';

/** The name under which votes stand in the history. */
export const voteStep = 'vote';

/** The name under which it stands in the history that something was given to a colleague to decide. */
export const assignStep = 'assign';

/** What such entries of the history are called. */
export const keptStepTitles: Readonly<Record<string, Text>> = {
  [voteStep]: { id: 'Suara persetujuan', en: 'Vote' },
  [assignStep]: { id: 'Penugasan', en: 'Handing over' },
};
