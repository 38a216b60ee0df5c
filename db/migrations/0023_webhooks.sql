-- Who reads along in the log, and how far they have come: the entry that comes next.
create table kernel.consumers (
  name text primary key,
  next_index bigint not null check (next_index >= 0)
);
grant select, insert, update (next_index) on kernel.consumers to padu_app;

-- Webhooks: programs that are told what happened. One acts with a role, at an agency, as a token does.
create table notification.webhooks (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null check (status in ('active', 'paused')),
  created_at timestamptz not null,
  created_by uuid,
  name text not null check (char_length(name) between 1 and 200),
  url text not null check (char_length(url) <= 2000 and url ~ '^https?://'),
  role text not null,
  agency_id uuid,
  events text[] not null check (cardinality(events) between 1 and 1000) -- `register.step` or `register.*`
);
grant select, insert, update on notification.webhooks to padu_app;

-- What signs its messages, apart from the row so that no snapshot of the log holds it. After a change both sign for a day.
create table notification.webhook_secrets (
  webhook_id uuid primary key references notification.webhooks (id),
  secret bytea not null check (length(secret) between 24 and 64),
  previous bytea check (length(previous) between 24 and 64),
  previous_until timestamptz,
  check ((previous is null) = (previous_until is null))
);
grant select, insert, update on notification.webhook_secrets to padu_app;

-- How its receiver answers. The row is held while one message is under way, so each receiver gets one at a time.
create table notification.webhook_health (
  webhook_id uuid primary key references notification.webhooks (id),
  tried_at timestamptz,
  failing_since timestamptz
);
grant select, insert, update on notification.webhook_health to padu_app;

-- One event to one webhook: what happened (names of things, never content) and what became of the message.
create table notification.deliveries (
  id uuid primary key,
  webhook_id uuid not null references notification.webhooks (id),
  log_index bigint not null,
  register text not null,
  row_id uuid not null,
  step text not null,
  row_version integer not null,
  happened_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'withheld')),
  attempts integer not null default 0,
  next_at timestamptz not null,
  tried_at timestamptz,
  answer text, -- the HTTP status, or the code of what stood in the way
  took_ms integer,
  unique (webhook_id, log_index)
);
create index deliveries_due on notification.deliveries (webhook_id, next_at) where state = 'waiting';
create index deliveries_newest on notification.deliveries (webhook_id, log_index desc);
create index deliveries_old on notification.deliveries (happened_at);
grant select, insert, delete, update (state, attempts, next_at, tried_at, answer, took_ms)
  on notification.deliveries to padu_app;
