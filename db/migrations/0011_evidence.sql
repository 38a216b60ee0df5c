-- What proves that duties are carried out: legal instruments with effect, documents with a security classification, and to
-- whom documents were delivered.
create schema evidence;
grant usage on schema evidence to padu_app;

create table evidence.legal_instruments (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  reference text not null unique check (char_length(reference) between 1 and 80),
  kind text not null,
  number text check (char_length(number) between 1 and 60),
  year smallint check (year between 1900 and 2200),
  title text not null check (char_length(title) between 1 and 300),
  subject text not null,
  date date,
  promulgated date,
  validity daterange check (not isempty(validity) and not lower_inf(validity)),
  agency uuid,
  basis uuid[],
  amends uuid[],
  revokes uuid[],
  team uuid,
  team_kind text check (team_kind in ('coordination-team', 'internal-assessors', 'ict-audit-team', 'budget-team', 'incident-response-team', 'data-forum', 'help-facility', 'other')),
  team_period daterange check (not isempty(team_period) and not lower_inf(team_period)),
  note text check (char_length(note) between 1 and 2000),
  files uuid[],
  search text generated always as (lower(coalesce(reference, '') || ' ' || coalesce(number, '') || ' ' || coalesce(title, ''))) stored,
  check (status in ('draft', 'in-force', 'revoked', 'void')),
  check (status in ('draft', 'void') or (date is not null and validity is not null))
);
alter table evidence.legal_instruments add foreign key (agency) references organization.agencies (id);
alter table evidence.legal_instruments add foreign key (team) references organization.teams (id);
create index on evidence.legal_instruments (date, id);
create index on evidence.legal_instruments using gin (search gin_trgm_ops);
create index on evidence.legal_instruments (agency);
create index on evidence.legal_instruments (team);
create index on evidence.legal_instruments using gin (basis);
create index on evidence.legal_instruments using gin (amends);
create index on evidence.legal_instruments using gin (revokes);
grant select, insert, update on evidence.legal_instruments to padu_app;

create table evidence.documents (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  number text not null unique check (char_length(number) between 1 and 100),
  title text not null check (char_length(title) between 1 and 300),
  kind text not null,
  summary text check (char_length(summary) between 1 and 2000),
  agency uuid not null,
  party uuid,
  date date,
  period daterange check (not isempty(period) and not lower_inf(period)),
  valid_until date,
  classification text not null check (classification in ('public', 'restricted', 'confidential', 'secret')),
  openness text not null check (openness in ('public', 'excluded')),
  exclusion text check (char_length(exclusion) between 1 and 1000),
  basis uuid[],
  follows uuid[],
  files uuid[],
  location text check (char_length(location) between 1 and 200),
  search text generated always as (lower(coalesce(number, '') || ' ' || coalesce(title, '') || ' ' || coalesce(summary, ''))) stored,
  check (status in ('draft', 'submitted', 'final', 'revised', 'withdrawn')),
  check (status in ('draft', 'withdrawn') or date is not null)
);
alter table evidence.documents add foreign key (agency) references organization.agencies (id);
alter table evidence.documents add foreign key (party) references organization.external_parties (id);
create index on evidence.documents (date, id);
create index on evidence.documents using gin (search gin_trgm_ops);
create index on evidence.documents (agency);
create index on evidence.documents (party);
create index on evidence.documents using gin (basis);
create index on evidence.documents using gin (follows);
grant select, insert, update on evidence.documents to padu_app;

create table evidence.deliveries (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  document uuid not null,
  recipient text not null check (recipient in ('agency', 'head-of-region', 'regional-secretary', 'steering-committee', 'external-assessor', 'communication-ministry', 'state-apparatus-ministry', 'planning-ministry', 'cyber-agency', 'other-party')),
  agency uuid,
  party uuid,
  date date not null,
  note text check (char_length(note) between 1 and 1000),
  receipt uuid[],
  search text generated always as (lower(coalesce(recipient, '') || ' ' || coalesce(note, ''))) stored,
  check (status in ('recorded', 'void'))
);
alter table evidence.deliveries add foreign key (document) references evidence.documents (id);
alter table evidence.deliveries add foreign key (agency) references organization.agencies (id);
alter table evidence.deliveries add foreign key (party) references organization.external_parties (id);
create index on evidence.deliveries (date, id);
create index on evidence.deliveries using gin (search gin_trgm_ops);
create index on evidence.deliveries (document);
create index on evidence.deliveries (agency);
create index on evidence.deliveries (party);
grant select, insert, update on evidence.deliveries to padu_app;

create table evidence.document_links (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  document uuid not null,
  record text not null check (char_length(record) <= 100 and record ~ '^[a-z]+(-[a-z]+)*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  why text not null check (char_length(why) between 1 and 300),
  search text generated always as (lower(coalesce(why, ''))) stored,
  check (status in ('active', 'removed')),
  constraint document_links_once exclude using gist (document with =, record with =) where (status = 'active')
);
alter table evidence.document_links add foreign key (document) references evidence.documents (id);
create index on evidence.document_links (why, id);
create index on evidence.document_links using gin (search gin_trgm_ops);
create index on evidence.document_links (document);
create index on evidence.document_links (record) where (status = 'active');
grant select, insert, update on evidence.document_links to padu_app;
