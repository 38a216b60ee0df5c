import { same } from '../../kernel/i18n/text.ts';
import type { Task } from '../../kernel/jobs/start-jobs.ts';
import { addNotices } from '../../kernel/notices/add-notices.ts';
import { keptStepTitles } from '../approvals/kept-steps.ts';
import { rowHref } from '../pages/register-links.ts';
import { findStep } from '../register.ts';
import { followersOf } from './followers.ts';
import { findAnyRow, type Readership, readersOf } from './readers-of.ts';

/** What `leaveWord` left: a step somebody took on a record, and the version that came of it. */
type Left = {
  readonly register: string;
  readonly row: string;
  readonly step: string;
  readonly actor: string;
  readonly version: number;
};

/** Tells those who follow a record and may still read it of a step somebody else took. */
export const tellFollowers =
  (readership: Readership): Task =>
  async (db, payload, now) => {
    const { register: name, row: id, step, actor, version } = payload as Left;
    const mounted = readership.registry.find(name);
    if (!mounted) return;
    const { register } = mounted;
    await db.begin(async (tx) => {
      const row = await findAnyRow(tx, readership, register, id);
      if (!row) return;
      const readers = new Set(await readersOf(tx, readership, register, row, now));
      const told = (await followersOf(tx, { register: name, row: id })).filter(
        (person) => person !== actor && readers.has(person),
      );
      const notices = told.map((person) => ({
        person,
        kind: 'followed-change' as const,
        about: { register: name, id },
        href: rowHref(register, id),
        values: { register: register.one, step: findStep(register, step)?.title ?? keptStepTitles[step] ?? same(step) },
        key: `${name}/${id}/${version}`,
      }));
      await addNotices(tx, notices, now);
    });
  };
