import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { addDays } from '../../../kernel/i18n/days.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { fill } from '../../../kernel/i18n/text.ts';
import { type Act, createRow, takeStep } from '../../../register/change.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { revokeToken } from '../../identity/index.ts';
import {
  countUndecided,
  findAssignment,
  isOpenReview,
  keepFinishedDay,
  listHeldAccess,
} from './access-review.queries.ts';
import { accessReviewItems } from './access-review-items.register.ts';
import { accessReviews } from './access-reviews.register.ts';

const ownAccess = { id: 'Ini hak akses Anda sendiri', en: 'This is your own access' };

/** Puts every right in force on the day into the review. Padu does it, whoever started the review. */
async function fillReview(tx: Transaction, change: ChangeSeen, timeZone: string): Promise<void> {
  const items = change.registry.get(accessReviewItems.name);
  const act: Act = { ...change, tx, actor: padu };
  for (const held of await listHeldAccess(tx, isoDateOf(change.now, timeZone), timeZone))
    await createRow(act, items, { values: { ...held, review: change.id }, answers: {}, reason: null });
}

/** Ends a role from today on: by its own step, so that its rules hold (a government keeps an administrator). */
async function endAssignment(tx: Transaction, change: ChangeSeen, id: string, today: string): Promise<void> {
  const found = await findAssignment(tx, id);
  if (found === undefined || found.status !== 'active') return;
  const until = addDays(today, -1);
  const ends = found.from <= until;
  const values = ends ? { period: { from: found.from, until } } : {};
  const roles = change.registry.get('role-assignments');
  const reason = 'Peninjauan akses';
  // Who reviews may end access without holding the right to give it: the act is Padu's, its reason the review.
  const act: Act = { ...change, tx, actor: padu };
  await takeStep(act, roles, ends ? 'end' : 'strike', id, found.version, { values, answers: {}, reason });
}

async function removeAccess(tx: Transaction, change: ChangeSeen, timeZone: string): Promise<void> {
  const { assignment, tokenId } = change.values;
  if (typeof assignment === 'string') await endAssignment(tx, change, assignment, isoDateOf(change.now, timeZone));
  if (typeof tokenId === 'string') await revokeToken({ ...change, tx }, tokenId);
}

/** Reviews of access: they fill themselves, and end when everything is decided. */
export const mountAccessReviews = (timeZone: string): readonly Mounted[] => [
  {
    register: accessReviews,
    check: async (tx, { id, step }) => {
      if (step !== 'finish') return [];
      const n = await countUndecided(tx, id);
      if (n === 0) return [];
      const text = { id: 'Masih {n} hak akses yang belum diputuskan.', en: '{n} rights are still undecided.' };
      return [problem('name', 'undecided', fill(text, { n }))];
    },
    after: async (tx, change) => {
      if (change.step === 'create') await fillReview(tx, change, timeZone);
      if (change.step === 'finish') await keepFinishedDay(tx, change.id, isoDateOf(change.now, timeZone));
    },
  },
  {
    register: accessReviewItems,
    check: async (tx, { step, values, actor }) => {
      if (step === 'create') return [];
      if (values.person === actor.id) throw new CodedError('four-eyes', { step: ownAccess });
      if (await isOpenReview(tx, String(values.review))) return [];
      return [problem('review', 'closed', { id: 'Peninjauan ini sudah selesai.', en: 'This review is finished.' })];
    },
    after: async (tx, change) => {
      if (change.step === 'remove') await removeAccess(tx, change, timeZone);
    },
  },
];
