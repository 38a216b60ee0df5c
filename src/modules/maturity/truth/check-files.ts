import { readFile, stat } from 'node:fs/promises';
import type { Db, Tx } from '../../../kernel/db/db.ts';
import { contentPath } from '../../../kernel/files/store.ts';
import { addJob } from '../../../kernel/jobs/add-job.ts';
import type { Schedule, Task } from '../../../kernel/jobs/start-jobs.ts';
import { mostPdfBytes, type SignatureReader, signatureState } from '../../../kernel/signatures/pdf-signatures.ts';
import {
  type FileCheck,
  findFileText,
  keepFileCheck,
  listEvidenceContents,
  listUncheckedContents,
} from './file-checks.queries.ts';
import { findMentions } from './mentions.rules.ts';

/** Where contents lie, and how their signatures are looked at. */
type Looking = { readonly filesDir: string; readonly readSignatures: SignatureReader };

/** Who signed a content, and whether it is as it was signed. */
async function signaturesOf(
  { filesDir, readSignatures }: Looking,
  { sha256, mediaType }: { readonly sha256: string; readonly mediaType: string },
  now: Date,
): Promise<Pick<FileCheck, 'signature' | 'signers'>> {
  if (mediaType !== 'application/pdf') return { signature: 'none', signers: [] };
  const path = contentPath(filesDir, sha256);
  if ((await stat(path)).size > mostPdfBytes) return { signature: 'unchecked', signers: [] };
  const file = await readFile(path);
  const signatures = await readSignatures(file, now);
  return { signature: signatureState(file, signatures), signers: (signatures ?? []).flatMap(({ signers }) => signers) };
}

/** Looks at one content and keeps what it finds. A repetition finds the same. */
async function checkContent({ sql }: Db, looking: Looking, sha256: string, now: Date): Promise<void> {
  const file = await findFileText(sql, sha256);
  if (!file) return;
  const mentions = file.status === null ? null : findMentions(file.pages);
  const signed = await signaturesOf(looking, { sha256, mediaType: file.mediaType }, now);
  await keepFileCheck(sql, { sha256, ...signed, mentions }, now);
}

const mostAtOnce = 200;

/** Has the files of a piece of evidence looked at in the background, when the caller's transaction commits. */
export const checkEvidenceLater = (tx: Tx, evidence: string): Promise<void> =>
  addJob(tx, 'check-evidence', { evidence }, `check-evidence ${evidence}`);

/** Background work on evidence: the files of what is added, and files whose text or document came later. */
export const evidenceTasks = (filesDir: string, readSignatures: SignatureReader): Readonly<Record<string, Task>> => ({
  'check-evidence': async (db, { evidence }, now) => {
    for (const { sha256 } of await listEvidenceContents(db.sql, String(evidence)))
      await checkContent(db, { filesDir, readSignatures }, sha256, now);
  },
  'check-missing-evidence': async (db, _payload, now) => {
    for (const { sha256 } of await listUncheckedContents(db.sql, mostAtOnce))
      await checkContent(db, { filesDir, readSignatures }, sha256, now);
  },
});

export const evidenceSchedules: readonly Schedule[] = [{ task: 'check-missing-evidence', at: '*/10 * * * *' }];
