import type { Schedule, Task } from '../../kernel/jobs/start-jobs.ts';
import { forgetEditors } from '../editing/presence.ts';
import { forgetDrafts, keptDays } from './drafts.ts';

const day = 86_400_000;

/** Forgets drafts nobody came back to, and forms left open. */
const forgetWork: Task = async (db, _, now) => {
  await forgetDrafts(db.sql, new Date(now.getTime() - keptDays * day));
  await forgetEditors(db.sql, new Date(now.getTime() - day));
};

export const forgetWorkTasks: Readonly<Record<string, Task>> = { 'forget-work': forgetWork };
export const forgetWorkSchedules: readonly Schedule[] = [{ task: 'forget-work', at: '27 20 * * *' }];
