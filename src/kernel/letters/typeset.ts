import { Worker } from 'node:worker_threads';

/** What the thread is asked: a template by its path, its data as JSON, and the moment the document says it was made. */
export type Order = {
  readonly id: number;
  readonly template: string;
  readonly data: string;
  readonly seconds: number;
};

/** What comes back: the document, or why there is none. */
export type Typeset = { readonly id: number; readonly pdf?: Uint8Array; readonly fault?: string };

type Waiting = { readonly done: (pdf: Buffer) => void; readonly failed: (error: Error) => void };

let thread: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function failAll(error: Error): void {
  for (const { failed } of waiting.values()) failed(error);
  waiting.clear();
  thread = undefined;
}

/** One thread for all documents, started by the first: typesetting takes a tenth of a second the server must not stand still. */
function startThread(): Worker {
  const started = new Worker(new URL('./typeset-thread.ts', import.meta.url));
  started.on('message', ({ id, pdf, fault }: Typeset) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) started.unref();
    if (pdf) one?.done(Buffer.from(pdf));
    else one?.failed(new Error(`the document cannot be typeset: ${fault}`));
  });
  started.on('error', failAll);
  return started;
}

/**
 * Typesets an official document as tagged PDF/A-2a (ISO 19005-2), which archives and screen readers understand. The same
 * template, data and moment give the same bytes, so that what is previewed is what is kept and signed.
 * @param template path of a `.typ` file; it reads the data as `json(bytes(sys.inputs.data))`, and text in it stays text
 * @param at the moment the document says it was made
 * @throws Error where the template has a fault
 */
export function typeset(template: string, data: unknown, at: Date): Promise<Buffer> {
  thread ??= startThread();
  thread.ref();
  const id = ++asked;
  const order: Order = { id, template, data: JSON.stringify(data), seconds: Math.floor(at.getTime() / 1000) };
  const answer = new Promise<Buffer>((done, failed) => waiting.set(id, { done, failed }));
  thread.postMessage(order);
  return answer;
}
