/** So many lists leave at once: each holds a connection to the database, which pages need too. */
export const leaveAtOnce = 3;

let running = 0;
const waiting: (() => void)[] = [];

/** Waits until a list may leave. @returns ends the turn; however often it is called */
export async function waitForTurn(): Promise<() => void> {
  if (running >= leaveAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
}
