import type { Tx } from '../../kernel/db/db.ts';
import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { forgetEditors } from '../editing/presence.ts';
import { forgetDrafts, keptDays } from './drafts.ts';

const day = 86_400_000;

/** Forgets drafts nobody came back to, and forms left open. */
const forgetWork: Task = async (db, _, now) => {
  await forgetDrafts(db.sql, new Date(now.getTime() - keptDays * day));
  await forgetEditors(db.sql, new Date(now.getTime() - day));
};

/** Forgets what a person had not saved, what others had not saved about them, what they follow: when they are erased. */
export async function forgetWorkOf(tx: Tx, person: string): Promise<void> {
  await tx`delete from work.drafts where person_id = ${person} or (register = 'people' and row_id = ${person})`;
  await tx`delete from work.followers where person_id = ${person}`;
  await tx`delete from work.editing where person_id = ${person}`;
}

export const forgetWorkTasks: Readonly<Record<string, Task>> = { 'forget-work': forgetWork };
export const forgetWorkSchedules: readonly Schedule[] = [{ task: 'forget-work', at: '27 20 * * *' }];
