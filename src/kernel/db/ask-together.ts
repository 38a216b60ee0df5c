/**
 * Lets those who ask the same at the same time share one question. It goes out when the event loop has taken in all that
 * had arrived, so nobody gets an answer from before they asked, and nothing is kept: whoever comes later asks anew.
 * @param ask answers one key; what it throws is thrown to all who shared it
 */
export function askTogether<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const gathering = new Map<string, Promise<T>>();
  return (key) => {
    const shared = gathering.get(key);
    if (shared) return shared;
    const answer = new Promise<void>((goOut) => setImmediate(goOut)).then(() => {
      gathering.delete(key);
      return ask(key);
    });
    gathering.set(key, answer);
    return answer;
  };
}
