import { padu } from '../../../kernel/access/padu.ts';
import type { Db, Tx } from '../../../kernel/db/db.ts';
import type { AllowEntry } from '../../../kernel/net/allow-list.ts';
import { type CallOutcome, callOut } from '../../../kernel/net/call-out.ts';
import { addNotices } from '../../../kernel/notices/add-notices.ts';
import type { WebhookSite } from './collect-events.ts';
import { type Delivery, findDueDelivery, saveAttempt, takeDueWebhook, withhold } from './delivery.queries.ts';
import { openRows } from './open-rows.queries.ts';
import { signedHeaders, type WebhookMessage } from './sign-message.ts';
import { getWebhook, listSecrets, setWebhookStatus, type Webhook, webhookActor } from './webhook.queries.ts';

/** What delivering needs beside the queue. */
export type DeliverySite = WebhookSite & {
  /** Where Padu is reached, without a trailing slash. */
  readonly origin: string;
  readonly allow: readonly AllowEntry[];
  readonly administrators: (tx: Tx, now: Date) => Promise<readonly string[]>;
};

const second = 1000;

/** How long to wait after each attempt that failed; after the last the event has failed. A little more than a day. */
export const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 36_000].map((seconds) => seconds * second);

/** A receiver that has failed for so long is not tried any more. */
const givenUpAfter = 5 * 86_400 * second;

/** What a receiver is told: which record, which step, where to read it. Reading needs rights of its own. */
export function messageOf({ id, register, row, step, version, happenedAt }: Delivery, origin: string): WebhookMessage {
  const href = `${origin}/api/v1/${register}/${row}`;
  const body = {
    type: `${register}.${step}`,
    timestamp: happenedAt.toISOString(),
    data: { register, id: row, step, version, href },
  };
  return { id: `msg_${id.replaceAll('-', '')}`, body: JSON.stringify(body) };
}

function attemptOf({ attempts }: Delivery, outcome: CallOutcome, started: Date, now: Date) {
  const answer = 'status' in outcome ? String(outcome.status) : outcome.failure;
  const done = { answer, tookMs: now.getTime() - started.getTime(), now };
  if ('status' in outcome && outcome.status >= 200 && outcome.status < 300)
    return { ...done, state: 'delivered', nextAt: now } as const;
  const pause = pauses[attempts];
  if (pause === undefined) return { ...done, state: 'failed', nextAt: now } as const;
  return { ...done, state: 'waiting', nextAt: new Date(now.getTime() + pause) } as const;
}

/** Gone (410), or failing for days: Padu stops, and says so to those who can mend it. */
async function giveUp(tx: Tx, site: DeliverySite, webhook: Webhook, now: Date): Promise<void> {
  await setWebhookStatus({ tx, actor: padu, now, requestId: 'webhooks' }, webhook.id, 'paused', 'stop');
  const people = await site.administrators(tx, now);
  const key = `${webhook.id} ${now.toISOString()}`;
  const notices = people.map((person) => ({
    person,
    kind: 'webhook-stopped' as const,
    about: null,
    href: `/webhooks/${webhook.id}`,
    values: {},
    key,
  }));
  await addNotices(tx, notices, now);
}

const mayTell = async (tx: Tx, site: WebhookSite, webhook: Webhook, { register, row }: Delivery, now: Date) => {
  const mounted = site.registry.find(register);
  if (!mounted) return false;
  const actor = await webhookActor(tx, webhook, now, site.timeZone);
  return (await openRows(tx, mounted.register, actor, [row])).has(row);
};

/**
 * Delivers one event that is due, in one transaction that holds its webhook while the receiver is asked: an event that
 * was acknowledged is written down before anything else is sent there. A process killed between the acknowledgement and
 * the commit sends this one event again, under the same webhook-id, by which receivers know it.
 * @returns whether there was one
 */
export const deliverOne = (db: Db, site: DeliverySite, clock: () => Date): Promise<boolean> =>
  db.begin(async (tx) => {
    const started = clock();
    const id = await takeDueWebhook(tx, started);
    const due = id && (await findDueDelivery(tx, id, started));
    if (!id || !due) return false;
    const webhook = await getWebhook(tx, id);
    if (!(await mayTell(tx, site, webhook, due, started))) {
      await withhold(tx, due.id);
      return true;
    }
    const message = messageOf(due, site.origin);
    const headers = signedHeaders(message, await listSecrets(tx, id, started), started);
    const outcome = await callOut(site.allow, webhook.url, headers, message.body);
    const now = clock();
    await saveAttempt(tx, webhook, due.id, attemptOf(due, outcome, started, now));
    const isGone = 'status' in outcome && outcome.status === 410;
    const isLost = webhook.failingSince !== null && now.getTime() - webhook.failingSince.getTime() > givenUpAfter;
    const isTaken = 'status' in outcome && outcome.status >= 200 && outcome.status < 300;
    if (isGone || (isLost && !isTaken)) await giveUp(tx, site, webhook, now);
    return true;
  });
