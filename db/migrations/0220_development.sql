create schema development;
grant usage on schema development to padu_app;

create table development.development_requests (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  agency uuid not null,
  change text not null check (change in ('new', 'change')),
  application uuid,
  type text not null check (type in ('special', 'general')),
  scope text not null check (scope in ('one-agency', 'all-agencies')),
  purpose text not null check (char_length(purpose) between 1 and 4000),
  achievement text check (char_length(achievement) between 1 and 8000),
  need text check (char_length(need) between 1 and 8000),
  output text check (char_length(output) between 1 and 8000),
  terms_of_reference text check (char_length(terms_of_reference) between 1 and 8000),
  need_analysis text check (char_length(need_analysis) between 1 and 8000),
  process_analysis text check (char_length(process_analysis) between 1 and 8000),
  user_analysis text check (char_length(user_analysis) between 1 and 8000),
  benefit_analysis text check (char_length(benefit_analysis) between 1 and 8000),
  reference text check (char_length(reference) <= 24 and reference ~ '^RAA([.][0-9]{2}){1,7}$'),
  initiative uuid,
  budget_line uuid,
  processes uuid[],
  services uuid[],
  datasets uuid[],
  hosting uuid,
  team uuid,
  builder text not null check (builder in ('agency', 'dinas')),
  third_party uuid,
  open_source text not null check (open_source in ('open', 'closed')),
  license text check (char_length(license) between 1 and 100),
  closed_reason text check (char_length(closed_reason) between 1 and 2000),
  similar_reason text check (char_length(similar_reason) between 1 and 2000),
  general_reason text check (char_length(general_reason) between 1 and 2000),
  operated_since date,
  designated_on date,
  cost_benefit_study uuid,
  adaptation text check (adaptation in ('adapted', 'gaps-open')),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(purpose, ''))) stored,
  check (status in ('draft', 'submitted', 'under-examination', 'in-sync', 'returned', 'withdrawn')),
  constraint development_requests_application check (change = 'new' or application is not null)
);
alter table development.development_requests add foreign key (agency) references organization.agencies (id);
alter table development.development_requests add foreign key (application) references application.applications (id);
alter table development.development_requests add foreign key (initiative) references roadmap.initiatives (id);
alter table development.development_requests add foreign key (budget_line) references budget.budget_lines (id);
alter table development.development_requests add foreign key (hosting) references infrastructure.infrastructure_items (id);
alter table development.development_requests add foreign key (team) references organization.teams (id);
alter table development.development_requests add foreign key (third_party) references organization.external_parties (id);
alter table development.development_requests add foreign key (cost_benefit_study) references evidence.documents (id);
create index on development.development_requests (code desc nulls last, id);
create index on development.development_requests using gin (search gin_trgm_ops);
create index on development.development_requests ((left(search, 40)) text_pattern_ops);
create index on development.development_requests (agency);
create index on development.development_requests (application);
create index on development.development_requests (initiative);
create index on development.development_requests (budget_line);
create index on development.development_requests (hosting);
create index on development.development_requests (team);
create index on development.development_requests (third_party);
create index on development.development_requests (cost_benefit_study);
create index on development.development_requests using gin (processes);
create index on development.development_requests using gin (services);
create index on development.development_requests using gin (datasets);
grant select, insert, update on development.development_requests to padu_app;

create table development.request_examinations (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  request uuid not null,
  round bigint not null check (round between 1 and 1000),
  agency uuid not null,
  note text check (char_length(note) between 1 and 4000),
  cost_analysis text check (char_length(cost_analysis) between 1 and 8000),
  build_cost bigint check (build_cost between 0 and 9007199254740991),
  yearly_cost bigint check (yearly_cost between 0 and 9007199254740991),
  reasons text check (char_length(reasons) between 1 and 4000),
  decided_on date,
  findings jsonb,
  search text generated always as (lower(coalesce(note, '') || ' ' || coalesce(reasons, ''))) stored,
  check (status in ('waiting', 'examining', 'in-sync', 'returned', 'void')),
  constraint request_examinations_round unique (request, round)
);
alter table development.request_examinations add foreign key (request) references development.development_requests (id);
alter table development.request_examinations add foreign key (agency) references organization.agencies (id);
create index on development.request_examinations (decided_on desc nulls last, id);
create index on development.request_examinations using gin (search gin_trgm_ops);
create index on development.request_examinations ((left(search, 40)) text_pattern_ops);
create index on development.request_examinations (request);
create index on development.request_examinations (agency);
grant select, insert, update on development.request_examinations to padu_app;

create table development.builds (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  request uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  agency uuid not null,
  application uuid not null,
  type text not null check (type in ('special', 'general')),
  scope text not null check (scope in ('one-agency', 'all-agencies')),
  third_party uuid,
  ownership_clause uuid,
  repository text check (char_length(repository) between 1 and 500),
  source_tag text check (char_length(source_tag) between 1 and 100),
  source_hash text check (char_length(source_hash) <= 64 and source_hash ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'),
  sbom uuid[],
  maintenance_months bigint check (maintenance_months between 1 and 60),
  started_on date,
  planning_on date,
  design_on date,
  implementation_on date,
  test_on date,
  accredited_on date,
  used_on date,
  evaluated_on date,
  search text generated always as (lower(coalesce(name, ''))) stored,
  check (status in ('need-study', 'planning', 'design', 'implementation', 'feasibility-test', 'accredited', 'maintenance', 'evaluation', 'stopped')),
  constraint builds_once exclude using gist (request with =) where (status <> 'stopped')
);
alter table development.builds add foreign key (request) references development.development_requests (id);
alter table development.builds add foreign key (agency) references organization.agencies (id);
alter table development.builds add foreign key (application) references application.applications (id);
alter table development.builds add foreign key (third_party) references organization.external_parties (id);
alter table development.builds add foreign key (ownership_clause) references evidence.documents (id);
create index on development.builds (started_on desc nulls last, id);
create index on development.builds using gin (search gin_trgm_ops);
create index on development.builds ((left(search, 40)) text_pattern_ops);
create index on development.builds (request);
create index on development.builds (agency);
create index on development.builds (application);
create index on development.builds (third_party);
create index on development.builds (ownership_clause);
create index on development.builds using gin (sbom);
grant select, insert, update on development.builds to padu_app;

create table development.build_deliverables (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  build uuid not null,
  kind text not null,
  documents uuid[],
  result text check (result in ('passed', 'failed')),
  note text check (char_length(note) between 1 and 2000),
  search text generated always as (lower(coalesce(note, ''))) stored,
  check (status in ('open', 'submitted', 'returned', 'approved', 'void')),
  constraint build_deliverables_once exclude using gist (build with =, kind with =) where (status <> 'void')
);
alter table development.build_deliverables add foreign key (build) references development.builds (id);
create index on development.build_deliverables (kind, id);
create index on development.build_deliverables using gin (search gin_trgm_ops);
create index on development.build_deliverables ((left(search, 40)) text_pattern_ops);
create index on development.build_deliverables (build);
create index on development.build_deliverables using gin (documents);
grant select, insert, update on development.build_deliverables to padu_app;

create table development.requirement_changes (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  build uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  reason text not null check (char_length(reason) between 1 and 2000),
  impact text not null check (char_length(impact) between 1 and 2000),
  cost bigint check (cost between 0 and 9007199254740991),
  search text generated always as (lower(coalesce(title, '') || ' ' || coalesce(reason, ''))) stored,
  check (status in ('proposed', 'approved', 'refused', 'void'))
);
alter table development.requirement_changes add foreign key (build) references development.builds (id);
create index on development.requirement_changes (title, id);
create index on development.requirement_changes using gin (search gin_trgm_ops);
create index on development.requirement_changes ((left(search, 40)) text_pattern_ops);
create index on development.requirement_changes (build);
grant select, insert, update on development.requirement_changes to padu_app;

create table development.maintenance_records (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  application uuid not null,
  agency uuid not null,
  kind text not null check (kind in ('maintenance', 'evaluation')),
  date date not null,
  done text not null check (char_length(done) between 1 and 4000),
  next_on date,
  document uuid,
  search text generated always as (lower(coalesce(done, ''))) stored,
  check (status in ('recorded', 'void')),
  constraint maintenance_records_next check (next_on > date)
);
alter table development.maintenance_records add foreign key (application) references application.applications (id);
alter table development.maintenance_records add foreign key (agency) references organization.agencies (id);
alter table development.maintenance_records add foreign key (document) references evidence.documents (id);
create index on development.maintenance_records (date desc nulls last, id);
create index on development.maintenance_records using gin (search gin_trgm_ops);
create index on development.maintenance_records ((left(search, 40)) text_pattern_ops);
create index on development.maintenance_records (application);
create index on development.maintenance_records (agency);
create index on development.maintenance_records (document);
grant select, insert, update on development.maintenance_records to padu_app;

-- What lists of components (CycloneDX) say, read once; the file itself lies with the build.
create table development.sboms (
  file uuid primary key references kernel.files (id),
  build uuid not null references development.builds (id),
  spec_version text not null,
  read_at timestamptz not null
);
create index on development.sboms (build);
create table development.sbom_components (
  file uuid not null references development.sboms (file),
  at integer not null,
  name text not null,
  version text not null,
  type text not null,
  purl text,
  licenses text[] not null,
  primary key (file, at)
);
grant select, insert on development.sboms, development.sbom_components to padu_app;

-- How secret the data may be that a piece of infrastructure holds.
alter table infrastructure.infrastructure_items add column may_hold text
  check (may_hold in ('public', 'restricted', 'confidential', 'secret'));
