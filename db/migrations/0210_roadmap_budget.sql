create schema roadmap;
grant usage on schema roadmap to padu_app;

create schema budget;
grant usage on schema budget to padu_app;

create table roadmap.roadmaps (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  term daterange not null check (not isempty(term) and not lower_inf(term)),
  author uuid not null,
  basis uuid[],
  consultation uuid[],
  decree uuid,
  replaces uuid,
  summary text check (char_length(summary) between 1 and 4000),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(summary, ''))) stored,
  check (status in ('draft', 'submitted', 'enacted', 'superseded', 'void')),
  constraint roadmaps_five_years check (not upper_inf(term) and upper(term) = (lower(term) + interval '5 years')::date),
  constraint roadmaps_one_in_force exclude using gist (term with &&) where (status = 'enacted') deferrable initially deferred
);
alter table roadmap.roadmaps add foreign key (author) references organization.agencies (id);
alter table roadmap.roadmaps add foreign key (decree) references evidence.legal_instruments (id);
alter table roadmap.roadmaps add foreign key (replaces) references roadmap.roadmaps (id);
create index on roadmap.roadmaps (term desc nulls last, id);
create index on roadmap.roadmaps using gin (search gin_trgm_ops);
create index on roadmap.roadmaps ((left(search, 40)) text_pattern_ops);
create index on roadmap.roadmaps (author);
create index on roadmap.roadmaps (decree);
create index on roadmap.roadmaps (replaces);
create index on roadmap.roadmaps using gin (basis);
create index on roadmap.roadmaps using gin (consultation);
grant select, insert, update on roadmap.roadmaps to padu_app;

create table roadmap.initiatives (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  roadmap uuid,
  part text not null check (part in ('governance', 'management', 'service', 'infrastructure', 'application', 'security', 'ict-audit')),
  agency uuid not null,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  cost bigint not null check (cost between 0 and 9007199254740991),
  output text not null check (char_length(output) between 1 and 2000),
  depends_on uuid[],
  processes uuid[],
  services uuid[],
  datasets uuid[],
  applications uuid[],
  infrastructure uuid[],
  indicators text[] check (cardinality(indicators) between 1 and 100 and array_to_string(indicators, ' ') ~ '^([a-z]+-[0-9]{4}[.][0-9]{2}( |$))+$'),
  obligations text[] check (cardinality(obligations) between 1 and 100 and array_to_string(obligations, ' ') ~ '^([a-z]{2,5}(-[a-z0-9]+)+( |$))+$'),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(output, ''))) stored,
  check (status in ('planned', 'running', 'done', 'dropped', 'void')),
  constraint initiatives_has_end check (not upper_inf(period))
);
alter table roadmap.initiatives add foreign key (roadmap) references roadmap.roadmaps (id);
alter table roadmap.initiatives add foreign key (agency) references organization.agencies (id);
create index on roadmap.initiatives (code, id);
create index on roadmap.initiatives using gin (search gin_trgm_ops);
create index on roadmap.initiatives ((left(search, 40)) text_pattern_ops);
create index on roadmap.initiatives (roadmap);
create index on roadmap.initiatives (agency);
create index on roadmap.initiatives using gin (depends_on);
create index on roadmap.initiatives using gin (processes);
create index on roadmap.initiatives using gin (services);
create index on roadmap.initiatives using gin (datasets);
create index on roadmap.initiatives using gin (applications);
create index on roadmap.initiatives using gin (infrastructure);
grant select, insert, update on roadmap.initiatives to padu_app;

create table roadmap.initiative_reports (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  initiative uuid not null,
  as_of date not null,
  progress bigint not null check (progress between 0 and 100),
  done text not null check (char_length(done) between 1 and 4000),
  obstacles text check (char_length(obstacles) between 1 and 2000),
  spent bigint check (spent between 0 and 9007199254740991),
  evidence uuid[],
  search text generated always as (lower(coalesce(done, '') || ' ' || coalesce(obstacles, ''))) stored,
  check (status in ('recorded', 'void')),
  constraint initiative_reports_once exclude using gist (initiative with =, as_of with =) where (status <> 'void')
);
alter table roadmap.initiative_reports add foreign key (initiative) references roadmap.initiatives (id);
create index on roadmap.initiative_reports (as_of desc nulls last, id);
create index on roadmap.initiative_reports using gin (search gin_trgm_ops);
create index on roadmap.initiative_reports ((left(search, 40)) text_pattern_ops);
create index on roadmap.initiative_reports (initiative);
create index on roadmap.initiative_reports using gin (evidence);
grant select, insert, update on roadmap.initiative_reports to padu_app;

create table roadmap.roadmap_reviews (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  roadmap uuid not null,
  date date not null,
  agency uuid not null,
  grounds text[] check (grounds <@ array['national-roadmap', 'strategic-plan', 'regional-architecture', 'monitoring-evaluation']::text[]),
  basis uuid[],
  findings text check (char_length(findings) between 1 and 4000),
  outcome text check (outcome in ('kept', 'change')),
  report uuid,
  delivered_on date,
  search text generated always as (lower(coalesce(findings, ''))) stored,
  check (status in ('open', 'finished', 'void'))
);
alter table roadmap.roadmap_reviews add foreign key (roadmap) references roadmap.roadmaps (id);
alter table roadmap.roadmap_reviews add foreign key (agency) references organization.agencies (id);
alter table roadmap.roadmap_reviews add foreign key (report) references evidence.documents (id);
create index on roadmap.roadmap_reviews (date desc nulls last, id);
create index on roadmap.roadmap_reviews using gin (search gin_trgm_ops);
create index on roadmap.roadmap_reviews ((left(search, 40)) text_pattern_ops);
create index on roadmap.roadmap_reviews (roadmap);
create index on roadmap.roadmap_reviews (agency);
create index on roadmap.roadmap_reviews (report);
create index on roadmap.roadmap_reviews using gin (basis);
grant select, insert, update on roadmap.roadmap_reviews to padu_app;

create table budget.budget_plans (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  year smallint not null check (year between 1900 and 2200),
  kind text not null check (kind in ('original', 'revision')),
  changes uuid,
  documents uuid[],
  decree uuid,
  note text check (char_length(note) between 1 and 2000),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(note, ''))) stored,
  check (status in ('draft', 'submitted', 'verified', 'enacted', 'void')),
  constraint budget_plans_one_a_year exclude using gist (year with =, kind with =) where (status <> 'void')
);
alter table budget.budget_plans add foreign key (changes) references budget.budget_plans (id);
alter table budget.budget_plans add foreign key (decree) references evidence.legal_instruments (id);
create index on budget.budget_plans (year desc nulls last, id);
create index on budget.budget_plans using gin (search gin_trgm_ops);
create index on budget.budget_plans ((left(search, 40)) text_pattern_ops);
create index on budget.budget_plans (changes);
create index on budget.budget_plans (decree);
create index on budget.budget_plans using gin (documents);
grant select, insert, update on budget.budget_plans to padu_app;

create table budget.budget_lines (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  plan uuid not null,
  agency uuid not null,
  activity text not null check (char_length(activity) <= 20 and activity ~ '^([0-9]|X)[.](XX|[0-9]{2})[.][0-9]{2}[.][0-9][.][0-9]{2}[.][0-9]{2,4}$'),
  program_name text check (char_length(program_name) between 1 and 200),
  activity_name text check (char_length(activity_name) between 1 and 200),
  sub_activity_name text not null check (char_length(sub_activity_name) between 1 and 300),
  account text not null check (char_length(account) <= 30 and account ~ '^[4-6]([.][0-9]{1,4}){2,5}$'),
  account_name text check (char_length(account_name) between 1 and 200),
  item text not null check (char_length(item) between 1 and 300),
  specification text check (char_length(specification) between 1 and 500),
  volume numeric(20, 2) not null check (volume between 0 and 1000000),
  unit text not null check (char_length(unit) between 1 and 40),
  price bigint not null check (price between 0 and 1000000000000),
  amount bigint generated always as ((volume::numeric * price::numeric)::bigint) stored constraint budget_lines_amount_fits check (amount between 0 and 9007199254740991),
  source text not null check (source in ('apbd', 'apbn', 'grant', 'other')),
  category text not null check (category in ('governance', 'people', 'data', 'application', 'infrastructure', 'network-room', 'special-device', 'security', 'audit')),
  reason text check (char_length(reason) between 1 and 1000),
  initiative uuid,
  application uuid,
  original uuid,
  search text generated always as (lower(coalesce(item, '') || ' ' || coalesce(activity, '') || ' ' || coalesce(sub_activity_name, '') || ' ' || coalesce(account, ''))) stored,
  check (status in ('draft', 'submitted', 'void'))
);
alter table budget.budget_lines add foreign key (plan) references budget.budget_plans (id);
alter table budget.budget_lines add foreign key (agency) references organization.agencies (id);
alter table budget.budget_lines add foreign key (initiative) references roadmap.initiatives (id);
alter table budget.budget_lines add foreign key (application) references application.applications (id);
alter table budget.budget_lines add foreign key (original) references budget.budget_lines (id);
create index on budget.budget_lines (activity, id);
create index on budget.budget_lines using gin (search gin_trgm_ops);
create index on budget.budget_lines ((left(search, 40)) text_pattern_ops);
create index on budget.budget_lines (plan);
create index on budget.budget_lines (agency);
create index on budget.budget_lines (initiative);
create index on budget.budget_lines (application);
create index on budget.budget_lines (original);
grant select, insert, update on budget.budget_lines to padu_app;

create table budget.budget_ceilings (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  plan uuid not null,
  agency uuid not null,
  amount bigint not null check (amount between 0 and 9007199254740991),
  note text check (char_length(note) between 1 and 1000),
  search text generated always as (lower(coalesce(note, ''))) stored,
  check (status in ('active', 'void')),
  constraint budget_ceilings_once exclude using gist (plan with =, agency with =) where (status <> 'void')
);
alter table budget.budget_ceilings add foreign key (plan) references budget.budget_plans (id);
alter table budget.budget_ceilings add foreign key (agency) references organization.agencies (id);
create index on budget.budget_ceilings (amount desc nulls last, id);
create index on budget.budget_ceilings using gin (search gin_trgm_ops);
create index on budget.budget_ceilings ((left(search, 40)) text_pattern_ops);
create index on budget.budget_ceilings (plan);
create index on budget.budget_ceilings (agency);
grant select, insert, update on budget.budget_ceilings to padu_app;

create table budget.budget_realisations (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  line uuid not null,
  date date not null,
  amount bigint not null check (amount between 0 and 9007199254740991),
  proof text not null check (char_length(proof) between 1 and 100),
  note text check (char_length(note) between 1 and 1000),
  files uuid[],
  search text generated always as (lower(coalesce(proof, '') || ' ' || coalesce(note, ''))) stored,
  check (status in ('recorded', 'void'))
);
alter table budget.budget_realisations add foreign key (line) references budget.budget_lines (id);
create index on budget.budget_realisations (date desc nulls last, id);
create index on budget.budget_realisations using gin (search gin_trgm_ops);
create index on budget.budget_realisations ((left(search, 40)) text_pattern_ops);
create index on budget.budget_realisations (line);
create index on budget.budget_realisations using gin (files);
grant select, insert, update on budget.budget_realisations to padu_app;

-- Totals of a budget by agency are read from this index alone.
create index budget_lines_totals on budget.budget_lines (plan, agency) include (amount, source) where status <> 'void';
