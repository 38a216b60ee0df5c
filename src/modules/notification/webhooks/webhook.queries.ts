import { type Actor, allRoles } from '../../../kernel/access/access.ts';
import { recordActions } from '../../../kernel/audit/record-actions.ts';
import type { Tx } from '../../../kernel/db/db.ts';
import { newId } from '../../../kernel/db/new-id.ts';
import { CodedError } from '../../../kernel/errors/errors.ts';
import { isoDateOf } from '../../../kernel/i18n/format.ts';
import { isId } from '../../../register/fields/reference.ts';
import { listSubtree } from '../../organization/index.ts';
import { newSigningSecret } from './sign-message.ts';

/** What a webhook is asked to be. */
export type NewWebhook = {
  readonly name: string;
  readonly url: string;
  readonly role: string;
  readonly agencyId: string | null;
  /** `register.step` or `register.*`. */
  readonly events: readonly string[];
};

/** A webhook without its secret, with how its receiver answers. */
export type Webhook = NewWebhook & {
  readonly id: string;
  readonly version: number;
  readonly status: 'active' | 'paused';
  readonly createdAt: Date;
  readonly failingSince: Date | null;
};

/** Who changes a webhook, when, within which request. */
export type Acting = { readonly tx: Tx; readonly actor: Actor; readonly now: Date; readonly requestId: string };

const record = ({ tx, actor, now, requestId }: Acting, id: string, step: string): Promise<void> =>
  recordActions(tx, {
    table: 'notification.webhooks',
    register: 'webhooks',
    ids: [id],
    step,
    actor,
    at: now,
    requestId,
  });

const columns = (tx: Tx) => tx`
  w.id, w.version, w.status, w.created_at as "createdAt", w.name, w.url, w.role, w.agency_id as "agencyId", w.events,
  h.failing_since as "failingSince"`;

/** All webhooks by name. */
export async function listWebhooks(tx: Tx): Promise<readonly Webhook[]> {
  return tx<Webhook[]>`
    select ${columns(tx)} from notification.webhooks w join notification.webhook_health h on h.webhook_id = w.id
    order by w.name, w.id`;
}

/** @throws CodedError `not-found` */
export async function getWebhook(tx: Tx, id: string): Promise<Webhook> {
  const [row] = isId(id)
    ? await tx<Webhook[]>`
        select ${columns(tx)} from notification.webhooks w join notification.webhook_health h on h.webhook_id = w.id
        where w.id = ${id}`
    : [];
  if (!row) throw new CodedError('not-found');
  return row;
}

/** Makes a webhook. @returns its id and the secret, which is shown once */
export async function createWebhook(acting: Acting, asked: NewWebhook): Promise<{ id: string; secret: Buffer }> {
  const { tx, actor, now } = acting;
  const id = newId(now);
  const secret = newSigningSecret();
  await tx`insert into notification.webhooks ${tx({
    id,
    version: 1,
    status: 'active',
    created_at: now,
    created_by: actor.kind === 'system' ? null : actor.id,
    name: asked.name,
    url: asked.url,
    role: asked.role,
    agency_id: asked.agencyId,
    events: [...asked.events],
  })}`;
  await tx`insert into notification.webhook_secrets ${tx({ webhook_id: id, secret })}`;
  await tx`insert into notification.webhook_health ${tx({ webhook_id: id })}`;
  await record(acting, id, 'create');
  return { id, secret };
}

/** Changes what a webhook is told, where, and with which rights. @throws CodedError `not-found` */
export async function editWebhook(acting: Acting, id: string, asked: NewWebhook): Promise<void> {
  const { tx } = acting;
  await getWebhook(tx, id);
  const { name, url, role, agencyId, events } = asked;
  await tx`
    update notification.webhooks
    set version = version + 1, name = ${name}, url = ${url}, role = ${role}, agency_id = ${agencyId}, events = ${[...events]}
    where id = ${id}`;
  await record(acting, id, 'edit');
}

/** Pauses a webhook or lets it go on; nothing where it is so already. A new start is not held against old failures. */
export async function setWebhookStatus(acting: Acting, id: string, status: Webhook['status'], step: string) {
  const { tx } = acting;
  const changed = await tx`
    update notification.webhooks set status = ${status}, version = version + 1
    where id = ${id} and status <> ${status} returning id`;
  if (changed.length === 0) return;
  await tx`update notification.webhook_health set failing_since = null where webhook_id = ${id}`;
  await record(acting, id, step);
}

/** So long the secret before a new one still signs as well. */
const overlapMs = 86_400_000;

/** Gives a webhook a new secret. @returns it; it is shown once. @throws CodedError `not-found` */
export async function rotateSecret(acting: Acting, id: string): Promise<Buffer> {
  const { tx, now } = acting;
  await getWebhook(tx, id);
  const secret = newSigningSecret();
  const until = new Date(now.getTime() + overlapMs);
  await tx`update notification.webhooks set version = version + 1 where id = ${id}`;
  await tx`
    update notification.webhook_secrets set previous = secret, previous_until = ${until}, secret = ${secret}
    where webhook_id = ${id}`;
  await record(acting, id, 'rotate');
  return secret;
}

/** The secrets that sign now: the present one, and for a day the one before. */
export async function listSecrets(tx: Tx, id: string, now: Date): Promise<readonly Buffer[]> {
  const [row] = await tx<{ secret: Buffer; previous: Buffer | null }[]>`
    select secret, case when previous_until > ${now} then previous end as previous
    from notification.webhook_secrets where webhook_id = ${id}`;
  return row ? [row.secret, ...(row.previous ? [row.previous] : [])] : [];
}

/** With what rights a webhook reads: one role, at one agency as it is on the day, as a token has them. */
export async function webhookActor(tx: Tx, webhook: Webhook, now: Date, timeZone: string): Promise<Actor> {
  const { id, name, agencyId } = webhook;
  const role = allRoles.find((one) => one === webhook.role);
  const subtree = agencyId === null ? [] : await listSubtree(tx, agencyId, isoDateOf(now, timeZone));
  const isGone = role === undefined || (agencyId !== null && subtree.length === 0);
  return { id, kind: 'token', name, assignments: isGone ? [] : [{ role, agencyId, subtree }] };
}
