-- What compliance is computed with besides the records themselves: statements of people, intervals set locally, holidays.
create schema compliance;
grant usage on schema compliance to padu_app;

create table compliance.attestations (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  obligation text not null check (char_length(obligation) <= 40 and obligation ~ '^[a-z]{2,5}-[a-z0-9-]+$'),
  agency uuid,
  says text not null check (says in ('met', 'partly', 'not-applicable')),
  title text not null check (char_length(title) between 1 and 200),
  statement text check (char_length(statement) between 1 and 4000),
  evidence uuid[],
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  search text generated always as (lower(coalesce(obligation, '') || ' ' || coalesce(title, '') || ' ' || coalesce(statement, ''))) stored,
  check (status in ('draft', 'submitted', 'accepted', 'withdrawn'))
);
alter table compliance.attestations add foreign key (agency) references organization.agencies (id);
create index on compliance.attestations (obligation, id);
create index on compliance.attestations using gin (search gin_trgm_ops);
create index on compliance.attestations (agency);
create index on compliance.attestations using gin (evidence);
grant select, insert, update on compliance.attestations to padu_app;

create table compliance.local_policies (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  obligation text not null check (char_length(obligation) <= 40 and obligation ~ '^[a-z]{2,5}-[a-z0-9-]+$'),
  months bigint not null check (months between 1 and 120),
  instrument uuid,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  note text check (char_length(note) between 1 and 1000),
  search text generated always as (lower(coalesce(obligation, '') || ' ' || coalesce(note, ''))) stored,
  check (status in ('active', 'ended', 'void')),
  constraint local_policies_one_at_a_time exclude using gist (obligation with =, period with &&) where (status <> 'void')
);
alter table compliance.local_policies add foreign key (instrument) references evidence.legal_instruments (id);
create index on compliance.local_policies (obligation, id);
create index on compliance.local_policies using gin (search gin_trgm_ops);
create index on compliance.local_policies (instrument);
grant select, insert, update on compliance.local_policies to padu_app;

create table compliance.holidays (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  date date not null unique,
  name text not null check (char_length(name) between 1 and 120),
  kind text not null check (kind in ('national', 'joint-leave', 'regional')),
  search text generated always as (lower(coalesce(name, ''))) stored,
  check (status in ('active', 'removed'))
);
create index on compliance.holidays (date, id);
create index on compliance.holidays using gin (search gin_trgm_ops);
grant select, insert, update on compliance.holidays to padu_app;
