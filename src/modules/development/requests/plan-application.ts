import { padu } from '../../../kernel/access/padu.ts';
import type { Transaction } from '../../../kernel/db/db.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { createRow } from '../../../register/change.ts';
import type { BareRow } from '../../../register/read.ts';
import type { ChangeSeen } from '../../../register/registry.ts';
import type { DevelopmentSlots } from '../development-slots.ts';
import { clearanceOf } from '../gate/clearance.rules.ts';
import type { RequestSeen } from '../gate/gate-facts.ts';

const plain = { answers: {}, reason: null };

/** The reason why the code is closed, as short as the inventory keeps it. */
const closedReasonOf = (reason: unknown): string | null =>
  typeof reason === 'string' && reason !== '' ? reason.slice(0, 1000) : null;

/** A new application enters the inventory as planned when its request is in sync: everything later is tied to it. */
export async function planApplication(
  tx: Transaction,
  change: ChangeSeen,
  { values }: Pick<BareRow, 'values'>,
): Promise<string> {
  const { code, name, agency, reference, type, scope, builder, thirdParty, datasets, hosting } = values;
  const open = values.openSource === 'open';
  const planned = {
    code,
    name,
    agency,
    reference,
    type,
    ...(type === 'general' ? { generalOrigin: 'own' } : {}),
    scope,
    purpose: String(values.purpose).slice(0, 2000),
    license: open ? 'open-source' : 'proprietary',
    ...(open ? {} : { closedReason: closedReasonOf(values.closedReason) }),
    builtBy: thirdParty === null ? builder : 'third-party',
    ...(thirdParty === null ? {} : { ownership: 'unclear' }),
    datasets,
    hosting: hosting === null ? null : [hosting],
  };
  const act = { ...change, tx, actor: padu };
  return createRow(act, change.registry.get('applications'), { values: planned, ...plain });
}

/** Where the regulation wants the ICT agency to approve before anything is built, the decision is that approval (TPI 28(3)). */
export async function recordApproval(
  tx: Transaction,
  change: ChangeSeen,
  { values }: Pick<BareRow, 'values'>,
  application: unknown,
  slots: DevelopmentSlots,
): Promise<void> {
  const settings = slots.settings();
  if (!settings || clearanceOf(values as Pick<RequestSeen, 'type' | 'scope'>, settings)?.by !== 'ict') return;
  const approval = {
    number: `${String(values.code)}/${String(change.values.round)}`,
    kind: 'ict-approval',
    subject: 'application',
    application,
    agency: values.agency,
    approver: change.values.agency,
    date: isoDateOf(change.now, slots.timeZone),
    result: 'feasible',
  };
  const act = { ...change, tx, actor: padu };
  await createRow(act, change.registry.get('clearances'), { values: approval, ...plain });
}
