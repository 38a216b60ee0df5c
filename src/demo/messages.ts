import type { Config } from '../kernel/config/config.ts';
import type { Db } from '../kernel/db/db.ts';
import { listActionsFrom } from '../kernel/events/consumer.queries.ts';
import { isoDateOf } from '../kernel/i18n/format.ts';
import { findHead } from '../kernel/log/log.queries.ts';
import { confirmContact, newContactCode, saveContact } from '../modules/identity/index.ts';
import {
  createWebhook,
  deliverOne,
  deliverySite,
  setWebhookStatus,
  webhookEvents,
  writeMails,
} from '../modules/notification/index.ts';
import { accessReviewTasks } from '../modules/organization/index.ts';
import type { Registry } from '../register/registry.ts';
import { newCast } from './acting.ts';
import type { Stage } from './play.ts';

type Place = { readonly db: Db; readonly config: Config };
type IdOf = (register: string, named: string) => string;

/** Who wants mail. Nothing can be delivered below `.invalid` (RFC 2606): no demonstration writes to anybody. */
const readers = ['C-07', 'C-47', 'C-09', 'C-04', 'C-25'];

/** People say where mail reaches them, and confirm it. */
export async function giveAddresses({ tx }: Pick<Stage, 'tx'>, idOf: IdOf, now: Date): Promise<void> {
  for (const number of readers) {
    const person = idOf('people', number);
    await saveContact(tx, person, { mail: `${number.toLowerCase()}@padu.invalid`, lang: 'id', digestHour: 7 });
    await confirmContact(tx, person, await newContactCode(tx, person, now), now);
  }
}

/** How many of the latest entries of the log the webhook is told. */
const told = 800;

/** An address for documentation only (RFC 5737). */
const url = 'https://192.0.2.10/padu';

/** A webhook to an address that was never allowed: what Padu refused to send stands in its log, and it is paused. */
async function tryWebhook({ db, config }: Place, registry: Registry, idOf: IdOf, now: Date): Promise<void> {
  const site = { ...deliverySite(config, registry), allow: [] };
  const events = ['documents.*', 'legal-instruments.*'];
  const actor = await newCast(db.sql, config.timeZone, idOf)('C-07', isoDateOf(now, config.timeZone), now);
  const id = await db.begin(async (tx) => {
    const asked = { name: 'Portal satu data', url, role: 'viewer', agencyId: null, events };
    const made = await createWebhook({ tx, actor, now, requestId: 'demo' }, asked);
    const from = Math.max(0, ((await findHead(tx))?.size ?? 0) - told);
    await webhookEvents(site).handle(tx, await listActionsFrom(tx, from, told), now);
    return made.id;
  });
  for (let tries = 0; tries < 3; tries++) await deliverOne(db, site, () => now);
  await db.begin((tx) => setWebhookStatus({ tx, actor, now, requestId: 'demo' }, id, 'paused', 'pause'));
}

/** What the jobs of the first night do: tell who must review access, write the mails that are due, and tell a webhook. */
export async function sendMessages(place: Place, registry: Registry, idOf: IdOf, now: Date): Promise<void> {
  const { db, config } = place;
  await accessReviewTasks(config.timeZone, registry)['access-reviews']?.(db, {}, now);
  await writeMails(db, now, config.timeZone);
  await tryWebhook(place, registry, idOf, now);
}
