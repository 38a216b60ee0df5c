import { randomBytes } from 'node:crypto';
import type { Actor } from '../access/access.ts';
import type { Tx } from '../db/db.ts';
import { newId } from '../db/new-id.ts';

/** One step taken on any number of rows of one register, at one instant, by one actor. */
export type Change = {
  /** Qualified table, `organization.agencies`. Written by a definition, never by a user. */
  readonly table: string;
  readonly register: string;
  readonly ids: readonly string[];
  readonly step: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly requestId: string;
  readonly reason?: string | undefined;
  readonly answers?: object | undefined;
};

/**
 * Writes what was just done to rows into the action log: a snapshot of each row as it stands now in this transaction,
 * a salted commitment to it, and the leaf that waits for its place in the transparency log. One statement however many
 * rows; call it after the change and in the same transaction. Ids without a row are not recorded.
 */
export async function recordActions(tx: Tx, change: Change): Promise<void> {
  const { table, register, ids, step, actor, at, requestId, reason, answers } = change;
  if (ids.length === 0) return;
  const actions = ids.map(() => newId(at));
  const salts = ids.map(() => randomBytes(32).toString('hex'));
  const asked = answers === undefined ? null : tx.json({ ...answers });
  await tx`
    with taken as (
      select
        item.action, item.row_id, given.version, decode(item.salt, 'hex') as salt,
        to_jsonb(given) - (
          select coalesce(array_agg(attname::text), '{}') from pg_attribute
          where attrelid = ${table}::regclass and attgenerated <> ''
        ) as data
      from unnest(${actions}::uuid[], ${[...ids]}::uuid[], ${salts}::text[]) as item (action, row_id, salt)
      join ${tx(table)} given on given.id = item.row_id
    ), committed as (
      select taken.*, sha256(salt || convert_to(kernel.action_content(
        ${register}, row_id, version, ${step}, ${actor.id}, ${actor.kind}, ${at}, ${reason ?? null},
        ${asked}, data
      ), 'UTF8')) as commitment
      from taken
    ), recorded as (
      insert into kernel.actions (
        id, register, row_id, step, version, actor_id, actor_kind, at, request_id, reason, answers, data, salt,
        commitment
      )
      select
        action, ${register}, row_id, ${step}, version, ${actor.id}, ${actor.kind}, ${at}, ${requestId},
        ${reason ?? null}, ${asked}, data, salt, commitment
      from committed
      returning id, kernel.action_leaf(id, register, row_id, version, step, at, commitment) as leaf
    )
    insert into log.pending (action, leaf) select id, leaf from recorded`;
}
