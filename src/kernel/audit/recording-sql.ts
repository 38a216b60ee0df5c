import type { Actor } from '../access/access.ts';

/** What was done to rows of one register, at one instant, by one actor. */
export type Recorded = {
  /** Qualified table, `organization.agencies`. Written by a definition, never by a user. */
  readonly table: string;
  readonly register: string;
  readonly step: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly requestId: string;
  readonly reason?: string | undefined;
  readonly answers?: object | undefined;
};

/** Where the rows stand as they are now, as `given`; with SQL for the id of each row's action, and its salt in hex. */
export type Source = { readonly from: string; readonly action: string; readonly salt: string };

function tableSql(table: string): string {
  if (!/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/.test(table)) throw new TypeError(`not a table: ${table}`);
  return table;
}

/**
 * The parts of a `with` that record rows in the action log: a snapshot of each (`taken`), a salted commitment to it
 * (`committed`), the action (`recorded`, which gives `id` and `leaf`), and the leaf that waits for its place (`queued`).
 * @param bind keeps a value for the statement and gives its placeholder
 */
export function recordingSql(
  { table, register, step, actor, at, requestId, reason, answers }: Recorded,
  { from, action, salt }: Source,
  bind: (value: unknown) => string,
): string {
  const [registerSql, stepSql, atSql] = [bind(register), bind(step), bind(at)];
  const [actorSql, kindSql, reasonSql] = [bind(actor.id), bind(actor.kind), bind(reason ?? null)];
  const answersSql = `${bind(answers === undefined ? null : JSON.stringify(answers))}::text::jsonb`;
  return `taken as (
      select ${action} as action, given.id as row_id, given.version, decode(${salt}, 'hex') as salt,
        to_jsonb(given) - kernel.generated_columns('${tableSql(table)}') as data
      from ${from}
    ), committed as (
      select taken.*, sha256(salt || convert_to(kernel.action_content(
        ${registerSql}, row_id, version, ${stepSql}, ${actorSql}, ${kindSql}, ${atSql}, ${reasonSql}, ${answersSql}, data
      ), 'UTF8')) as commitment
      from taken
    ), recorded as (
      insert into kernel.actions (
        id, register, row_id, step, version, actor_id, actor_kind, at, request_id, reason, answers, data, salt,
        commitment
      )
      select
        action, ${registerSql}, row_id, ${stepSql}, version, ${actorSql}, ${kindSql}, ${atSql}, ${bind(requestId)},
        ${reasonSql}, ${answersSql}, data, salt, commitment
      from committed
      returning id, kernel.action_leaf(id, register, row_id, version, step, at, commitment) as leaf
    ), queued as (
      insert into log.pending (action, leaf) select id, leaf from recorded
    )`;
}
