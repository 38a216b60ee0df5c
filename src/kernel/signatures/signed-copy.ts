import { readFile, stat } from 'node:fs/promises';
import { comparePages } from '../contents/read-contents.ts';
import { CodedError } from '../errors/errors.ts';
import { contentPath } from '../files/store.ts';
import type { SignerFacts } from './certificates.ts';
import { endsAt, mostPdfBytes, type SignatureReader } from './pdf-signatures.ts';

/** Why a file is not a document signed as it was issued. */
export type CopyFault =
  | 'other-file'
  | 'no-signature'
  | 'signature-broken'
  | 'changed-after'
  | 'pages-changed'
  | 'too-large';

/** Who signed a copy since it was issued, or what is wrong with it. */
export type CopyJudged = { readonly signers: readonly SignerFacts[] } | { readonly fault: CopyFault };

/** Whether a copy still shows the pages that were issued; not where one of them cannot be opened. */
async function showsSame(issued: string, copy: string): Promise<boolean> {
  try {
    return await comparePages(issued, copy);
  } catch (error) {
    if (error instanceof CodedError) return false;
    throw error;
  }
}

/**
 * Judges a file that should be an issued document with one more signature. Signing a PDF only adds to it (incremental
 * update, ISO 32000-2, 7.5.6): it must begin with every byte that was issued, carry a new signature that fits and covers
 * all of it, and show the same pages, since what is added could also draw over them.
 * @param issued the document as issued, with the signatures it has by now @param copy what was sent back; both by content
 */
export async function judgeSignedCopy(
  filesDir: string,
  { issued, copy }: { readonly issued: string; readonly copy: string },
  readSignatures: SignatureReader,
  now: Date,
): Promise<CopyJudged> {
  const [from, to] = [contentPath(filesDir, issued), contentPath(filesDir, copy)];
  if ((await stat(to)).size > mostPdfBytes) return { fault: 'too-large' };
  const [before, after] = await Promise.all([readFile(from), readFile(to)]);
  if (!after.subarray(0, before.length).equals(before)) return { fault: 'other-file' };
  const signatures = await readSignatures(after, now);
  const added = signatures?.filter(({ end, state }) => end > before.length || state === 'unchecked') ?? [];
  if (added.length === 0) return { fault: 'no-signature' };
  if (signatures?.some(({ state }) => state !== 'intact')) return { fault: 'signature-broken' };
  if (!endsAt(after, Math.max(...added.map(({ end }) => end)))) return { fault: 'changed-after' };
  if (!(await showsSame(from, to))) return { fault: 'pages-changed' };
  return { signers: added.flatMap(({ signers }) => signers) };
}
