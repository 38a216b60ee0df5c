import type { Transaction } from '../../../kernel/db/db.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import { developmentRequests } from './development-requests.register.ts';
import { listAskers } from './request.queries.ts';

/** Tells whoever wrote or submitted a request what became of it: that it is in sync, or returned to be adjusted (LU 21(5), 21(6)). */
export async function tellRequesters(tx: Transaction, { id, step, now }: ChangeSeen, request: string): Promise<void> {
  const kind = step === 'accept' ? 'request-in-sync' : 'request-returned';
  const about = { register: developmentRequests.name, id: request };
  const href = `/request-examinations/${id}/letter`;
  const people = await listAskers(tx, developmentRequests.name, request);
  await addNotices(
    tx,
    people.map((person) => ({ person, kind, about, href, values: {}, key: id })),
    now,
  );
}
