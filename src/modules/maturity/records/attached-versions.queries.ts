import type { Tx } from '../../../kernel/db/db.ts';

/**
 * A record as it was when it became evidence: its version then, the log entry that commits to it, and the columns that
 * differ by now. Nothing of it is copied: both the record and its attaching stand in the log, in one order.
 */
export type AttachedVersion = {
  readonly evidence: string;
  readonly version: number;
  readonly action: string;
  /** ISO 8601, when that version was written. */
  readonly at: string;
  /** The commitment in the log, hexadecimal. */
  readonly commitment: string;
  readonly changed: readonly string[];
};

/** What every row has beside its fields; a change of those alone is none. */
const own = ['id', 'version', 'created_at', 'created_by'];

/** The versions at which some pieces of evidence were attached; one statement. */
export const listAttachedVersions = (tx: Tx, evidence: readonly string[]): Promise<readonly AttachedVersion[]> => tx<
  AttachedVersion[]
>`
  select e.id as evidence, p.version, p.id as action, to_json(p.at) #>> '{}' as at, encode(p.commitment, 'hex') as commitment,
    coalesce((
      select array_agg(key order by key) from jsonb_object_keys(p.data || n.data) key
      where key <> all(${own}::text[]) and nullif(p.data -> key, 'null') is distinct from nullif(n.data -> key, 'null')
    ), '{}') as changed
  from maturity.evaluation_evidence e
  join lateral (
    select seq from kernel.actions where register = 'evaluation-evidence' and row_id = e.id order by version, seq limit 1
  ) born on true
  join lateral (
    select id, version, at, commitment, data from kernel.actions
    where register = split_part(e.record, '/', 1) and row_id = split_part(e.record, '/', 2)::uuid and seq < born.seq
    order by version desc, seq desc limit 1
  ) p on true
  join lateral (
    select data from kernel.actions
    where register = split_part(e.record, '/', 1) and row_id = split_part(e.record, '/', 2)::uuid
    order by version desc, seq desc limit 1
  ) n on true
  where e.id = any(${evidence}::uuid[]) and e.record is not null`;
