-- Who is who in the government: agencies and their functions, positions and the people in them, roles, teams, and who
-- does what. Periods are ranges of days, so the tables themselves refuse two holders of one thing on one day.
create schema organization;
grant usage on schema organization to padu_app;

create table organization.agencies (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Z0-9][A-Z0-9._/-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('secretariat', 'inspectorate', 'department', 'board', 'hospital', 'district', 'ward', 'section', 'technical-unit', 'other')),
  parent uuid,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  successor uuid,
  address text check (char_length(address) between 1 and 500),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, ''))) stored,
  check (status in ('active', 'dissolved'))
);
alter table organization.agencies add foreign key (parent) references organization.agencies (id);
alter table organization.agencies add foreign key (successor) references organization.agencies (id);
create index on organization.agencies (code, id);
create index on organization.agencies using gin (search gin_trgm_ops);
create index on organization.agencies (parent);
create index on organization.agencies (successor);
grant select, insert, update on organization.agencies to padu_app;

create table organization.agency_names (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  agency uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  basis text check (char_length(basis) between 1 and 200),
  search text generated always as (lower(coalesce(name, ''))) stored,
  check (status in ('active', 'ended', 'void')),
  constraint agency_names_one_at_a_time exclude using gist (agency with =, period with &&) where (status <> 'void')
);
alter table organization.agency_names add foreign key (agency) references organization.agencies (id);
create index on organization.agency_names (name, id);
create index on organization.agency_names using gin (search gin_trgm_ops);
create index on organization.agency_names (agency);
grant select, insert, update on organization.agency_names to padu_app;

create table organization.function_holdings (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  function text not null check (function in ('kominfo', 'ict', 'supervision', 'organisation', 'planning', 'finance', 'asset', 'personnel', 'state-apparatus', 'cyber-security', 'technology-assessment', 'ppid', 'regional-secretariat', 'spbe-strategy', 'spbe-planning', 'spbe-operation', 'spbe-risk-control', 'process-owner', 'data-manager')),
  agency uuid not null,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  basis text check (char_length(basis) between 1 and 200),
  search text generated always as (lower(coalesce(function, '') || ' ' || coalesce(basis, ''))) stored,
  check (status in ('active', 'ended', 'void')),
  constraint function_holdings_one_holder exclude using gist (function with =, period with &&)
    where (status <> 'void' and function not in ('process-owner', 'data-manager')),
  constraint function_holdings_no_repeat exclude using gist (function with =, agency with =, period with &&)
    where (status <> 'void' and function in ('process-owner', 'data-manager'))
);
alter table organization.function_holdings add foreign key (agency) references organization.agencies (id);
create index on organization.function_holdings (function, id);
create index on organization.function_holdings using gin (search gin_trgm_ops);
create index on organization.function_holdings (agency);
grant select, insert, update on organization.function_holdings to padu_app;

create table organization.positions (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 60 and code ~ '^[A-Z0-9][A-Z0-9._/-]*$'),
  title text not null check (char_length(title) between 1 and 200),
  kind text not null check (kind in ('head-of-region', 'deputy-head-of-region', 'regional-secretary', 'agency-head', 'agency-secretary', 'unit-head', 'functional', 'other')),
  agency uuid,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(title, ''))) stored,
  check (status in ('open', 'closed')),
  constraint positions_one_per_government exclude using gist (kind with =, period with &&)
    where (kind in ('head-of-region', 'deputy-head-of-region', 'regional-secretary')),
  constraint positions_one_per_agency exclude using gist (agency with =, kind with =, period with &&)
    where (kind in ('agency-head', 'agency-secretary'))
);
alter table organization.positions add foreign key (agency) references organization.agencies (id);
create index on organization.positions (code, id);
create index on organization.positions using gin (search gin_trgm_ops);
create index on organization.positions (agency);
grant select, insert, update on organization.positions to padu_app;

create table organization.appointments (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  position uuid not null,
  person uuid not null,
  capacity text not null check (capacity in ('definitive', 'acting', 'daily-acting')),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  basis text check (char_length(basis) between 1 and 200),
  search text generated always as (lower(coalesce(capacity, '') || ' ' || coalesce(basis, ''))) stored,
  check (status in ('active', 'ended', 'void')),
  constraint appointments_one_holder exclude using gist (
    position with =, (case capacity when 'daily-acting' then 1 else 0 end) with =, period with &&
  ) where (status <> 'void')
);
alter table organization.appointments add foreign key (position) references organization.positions (id);
alter table organization.appointments add foreign key (person) references identity.people (id);
create index on organization.appointments (position, id);
create index on organization.appointments using gin (search gin_trgm_ops);
create index on organization.appointments (person);
grant select, insert, update on organization.appointments to padu_app;

create table organization.role_assignments (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  person uuid not null,
  role text not null check (role in ('administrator', 'leader', 'cio', 'dinas-officer', 'agency-head', 'agency-officer', 'oversight-officer', 'organisation-officer', 'planning-officer', 'finance-officer', 'internal-assessor', 'external-assessor', 'ict-auditor', 'ppid', 'helpdesk-agent', 'viewer')),
  agency uuid,
  position uuid,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  search text generated always as (lower(coalesce(role, ''))) stored,
  check (status in ('proposed', 'active', 'ended', 'void')),
  constraint role_assignments_no_repeat exclude using gist (
    person with =, role with =, coalesce(agency, '00000000-0000-0000-0000-000000000000') with =, period with &&
  ) where (status <> 'void')
);
alter table organization.role_assignments add foreign key (person) references identity.people (id);
alter table organization.role_assignments add foreign key (agency) references organization.agencies (id);
alter table organization.role_assignments add foreign key (position) references organization.positions (id);
create index on organization.role_assignments (person, id);
create index on organization.role_assignments using gin (search gin_trgm_ops);
create index on organization.role_assignments (agency);
create index on organization.role_assignments (position);
grant select, insert, update on organization.role_assignments to padu_app;

create table organization.external_parties (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('ict-ministry', 'state-apparatus-ministry', 'other-institution', 'local-government', 'education', 'infosec-community', 'audit-body', 'business', 'other')),
  about text check (char_length(about) between 1 and 1000),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(about, ''))) stored,
  check (status in ('active', 'inactive'))
);
create index on organization.external_parties (name, id);
create index on organization.external_parties using gin (search gin_trgm_ops);
grant select, insert, update on organization.external_parties to padu_app;

create table organization.teams (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('coordination-team', 'internal-assessors', 'ict-audit-team', 'budget-team', 'incident-response-team', 'data-forum', 'help-facility', 'other')),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  search text generated always as (lower(coalesce(name, ''))) stored,
  check (status in ('draft', 'active', 'ended', 'void'))
);
create index on organization.teams (name, id);
create index on organization.teams using gin (search gin_trgm_ops);
grant select, insert, update on organization.teams to padu_app;

create table organization.team_members (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  team uuid not null,
  position text not null check (position in ('steering-chair', 'steering-regional-secretary', 'steering-agency-head', 'steering-ict-expert', 'steering-member', 'cio', 'technical-chair', 'technical-member', 'lead-assessor', 'assessor', 'lead-auditor', 'auditor', 'agent', 'chair', 'secretary', 'member')),
  person uuid,
  party uuid,
  agency uuid,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  search text generated always as (lower(coalesce(position, ''))) stored,
  check (status in ('active', 'ended', 'void')),
  constraint team_members_single_seat exclude using gist (team with =, position with =, period with &&)
    where (status <> 'void' and position in ('cio', 'steering-chair', 'technical-chair', 'lead-assessor', 'lead-auditor', 'chair')),
  constraint team_members_person_once exclude using gist (team with =, position with =, person with =, period with &&)
    where (status <> 'void' and person is not null),
  constraint team_members_party_once exclude using gist (team with =, position with =, party with =, period with &&)
    where (status <> 'void' and party is not null)
);
alter table organization.team_members add foreign key (team) references organization.teams (id);
alter table organization.team_members add foreign key (person) references identity.people (id);
alter table organization.team_members add foreign key (party) references organization.external_parties (id);
alter table organization.team_members add foreign key (agency) references organization.agencies (id);
create index on organization.team_members (team, id);
create index on organization.team_members using gin (search gin_trgm_ops);
create index on organization.team_members (person);
create index on organization.team_members (party);
create index on organization.team_members (agency);
grant select, insert, update on organization.team_members to padu_app;

create table organization.rasci_matrices (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  note text check (char_length(note) between 1 and 2000),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(note, ''))) stored,
  check (status in ('draft', 'active', 'ended', 'void'))
);
create index on organization.rasci_matrices (name, id);
create index on organization.rasci_matrices using gin (search gin_trgm_ops);
grant select, insert, update on organization.rasci_matrices to padu_app;

create table organization.rasci_activities (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  matrix uuid not null,
  name text not null check (char_length(name) between 1 and 300),
  task text check (char_length(task) <= 60 and task ~ '^[a-z0-9-]+$'),
  line bigint not null check (line between 1 and 9999),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(task, ''))) stored,
  check (status in ('active', 'void')),
  constraint rasci_activities_task_once exclude using gist (matrix with =, task with =) where (status <> 'void')
);
alter table organization.rasci_activities add foreign key (matrix) references organization.rasci_matrices (id);
create index on organization.rasci_activities (line, id);
create index on organization.rasci_activities using gin (search gin_trgm_ops);
create index on organization.rasci_activities (matrix);
grant select, insert, update on organization.rasci_activities to padu_app;

create table organization.rasci_entries (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  matrix uuid not null,
  activity uuid not null,
  letter text not null check (letter in ('R', 'A', 'S', 'C', 'I')),
  agency uuid,
  team uuid,
  position uuid,
  search text generated always as (lower(coalesce(letter, ''))) stored,
  check (status in ('active', 'void')),
  constraint rasci_entries_one_accountable exclude using gist (activity with =) where (status <> 'void' and letter = 'A'),
  constraint rasci_entries_party_once exclude using gist (
    activity with =, letter with =, coalesce(agency, team, position) with =
  ) where (status <> 'void')
);
alter table organization.rasci_entries add foreign key (matrix) references organization.rasci_matrices (id);
alter table organization.rasci_entries add foreign key (activity) references organization.rasci_activities (id);
alter table organization.rasci_entries add foreign key (agency) references organization.agencies (id);
alter table organization.rasci_entries add foreign key (team) references organization.teams (id);
alter table organization.rasci_entries add foreign key (position) references organization.positions (id);
create index on organization.rasci_entries (activity, id);
create index on organization.rasci_entries using gin (search gin_trgm_ops);
create index on organization.rasci_entries (matrix);
create index on organization.rasci_entries (agency);
create index on organization.rasci_entries (team);
create index on organization.rasci_entries (position);
grant select, insert, update on organization.rasci_entries to padu_app;
