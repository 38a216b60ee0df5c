import { turns } from '../../kernel/process/turns.ts';

/** So many lists leave at once: each holds a connection to the database, which pages need too. */
export const leaveAtOnce = 3;

/** Waits until a list may leave. @returns ends the turn */
export const waitForTurn = turns(leaveAtOnce);
