import type { Tx } from '../../../kernel/db/db.ts';
import { newId } from '../../../kernel/db/new-id.ts';
import type { LoggedAction } from '../../../kernel/events/consumer.queries.ts';
import type { DeliveryState } from './delivery-state.ts';
import type { Webhook } from './webhook.queries.ts';

/** One event on its way to one webhook. */
export type Delivery = {
  readonly id: string;
  readonly register: string;
  readonly row: string;
  readonly step: string;
  readonly version: number;
  readonly happenedAt: Date;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly triedAt: Date | null;
  readonly answer: string | null;
  readonly tookMs: number | null;
};

const columns = (tx: Tx) => tx`
  d.id, d.register, d.row_id as row, d.step, d.row_version as version, d.happened_at as "happenedAt", d.state,
  d.attempts, d.next_at as "nextAt", d.tried_at as "triedAt", d.answer, d.took_ms as "tookMs"`;

/** Lets events wait for a webhook; one that waits already, or was sent, is not added again. */
export async function addDeliveries(tx: Tx, webhookId: string, actions: readonly LoggedAction[], now: Date) {
  if (actions.length === 0) return;
  const rows = actions.map(({ index, register, row, step, version, at }) => ({
    id: newId(now),
    webhook_id: webhookId,
    log_index: index,
    register,
    row_id: row,
    step,
    row_version: version,
    happened_at: at,
    next_at: now,
  }));
  await tx`insert into notification.deliveries ${tx(rows)} on conflict (webhook_id, log_index) do nothing`;
}

/** Takes the webhook that waited longest for its turn and holds it until the transaction ends. @returns its id */
export async function takeDueWebhook(tx: Tx, now: Date): Promise<string | undefined> {
  const [row] = await tx<{ id: string }[]>`
    select h.webhook_id as id from notification.webhook_health h
    join notification.webhooks w on w.id = h.webhook_id and w.status = 'active'
    where exists (
      select from notification.deliveries d
      where d.webhook_id = h.webhook_id and d.state = 'waiting' and d.next_at <= ${now}
    )
    order by h.tried_at nulls first limit 1 for update of h skip locked`;
  return row?.id;
}

/** The event of a webhook that is due the longest. */
export async function findDueDelivery(tx: Tx, webhookId: string, now: Date): Promise<Delivery | undefined> {
  const [row] = await tx<Delivery[]>`
    select ${columns(tx)} from notification.deliveries d
    where d.webhook_id = ${webhookId} and d.state = 'waiting' and d.next_at <= ${now}
    order by d.next_at, d.log_index limit 1`;
  return row;
}

/** How an attempt went, to be written down. */
export type Attempt = {
  readonly state: DeliveryState;
  readonly answer: string;
  readonly nextAt: Date;
  readonly tookMs: number;
  readonly now: Date;
};

/** Writes down an attempt, and how its receiver answers of late. */
export async function saveAttempt(tx: Tx, webhook: Webhook, id: string, attempt: Attempt): Promise<void> {
  const { state, answer, nextAt, tookMs, now } = attempt;
  await tx`
    update notification.deliveries
    set state = ${state}, attempts = attempts + 1, answer = ${answer}, next_at = ${nextAt}, tried_at = ${now},
      took_ms = ${tookMs}
    where id = ${id}`;
  await tx`
    update notification.webhook_health
    set tried_at = ${now}, failing_since = ${state === 'delivered' ? null : (webhook.failingSince ?? now)}
    where webhook_id = ${webhook.id}`;
}

/** Ends the wait of an event that its webhook may not be told any more. */
export async function withhold(tx: Tx, id: string): Promise<void> {
  await tx`update notification.deliveries set state = 'withheld' where id = ${id}`;
}

/** Events of a webhook, the latest first, one page of them. */
export async function listDeliveries(
  tx: Tx,
  asked: {
    readonly webhook: string;
    readonly state: DeliveryState | null;
    readonly before: string | null;
    readonly limit: number;
  },
): Promise<readonly Delivery[]> {
  const { webhook, state, before, limit } = asked;
  return tx<Delivery[]>`
    select ${columns(tx)} from notification.deliveries d
    where d.webhook_id = ${webhook} ${state === null ? tx`` : tx`and d.state = ${state}`}
      ${before === null ? tx`` : tx`and d.log_index < (select b.log_index from notification.deliveries b where b.id = ${before})`}
    order by d.log_index desc limit ${limit}`;
}

/** How many events of a webhook there are in each state. */
export async function countDeliveries(tx: Tx, webhook: string): Promise<Readonly<Record<DeliveryState, number>>> {
  const rows = await tx<{ state: DeliveryState; n: number }[]>`
    select state, count(*)::int as n from notification.deliveries where webhook_id = ${webhook} group by state`;
  return {
    waiting: 0,
    delivered: 0,
    failed: 0,
    withheld: 0,
    ...Object.fromEntries(rows.map(({ state, n }) => [state, n])),
  };
}

/** Lets an event that could not be delivered wait again, with all its attempts. @returns whether it was one */
export async function redeliver(tx: Tx, webhook: string, id: string, now: Date): Promise<boolean> {
  const { count } = await tx`
    update notification.deliveries set state = 'waiting', attempts = 0, next_at = ${now}
    where id = ${id} and webhook_id = ${webhook} and state = 'failed'`;
  return count === 1;
}

const keptDays = 90;

/** Removes the record of old deliveries; what still waits stays. */
export async function deleteOldDeliveries(tx: Tx, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  await tx`delete from notification.deliveries where happened_at < ${before} and state <> 'waiting'`;
}
