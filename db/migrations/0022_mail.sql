-- Mail to people: where it goes, how often, and what became of each.

-- How a person is reached. Apart from people and accounts: no snapshot of the action log ever holds an address.
create table identity.contacts (
  person_id uuid primary key references identity.people (id),
  mail text check (char_length(mail) <= 254 and mail !~ '[[:space:]<>,;]' and mail like '%_@_%'),
  lang text not null check (lang in ('id', 'en')),
  -- The hour of the day, in the government's time zone, at which digests are written.
  digest_hour smallint not null default 7 check (digest_hour between 0 and 23),
  confirmed_at timestamptz check (confirmed_at is null or mail is not null),
  -- The link that confirms the address; only its hash is kept.
  code_hash bytea check (length(code_hash) = 32),
  code_expires_at timestamptz
);
grant select, insert, update, delete on identity.contacts to padu_app;

create schema notification;
grant usage on schema notification to padu_app;

-- How soon a person is told by mail, where they chose otherwise than the program suggests.
create table notification.paces (
  person_id uuid not null,
  notice_group text not null,
  pace text not null check (pace in ('once', 'daily', 'weekly', 'none')),
  primary key (person_id, notice_group)
);
grant select, insert, update on notification.paces to padu_app;

-- Every mail: to whom (the address is looked up when it is sent), what it says, and what became of it.
create table kernel.mails (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  key text not null unique check (length(key) between 1 and 255), -- one thing is mailed once, however often it is asked
  lang text not null check (lang in ('id', 'en')),
  letter jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'refused', 'dropped')),
  attempts integer not null default 0,
  error text,
  at timestamptz not null,
  next_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'queued') = (done_at is null))
);
create index mails_due on kernel.mails (next_at, id) where state = 'queued';
create index mails_newest on kernel.mails (at desc, id desc);
create index mails_of_person on kernel.mails (person_id, at desc);
grant select, insert, delete, update (state, attempts, error, next_at, done_at) on kernel.mails to padu_app;
