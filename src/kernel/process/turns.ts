/**
 * Lets so many do something at once; others wait, and go in the order they came.
 * @returns waits for a turn, and gives what ends it; however often that is called
 */
export function turns(atOnce: number): () => Promise<() => void> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async () => {
    if (running >= atOnce) await new Promise<void>((turn) => void waiting.push(turn));
    else running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      // The turn goes to the next in line, who then does not count anew.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    };
  };
}
