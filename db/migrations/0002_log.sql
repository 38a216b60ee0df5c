-- The action log (what happened, erasable) and the transparency log over it (what can be proved, never erased).

create table kernel.actions (
  id uuid primary key,
  seq bigint generated always as identity, -- order of actions that share a row version
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null,
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'token', 'system')),
  at timestamptz not null,
  request_id text not null,
  reason text,
  answers jsonb,
  data jsonb not null, -- the row after the change
  salt bytea not null check (length(salt) >= 16), -- replaced when content is erased
  commitment bytea not null check (length(commitment) = 32), -- what the log says, for ever
  kept bytea check (length(kept) = 32), -- commitment to what an erasure left; the erasure's own action names it too
  erased_at timestamptz,
  check ((kept is null) = (erased_at is null))
);
create index actions_of_row on kernel.actions (register, row_id, version, seq);

grant select, insert on kernel.actions to padu_app;

-- What the commitment of an action commits to: sha256(salt || utf8 of this text).
create function kernel.action_content(
  register text, row_id uuid, version integer, step text, actor_id uuid, actor_kind text, at timestamptz,
  reason text, answers jsonb, data jsonb
) returns text
language sql stable
return jsonb_build_object(
  'register', register, 'row', row_id, 'version', version, 'step', step,
  'actor', actor_id, 'actorKind', actor_kind,
  'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'reason', reason, 'answers', answers, 'data', data
)::text;

-- The leaf of an action: compact JSON, public, without personal data.
create function kernel.action_leaf(
  id uuid, register text, row_id uuid, version integer, step text, at timestamptz, commitment bytea
) returns text
language sql stable
return format(
  '{"v":1,"action":"%s","register":%s,"row":"%s","version":%s,"step":%s,"at":"%s","commitment":"%s"}',
  id, to_json(register), row_id, version, to_json(step),
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), encode(commitment, 'base64')
);

grant execute on function kernel.action_content, kernel.action_leaf to padu_app;

-- Blanks fields in the past snapshots of one row and replaces the salts, so that what stood there can no longer be
-- guessed from the commitment in the log. What is left gets a commitment of its own; the caller records these in the
-- action of the erasure, so that the rest cannot be changed unseen either. Runs as the owner: the application itself
-- cannot change an action. Refuses a row whose actions were tampered with, or an erasure would whitewash them.
create function kernel.erase_fields(of_register text, of_row uuid, fields text[], erased timestamptz) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  left_over jsonb;
begin
  perform from kernel.actions a
  where a.register = of_register and a.row_id = of_row and coalesce(a.kept, a.commitment) <> sha256(
    a.salt || convert_to(kernel.action_content(
      a.register, a.row_id, a.version, a.step, a.actor_id, a.actor_kind, a.at, a.reason, a.answers, a.data
    ), 'UTF8'));
  if found then
    raise exception 'An action on %/% was changed after it was recorded; nothing was erased.', of_register, of_row;
  end if;

  with blanked as (
    select
      a.id,
      a.data || coalesce(
        (select jsonb_object_agg(field, null::text) from unnest(fields) field where a.data ? field), '{}') as data,
      case when a.step = 'erase' then a.answers else a.answers - fields end as answers,
      case when 'reason' = any (fields) then null else a.reason end as reason,
      uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt
    from kernel.actions a
    where a.register = of_register
      and a.row_id = of_row
      and (
        exists (select from unnest(fields) field where a.data ->> field is not null)
        or (a.step <> 'erase' and a.answers ?| fields)
        or ('reason' = any (fields) and a.reason is not null)
      )
  ), erased_actions as (
    update kernel.actions a
    set data = b.data, answers = b.answers, reason = b.reason, salt = b.salt, erased_at = erased,
        kept = sha256(b.salt || convert_to(kernel.action_content(
          a.register, a.row_id, a.version, a.step, a.actor_id, a.actor_kind, a.at, b.reason, b.answers, b.data
        ), 'UTF8'))
    from blanked b
    where a.id = b.id
    returning a.id, a.kept
  )
  select coalesce(jsonb_object_agg(id, encode(kept, 'base64')), '{}') into left_over from erased_actions;
  return left_over;
end $$;

revoke execute on function kernel.erase_fields from public;
grant execute on function kernel.erase_fields to padu_app;

create schema log;
grant usage on schema log to padu_app;

-- Leaves that have no place in the tree yet. Written with the change itself, emptied by the sequencer.
create table log.pending (
  seq bigint generated always as identity primary key,
  action uuid not null,
  leaf text not null check (octet_length(leaf) <= 65535)
);
grant select, insert, delete on log.pending to padu_app;

-- The leaves in their order. The primary key is what makes two writers fork-proof.
create table log.entries (
  index bigint primary key check (index >= 0),
  action uuid not null unique,
  leaf text not null
);
grant select, insert on log.entries to padu_app;

-- Full tiles only: a partial tile is made of the leaves, or of the roots one level below. So nothing here ever changes.
create table log.tiles (
  level smallint not null check (level between 0 and 63),
  n bigint not null check (n >= 0),
  hashes bytea not null check (length(hashes) = 8192),
  root bytea not null check (length(root) = 32),
  primary key (level, n)
);
alter table log.tiles alter column hashes set storage external; -- hashes do not compress
grant select, insert on log.tiles to padu_app;

-- Every signed state of the log. The newest is what /log/checkpoint serves.
create table log.checkpoints (
  size bigint primary key check (size >= 0),
  note text not null,
  signed_at timestamptz not null default now()
);
grant select, insert on log.checkpoints to padu_app;
