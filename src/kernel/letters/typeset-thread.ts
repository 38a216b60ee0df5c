import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Order, Typeset } from './typeset.ts';

/** Templates may name one another, and nothing outside the program. */
const workspace = join(import.meta.dirname, '../..');
const compiler = NodeCompiler.create({ workspace });

/** How many documents later what was compiled for one is forgotten. */
const kept = 4;

function typeset({ template, data, seconds }: Order): Buffer {
  const compiled = compiler.compile({ mainFilePath: template, inputs: { data } });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeError();
    throw new Error(JSON.stringify(error?.shortDiagnostics ?? 'no document'));
  }
  return compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: seconds });
}

parentPort?.on('message', (order: Order) => {
  let answer: Typeset;
  try {
    answer = { id: order.id, pdf: typeset(order) };
  } catch (error) {
    answer = { id: order.id, fault: error instanceof Error ? error.message : String(error) };
  }
  compiler.evictCache(kept);
  parentPort?.postMessage(answer);
});
