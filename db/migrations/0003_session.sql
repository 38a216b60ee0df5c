-- Who is signed in, how often signing in failed, what was refused, and which requests were already answered.

-- Random keys of this installation, made by the server when it first needs them; shared by all its copies.
create table kernel.secrets (
  name text primary key,
  value bytea not null check (length(value) >= 32),
  created_at timestamptz not null default now()
);
grant select, insert on kernel.secrets to padu_app;

-- The cookie itself is never stored, only its SHA-256: a copy of the database signs nobody in.
create table kernel.sessions (
  id uuid primary key,
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  person_id uuid not null,
  csrf text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_of_person on kernel.sessions (person_id) where ended_at is null;
grant select, insert, delete, update (last_seen_at, ended_at) on kernel.sessions to padu_app;

-- Failed attempts to sign in, counted per account and per address. The subject is a keyed hash: no name, no address.
create table kernel.sign_in_attempts (
  subject bytea primary key check (length(subject) = 32),
  failures integer not null check (failures >= 0),
  last_at timestamptz not null,
  blocked_until timestamptz
);
grant select, insert, update, delete on kernel.sign_in_attempts to padu_app;

-- The first answer to a request that may be sent twice; a repetition gets it again.
create table kernel.idempotency (
  actor_id uuid not null,
  route text not null,
  key text not null check (length(key) between 1 and 255),
  body_hash bytea not null check (length(body_hash) = 32),
  response jsonb,
  created_at timestamptz not null,
  primary key (actor_id, route, key)
);
create index idempotency_by_age on kernel.idempotency (created_at);
grant select, insert, delete, update (response) on kernel.idempotency to padu_app;

-- Every refused access: who, what, when, by which rule. Never changed, never removed by the application.
create table kernel.denials (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid not null,
  actor_kind text not null check (actor_kind in ('person', 'token', 'system')),
  method text not null,
  path text not null, -- without the query, which may hold what somebody searched for
  rule text not null,
  request_id text not null
);
create index denials_by_time on kernel.denials (at desc);
grant select, insert on kernel.denials to padu_app;
