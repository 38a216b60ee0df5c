-- The shape of the database after all migrations. Generated: npm run tool tools/dump-schema.ts

-- Extensions

create extension btree_gist;
create extension pg_trgm;

-- Schemas

create schema kernel;
create schema log;

-- Tables

create table kernel.actions (
  id uuid not null,
  seq bigint generated always as identity not null,
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null,
  actor_id uuid,
  actor_kind text not null,
  at timestamp with time zone not null,
  request_id text not null,
  reason text,
  answers jsonb,
  data jsonb not null,
  salt bytea,
  commitment bytea not null,
  erased_at timestamp with time zone,
  constraint actions_pkey PRIMARY KEY (id),
  constraint actions_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'token'::text, 'system'::text]))),
  constraint actions_check CHECK (((salt IS NULL) = (erased_at IS NOT NULL))),
  constraint actions_commitment_check CHECK ((length(commitment) = 32)),
  constraint actions_salt_check CHECK ((length(salt) >= 16))
);

create table kernel.denials (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_kind text not null,
  method text not null,
  path text not null,
  rule text not null,
  request_id text not null,
  constraint denials_pkey PRIMARY KEY (id),
  constraint denials_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'token'::text, 'system'::text])))
);

create table kernel.files (
  id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  name text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_bytes_check CHECK ((bytes > 0)),
  constraint files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table kernel.idempotency (
  actor_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  response jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (actor_id, route, key),
  constraint idempotency_body_hash_check CHECK ((length(body_hash) = 32)),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);

create table kernel.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table kernel.secrets (
  name text not null,
  value bytea not null,
  created_at timestamp with time zone default now() not null,
  constraint secrets_pkey PRIMARY KEY (name),
  constraint secrets_value_check CHECK ((length(value) >= 32))
);

create table kernel.sessions (
  id uuid not null,
  secret_hash bytea not null,
  person_id uuid not null,
  csrf text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_secret_hash_key UNIQUE (secret_hash),
  constraint sessions_secret_hash_check CHECK ((length(secret_hash) = 32))
);

create table kernel.sign_in_attempts (
  subject bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint sign_in_attempts_pkey PRIMARY KEY (subject),
  constraint sign_in_attempts_failures_check CHECK ((failures >= 0)),
  constraint sign_in_attempts_subject_check CHECK ((length(subject) = 32))
);

create table log.checkpoints (
  size bigint not null,
  note text not null,
  signed_at timestamp with time zone default now() not null,
  constraint checkpoints_pkey PRIMARY KEY (size),
  constraint checkpoints_size_check CHECK ((size >= 0))
);

create table log.entries (
  index bigint not null,
  action uuid not null,
  leaf text not null,
  constraint entries_pkey PRIMARY KEY (index),
  constraint entries_action_key UNIQUE (action),
  constraint entries_index_check CHECK ((index >= 0))
);

create table log.pending (
  seq bigint generated always as identity not null,
  action uuid not null,
  leaf text not null,
  constraint pending_pkey PRIMARY KEY (seq),
  constraint pending_leaf_check CHECK ((octet_length(leaf) <= 65535))
);

create table log.tiles (
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  root bytea not null,
  constraint tiles_pkey PRIMARY KEY (level, n),
  constraint tiles_hashes_check CHECK ((length(hashes) = 8192)),
  constraint tiles_level_check CHECK (((level >= 0) AND (level <= 63))),
  constraint tiles_n_check CHECK ((n >= 0)),
  constraint tiles_root_check CHECK ((length(root) = 32))
);

-- Indexes

CREATE INDEX actions_of_row ON kernel.actions USING btree (register, row_id, version, seq);
CREATE INDEX denials_by_time ON kernel.denials USING btree (at DESC);
CREATE INDEX files_by_content ON kernel.files USING btree (sha256);
CREATE INDEX idempotency_by_age ON kernel.idempotency USING btree (created_at);
CREATE INDEX sessions_of_person ON kernel.sessions USING btree (person_id) WHERE (ended_at IS NULL);

-- Functions

CREATE OR REPLACE FUNCTION kernel.action_content(register text, row_id uuid, version integer, step text, actor_id uuid, actor_kind text, at timestamp with time zone, reason text, answers jsonb, data jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (jsonb_build_object('register', register, 'row', row_id, 'version', version, 'step', step, 'actor', actor_id, 'actorKind', actor_kind, 'at', to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), 'reason', reason, 'answers', answers, 'data', data))::text;

CREATE OR REPLACE FUNCTION kernel.action_leaf(id uuid, register text, row_id uuid, version integer, step text, at timestamp with time zone, commitment bytea)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN format('{"v":1,"action":"%s","register":%s,"row":"%s","version":%s,"step":%s,"at":"%s","commitment":"%s"}'::text, id, to_json(register), row_id, version, to_json(step), to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), encode(commitment, 'base64'::text));

CREATE OR REPLACE FUNCTION kernel.erase_fields(of_register text, of_row uuid, fields text[], erased timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  touched integer;
begin
  update kernel.actions a
  set data = a.data || coalesce(
        (select jsonb_object_agg(field, null::text) from unnest(fields) field where a.data ? field), '{}'),
      answers = a.answers - fields,
      reason = case when 'reason' = any (fields) then null else a.reason end,
      salt = null,
      erased_at = erased
  where a.register = of_register
    and a.row_id = of_row
    and (
      exists (select from unnest(fields) field where a.data ->> field is not null)
      or a.answers ?| fields
      or ('reason' = any (fields) and a.reason is not null)
    );
  get diagnostics touched = row_count;
  return touched;
end $function$;

-- Grants

grant usage on schema kernel to padu_app;
grant usage on schema log to padu_app;
grant usage on schema public to padu_app;
grant insert, select on kernel.actions to padu_app;
grant insert, select on kernel.denials to padu_app;
grant insert, select on kernel.files to padu_app;
grant delete, insert, select on kernel.idempotency to padu_app;
grant select on kernel.migrations to padu_app;
grant insert, select on kernel.secrets to padu_app;
grant delete, insert, select on kernel.sessions to padu_app;
grant delete, insert, select, update on kernel.sign_in_attempts to padu_app;
grant insert, select on log.checkpoints to padu_app;
grant insert, select on log.entries to padu_app;
grant delete, insert, select on log.pending to padu_app;
grant insert, select on log.tiles to padu_app;
grant update (response) on kernel.idempotency to padu_app;
grant update (ended_at) on kernel.sessions to padu_app;
grant update (last_seen_at) on kernel.sessions to padu_app;
grant execute on function kernel.action_content(register text, row_id uuid, version integer, step text, actor_id uuid, actor_kind text, at timestamp with time zone, reason text, answers jsonb, data jsonb) to padu_app;
grant execute on function kernel.action_leaf(id uuid, register text, row_id uuid, version integer, step text, at timestamp with time zone, commitment bytea) to padu_app;
grant execute on function kernel.erase_fields(of_register text, of_row uuid, fields text[], erased timestamp with time zone) to padu_app;
