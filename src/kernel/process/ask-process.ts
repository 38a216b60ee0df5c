import { fork, type Serializable } from 'node:child_process';
import { compiledBefore } from './compiled-before.ts';
import { turns } from './turns.ts';

/** What a process may take for one piece of work. */
export type ProcessLimits = { readonly heapMegabytes: number; readonly seconds: number };

/** Why there is no answer: it took longer than it may, or Node or the system ended it because its memory was full. */
export type NoAnswer = 'late' | 'full';

/** How Node ends when its heap is full, and how the system ends what takes too much. */
const whenFull: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 'SIGKILL', 134];
const mostSaid = 2000;

/**
 * Gives pieces of work to a program, each in a process of its own that is ended with its answer: all memory comes back, and
 * what breaks it breaks nothing else.
 * @param program sends one message, its answer, to the first message it gets
 * @param atOnce so many run at the same time; others wait their turn, which does not count as theirs
 * @throws Error with its last words, when it ends without an answer and its memory is not why
 */
export function processFor<Work extends Serializable, Answer extends object>(program: URL, atOnce: number) {
  const waitForTurn = turns(atOnce);
  return async (work: Work, limits: ProcessLimits): Promise<Answer | NoAnswer> => {
    const end = await waitForTurn();
    try {
      return await ask<Work, Answer>(program, work, limits);
    } finally {
      end();
    }
  };
}

function ask<Work extends Serializable, Answer extends object>(
  program: URL,
  work: Work,
  { heapMegabytes, seconds }: ProcessLimits,
): Promise<Answer | NoAnswer> {
  const child = fork(program, [], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=4'],
    env: compiledBefore(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-mostSaid);
  });
  let late: NodeJS.Timeout | undefined;
  return new Promise<Answer | NoAnswer>((resolve, reject) => {
    late = setTimeout(() => resolve('late'), seconds * 1000);
    child.once('message', (answer: Answer) => resolve(answer));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (whenFull.includes(signal ?? code)) resolve('full');
      else reject(new Error(`A process ended without an answer (${signal ?? code}): ${said}`));
    });
    // One that ends at once cannot be told anything; that it has ended is heard as well.
    child.send(work, () => undefined);
  }).finally(() => {
    clearTimeout(late);
    child.kill('SIGKILL');
  });
}
