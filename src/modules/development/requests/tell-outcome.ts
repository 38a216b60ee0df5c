import type { Grant } from '../../../kernel/access/access.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { addNotices, type Notice } from '../../../kernel/notices/add-notices.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import { developmentRequests } from './development-requests.register.ts';
import { listAskers } from './request.queries.ts';

/** Who takes what is in sync into the budget. */
const budgeters: Grant = { 'planning-officer': 'all', 'finance-officer': 'all' };

/**
 * Tells whoever wrote or submitted a request what became of it: in sync, or returned to be adjusted (LU 21(6)). What is in
 * sync is forwarded to planning and finance with its cost load analysis, the ground of its budget (LU 21(5)).
 */
export async function tellOutcome(tx: Transaction, change: ChangeSeen, request: string): Promise<void> {
  const { id, step, now, registry } = change;
  const inSync = step === 'accept';
  const told = (kind: Notice['kind'], people: readonly string[]): readonly Notice[] => {
    const about = { register: developmentRequests.name, id: request };
    const href = `/request-examinations/${id}/letter`;
    return people.map((person) => ({ person, kind, about, href, values: {}, key: id }));
  };
  const askers = await listAskers(tx, developmentRequests.name, request);
  const forwarded = inSync
    ? await registry.peopleWho(tx, { grant: budgeters, agencyId: null, createdBy: null }, now)
    : [];
  await addNotices(
    tx,
    [...told(inSync ? 'request-in-sync' : 'request-returned', askers), ...told('request-forwarded', forwarded)],
    now,
  );
}
