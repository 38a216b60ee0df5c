-- Who stands in for whom between two days: the substitute then also holds the roles of the person stood in for.
create table organization.substitutions (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  person uuid not null,
  substitute uuid not null,
  role text check (role in ('leader', 'cio', 'dinas-officer', 'agency-head', 'agency-officer', 'oversight-officer', 'organisation-officer', 'planning-officer', 'finance-officer', 'internal-assessor', 'external-assessor', 'ict-auditor', 'ppid', 'helpdesk-agent', 'viewer')),
  agency uuid,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  reason text not null check (char_length(reason) between 1 and 200),
  search text generated always as (lower(coalesce(reason, ''))) stored,
  check (status in ('proposed', 'active', 'ended', 'void'))
);
alter table organization.substitutions add foreign key (person) references identity.people (id);
alter table organization.substitutions add foreign key (substitute) references identity.people (id);
alter table organization.substitutions add foreign key (agency) references organization.agencies (id);
create index on organization.substitutions (period, id);
create index on organization.substitutions using gin (search gin_trgm_ops);
create index on organization.substitutions (person);
create index on organization.substitutions (substitute);
create index on organization.substitutions (agency);
grant select, insert, update on organization.substitutions to padu_app;
