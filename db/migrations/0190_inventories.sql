create schema process;
grant usage on schema process to padu_app;

create schema service;
grant usage on schema service to padu_app;

create schema dataset;
grant usage on schema dataset to padu_app;

create schema application;
grant usage on schema application to padu_app;

create schema infrastructure;
grant usage on schema infrastructure to padu_app;

create schema security;
grant usage on schema security to padu_app;

create table process.processes (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  agency uuid not null,
  reference text check (char_length(reference) <= 24 and reference ~ '^RAB([.][0-9]{2}){1,7}$'),
  affair text,
  kind text check (kind in ('core', 'support', 'management')),
  parent uuid,
  change text check (change in ('as-is', 'upgrade', 'new')),
  applications uuid[],
  datasets uuid[],
  needs text check (char_length(needs) between 1 and 4000),
  procedures uuid[],
  author uuid,
  coordinated_with uuid[],
  coordination uuid[],
  involves uuid[],
  published_on date,
  goal text check (char_length(goal) between 1 and 500),
  indicator text check (char_length(indicator) between 1 and 500),
  target text check (char_length(target) between 1 and 100),
  achieved text check (char_length(achieved) between 1 and 100),
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((num_nonnulls(description, reference, affair, kind, needs, author, applications, datasets) * 100 / 8)::bigint) stored constraint processes_completeness_fits check (completeness between 0 and 100),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
  check (status in ('planned', 'in-use', 'to-retire', 'retired', 'void'))
);
create index on process.processes (code, id);
create index on process.processes using gin (search gin_trgm_ops);
create index on process.processes ((left(search, 40)) text_pattern_ops);
create index on process.processes (agency);
create index on process.processes (parent);
create index on process.processes (author);
create index on process.processes using gin (applications);
create index on process.processes using gin (datasets);
create index on process.processes using gin (procedures);
create index on process.processes using gin (coordinated_with);
create index on process.processes using gin (coordination);
create index on process.processes using gin (involves);
grant select, insert, update on process.processes to padu_app;

create table process.process_tasks (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  process uuid not null,
  step bigint not null check (step between 1 and 999),
  name text not null check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('person', 'system', 'decision')),
  role text check (char_length(role) between 1 and 120),
  agency uuid,
  application uuid,
  datasets uuid[],
  minutes bigint check (minutes between 0 and 525600),
  output text check (char_length(output) between 1 and 500),
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(role, ''))) stored,
  check (status in ('active', 'removed'))
);
create index on process.process_tasks (step, id);
create index on process.process_tasks using gin (search gin_trgm_ops);
create index on process.process_tasks ((left(search, 40)) text_pattern_ops);
create index on process.process_tasks (process);
create index on process.process_tasks (agency);
create index on process.process_tasks (application);
create index on process.process_tasks using gin (datasets);
grant select, insert, update on process.process_tasks to padu_app;

create table service.services (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  agency uuid not null,
  reference text check (char_length(reference) <= 24 and reference ~ '^RAL([.][0-9]{2}){1,7}$'),
  kind text not null check (kind in ('administrative', 'public')),
  category text check (category in ('planning', 'budgeting', 'finance', 'financial-management', 'procurement', 'personnel', 'archives', 'regional-assets', 'supervision', 'performance-accountability', 'other')),
  sector text check (sector in ('education', 'work-business', 'housing', 'communication-information', 'environment', 'health', 'social-security', 'energy', 'banking', 'transport', 'natural-resources', 'tourism', 'other-strategic')),
  audience text not null check (audience in ('public', 'internal')),
  published_on date,
  purpose text check (char_length(purpose) between 1 and 2000),
  function text check (char_length(function) between 1 and 2000),
  users text[] check (users <@ array['central-institutions', 'local-governments', 'civil-servants', 'individuals', 'community', 'businesses', 'others']::text[]),
  channel text check (channel in ('electronic', 'hybrid', 'face-to-face')),
  legal_basis text check (char_length(legal_basis) between 1 and 2000),
  standard_time bigint check (standard_time between 0 and 10000),
  time_unit text check (time_unit in ('minutes', 'hours', 'working-days')),
  yearly_users bigint check (yearly_users between 0 and 1000000000),
  processes uuid[],
  applications uuid[],
  datasets uuid[],
  special_reason text check (char_length(special_reason) between 1 and 2000),
  special_approval uuid[],
  joins uuid[],
  partners uuid[],
  executor uuid,
  coordinator uuid,
  affair text check (char_length(affair) <= 24 and affair ~ '^RAB([.][0-9]{2}){1,7}$'),
  benefit text check (char_length(benefit) between 1 and 2000),
  economy text check (char_length(economy) between 1 and 2000),
  risk text check (char_length(risk) between 1 and 2000),
  mitigation text check (char_length(mitigation) between 1 and 2000),
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((num_nonnulls(description, reference, purpose, users, channel, legal_basis, standard_time, processes, applications, datasets) * 100 / 10)::bigint) stored constraint services_completeness_fits check (completeness between 0 and 100),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
  check (status in ('planned', 'in-use', 'to-retire', 'retired', 'void'))
);
create index on service.services (code, id);
create index on service.services using gin (search gin_trgm_ops);
create index on service.services ((left(search, 40)) text_pattern_ops);
create index on service.services (agency);
create index on service.services (executor);
create index on service.services (coordinator);
create index on service.services using gin (processes);
create index on service.services using gin (applications);
create index on service.services using gin (datasets);
create index on service.services using gin (special_approval);
create index on service.services using gin (joins);
create index on service.services using gin (partners);
grant select, insert, update on service.services to padu_app;

create table dataset.datasets (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  agency uuid not null,
  reference text check (char_length(reference) <= 24 and reference ~ '^RAD([.][0-9]{2}){1,7}$'),
  kind text check (kind in ('reference', 'core', 'transactional', 'master')),
  form text check (form in ('database', 'digital-file', 'source-code', 'ict-document')),
  origin text check (origin in ('region', 'ict-community', 'local-government', 'public', 'business', 'other')),
  steward uuid,
  purpose text check (char_length(purpose) between 1 and 2000),
  topic text check (topic in ('statistical', 'geospatial', 'financial', 'other')),
  validity text check (validity in ('realtime', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'two-yearly', 'three-yearly', 'five-yearly', 'other')),
  standard text check (char_length(standard) between 1 and 300),
  concept text check (char_length(concept) between 1 and 1000),
  definition text check (char_length(definition) between 1 and 1000),
  classes text check (char_length(classes) between 1 and 300),
  measure text check (char_length(measure) between 1 and 200),
  unit text check (char_length(unit) between 1 and 100),
  code_list text check (char_length(code_list) between 1 and 300),
  format text check (char_length(format) between 1 and 100),
  address text check (char_length(address) between 1 and 500),
  openness text check (openness in ('public', 'excluded')),
  classification text check (classification in ('public', 'restricted', 'confidential', 'secret')),
  personal boolean not null,
  sharing text check (sharing in ('open', 'government', 'agencies', 'none')),
  distribution text check (char_length(distribution) between 1 and 1000),
  interoperable boolean not null,
  retention_years bigint check (retention_years between 0 and 200),
  retention_from text check (char_length(retention_from) between 1 and 200),
  published_on date,
  responsible uuid,
  responsible_for daterange check (not isempty(responsible_for) and not lower_inf(responsible_for)),
  stored_at uuid[],
  stored_since date,
  backup_period text check (backup_period in ('hourly', 'daily', 'weekly', 'monthly')),
  backup_medium text check (char_length(backup_medium) between 1 and 200),
  backup_at uuid,
  last_backup date,
  derived_from uuid[],
  input text check (char_length(input) between 1 and 1000),
  output text check (char_length(output) between 1 and 1000),
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((num_nonnulls(description, reference, kind, form, steward, purpose, standard, openness, classification, sharing, retention_years, responsible, stored_at, backup_period) * 100 / 14)::bigint) stored constraint datasets_completeness_fits check (completeness between 0 and 100),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
  check (status in ('planned', 'in-use', 'to-retire', 'retired', 'void'))
);
create index on dataset.datasets (code, id);
create index on dataset.datasets using gin (search gin_trgm_ops);
create index on dataset.datasets ((left(search, 40)) text_pattern_ops);
create index on dataset.datasets (agency);
create index on dataset.datasets (steward);
create index on dataset.datasets (responsible);
create index on dataset.datasets (backup_at);
create index on dataset.datasets using gin (stored_at);
create index on dataset.datasets using gin (derived_from);
grant select, insert, update on dataset.datasets to padu_app;

create table application.applications (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  agency uuid not null,
  reference text check (char_length(reference) <= 24 and reference ~ '^RAA([.][0-9]{2}){1,7}$'),
  type text not null check (type in ('general', 'special')),
  general_origin text check (general_origin in ('national', 'similar', 'own')),
  general_field text check (general_field in ('planning', 'budgeting', 'procurement', 'performance-accountability', 'monitoring-evaluation', 'archives', 'personnel', 'public-complaints')),
  scope text not null check (scope in ('one-agency', 'all-agencies')),
  purpose text check (char_length(purpose) between 1 and 2000),
  outputs text check (char_length(outputs) between 1 and 2000),
  address text check (char_length(address) between 1 and 500),
  live_since date,
  platform text[] check (platform <@ array['web', 'mobile', 'desktop', 'other']::text[]),
  license text check (license in ('open-source', 'proprietary')),
  closed_reason text check (char_length(closed_reason) between 1 and 1000),
  language text check (char_length(language) between 1 and 200),
  framework text check (char_length(framework) between 1 and 200),
  database text check (char_length(database) between 1 and 200),
  built_by text check (built_by in ('dinas', 'agency', 'third-party', 'central-government')),
  developer text check (char_length(developer) between 1 and 200),
  ownership text check (ownership in ('government', 'vendor', 'unclear')),
  source_repository text check (char_length(source_repository) between 1 and 500),
  datasets uuid[],
  uses uuid[],
  hosting uuid[],
  operator uuid,
  user_count bigint check (user_count between 0 and 1000000000),
  yearly_cost bigint check (yearly_cost between 0 and 9007199254740991),
  functional_fit bigint check (functional_fit between 1 and 5),
  technical_fit bigint check (technical_fit between 1 and 5),
  cost_fit bigint check (cost_fit between 1 and 5),
  last_maintenance date,
  next_maintenance date,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((num_nonnulls(description, reference, purpose, outputs, platform, license, language, database, built_by, source_repository, datasets, hosting, user_count, functional_fit, technical_fit) * 100 / 15)::bigint) stored constraint applications_completeness_fits check (completeness between 0 and 100),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
  check (status in ('planned', 'build', 'test', 'in-use', 'to-retire', 'retired', 'void'))
);
create index on application.applications (code, id);
create index on application.applications using gin (search gin_trgm_ops);
create index on application.applications ((left(search, 40)) text_pattern_ops);
create index on application.applications (agency);
create index on application.applications (operator);
create index on application.applications using gin (datasets);
create index on application.applications using gin (uses);
create index on application.applications using gin (hosting);
grant select, insert, update on application.applications to padu_app;

create table application.application_documents (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  application uuid not null,
  part text not null check (part in ('diagrams', 'functions', 'database', 'data-flow', 'interface', 'specification', 'manuals', 'security')),
  document uuid,
  place text check (char_length(place) between 1 and 300),
  edition text check (char_length(edition) between 1 and 40),
  updated_on date,
  search text generated always as (lower(coalesce(place, '') || ' ' || coalesce(edition, ''))) stored,
  check (status in ('active', 'removed')),
  constraint application_documents_where check (document is not null or place is not null)
);
create index on application.application_documents (part, id);
create index on application.application_documents using gin (search gin_trgm_ops);
create index on application.application_documents ((left(search, 40)) text_pattern_ops);
create index on application.application_documents (application);
create index on application.application_documents (document);
grant select, insert, update on application.application_documents to padu_app;

create table application.clearances (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  number text not null unique check (char_length(number) between 1 and 100),
  kind text not null check (kind in ('communication-minister', 'state-apparatus-minister', 'ict-approval', 'operational-feasibility', 'security-feasibility', 'network-link', 'interoperability-standard')),
  subject text not null check (subject in ('application', 'infrastructure')),
  application uuid,
  infrastructure uuid,
  agency uuid not null,
  issuer uuid,
  approver uuid,
  date date not null,
  result text not null check (result in ('feasible', 'conditional', 'not-feasible')),
  conditions text check (char_length(conditions) between 1 and 2000),
  valid_until date,
  document uuid,
  search text generated always as (lower(coalesce(number, ''))) stored,
  check (status in ('active', 'void'))
);
create index on application.clearances (date desc nulls last, id);
create index on application.clearances using gin (search gin_trgm_ops);
create index on application.clearances ((left(search, 40)) text_pattern_ops);
create index on application.clearances (application);
create index on application.clearances (infrastructure);
create index on application.clearances (agency);
create index on application.clearances (issuer);
create index on application.clearances (approver);
create index on application.clearances (document);
grant select, insert, update on application.clearances to padu_app;

create table infrastructure.infrastructure_items (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  agency uuid not null,
  reference text check (char_length(reference) <= 24 and reference ~ '^RAI([.][0-9]{2}){1,7}$'),
  kind text not null,
  type text check (char_length(type) between 1 and 200),
  ownership text check (ownership in ('own', 'rented', 'other')),
  owner_name text check (char_length(owner_name) between 1 and 200),
  address text check (char_length(address) between 1 and 300),
  located_in uuid,
  reached_by uuid[],
  shared boolean not null,
  acquired_on date,
  serial text check (char_length(serial) between 1 and 120),
  yearly_cost bigint check (yearly_cost between 0 and 9007199254740991),
  maintained_on date,
  need text check (char_length(need) between 1 and 1000),
  tier text check (tier in ('tier-1', 'tier-2', 'tier-3', 'tier-4')),
  power_main text check (char_length(power_main) between 1 and 200),
  power_backup text check (char_length(power_backup) between 1 and 200),
  standard_kind text check (standard_kind in ('sni', 'international', 'other')),
  standard text check (char_length(standard) between 1 and 200),
  standard_proof uuid[],
  no_sni boolean,
  security text check (char_length(security) between 1 and 300),
  connects_to text[] check (connects_to <@ array['national', 'other-local']::text[]),
  segment text check (segment in ('intranet', 'internet', 'between-pd', 'within-pd')),
  connects uuid[],
  maintainer uuid,
  bandwidth bigint check (bandwidth between 1 and 10000000),
  medium text check (medium in ('fibre', 'radio', 'copper', 'satellite', 'vpn')),
  provider text check (char_length(provider) between 1 and 200),
  processor text check (char_length(processor) between 1 and 200),
  memory bigint check (memory between 1 and 1000000),
  capacity bigint check (capacity between 1 and 100000000),
  licence text check (licence in ('open-source', 'bought', 'none')),
  licence_name text check (char_length(licence_name) between 1 and 120),
  licence_until date,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((num_nonnulls(description, reference, type, ownership, address, located_in, acquired_on) * 100 / 7)::bigint) stored constraint infrastructure_items_completeness_fits check (completeness between 0 and 100),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
  check (status in ('planned', 'in-use', 'to-retire', 'retired', 'void'))
);
create index on infrastructure.infrastructure_items (code, id);
create index on infrastructure.infrastructure_items using gin (search gin_trgm_ops);
create index on infrastructure.infrastructure_items ((left(search, 40)) text_pattern_ops);
create index on infrastructure.infrastructure_items (agency);
create index on infrastructure.infrastructure_items (located_in);
create index on infrastructure.infrastructure_items (maintainer);
create index on infrastructure.infrastructure_items using gin (reached_by);
create index on infrastructure.infrastructure_items using gin (standard_proof);
create index on infrastructure.infrastructure_items using gin (connects);
grant select, insert, update on infrastructure.infrastructure_items to padu_app;

create table infrastructure.infrastructure_contracts (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  number text not null unique check (char_length(number) between 1 and 100),
  title text not null check (char_length(title) between 1 and 300),
  kind text not null check (kind in ('licence', 'subscription', 'line', 'rent', 'maintenance', 'development')),
  agency uuid not null,
  vendor uuid,
  items uuid[],
  applications uuid[],
  quantity bigint check (quantity between 1 and 1000000),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  notice_days bigint check (notice_days between 1 and 365),
  cost bigint check (cost between 0 and 9007199254740991),
  document uuid,
  search text generated always as (lower(coalesce(number, '') || ' ' || coalesce(title, ''))) stored,
  check (status in ('active', 'ended', 'void'))
);
create index on infrastructure.infrastructure_contracts (period, id);
create index on infrastructure.infrastructure_contracts using gin (search gin_trgm_ops);
create index on infrastructure.infrastructure_contracts ((left(search, 40)) text_pattern_ops);
create index on infrastructure.infrastructure_contracts (agency);
create index on infrastructure.infrastructure_contracts (vendor);
create index on infrastructure.infrastructure_contracts (document);
create index on infrastructure.infrastructure_contracts using gin (items);
create index on infrastructure.infrastructure_contracts using gin (applications);
grant select, insert, update on infrastructure.infrastructure_contracts to padu_app;

create table infrastructure.network_rules (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  number text not null unique check (char_length(number) between 1 and 60),
  kind text not null check (kind in ('bandwidth', 'access')),
  agency uuid not null,
  link uuid,
  bandwidth bigint check (bandwidth between 1 and 10000000),
  action text check (action in ('block', 'limit', 'allow')),
  target text check (char_length(target) between 1 and 300),
  reason text not null check (char_length(reason) between 1 and 1000),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  basis uuid,
  search text generated always as (lower(coalesce(number, '') || ' ' || coalesce(target, ''))) stored,
  check (status in ('draft', 'published', 'withdrawn'))
);
create index on infrastructure.network_rules (number, id);
create index on infrastructure.network_rules using gin (search gin_trgm_ops);
create index on infrastructure.network_rules ((left(search, 40)) text_pattern_ops);
create index on infrastructure.network_rules (agency);
create index on infrastructure.network_rules (link);
create index on infrastructure.network_rules (basis);
grant select, insert, update on infrastructure.network_rules to padu_app;

create table infrastructure.device_handovers (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  number text not null unique check (char_length(number) between 1 and 100),
  item uuid not null,
  agency uuid not null,
  holder uuid not null,
  handed_on date not null,
  official_use boolean not null,
  data_owned boolean not null,
  returned_on date,
  document uuid,
  search text generated always as (lower(coalesce(number, ''))) stored,
  check (status in ('held', 'returned', 'void')),
  constraint device_handovers_held_once exclude using gist (item with =) where (status = 'held')
);
create index on infrastructure.device_handovers (handed_on desc nulls last, id);
create index on infrastructure.device_handovers using gin (search gin_trgm_ops);
create index on infrastructure.device_handovers ((left(search, 40)) text_pattern_ops);
create index on infrastructure.device_handovers (item);
create index on infrastructure.device_handovers (agency);
create index on infrastructure.device_handovers (holder);
create index on infrastructure.device_handovers (document);
grant select, insert, update on infrastructure.device_handovers to padu_app;

create table security.security_controls (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  code text not null unique check (char_length(code) <= 40 and code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'),
  name text not null check (char_length(name) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  agency uuid not null,
  reference text check (char_length(reference) <= 24 and reference ~ '^RAK([.][0-9]{2}){1,7}$'),
  kind text not null check (kind in ('standard', 'measure', 'education', 'vulnerability', 'improvement', 'incident', 'audit', 'feasibility')),
  guarantee text[] not null check (guarantee <@ array['confidentiality', 'integrity', 'availability', 'authenticity', 'non-repudiation']::text[]),
  services uuid[],
  datasets uuid[],
  applications uuid[],
  infrastructure uuid[],
  applies_from date,
  applies_until date,
  proof uuid[],
  maturity numeric(20, 2) check (maturity between 0 and 5),
  audit_kind text check (char_length(audit_kind) between 1 and 200),
  result text check (char_length(result) between 1 and 2000),
  follow_up text check (char_length(follow_up) between 1 and 2000),
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((num_nonnulls(description, reference, applies_from, proof, result) * 100 / 5)::bigint) stored constraint security_controls_completeness_fits check (completeness between 0 and 100),
  search text generated always as (lower(coalesce(code, '') || ' ' || coalesce(name, '') || ' ' || coalesce(description, ''))) stored,
  check (status in ('planned', 'in-use', 'to-retire', 'retired', 'void'))
);
create index on security.security_controls (code, id);
create index on security.security_controls using gin (search gin_trgm_ops);
create index on security.security_controls ((left(search, 40)) text_pattern_ops);
create index on security.security_controls (agency);
create index on security.security_controls using gin (services);
create index on security.security_controls using gin (datasets);
create index on security.security_controls using gin (applications);
create index on security.security_controls using gin (infrastructure);
create index on security.security_controls using gin (proof);
grant select, insert, update on security.security_controls to padu_app;

-- Once every table stands: the inventories point to each other.
alter table process.processes add foreign key (agency) references organization.agencies (id);
alter table process.processes add foreign key (parent) references process.processes (id);
alter table process.processes add foreign key (author) references organization.agencies (id);
alter table process.process_tasks add foreign key (process) references process.processes (id);
alter table process.process_tasks add foreign key (agency) references organization.agencies (id);
alter table process.process_tasks add foreign key (application) references application.applications (id);
alter table service.services add foreign key (agency) references organization.agencies (id);
alter table service.services add foreign key (executor) references organization.agencies (id);
alter table service.services add foreign key (coordinator) references organization.agencies (id);
alter table dataset.datasets add foreign key (agency) references organization.agencies (id);
alter table dataset.datasets add foreign key (steward) references organization.agencies (id);
alter table dataset.datasets add foreign key (responsible) references organization.positions (id);
alter table dataset.datasets add foreign key (backup_at) references infrastructure.infrastructure_items (id);
alter table application.applications add foreign key (agency) references organization.agencies (id);
alter table application.applications add foreign key (operator) references organization.agencies (id);
alter table application.application_documents add foreign key (application) references application.applications (id);
alter table application.application_documents add foreign key (document) references evidence.documents (id);
alter table application.clearances add foreign key (application) references application.applications (id);
alter table application.clearances add foreign key (infrastructure) references infrastructure.infrastructure_items (id);
alter table application.clearances add foreign key (agency) references organization.agencies (id);
alter table application.clearances add foreign key (issuer) references organization.external_parties (id);
alter table application.clearances add foreign key (approver) references organization.agencies (id);
alter table application.clearances add foreign key (document) references evidence.documents (id);
alter table infrastructure.infrastructure_items add foreign key (agency) references organization.agencies (id);
alter table infrastructure.infrastructure_items add foreign key (located_in) references infrastructure.infrastructure_items (id);
alter table infrastructure.infrastructure_items add foreign key (maintainer) references organization.agencies (id);
alter table infrastructure.infrastructure_contracts add foreign key (agency) references organization.agencies (id);
alter table infrastructure.infrastructure_contracts add foreign key (vendor) references organization.external_parties (id);
alter table infrastructure.infrastructure_contracts add foreign key (document) references evidence.documents (id);
alter table infrastructure.network_rules add foreign key (agency) references organization.agencies (id);
alter table infrastructure.network_rules add foreign key (link) references infrastructure.infrastructure_items (id);
alter table infrastructure.network_rules add foreign key (basis) references evidence.legal_instruments (id);
alter table infrastructure.device_handovers add foreign key (item) references infrastructure.infrastructure_items (id);
alter table infrastructure.device_handovers add foreign key (agency) references organization.agencies (id);
alter table infrastructure.device_handovers add foreign key (holder) references identity.people (id);
alter table infrastructure.device_handovers add foreign key (document) references evidence.documents (id);
alter table security.security_controls add foreign key (agency) references organization.agencies (id);
