import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import { CodedError, type Problem } from '../../../kernel/errors/errors.ts';
import { problem } from '../../../kernel/errors/problem.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import type { ChangeSeen, Mounted } from '../../../register/registry.ts';
import { findAccountOf } from '../account.queries.ts';
import { recoverAccount } from './recover-account.ts';
import { recoveries } from './recoveries.register.ts';

/** The administrators of a day: known to the module of roles. */
export type ListAdministrators = (tx: Tx, now: Date) => Promise<readonly string[]>;

async function check(tx: Transaction, change: ChangeSeen): Promise<readonly Problem[]> {
  const { actor, values, step } = change;
  if (step === 'withdraw') return [];
  // A program is nobody's second pair of eyes, and nobody recovers their own account.
  if (actor.kind === 'token' || values.person === actor.id) throw new CodedError('four-eyes', { step: recoveries.one });
  const account = await findAccountOf(tx, String(values.person));
  if (account !== undefined && account.status !== 'disabled') return [];
  return [
    problem('person', 'no-account', {
      id: 'Orang ini tidak memiliki akun yang berlaku.',
      en: 'This person has no account in use.',
    }),
  ];
}

async function tell(tx: Transaction, { id, values, step, now }: ChangeSeen, administrators: readonly string[]) {
  const kind = step === 'create' ? ('recovery-proposed' as const) : ('recovery-confirmed' as const);
  const about = { register: recoveries.name, id };
  const person = String(values.person);
  const all = administrators.filter((one) => one !== person);
  await addNotices(
    tx,
    [
      ...all.map((one) => ({ person: one, kind, about, href: `/recoveries/${id}`, values: {}, key: id })),
      { person, kind: 'recovery-mine' as const, about: null, href: '/account', values: {}, key: `${id} ${step}` },
    ],
    now,
  );
}

/** What comes next is a link, made on the page of the account. */
async function recover(tx: Transaction, { values, actor, now, requestId }: ChangeSeen): Promise<void> {
  const account = await findAccountOf(tx, String(values.person));
  if (account) await recoverAccount({ tx, actor, now, requestId }, account);
}

/** The register of recoveries. */
export const mountRecoveries = (listAdministrators: ListAdministrators): Mounted => ({
  register: recoveries,
  check,
  after: async (tx, change) => {
    if (change.step === 'withdraw') return;
    if (change.step === 'confirm') await recover(tx, change);
    await tell(tx, change, await listAdministrators(tx, change.now));
  },
});
