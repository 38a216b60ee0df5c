import { readFile, stat } from 'node:fs/promises';
import type { Db, Tx } from '../../../kernel/db/db.ts';
import { contentPath } from '../../../kernel/files/store.ts';
import { addJob } from '../../../kernel/jobs/add-job.ts';
import type { Schedule, Task } from '../../../kernel/jobs/start-jobs.ts';
import { checkPdfSignatures, mostPdfBytes, type SignatureState } from '../../../kernel/signatures/pdf-signatures.ts';
import { findFileText, keepFileCheck, listEvidenceContents, listUncheckedContents } from './file-checks.queries.ts';
import { findMentions } from './mentions.rules.ts';

async function signatureOf(filesDir: string, sha256: string, mediaType: string): Promise<SignatureState> {
  if (mediaType !== 'application/pdf') return 'none';
  const path = contentPath(filesDir, sha256);
  return (await stat(path)).size > mostPdfBytes ? 'unchecked' : checkPdfSignatures(await readFile(path));
}

/** Looks at one content and keeps what it finds. A repetition finds the same. */
async function checkContent({ sql }: Db, filesDir: string, sha256: string, now: Date): Promise<void> {
  const file = await findFileText(sql, sha256);
  if (!file) return;
  const mentions = file.status === null ? null : findMentions(file.pages);
  await keepFileCheck(sql, { sha256, signature: await signatureOf(filesDir, sha256, file.mediaType), mentions }, now);
}

const mostAtOnce = 200;

/** Has the files of a piece of evidence looked at in the background, when the caller's transaction commits. */
export const checkEvidenceLater = (tx: Tx, evidence: string): Promise<void> =>
  addJob(tx, 'check-evidence', { evidence }, `check-evidence ${evidence}`);

/** Background work on evidence: the files of what is added, and files whose text or document came later. */
export const evidenceTasks = (filesDir: string): Readonly<Record<string, Task>> => ({
  'check-evidence': async (db, { evidence }, now) => {
    for (const { sha256 } of await listEvidenceContents(db.sql, String(evidence)))
      await checkContent(db, filesDir, sha256, now);
  },
  'check-missing-evidence': async (db, _payload, now) => {
    for (const { sha256 } of await listUncheckedContents(db.sql, mostAtOnce))
      await checkContent(db, filesDir, sha256, now);
  },
});

export const evidenceSchedules: readonly Schedule[] = [{ task: 'check-missing-evidence', at: '*/10 * * * *' }];
