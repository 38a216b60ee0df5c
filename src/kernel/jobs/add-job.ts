import type { Tx } from '../db/db.ts';
import type { Json } from '../http/once-only.ts';

/** What a job gets: names of things to look up, never content. */
export type Payload = { readonly [name: string]: Json };

/**
 * Adds a background job in the caller's transaction: it runs if the transaction commits, and only then.
 * @param key two waiting jobs with the same key are one
 */
export async function addJob(tx: Tx, name: string, payload: Payload, key: string | null): Promise<void> {
  await tx`select graphile_worker.add_job(${name}, ${tx.json(payload)}::json, job_key => ${key})`;
}
