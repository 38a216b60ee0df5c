-- More than a password: one-time codes (TOTP), passkeys, recovery codes; what a session knows of itself; known devices.

-- Since when and by what a session's person last proved who they are, and whether they must set up a second factor
-- before anything else. `device` is a coarse name such as "Chrome/Windows".
alter table kernel.sessions
  add column device text not null default '' check (char_length(device) <= 60),
  add column confirmed_at timestamptz,
  add column must_enrol boolean not null default false;
update kernel.sessions set confirmed_at = created_at;
alter table kernel.sessions alter column confirmed_at set not null;
grant update (confirmed_at, must_enrol) on kernel.sessions to padu_app;

-- A browser in which an account was signed in before. The cookie is kept as SHA-256 only; no address, no fingerprint.
create table identity.devices (
  account_id uuid not null references identity.accounts (id),
  secret_hash bytea not null check (length(secret_hash) = 32),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (account_id, secret_hash)
);
grant select, insert, delete, update (last_at) on identity.devices to padu_app;

-- The secret of one-time codes, sealed with a key that is not in the database. Not in use until a code has confirmed it.
-- `last_step` is the half minute of the last code used: no code works twice.
create table identity.totp_secrets (
  account_id uuid primary key references identity.accounts (id),
  sealed bytea not null check (length(sealed) between 40 and 200),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint
);
grant select, insert, update, delete on identity.totp_secrets to padu_app;

-- The public half of each passkey. The counter shows a copied authenticator where the authenticator counts at all.
create table identity.passkeys (
  id uuid primary key,
  account_id uuid not null references identity.accounts (id),
  credential_id bytea not null unique check (length(credential_id) between 16 and 1023),
  public_key bytea not null check (length(public_key) between 16 and 4000),
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null check (char_length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on identity.passkeys (account_id);
grant select, insert, delete, update (counter, backed_up, last_used_at) on identity.passkeys to padu_app;

-- Codes for the day the phone is lost; each works once.
create table identity.recovery_codes (
  account_id uuid not null references identity.accounts (id),
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (account_id, code_hash)
);
grant select, insert, delete on identity.recovery_codes to padu_app;

-- What an authenticator is asked to sign: good once, for minutes, for one purpose and in the browser that asked.
create table identity.challenges (
  challenge bytea primary key check (length(challenge) = 32),
  purpose text not null check (purpose in ('register', 'sign-in', 'second', 'confirm')),
  account_id uuid references identity.accounts (id),
  bound_to bytea not null check (length(bound_to) = 32),
  expires_at timestamptz not null
);
grant select, insert, delete on identity.challenges to padu_app;

-- A password was right and the second factor is still asked for: a few minutes, and no session yet.
create table identity.pending_sign_ins (
  secret_hash bytea primary key check (length(secret_hash) = 32),
  account_id uuid not null references identity.accounts (id),
  expires_at timestamptz not null
);
create index on identity.pending_sign_ins (account_id);
grant select, insert, delete on identity.pending_sign_ins to padu_app;

-- Roles that the government lets nobody use without a second factor: one row, kept with its history.
create table identity.sign_in_rules (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null check (status = 'active'),
  created_at timestamptz not null,
  created_by uuid,
  factor_roles text[] not null,
  only_one boolean generated always as (true) stored unique
);
grant select, insert, update (version, factor_roles) on identity.sign_in_rules to padu_app;
