import type { Tx } from '../db/db.ts';
import { addJob } from '../jobs/add-job.ts';

/** Has the text of a file read in the background, when the caller's transaction commits. The same content once. */
export const readTextLater = (tx: Tx, sha256: string): Promise<void> =>
  addJob(tx, 'read-file-text', { sha256 }, `read-file-text ${sha256}`);
