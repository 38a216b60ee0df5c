-- The government this Padu serves, its people, and who may sign in.

create schema identity;
grant usage on schema identity to padu_app;

-- One row: the government of this installation, and the regulation it works by.
create table identity.governments (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null check (status = 'active'),
  created_at timestamptz not null,
  created_by uuid,
  name text not null check (char_length(name) between 1 and 200),
  profile text not null,
  only_one boolean generated always as (true) stored unique
);
grant select, insert on identity.governments to padu_app;

create table identity.people (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null check (char_length(name) between 1 and 200),
  number text not null unique check (char_length(number) <= 40 and number ~ '^[A-Za-z0-9][A-Za-z0-9 ./-]*$'),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(number, ''))) stored,
  check (status in ('active', 'left'))
);
create index on identity.people (name, id);
create index on identity.people using gin (search gin_trgm_ops);
grant select, insert, update on identity.people to padu_app;

-- Who may sign in. What proves it stands apart, so that no snapshot of an account ever holds it.
create table identity.accounts (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null check (status in ('invited', 'active', 'disabled')),
  created_at timestamptz not null,
  created_by uuid,
  person_id uuid not null unique references identity.people (id),
  login text not null check (char_length(login) between 3 and 100)
);
create unique index accounts_by_login on identity.accounts (lower(login));
grant select, insert, update on identity.accounts to padu_app;

create table identity.secrets (
  account_id uuid primary key references identity.accounts (id),
  password_hash text not null check (password_hash like '$argon2id$%'),
  changed_at timestamptz not null
);
grant select, insert, update on identity.secrets to padu_app;

-- A link to choose a password, valid once and for three days. A new one replaces the one before.
create table identity.invitations (
  account_id uuid primary key references identity.accounts (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  expires_at timestamptz not null
);
grant select, insert, update, delete on identity.invitations to padu_app;

-- Access for programs: a role at one agency (or at none, for roles that see all), until a date.
create table identity.tokens (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null check (status in ('active', 'revoked')),
  created_at timestamptz not null,
  created_by uuid,
  name text not null check (char_length(name) between 1 and 200),
  role text not null,
  agency_id uuid,
  expires_at timestamptz not null,
  check (expires_at <= created_at + interval '366 days')
);
grant select, insert, update on identity.tokens to padu_app;

create table identity.token_secrets (
  token_id uuid primary key references identity.tokens (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32),
  last_used_at timestamptz
);
grant select, insert, update (last_used_at) on identity.token_secrets to padu_app;
