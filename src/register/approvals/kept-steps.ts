/** The name under which votes stand in the history. */
export const voteStep = 'vote';

/** The name under which it stands in the history that something was given to a colleague to decide. */
export const assignStep = 'assign';
