import type { Tx } from '../../../kernel/db/db.ts';
import { beginConsumer, type LoggedAction } from '../../../kernel/events/consumer.queries.ts';
import type { Consumer } from '../../../kernel/events/follow-log.ts';
import type { Registry } from '../../../register/registry.ts';
import { addDeliveries } from './delivery.queries.ts';
import { openRows } from './open-rows.queries.ts';
import { listWebhooks, type Webhook, webhookActor } from './webhook.queries.ts';

/** What telling webhooks needs to know. */
export type WebhookSite = { readonly registry: Registry; readonly timeZone: string };

/** Whether a webhook asked for an event. */
export const wants = (
  { events }: Pick<Webhook, 'events'>,
  { register, step }: Pick<LoggedAction, 'register' | 'step'>,
) => events.includes(`${register}.*`) || events.includes(`${register}.${step}`);

/** What of some events a webhook is told: what it asked for, of records its role may read now. */
async function eventsFor(tx: Tx, site: WebhookSite, webhook: Webhook, actions: readonly LoggedAction[], now: Date) {
  const wanted = actions.filter((action) => wants(webhook, action));
  if (wanted.length === 0) return [];
  const actor = await webhookActor(tx, webhook, now, site.timeZone);
  const told: LoggedAction[] = [];
  for (const [name, some] of Map.groupBy(wanted, ({ register }) => register)) {
    const mounted = site.registry.find(name);
    if (!mounted) continue;
    const ids = [...new Set(some.map(({ row }) => row))];
    const open = await openRows(tx, mounted.register, actor, ids);
    told.push(...some.filter(({ row }) => open.has(row)));
  }
  return told;
}

const reader = 'webhooks';

/** From when a webhook is made, what happens is kept for it, also where nobody has read for webhooks before. */
export const beginTelling = (tx: Tx): Promise<void> => beginConsumer(tx, reader);

/** Follows the log and lets what each active webhook is to be told wait for it. */
export const webhookEvents = (site: WebhookSite): Consumer => ({
  name: reader,
  handle: async (tx, actions, now) => {
    for (const webhook of await listWebhooks(tx)) {
      if (webhook.status !== 'active') continue;
      await addDeliveries(tx, webhook.id, await eventsFor(tx, site, webhook, actions, now), now);
    }
  },
});
