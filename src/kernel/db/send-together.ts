/**
 * Sends statements of one transaction one after another without waiting in between, and gives their answers in order.
 * The database still carries them out one by one; what is saved is the way there and back. When one fails, those after
 * it fail too: the first is thrown.
 */
export async function sendTogether<const Sent extends readonly PromiseLike<unknown>[]>(
  ...sent: Sent
): Promise<{ -readonly [At in keyof Sent]: Awaited<Sent[At]> }> {
  for (const answer of await Promise.allSettled(sent)) if (answer.status === 'rejected') throw answer.reason;
  return Promise.all(sent);
}
