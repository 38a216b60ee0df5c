-- The shape of the database after all migrations. Generated: npm run tool tools/dump-schema.ts

-- Extensions

create extension btree_gist;
create extension pg_trgm;

-- Schemas

create schema application;
create schema architecture;
create schema budget;
create schema compliance;
create schema dataset;
create schema development;
create schema evidence;
create schema identity;
create schema infrastructure;
create schema kernel;
create schema log;
create schema maturity;
create schema notification;
create schema organization;
create schema process;
create schema roadmap;
create schema security;
create schema service;
create schema work;

-- Tables

create table application.application_documents (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  application uuid not null,
  part text not null,
  document uuid,
  place text,
  edition text,
  updated_on date,
  search text generated always as (lower(((COALESCE(place, ''::text) || ' '::text) || COALESCE(edition, ''::text)))) stored,
  constraint application_documents_pkey PRIMARY KEY (id),
  constraint application_documents_edition_check CHECK (((char_length(edition) >= 1) AND (char_length(edition) <= 40))),
  constraint application_documents_part_check CHECK ((part = ANY (ARRAY['diagrams'::text, 'functions'::text, 'database'::text, 'data-flow'::text, 'interface'::text, 'specification'::text, 'manuals'::text, 'security'::text]))),
  constraint application_documents_place_check CHECK (((char_length(place) >= 1) AND (char_length(place) <= 300))),
  constraint application_documents_status_check CHECK ((status = ANY (ARRAY['active'::text, 'removed'::text]))),
  constraint application_documents_version_check CHECK ((version > 0)),
  constraint application_documents_where CHECK (((document IS NOT NULL) OR (place IS NOT NULL))),
  constraint application_documents_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint application_documents_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id)
);

create table application.applications (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  description text,
  agency uuid not null,
  reference text,
  type text not null,
  general_origin text,
  general_field text,
  scope text not null,
  purpose text,
  outputs text,
  address text,
  live_since date,
  platform text[],
  license text,
  closed_reason text,
  language text,
  framework text,
  database text,
  built_by text,
  developer text,
  ownership text,
  source_repository text,
  datasets uuid[],
  uses uuid[],
  hosting uuid[],
  operator uuid,
  user_count bigint,
  yearly_cost bigint,
  functional_fit bigint,
  technical_fit bigint,
  cost_fit bigint,
  last_maintenance date,
  next_maintenance date,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((((num_nonnulls(description, reference, purpose, outputs, platform, license, language, database, built_by, source_repository, datasets, hosting, user_count, functional_fit, technical_fit) * 100) / 15))::bigint) stored,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(description, ''::text)))) stored,
  constraint applications_pkey PRIMARY KEY (id),
  constraint applications_code_key UNIQUE (code),
  constraint applications_address_check CHECK (((char_length(address) >= 1) AND (char_length(address) <= 500))),
  constraint applications_built_by_check CHECK ((built_by = ANY (ARRAY['dinas'::text, 'agency'::text, 'third-party'::text, 'central-government'::text]))),
  constraint applications_closed_reason_check CHECK (((char_length(closed_reason) >= 1) AND (char_length(closed_reason) <= 1000))),
  constraint applications_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint applications_completeness_fits CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint applications_cost_fit_check CHECK (((cost_fit >= 1) AND (cost_fit <= 5))),
  constraint applications_database_check CHECK (((char_length(database) >= 1) AND (char_length(database) <= 200))),
  constraint applications_description_check CHECK (((char_length(description) >= 1) AND (char_length(description) <= 4000))),
  constraint applications_developer_check CHECK (((char_length(developer) >= 1) AND (char_length(developer) <= 200))),
  constraint applications_framework_check CHECK (((char_length(framework) >= 1) AND (char_length(framework) <= 200))),
  constraint applications_functional_fit_check CHECK (((functional_fit >= 1) AND (functional_fit <= 5))),
  constraint applications_general_field_check CHECK ((general_field = ANY (ARRAY['planning'::text, 'budgeting'::text, 'procurement'::text, 'performance-accountability'::text, 'monitoring-evaluation'::text, 'archives'::text, 'personnel'::text, 'public-complaints'::text]))),
  constraint applications_general_origin_check CHECK ((general_origin = ANY (ARRAY['national'::text, 'similar'::text, 'own'::text]))),
  constraint applications_language_check CHECK (((char_length(language) >= 1) AND (char_length(language) <= 200))),
  constraint applications_license_check CHECK ((license = ANY (ARRAY['open-source'::text, 'proprietary'::text]))),
  constraint applications_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint applications_outputs_check CHECK (((char_length(outputs) >= 1) AND (char_length(outputs) <= 2000))),
  constraint applications_ownership_check CHECK ((ownership = ANY (ARRAY['government'::text, 'vendor'::text, 'unclear'::text]))),
  constraint applications_platform_check CHECK ((platform <@ ARRAY['web'::text, 'mobile'::text, 'desktop'::text, 'other'::text])),
  constraint applications_purpose_check CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 2000))),
  constraint applications_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAA([.][0-9]{2}){1,7}$'::text))),
  constraint applications_scope_check CHECK ((scope = ANY (ARRAY['one-agency'::text, 'all-agencies'::text]))),
  constraint applications_source_repository_check CHECK (((char_length(source_repository) >= 1) AND (char_length(source_repository) <= 500))),
  constraint applications_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'build'::text, 'test'::text, 'in-use'::text, 'to-retire'::text, 'retired'::text, 'void'::text]))),
  constraint applications_technical_fit_check CHECK (((technical_fit >= 1) AND (technical_fit <= 5))),
  constraint applications_type_check CHECK ((type = ANY (ARRAY['general'::text, 'special'::text]))),
  constraint applications_user_count_check CHECK (((user_count >= 0) AND (user_count <= 1000000000))),
  constraint applications_version_check CHECK ((version > 0)),
  constraint applications_yearly_cost_check CHECK (((yearly_cost >= 0) AND (yearly_cost <= '9007199254740991'::bigint))),
  constraint applications_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint applications_operator_fkey FOREIGN KEY (operator) REFERENCES organization.agencies(id)
);

create table application.clearances (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  number text not null,
  kind text not null,
  subject text not null,
  application uuid,
  infrastructure uuid,
  agency uuid not null,
  issuer uuid,
  approver uuid,
  date date not null,
  result text not null,
  conditions text,
  valid_until date,
  document uuid,
  search text generated always as (lower(COALESCE(number, ''::text))) stored,
  constraint clearances_pkey PRIMARY KEY (id),
  constraint clearances_number_key UNIQUE (number),
  constraint clearances_conditions_check CHECK (((char_length(conditions) >= 1) AND (char_length(conditions) <= 2000))),
  constraint clearances_kind_check CHECK ((kind = ANY (ARRAY['communication-minister'::text, 'state-apparatus-minister'::text, 'ict-approval'::text, 'operational-feasibility'::text, 'security-feasibility'::text, 'network-link'::text, 'interoperability-standard'::text]))),
  constraint clearances_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 100))),
  constraint clearances_result_check CHECK ((result = ANY (ARRAY['feasible'::text, 'conditional'::text, 'not-feasible'::text]))),
  constraint clearances_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint clearances_subject_check CHECK ((subject = ANY (ARRAY['application'::text, 'infrastructure'::text]))),
  constraint clearances_version_check CHECK ((version > 0)),
  constraint clearances_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint clearances_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint clearances_approver_fkey FOREIGN KEY (approver) REFERENCES organization.agencies(id),
  constraint clearances_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id),
  constraint clearances_infrastructure_fkey FOREIGN KEY (infrastructure) REFERENCES infrastructure.infrastructure_items(id),
  constraint clearances_issuer_fkey FOREIGN KEY (issuer) REFERENCES organization.external_parties(id)
);

create table architecture.architecture_editions (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  term daterange not null,
  agency uuid not null,
  summary text,
  basis uuid[],
  replaces uuid,
  coordination uuid[],
  decree uuid,
  enacted_on date,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(summary, ''::text)))) stored,
  constraint architecture_editions_pkey PRIMARY KEY (id),
  constraint architecture_editions_name_key UNIQUE (name),
  constraint architecture_editions_one EXCLUDE USING gist (term WITH &&) WHERE ((status = ANY (ARRAY['enacted'::text, 'under-review'::text, 'superseded'::text]))) DEFERRABLE INITIALLY DEFERRED,
  constraint architecture_editions_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint architecture_editions_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'enacted'::text, 'under-review'::text, 'superseded'::text, 'void'::text]))),
  constraint architecture_editions_summary_check CHECK (((char_length(summary) >= 1) AND (char_length(summary) <= 4000))),
  constraint architecture_editions_term_check CHECK (((NOT isempty(term)) AND (NOT lower_inf(term)))),
  constraint architecture_editions_version_check CHECK ((version > 0)),
  constraint architecture_editions_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint architecture_editions_decree_fkey FOREIGN KEY (decree) REFERENCES evidence.legal_instruments(id),
  constraint architecture_editions_replaces_fkey FOREIGN KEY (replaces) REFERENCES architecture.architecture_editions(id)
);

create table architecture.architecture_reviews (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  edition uuid not null,
  agency uuid not null,
  started_on date not null,
  grounds text[],
  documents uuid[],
  instruments uuid[],
  findings text,
  result text,
  finished_on date,
  report uuid,
  delivered_on date,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(findings, ''::text)))) stored,
  constraint architecture_reviews_pkey PRIMARY KEY (id),
  constraint architecture_reviews_name_key UNIQUE (name),
  constraint architecture_reviews_findings_check CHECK (((char_length(findings) >= 1) AND (char_length(findings) <= 8000))),
  constraint architecture_reviews_grounds_check CHECK ((grounds <@ ARRAY['national-architecture'::text, 'monitoring-evaluation'::text, 'element-change'::text, 'rpjmd'::text, 'legislation'::text])),
  constraint architecture_reviews_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint architecture_reviews_result_check CHECK ((result = ANY (ARRAY['kept'::text, 'change'::text]))),
  constraint architecture_reviews_status_check CHECK ((status = ANY (ARRAY['running'::text, 'finished'::text, 'closed'::text, 'void'::text]))),
  constraint architecture_reviews_version_check CHECK ((version > 0)),
  constraint architecture_reviews_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint architecture_reviews_edition_fkey FOREIGN KEY (edition) REFERENCES architecture.architecture_editions(id),
  constraint architecture_reviews_report_fkey FOREIGN KEY (report) REFERENCES evidence.documents(id)
);

create table architecture.edition_elements (
  edition uuid not null,
  register text not null,
  element uuid not null,
  content jsonb not null,
  constraint edition_elements_pkey PRIMARY KEY (edition, register, element),
  constraint edition_elements_edition_fkey FOREIGN KEY (edition) REFERENCES architecture.architecture_editions(id)
);

create table budget.budget_ceilings (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  plan uuid not null,
  agency uuid not null,
  amount bigint not null,
  note text,
  search text generated always as (lower(COALESCE(note, ''::text))) stored,
  constraint budget_ceilings_pkey PRIMARY KEY (id),
  constraint budget_ceilings_once EXCLUDE USING gist (plan WITH =, agency WITH =) WHERE ((status <> 'void'::text)),
  constraint budget_ceilings_amount_check CHECK (((amount >= 0) AND (amount <= '9007199254740991'::bigint))),
  constraint budget_ceilings_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  constraint budget_ceilings_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint budget_ceilings_version_check CHECK ((version > 0)),
  constraint budget_ceilings_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint budget_ceilings_plan_fkey FOREIGN KEY (plan) REFERENCES budget.budget_plans(id)
);

create table budget.budget_lines (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  plan uuid not null,
  agency uuid not null,
  activity text not null,
  program_name text,
  activity_name text,
  sub_activity_name text not null,
  account text not null,
  account_name text,
  item text not null,
  specification text,
  volume numeric(20,2) not null,
  unit text not null,
  price bigint not null,
  amount bigint generated always as ((((volume)::numeric * (price)::numeric))::bigint) stored,
  source text not null,
  category text not null,
  reason text,
  initiative uuid,
  application uuid,
  original uuid,
  search text generated always as (lower(((((((COALESCE(item, ''::text) || ' '::text) || COALESCE(activity, ''::text)) || ' '::text) || COALESCE(sub_activity_name, ''::text)) || ' '::text) || COALESCE(account, ''::text)))) stored,
  request uuid,
  constraint budget_lines_pkey PRIMARY KEY (id),
  constraint budget_lines_account_check CHECK (((char_length(account) <= 30) AND (account ~ '^[4-6]([.][0-9]{1,4}){2,5}$'::text))),
  constraint budget_lines_account_name_check CHECK (((char_length(account_name) >= 1) AND (char_length(account_name) <= 200))),
  constraint budget_lines_activity_check CHECK (((char_length(activity) <= 20) AND (activity ~ '^([0-9]|X)[.](XX|[0-9]{2})[.][0-9]{2}[.][0-9][.][0-9]{2}[.][0-9]{2,4}$'::text))),
  constraint budget_lines_activity_name_check CHECK (((char_length(activity_name) >= 1) AND (char_length(activity_name) <= 200))),
  constraint budget_lines_amount_fits CHECK (((amount >= 0) AND (amount <= '9007199254740991'::bigint))),
  constraint budget_lines_category_check CHECK ((category = ANY (ARRAY['governance'::text, 'people'::text, 'data'::text, 'application'::text, 'infrastructure'::text, 'network-room'::text, 'special-device'::text, 'security'::text, 'audit'::text]))),
  constraint budget_lines_item_check CHECK (((char_length(item) >= 1) AND (char_length(item) <= 300))),
  constraint budget_lines_price_check CHECK (((price >= 0) AND (price <= '1000000000000'::bigint))),
  constraint budget_lines_program_name_check CHECK (((char_length(program_name) >= 1) AND (char_length(program_name) <= 200))),
  constraint budget_lines_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000))),
  constraint budget_lines_source_check CHECK ((source = ANY (ARRAY['apbd'::text, 'apbn'::text, 'grant'::text, 'other'::text]))),
  constraint budget_lines_specification_check CHECK (((char_length(specification) >= 1) AND (char_length(specification) <= 500))),
  constraint budget_lines_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'void'::text]))),
  constraint budget_lines_sub_activity_name_check CHECK (((char_length(sub_activity_name) >= 1) AND (char_length(sub_activity_name) <= 300))),
  constraint budget_lines_unit_check CHECK (((char_length(unit) >= 1) AND (char_length(unit) <= 40))),
  constraint budget_lines_version_check CHECK ((version > 0)),
  constraint budget_lines_volume_check CHECK (((volume >= (0)::numeric) AND (volume <= (1000000)::numeric))),
  constraint budget_lines_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint budget_lines_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint budget_lines_initiative_fkey FOREIGN KEY (initiative) REFERENCES roadmap.initiatives(id),
  constraint budget_lines_original_fkey FOREIGN KEY (original) REFERENCES budget.budget_lines(id),
  constraint budget_lines_plan_fkey FOREIGN KEY (plan) REFERENCES budget.budget_plans(id),
  constraint budget_lines_request_fkey FOREIGN KEY (request) REFERENCES development.development_requests(id)
);

create table budget.budget_plans (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  year smallint not null,
  kind text not null,
  changes uuid,
  documents uuid[],
  decree uuid,
  note text,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(note, ''::text)))) stored,
  awaits text[],
  constraint budget_plans_pkey PRIMARY KEY (id),
  constraint budget_plans_name_key UNIQUE (name),
  constraint budget_plans_one_a_year EXCLUDE USING gist (year WITH =, kind WITH =) WHERE ((status <> 'void'::text)),
  constraint budget_plans_awaits_check CHECK ((awaits <@ ARRAY['verify-planning'::text, 'verify-finance'::text, 'coordinate-team'::text])),
  constraint budget_plans_kind_check CHECK ((kind = ANY (ARRAY['original'::text, 'revision'::text]))),
  constraint budget_plans_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint budget_plans_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000))),
  constraint budget_plans_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'verified'::text, 'enacted'::text, 'void'::text]))),
  constraint budget_plans_version_check CHECK ((version > 0)),
  constraint budget_plans_year_check CHECK (((year >= 1900) AND (year <= 2200))),
  constraint budget_plans_changes_fkey FOREIGN KEY (changes) REFERENCES budget.budget_plans(id),
  constraint budget_plans_decree_fkey FOREIGN KEY (decree) REFERENCES evidence.legal_instruments(id)
);

create table budget.budget_realisations (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  line uuid not null,
  date date not null,
  amount bigint not null,
  proof text not null,
  note text,
  files uuid[],
  search text generated always as (lower(((COALESCE(proof, ''::text) || ' '::text) || COALESCE(note, ''::text)))) stored,
  constraint budget_realisations_pkey PRIMARY KEY (id),
  constraint budget_realisations_amount_check CHECK (((amount >= 0) AND (amount <= '9007199254740991'::bigint))),
  constraint budget_realisations_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  constraint budget_realisations_proof_check CHECK (((char_length(proof) >= 1) AND (char_length(proof) <= 100))),
  constraint budget_realisations_status_check CHECK ((status = ANY (ARRAY['recorded'::text, 'void'::text]))),
  constraint budget_realisations_version_check CHECK ((version > 0)),
  constraint budget_realisations_line_fkey FOREIGN KEY (line) REFERENCES budget.budget_lines(id)
);

create table budget.line_totals (
  plan uuid not null,
  agency uuid not null,
  source text not null,
  lines bigint not null,
  amount numeric not null,
  constraint line_totals_pkey PRIMARY KEY (plan, agency, source)
);

create table compliance.attestations (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  obligation text not null,
  agency uuid,
  says text not null,
  title text not null,
  statement text,
  evidence uuid[],
  period daterange not null,
  search text generated always as (lower(((((COALESCE(obligation, ''::text) || ' '::text) || COALESCE(title, ''::text)) || ' '::text) || COALESCE(statement, ''::text)))) stored,
  constraint attestations_pkey PRIMARY KEY (id),
  constraint attestations_obligation_check CHECK (((char_length(obligation) <= 40) AND (obligation ~ '^[a-z]{2,5}-[a-z0-9-]+$'::text))),
  constraint attestations_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint attestations_says_check CHECK ((says = ANY (ARRAY['met'::text, 'partly'::text, 'not-applicable'::text]))),
  constraint attestations_statement_check CHECK (((char_length(statement) >= 1) AND (char_length(statement) <= 4000))),
  constraint attestations_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'accepted'::text, 'withdrawn'::text]))),
  constraint attestations_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  constraint attestations_version_check CHECK ((version > 0)),
  constraint attestations_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id)
);

create table compliance.calendar_feed_secrets (
  feed uuid not null,
  secret_hash bytea not null,
  constraint calendar_feed_secrets_pkey PRIMARY KEY (feed),
  constraint calendar_feed_secrets_secret_hash_key UNIQUE (secret_hash),
  constraint calendar_feed_secrets_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint calendar_feed_secrets_feed_fkey FOREIGN KEY (feed) REFERENCES compliance.calendar_feeds(id)
);

create table compliance.calendar_feeds (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  person uuid not null,
  covers text not null,
  lang text not null,
  constraint calendar_feeds_pkey PRIMARY KEY (id),
  constraint calendar_feeds_covers_check CHECK ((covers = ANY (ARRAY['mine'::text, 'all'::text]))),
  constraint calendar_feeds_lang_check CHECK ((lang = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint calendar_feeds_status_check CHECK ((status = ANY (ARRAY['active'::text, 'revoked'::text]))),
  constraint calendar_feeds_version_check CHECK ((version > 0)),
  constraint calendar_feeds_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id)
);

create table compliance.holidays (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  date date not null,
  name text not null,
  kind text not null,
  search text generated always as (lower(COALESCE(name, ''::text))) stored,
  constraint holidays_pkey PRIMARY KEY (id),
  constraint holidays_date_key UNIQUE (date),
  constraint holidays_kind_check CHECK ((kind = ANY (ARRAY['national'::text, 'joint-leave'::text, 'regional'::text]))),
  constraint holidays_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 120))),
  constraint holidays_status_check CHECK ((status = ANY (ARRAY['active'::text, 'removed'::text]))),
  constraint holidays_version_check CHECK ((version > 0))
);

create table compliance.local_policies (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  obligation text not null,
  months bigint not null,
  instrument uuid,
  period daterange not null,
  note text,
  search text generated always as (lower(((COALESCE(obligation, ''::text) || ' '::text) || COALESCE(note, ''::text)))) stored,
  constraint local_policies_pkey PRIMARY KEY (id),
  constraint local_policies_one_at_a_time EXCLUDE USING gist (obligation WITH =, period WITH &&) WHERE ((status <> 'void'::text)),
  constraint local_policies_months_check CHECK (((months >= 1) AND (months <= 120))),
  constraint local_policies_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  constraint local_policies_obligation_check CHECK (((char_length(obligation) <= 40) AND (obligation ~ '^[a-z]{2,5}-[a-z0-9-]+$'::text))),
  constraint local_policies_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint local_policies_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text, 'void'::text]))),
  constraint local_policies_version_check CHECK ((version > 0)),
  constraint local_policies_instrument_fkey FOREIGN KEY (instrument) REFERENCES evidence.legal_instruments(id)
);

create table dataset.datasets (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  description text,
  agency uuid not null,
  reference text,
  kind text,
  form text,
  origin text,
  steward uuid,
  purpose text,
  topic text,
  validity text,
  standard text,
  concept text,
  definition text,
  classes text,
  measure text,
  unit text,
  code_list text,
  format text,
  address text,
  openness text,
  classification text,
  personal boolean not null,
  sharing text,
  distribution text,
  interoperable boolean not null,
  retention_years bigint,
  retention_from text,
  published_on date,
  responsible uuid,
  responsible_for daterange,
  stored_at uuid[],
  stored_since date,
  backup_period text,
  backup_medium text,
  backup_at uuid,
  last_backup date,
  derived_from uuid[],
  input text,
  output text,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((((num_nonnulls(description, reference, kind, form, steward, purpose, standard, openness, classification, sharing, retention_years, responsible, stored_at, backup_period) * 100) / 14))::bigint) stored,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(description, ''::text)))) stored,
  constraint datasets_pkey PRIMARY KEY (id),
  constraint datasets_code_key UNIQUE (code),
  constraint datasets_address_check CHECK (((char_length(address) >= 1) AND (char_length(address) <= 500))),
  constraint datasets_backup_medium_check CHECK (((char_length(backup_medium) >= 1) AND (char_length(backup_medium) <= 200))),
  constraint datasets_backup_period_check CHECK ((backup_period = ANY (ARRAY['hourly'::text, 'daily'::text, 'weekly'::text, 'monthly'::text]))),
  constraint datasets_classes_check CHECK (((char_length(classes) >= 1) AND (char_length(classes) <= 300))),
  constraint datasets_classification_check CHECK ((classification = ANY (ARRAY['public'::text, 'restricted'::text, 'confidential'::text, 'secret'::text]))),
  constraint datasets_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint datasets_code_list_check CHECK (((char_length(code_list) >= 1) AND (char_length(code_list) <= 300))),
  constraint datasets_completeness_fits CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint datasets_concept_check CHECK (((char_length(concept) >= 1) AND (char_length(concept) <= 1000))),
  constraint datasets_definition_check CHECK (((char_length(definition) >= 1) AND (char_length(definition) <= 1000))),
  constraint datasets_description_check CHECK (((char_length(description) >= 1) AND (char_length(description) <= 4000))),
  constraint datasets_distribution_check CHECK (((char_length(distribution) >= 1) AND (char_length(distribution) <= 1000))),
  constraint datasets_form_check CHECK ((form = ANY (ARRAY['database'::text, 'digital-file'::text, 'source-code'::text, 'ict-document'::text]))),
  constraint datasets_format_check CHECK (((char_length(format) >= 1) AND (char_length(format) <= 100))),
  constraint datasets_input_check CHECK (((char_length(input) >= 1) AND (char_length(input) <= 1000))),
  constraint datasets_kind_check CHECK ((kind = ANY (ARRAY['reference'::text, 'core'::text, 'transactional'::text, 'master'::text]))),
  constraint datasets_measure_check CHECK (((char_length(measure) >= 1) AND (char_length(measure) <= 200))),
  constraint datasets_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint datasets_openness_check CHECK ((openness = ANY (ARRAY['public'::text, 'excluded'::text]))),
  constraint datasets_origin_check CHECK ((origin = ANY (ARRAY['region'::text, 'ict-community'::text, 'local-government'::text, 'public'::text, 'business'::text, 'other'::text]))),
  constraint datasets_output_check CHECK (((char_length(output) >= 1) AND (char_length(output) <= 1000))),
  constraint datasets_purpose_check CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 2000))),
  constraint datasets_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAD([.][0-9]{2}){1,7}$'::text))),
  constraint datasets_responsible_for_check CHECK (((NOT isempty(responsible_for)) AND (NOT lower_inf(responsible_for)))),
  constraint datasets_retention_from_check CHECK (((char_length(retention_from) >= 1) AND (char_length(retention_from) <= 200))),
  constraint datasets_retention_years_check CHECK (((retention_years >= 0) AND (retention_years <= 200))),
  constraint datasets_sharing_check CHECK ((sharing = ANY (ARRAY['open'::text, 'government'::text, 'agencies'::text, 'none'::text]))),
  constraint datasets_standard_check CHECK (((char_length(standard) >= 1) AND (char_length(standard) <= 300))),
  constraint datasets_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'in-use'::text, 'to-retire'::text, 'retired'::text, 'void'::text]))),
  constraint datasets_topic_check CHECK ((topic = ANY (ARRAY['statistical'::text, 'geospatial'::text, 'financial'::text, 'other'::text]))),
  constraint datasets_unit_check CHECK (((char_length(unit) >= 1) AND (char_length(unit) <= 100))),
  constraint datasets_validity_check CHECK ((validity = ANY (ARRAY['realtime'::text, 'daily'::text, 'weekly'::text, 'monthly'::text, 'quarterly'::text, 'half-yearly'::text, 'yearly'::text, 'two-yearly'::text, 'three-yearly'::text, 'five-yearly'::text, 'other'::text]))),
  constraint datasets_version_check CHECK ((version > 0)),
  constraint datasets_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint datasets_backup_at_fkey FOREIGN KEY (backup_at) REFERENCES infrastructure.infrastructure_items(id),
  constraint datasets_responsible_fkey FOREIGN KEY (responsible) REFERENCES organization.positions(id),
  constraint datasets_steward_fkey FOREIGN KEY (steward) REFERENCES organization.agencies(id)
);

create table development.build_deliverables (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  build uuid not null,
  kind text not null,
  documents uuid[],
  result text,
  note text,
  search text generated always as (lower(COALESCE(note, ''::text))) stored,
  constraint build_deliverables_pkey PRIMARY KEY (id),
  constraint build_deliverables_once EXCLUDE USING gist (build WITH =, kind WITH =) WHERE ((status <> 'void'::text)),
  constraint build_deliverables_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000))),
  constraint build_deliverables_result_check CHECK ((result = ANY (ARRAY['passed'::text, 'failed'::text]))),
  constraint build_deliverables_status_check CHECK ((status = ANY (ARRAY['open'::text, 'submitted'::text, 'returned'::text, 'approved'::text, 'void'::text]))),
  constraint build_deliverables_version_check CHECK ((version > 0)),
  constraint build_deliverables_build_fkey FOREIGN KEY (build) REFERENCES development.builds(id)
);

create table development.builds (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  request uuid not null,
  name text not null,
  agency uuid not null,
  application uuid not null,
  type text not null,
  scope text not null,
  third_party uuid,
  ownership_clause uuid,
  repository text,
  source_tag text,
  source_hash text,
  sbom uuid[],
  maintenance_months bigint,
  started_on date,
  planning_on date,
  design_on date,
  implementation_on date,
  test_on date,
  accredited_on date,
  used_on date,
  evaluated_on date,
  search text generated always as (lower(COALESCE(name, ''::text))) stored,
  constraint builds_pkey PRIMARY KEY (id),
  constraint builds_once EXCLUDE USING gist (request WITH =) WHERE ((status <> 'stopped'::text)),
  constraint builds_maintenance_months_check CHECK (((maintenance_months >= 1) AND (maintenance_months <= 60))),
  constraint builds_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint builds_repository_check CHECK (((char_length(repository) >= 1) AND (char_length(repository) <= 500))),
  constraint builds_scope_check CHECK ((scope = ANY (ARRAY['one-agency'::text, 'all-agencies'::text]))),
  constraint builds_source_hash_check CHECK (((char_length(source_hash) <= 64) AND (source_hash ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'::text))),
  constraint builds_source_tag_check CHECK (((char_length(source_tag) >= 1) AND (char_length(source_tag) <= 100))),
  constraint builds_status_check CHECK ((status = ANY (ARRAY['need-study'::text, 'planning'::text, 'design'::text, 'implementation'::text, 'feasibility-test'::text, 'accredited'::text, 'maintenance'::text, 'evaluation'::text, 'stopped'::text]))),
  constraint builds_type_check CHECK ((type = ANY (ARRAY['special'::text, 'general'::text]))),
  constraint builds_version_check CHECK ((version > 0)),
  constraint builds_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint builds_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint builds_ownership_clause_fkey FOREIGN KEY (ownership_clause) REFERENCES evidence.documents(id),
  constraint builds_request_fkey FOREIGN KEY (request) REFERENCES development.development_requests(id),
  constraint builds_third_party_fkey FOREIGN KEY (third_party) REFERENCES organization.external_parties(id)
);

create table development.development_requests (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  agency uuid not null,
  change text not null,
  application uuid,
  type text not null,
  scope text not null,
  purpose text not null,
  achievement text,
  need text,
  output text,
  terms_of_reference text,
  need_analysis text,
  process_analysis text,
  user_analysis text,
  benefit_analysis text,
  reference text,
  initiative uuid,
  budget_line uuid,
  processes uuid[],
  services uuid[],
  datasets uuid[],
  hosting uuid,
  team uuid,
  builder text not null,
  third_party uuid,
  open_source text not null,
  license text,
  closed_reason text,
  similar_reason text,
  general_reason text,
  operated_since date,
  designated_on date,
  cost_benefit_study uuid,
  adaptation text,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(purpose, ''::text)))) stored,
  adjust_by date,
  build uuid,
  constraint development_requests_pkey PRIMARY KEY (id),
  constraint development_requests_code_key UNIQUE (code),
  constraint development_requests_achievement_check CHECK (((char_length(achievement) >= 1) AND (char_length(achievement) <= 8000))),
  constraint development_requests_adaptation_check CHECK ((adaptation = ANY (ARRAY['adapted'::text, 'gaps-open'::text]))),
  constraint development_requests_application CHECK (((change = 'new'::text) OR (application IS NOT NULL))),
  constraint development_requests_benefit_analysis_check CHECK (((char_length(benefit_analysis) >= 1) AND (char_length(benefit_analysis) <= 8000))),
  constraint development_requests_builder_check CHECK ((builder = ANY (ARRAY['agency'::text, 'dinas'::text]))),
  constraint development_requests_change_check CHECK ((change = ANY (ARRAY['new'::text, 'change'::text]))),
  constraint development_requests_closed_reason_check CHECK (((char_length(closed_reason) >= 1) AND (char_length(closed_reason) <= 2000))),
  constraint development_requests_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint development_requests_general_reason_check CHECK (((char_length(general_reason) >= 1) AND (char_length(general_reason) <= 2000))),
  constraint development_requests_license_check CHECK (((char_length(license) >= 1) AND (char_length(license) <= 100))),
  constraint development_requests_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint development_requests_need_analysis_check CHECK (((char_length(need_analysis) >= 1) AND (char_length(need_analysis) <= 8000))),
  constraint development_requests_need_check CHECK (((char_length(need) >= 1) AND (char_length(need) <= 8000))),
  constraint development_requests_open_source_check CHECK ((open_source = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint development_requests_output_check CHECK (((char_length(output) >= 1) AND (char_length(output) <= 8000))),
  constraint development_requests_process_analysis_check CHECK (((char_length(process_analysis) >= 1) AND (char_length(process_analysis) <= 8000))),
  constraint development_requests_purpose_check CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 4000))),
  constraint development_requests_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAA([.][0-9]{2}){1,7}$'::text))),
  constraint development_requests_scope_check CHECK ((scope = ANY (ARRAY['one-agency'::text, 'all-agencies'::text]))),
  constraint development_requests_similar_reason_check CHECK (((char_length(similar_reason) >= 1) AND (char_length(similar_reason) <= 2000))),
  constraint development_requests_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'under-examination'::text, 'in-sync'::text, 'returned'::text, 'withdrawn'::text]))),
  constraint development_requests_terms_of_reference_check CHECK (((char_length(terms_of_reference) >= 1) AND (char_length(terms_of_reference) <= 8000))),
  constraint development_requests_type_check CHECK ((type = ANY (ARRAY['special'::text, 'general'::text]))),
  constraint development_requests_user_analysis_check CHECK (((char_length(user_analysis) >= 1) AND (char_length(user_analysis) <= 8000))),
  constraint development_requests_version_check CHECK ((version > 0)),
  constraint development_requests_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint development_requests_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint development_requests_budget_line_fkey FOREIGN KEY (budget_line) REFERENCES budget.budget_lines(id),
  constraint development_requests_build_fkey FOREIGN KEY (build) REFERENCES development.builds(id),
  constraint development_requests_cost_benefit_study_fkey FOREIGN KEY (cost_benefit_study) REFERENCES evidence.documents(id),
  constraint development_requests_hosting_fkey FOREIGN KEY (hosting) REFERENCES infrastructure.infrastructure_items(id),
  constraint development_requests_initiative_fkey FOREIGN KEY (initiative) REFERENCES roadmap.initiatives(id),
  constraint development_requests_team_fkey FOREIGN KEY (team) REFERENCES organization.teams(id),
  constraint development_requests_third_party_fkey FOREIGN KEY (third_party) REFERENCES organization.external_parties(id)
);

create table development.maintenance_records (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  application uuid not null,
  agency uuid not null,
  kind text not null,
  date date not null,
  done text not null,
  next_on date,
  document uuid,
  search text generated always as (lower(COALESCE(done, ''::text))) stored,
  constraint maintenance_records_pkey PRIMARY KEY (id),
  constraint maintenance_records_done_check CHECK (((char_length(done) >= 1) AND (char_length(done) <= 4000))),
  constraint maintenance_records_kind_check CHECK ((kind = ANY (ARRAY['maintenance'::text, 'evaluation'::text]))),
  constraint maintenance_records_next CHECK ((next_on > date)),
  constraint maintenance_records_status_check CHECK ((status = ANY (ARRAY['recorded'::text, 'void'::text]))),
  constraint maintenance_records_version_check CHECK ((version > 0)),
  constraint maintenance_records_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint maintenance_records_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint maintenance_records_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id)
);

create table development.request_examinations (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  request uuid not null,
  round bigint not null,
  agency uuid not null,
  note text,
  cost_analysis text,
  build_cost bigint,
  yearly_cost bigint,
  reasons text,
  decided_on date,
  findings jsonb,
  search text generated always as (lower(((COALESCE(note, ''::text) || ' '::text) || COALESCE(reasons, ''::text)))) stored,
  constraint request_examinations_pkey PRIMARY KEY (id),
  constraint request_examinations_round UNIQUE (request, round),
  constraint request_examinations_build_cost_check CHECK (((build_cost >= 0) AND (build_cost <= '9007199254740991'::bigint))),
  constraint request_examinations_cost_analysis_check CHECK (((char_length(cost_analysis) >= 1) AND (char_length(cost_analysis) <= 8000))),
  constraint request_examinations_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 4000))),
  constraint request_examinations_reasons_check CHECK (((char_length(reasons) >= 1) AND (char_length(reasons) <= 4000))),
  constraint request_examinations_round_check CHECK (((round >= 1) AND (round <= 1000))),
  constraint request_examinations_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'examining'::text, 'in-sync'::text, 'returned'::text, 'void'::text]))),
  constraint request_examinations_version_check CHECK ((version > 0)),
  constraint request_examinations_yearly_cost_check CHECK (((yearly_cost >= 0) AND (yearly_cost <= '9007199254740991'::bigint))),
  constraint request_examinations_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint request_examinations_request_fkey FOREIGN KEY (request) REFERENCES development.development_requests(id)
);

create table development.requirement_changes (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  build uuid not null,
  title text not null,
  reason text not null,
  impact text not null,
  cost bigint,
  search text generated always as (lower(((COALESCE(title, ''::text) || ' '::text) || COALESCE(reason, ''::text)))) stored,
  constraint requirement_changes_pkey PRIMARY KEY (id),
  constraint requirement_changes_cost_check CHECK (((cost >= 0) AND (cost <= '9007199254740991'::bigint))),
  constraint requirement_changes_impact_check CHECK (((char_length(impact) >= 1) AND (char_length(impact) <= 2000))),
  constraint requirement_changes_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 2000))),
  constraint requirement_changes_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'refused'::text, 'void'::text]))),
  constraint requirement_changes_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  constraint requirement_changes_version_check CHECK ((version > 0)),
  constraint requirement_changes_build_fkey FOREIGN KEY (build) REFERENCES development.builds(id)
);

create table development.sbom_components (
  file uuid not null,
  at integer not null,
  name text not null,
  version text not null,
  type text not null,
  purl text,
  licenses text[] not null,
  constraint sbom_components_pkey PRIMARY KEY (file, at),
  constraint sbom_components_file_fkey FOREIGN KEY (file) REFERENCES development.sboms(file)
);

create table development.sboms (
  file uuid not null,
  build uuid not null,
  spec_version text not null,
  read_at timestamp with time zone not null,
  constraint sboms_pkey PRIMARY KEY (file),
  constraint sboms_build_fkey FOREIGN KEY (build) REFERENCES development.builds(id),
  constraint sboms_file_fkey FOREIGN KEY (file) REFERENCES kernel.files(id)
);

create table evidence.deliveries (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  document uuid not null,
  recipient text not null,
  agency uuid,
  party uuid,
  date date not null,
  note text,
  receipt uuid[],
  search text generated always as (lower(((COALESCE(recipient, ''::text) || ' '::text) || COALESCE(note, ''::text)))) stored,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  constraint deliveries_recipient_check CHECK ((recipient = ANY (ARRAY['agency'::text, 'head-of-region'::text, 'regional-secretary'::text, 'steering-committee'::text, 'external-assessor'::text, 'communication-ministry'::text, 'state-apparatus-ministry'::text, 'planning-ministry'::text, 'cyber-agency'::text, 'other-party'::text]))),
  constraint deliveries_status_check CHECK ((status = ANY (ARRAY['recorded'::text, 'void'::text]))),
  constraint deliveries_version_check CHECK ((version > 0)),
  constraint deliveries_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint deliveries_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id),
  constraint deliveries_party_fkey FOREIGN KEY (party) REFERENCES organization.external_parties(id)
);

create table evidence.document_links (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  document uuid not null,
  record text not null,
  why text not null,
  search text generated always as (lower(COALESCE(why, ''::text))) stored,
  constraint document_links_pkey PRIMARY KEY (id),
  constraint document_links_once EXCLUDE USING gist (document WITH =, record WITH =) WHERE ((status = 'active'::text)),
  constraint document_links_record_check CHECK (((char_length(record) <= 100) AND (record ~ '^[a-z]+(-[a-z]+)*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text))),
  constraint document_links_status_check CHECK ((status = ANY (ARRAY['active'::text, 'removed'::text]))),
  constraint document_links_version_check CHECK ((version > 0)),
  constraint document_links_why_check CHECK (((char_length(why) >= 1) AND (char_length(why) <= 300))),
  constraint document_links_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id)
);

create table evidence.document_signers (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  document uuid not null,
  agency uuid not null,
  "position" text not null,
  name text not null,
  number text,
  person uuid,
  files uuid[],
  signed_on date,
  certificate text,
  issuer text,
  standing text,
  fingerprint text,
  search text generated always as (lower(((COALESCE("position", ''::text) || ' '::text) || COALESCE(name, ''::text)))) stored,
  stamped_by text,
  constraint document_signers_pkey PRIMARY KEY (id),
  constraint document_signers_certificate_check CHECK (((char_length(certificate) >= 1) AND (char_length(certificate) <= 200))),
  constraint document_signers_fingerprint_check CHECK (((char_length(fingerprint) >= 1) AND (char_length(fingerprint) <= 64))),
  constraint document_signers_issuer_check CHECK (((char_length(issuer) >= 1) AND (char_length(issuer) <= 200))),
  constraint document_signers_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint document_signers_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 200))),
  constraint document_signers_position_check CHECK (((char_length("position") >= 1) AND (char_length("position") <= 200))),
  constraint document_signers_stamped_by_check CHECK (((char_length(stamped_by) >= 1) AND (char_length(stamped_by) <= 200))),
  constraint document_signers_standing_check CHECK ((standing = ANY (ARRAY['trusted'::text, 'unknown'::text, 'unchecked'::text, 'outdated'::text]))),
  constraint document_signers_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'signed'::text, 'scanned'::text, 'confirmed'::text, 'void'::text]))),
  constraint document_signers_version_check CHECK ((version > 0)),
  constraint document_signers_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint document_signers_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id),
  constraint document_signers_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id)
);

create table evidence.documents (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  number text not null,
  title text not null,
  kind text not null,
  summary text,
  agency uuid not null,
  party uuid,
  date date,
  period daterange,
  valid_until date,
  classification text not null,
  openness text not null,
  exclusion text,
  basis uuid[],
  follows uuid[],
  files uuid[],
  location text,
  search text generated always as (lower(((((COALESCE(number, ''::text) || ' '::text) || COALESCE(title, ''::text)) || ' '::text) || COALESCE(summary, ''::text)))) stored,
  constraint documents_pkey PRIMARY KEY (id),
  constraint documents_number_key UNIQUE (number),
  constraint documents_check CHECK (((status = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR (date IS NOT NULL))),
  constraint documents_classification_check CHECK ((classification = ANY (ARRAY['public'::text, 'restricted'::text, 'confidential'::text, 'secret'::text]))),
  constraint documents_exclusion_check CHECK (((char_length(exclusion) >= 1) AND (char_length(exclusion) <= 1000))),
  constraint documents_location_check CHECK (((char_length(location) >= 1) AND (char_length(location) <= 200))),
  constraint documents_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 100))),
  constraint documents_openness_check CHECK ((openness = ANY (ARRAY['public'::text, 'excluded'::text]))),
  constraint documents_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint documents_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'final'::text, 'revised'::text, 'signed'::text, 'withdrawn'::text]))),
  constraint documents_summary_check CHECK (((char_length(summary) >= 1) AND (char_length(summary) <= 2000))),
  constraint documents_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 300))),
  constraint documents_version_check CHECK ((version > 0)),
  constraint documents_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint documents_party_fkey FOREIGN KEY (party) REFERENCES organization.external_parties(id)
);

create table evidence.legal_instruments (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  reference text not null,
  kind text not null,
  number text,
  year smallint,
  title text not null,
  subject text not null,
  date date,
  promulgated date,
  validity daterange,
  agency uuid,
  basis uuid[],
  amends uuid[],
  revokes uuid[],
  team uuid,
  team_kind text,
  team_period daterange,
  note text,
  files uuid[],
  search text generated always as (lower(((((COALESCE(reference, ''::text) || ' '::text) || COALESCE(number, ''::text)) || ' '::text) || COALESCE(title, ''::text)))) stored,
  constraint legal_instruments_pkey PRIMARY KEY (id),
  constraint legal_instruments_reference_key UNIQUE (reference),
  constraint legal_instruments_check CHECK (((status = ANY (ARRAY['draft'::text, 'void'::text])) OR ((date IS NOT NULL) AND (validity IS NOT NULL)))),
  constraint legal_instruments_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000))),
  constraint legal_instruments_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 60))),
  constraint legal_instruments_reference_check CHECK (((char_length(reference) >= 1) AND (char_length(reference) <= 80))),
  constraint legal_instruments_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'in-force'::text, 'revoked'::text, 'void'::text]))),
  constraint legal_instruments_team_kind_check CHECK ((team_kind = ANY (ARRAY['coordination-team'::text, 'internal-assessors'::text, 'ict-audit-team'::text, 'budget-team'::text, 'incident-response-team'::text, 'data-forum'::text, 'help-facility'::text, 'other'::text]))),
  constraint legal_instruments_team_period_check CHECK (((NOT isempty(team_period)) AND (NOT lower_inf(team_period)))),
  constraint legal_instruments_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 300))),
  constraint legal_instruments_validity_check CHECK (((NOT isempty(validity)) AND (NOT lower_inf(validity)))),
  constraint legal_instruments_version_check CHECK ((version > 0)),
  constraint legal_instruments_year_check CHECK (((year >= 1900) AND (year <= 2200))),
  constraint legal_instruments_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint legal_instruments_team_fkey FOREIGN KEY (team) REFERENCES organization.teams(id)
);

create table identity.accounts (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  person_id uuid not null,
  login text not null,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_person_id_key UNIQUE (person_id),
  constraint accounts_login_check CHECK (((char_length(login) >= 3) AND (char_length(login) <= 100))),
  constraint accounts_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text]))),
  constraint accounts_version_check CHECK ((version > 0)),
  constraint accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id)
);

create table identity.challenges (
  challenge bytea not null,
  purpose text not null,
  account_id uuid,
  bound_to bytea not null,
  expires_at timestamp with time zone not null,
  constraint challenges_pkey PRIMARY KEY (challenge),
  constraint challenges_bound_to_check CHECK ((length(bound_to) = 32)),
  constraint challenges_challenge_check CHECK ((length(challenge) = 32)),
  constraint challenges_purpose_check CHECK ((purpose = ANY (ARRAY['register'::text, 'sign-in'::text, 'second'::text, 'confirm'::text]))),
  constraint challenges_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.contacts (
  person_id uuid not null,
  mail text,
  lang text not null,
  digest_hour smallint default 7 not null,
  confirmed_at timestamp with time zone,
  code_hash bytea,
  code_expires_at timestamp with time zone,
  constraint contacts_pkey PRIMARY KEY (person_id),
  constraint contacts_check CHECK (((confirmed_at IS NULL) OR (mail IS NOT NULL))),
  constraint contacts_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint contacts_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23))),
  constraint contacts_lang_check CHECK ((lang = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint contacts_mail_check CHECK (((char_length(mail) <= 254) AND (mail !~ '[[:space:]<>,;]'::text) AND (mail ~~ '%_@_%'::text))),
  constraint contacts_person_id_fkey FOREIGN KEY (person_id) REFERENCES identity.people(id)
);

create table identity.devices (
  account_id uuid not null,
  secret_hash bytea not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint devices_pkey PRIMARY KEY (account_id, secret_hash),
  constraint devices_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint devices_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.governments (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  profile text not null,
  only_one boolean generated always as (true) stored,
  constraint governments_pkey PRIMARY KEY (id),
  constraint governments_only_one_key UNIQUE (only_one),
  constraint governments_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint governments_status_check CHECK ((status = 'active'::text)),
  constraint governments_version_check CHECK ((version > 0))
);

create table identity.invitations (
  account_id uuid not null,
  secret_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint invitations_pkey PRIMARY KEY (account_id),
  constraint invitations_secret_hash_key UNIQUE (secret_hash),
  constraint invitations_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint invitations_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.passkeys (
  id uuid not null,
  account_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_credential_id_key UNIQUE (credential_id),
  constraint passkeys_counter_check CHECK ((counter >= 0)),
  constraint passkeys_credential_id_check CHECK (((length(credential_id) >= 16) AND (length(credential_id) <= 1023))),
  constraint passkeys_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 60))),
  constraint passkeys_public_key_check CHECK (((length(public_key) >= 16) AND (length(public_key) <= 4000))),
  constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.pending_sign_ins (
  secret_hash bytea not null,
  account_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint pending_sign_ins_pkey PRIMARY KEY (secret_hash),
  constraint pending_sign_ins_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint pending_sign_ins_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.people (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  number text not null,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(number, ''::text)))) stored,
  constraint people_pkey PRIMARY KEY (id),
  constraint people_number_key UNIQUE (number),
  constraint people_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint people_number_check CHECK (((char_length(number) <= 40) AND (number ~ '^[A-Za-z0-9][A-Za-z0-9 ./-]*$'::text))),
  constraint people_status_check CHECK ((status = ANY (ARRAY['active'::text, 'left'::text, 'erasing'::text, 'erased'::text, 'merged'::text]))),
  constraint people_version_check CHECK ((version > 0))
);

create table identity.recoveries (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  person uuid not null,
  reason text not null,
  search text generated always as (lower(COALESCE(reason, ''::text))) stored,
  constraint recoveries_pkey PRIMARY KEY (id),
  constraint recoveries_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000))),
  constraint recoveries_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'withdrawn'::text]))),
  constraint recoveries_version_check CHECK ((version > 0)),
  constraint recoveries_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id)
);

create table identity.recovery_codes (
  account_id uuid not null,
  code_hash bytea not null,
  constraint recovery_codes_pkey PRIMARY KEY (account_id, code_hash),
  constraint recovery_codes_code_hash_check CHECK ((length(code_hash) = 32)),
  constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.secrets (
  account_id uuid not null,
  password_hash text not null,
  changed_at timestamp with time zone not null,
  constraint secrets_pkey PRIMARY KEY (account_id),
  constraint secrets_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text)),
  constraint secrets_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table identity.sign_in_rules (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  factor_roles text[] not null,
  only_one boolean generated always as (true) stored,
  constraint sign_in_rules_pkey PRIMARY KEY (id),
  constraint sign_in_rules_only_one_key UNIQUE (only_one),
  constraint sign_in_rules_status_check CHECK ((status = 'active'::text)),
  constraint sign_in_rules_version_check CHECK ((version > 0))
);

create table identity.token_secrets (
  token_id uuid not null,
  secret_hash bytea not null,
  last_used_at timestamp with time zone,
  constraint token_secrets_pkey PRIMARY KEY (token_id),
  constraint token_secrets_secret_hash_key UNIQUE (secret_hash),
  constraint token_secrets_secret_hash_check CHECK ((length(secret_hash) = 32)),
  constraint token_secrets_token_id_fkey FOREIGN KEY (token_id) REFERENCES identity.tokens(id)
);

create table identity.tokens (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  role text not null,
  agency_id uuid,
  expires_at timestamp with time zone not null,
  constraint tokens_pkey PRIMARY KEY (id),
  constraint tokens_check CHECK ((expires_at <= (created_at + '366 days'::interval))),
  constraint tokens_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint tokens_status_check CHECK ((status = ANY (ARRAY['active'::text, 'revoked'::text]))),
  constraint tokens_version_check CHECK ((version > 0))
);

create table identity.totp_secrets (
  account_id uuid not null,
  sealed bytea not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint,
  constraint totp_secrets_pkey PRIMARY KEY (account_id),
  constraint totp_secrets_sealed_check CHECK (((length(sealed) >= 40) AND (length(sealed) <= 200))),
  constraint totp_secrets_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
);

create table infrastructure.device_handovers (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  number text not null,
  item uuid not null,
  agency uuid not null,
  holder uuid not null,
  handed_on date not null,
  official_use boolean not null,
  data_owned boolean not null,
  returned_on date,
  document uuid,
  search text generated always as (lower(COALESCE(number, ''::text))) stored,
  constraint device_handovers_pkey PRIMARY KEY (id),
  constraint device_handovers_number_key UNIQUE (number),
  constraint device_handovers_held_once EXCLUDE USING gist (item WITH =) WHERE ((status = 'held'::text)),
  constraint device_handovers_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 100))),
  constraint device_handovers_status_check CHECK ((status = ANY (ARRAY['held'::text, 'returned'::text, 'void'::text]))),
  constraint device_handovers_version_check CHECK ((version > 0)),
  constraint device_handovers_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint device_handovers_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id),
  constraint device_handovers_holder_fkey FOREIGN KEY (holder) REFERENCES identity.people(id),
  constraint device_handovers_item_fkey FOREIGN KEY (item) REFERENCES infrastructure.infrastructure_items(id)
);

create table infrastructure.infrastructure_contracts (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  number text not null,
  title text not null,
  kind text not null,
  agency uuid not null,
  vendor uuid,
  items uuid[],
  applications uuid[],
  quantity bigint,
  period daterange not null,
  notice_days bigint,
  cost bigint,
  document uuid,
  search text generated always as (lower(((COALESCE(number, ''::text) || ' '::text) || COALESCE(title, ''::text)))) stored,
  constraint infrastructure_contracts_pkey PRIMARY KEY (id),
  constraint infrastructure_contracts_number_key UNIQUE (number),
  constraint infrastructure_contracts_cost_check CHECK (((cost >= 0) AND (cost <= '9007199254740991'::bigint))),
  constraint infrastructure_contracts_kind_check CHECK ((kind = ANY (ARRAY['licence'::text, 'subscription'::text, 'line'::text, 'rent'::text, 'maintenance'::text, 'development'::text]))),
  constraint infrastructure_contracts_notice_days_check CHECK (((notice_days >= 1) AND (notice_days <= 365))),
  constraint infrastructure_contracts_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 100))),
  constraint infrastructure_contracts_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint infrastructure_contracts_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000))),
  constraint infrastructure_contracts_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text, 'void'::text]))),
  constraint infrastructure_contracts_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 300))),
  constraint infrastructure_contracts_version_check CHECK ((version > 0)),
  constraint infrastructure_contracts_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint infrastructure_contracts_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id),
  constraint infrastructure_contracts_vendor_fkey FOREIGN KEY (vendor) REFERENCES organization.external_parties(id)
);

create table infrastructure.infrastructure_items (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  description text,
  agency uuid not null,
  reference text,
  kind text not null,
  type text,
  ownership text,
  owner_name text,
  address text,
  located_in uuid,
  reached_by uuid[],
  shared boolean not null,
  acquired_on date,
  serial text,
  yearly_cost bigint,
  maintained_on date,
  need text,
  tier text,
  power_main text,
  power_backup text,
  standard_kind text,
  standard text,
  standard_proof uuid[],
  no_sni boolean,
  security text,
  connects_to text[],
  segment text,
  connects uuid[],
  maintainer uuid,
  bandwidth bigint,
  medium text,
  provider text,
  processor text,
  memory bigint,
  capacity bigint,
  licence text,
  licence_name text,
  licence_until date,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((((num_nonnulls(description, reference, type, ownership, address, located_in, acquired_on) * 100) / 7))::bigint) stored,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(description, ''::text)))) stored,
  may_hold text,
  constraint infrastructure_items_pkey PRIMARY KEY (id),
  constraint infrastructure_items_code_key UNIQUE (code),
  constraint infrastructure_items_address_check CHECK (((char_length(address) >= 1) AND (char_length(address) <= 300))),
  constraint infrastructure_items_bandwidth_check CHECK (((bandwidth >= 1) AND (bandwidth <= 10000000))),
  constraint infrastructure_items_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000000))),
  constraint infrastructure_items_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint infrastructure_items_completeness_fits CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint infrastructure_items_connects_to_check CHECK ((connects_to <@ ARRAY['national'::text, 'other-local'::text])),
  constraint infrastructure_items_description_check CHECK (((char_length(description) >= 1) AND (char_length(description) <= 4000))),
  constraint infrastructure_items_licence_check CHECK ((licence = ANY (ARRAY['open-source'::text, 'bought'::text, 'none'::text]))),
  constraint infrastructure_items_licence_name_check CHECK (((char_length(licence_name) >= 1) AND (char_length(licence_name) <= 120))),
  constraint infrastructure_items_may_hold_check CHECK ((may_hold = ANY (ARRAY['public'::text, 'restricted'::text, 'confidential'::text, 'secret'::text]))),
  constraint infrastructure_items_medium_check CHECK ((medium = ANY (ARRAY['fibre'::text, 'radio'::text, 'copper'::text, 'satellite'::text, 'vpn'::text]))),
  constraint infrastructure_items_memory_check CHECK (((memory >= 1) AND (memory <= 1000000))),
  constraint infrastructure_items_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint infrastructure_items_need_check CHECK (((char_length(need) >= 1) AND (char_length(need) <= 1000))),
  constraint infrastructure_items_owner_name_check CHECK (((char_length(owner_name) >= 1) AND (char_length(owner_name) <= 200))),
  constraint infrastructure_items_ownership_check CHECK ((ownership = ANY (ARRAY['own'::text, 'rented'::text, 'other'::text]))),
  constraint infrastructure_items_power_backup_check CHECK (((char_length(power_backup) >= 1) AND (char_length(power_backup) <= 200))),
  constraint infrastructure_items_power_main_check CHECK (((char_length(power_main) >= 1) AND (char_length(power_main) <= 200))),
  constraint infrastructure_items_processor_check CHECK (((char_length(processor) >= 1) AND (char_length(processor) <= 200))),
  constraint infrastructure_items_provider_check CHECK (((char_length(provider) >= 1) AND (char_length(provider) <= 200))),
  constraint infrastructure_items_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAI([.][0-9]{2}){1,7}$'::text))),
  constraint infrastructure_items_security_check CHECK (((char_length(security) >= 1) AND (char_length(security) <= 300))),
  constraint infrastructure_items_segment_check CHECK ((segment = ANY (ARRAY['intranet'::text, 'internet'::text, 'between-pd'::text, 'within-pd'::text]))),
  constraint infrastructure_items_serial_check CHECK (((char_length(serial) >= 1) AND (char_length(serial) <= 120))),
  constraint infrastructure_items_standard_check CHECK (((char_length(standard) >= 1) AND (char_length(standard) <= 200))),
  constraint infrastructure_items_standard_kind_check CHECK ((standard_kind = ANY (ARRAY['sni'::text, 'international'::text, 'other'::text]))),
  constraint infrastructure_items_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'in-use'::text, 'to-retire'::text, 'retired'::text, 'void'::text]))),
  constraint infrastructure_items_tier_check CHECK ((tier = ANY (ARRAY['tier-1'::text, 'tier-2'::text, 'tier-3'::text, 'tier-4'::text]))),
  constraint infrastructure_items_type_check CHECK (((char_length(type) >= 1) AND (char_length(type) <= 200))),
  constraint infrastructure_items_version_check CHECK ((version > 0)),
  constraint infrastructure_items_yearly_cost_check CHECK (((yearly_cost >= 0) AND (yearly_cost <= '9007199254740991'::bigint))),
  constraint infrastructure_items_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint infrastructure_items_located_in_fkey FOREIGN KEY (located_in) REFERENCES infrastructure.infrastructure_items(id),
  constraint infrastructure_items_maintainer_fkey FOREIGN KEY (maintainer) REFERENCES organization.agencies(id)
);

create table infrastructure.network_rules (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  number text not null,
  kind text not null,
  agency uuid not null,
  link uuid,
  bandwidth bigint,
  action text,
  target text,
  reason text not null,
  period daterange not null,
  basis uuid,
  search text generated always as (lower(((COALESCE(number, ''::text) || ' '::text) || COALESCE(target, ''::text)))) stored,
  constraint network_rules_pkey PRIMARY KEY (id),
  constraint network_rules_number_key UNIQUE (number),
  constraint network_rules_action_check CHECK ((action = ANY (ARRAY['block'::text, 'limit'::text, 'allow'::text]))),
  constraint network_rules_bandwidth_check CHECK (((bandwidth >= 1) AND (bandwidth <= 10000000))),
  constraint network_rules_kind_check CHECK ((kind = ANY (ARRAY['bandwidth'::text, 'access'::text]))),
  constraint network_rules_number_check CHECK (((char_length(number) >= 1) AND (char_length(number) <= 60))),
  constraint network_rules_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint network_rules_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000))),
  constraint network_rules_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text]))),
  constraint network_rules_target_check CHECK (((char_length(target) >= 1) AND (char_length(target) <= 300))),
  constraint network_rules_version_check CHECK ((version > 0)),
  constraint network_rules_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint network_rules_basis_fkey FOREIGN KEY (basis) REFERENCES evidence.legal_instruments(id),
  constraint network_rules_link_fkey FOREIGN KEY (link) REFERENCES infrastructure.infrastructure_items(id)
);

create table kernel.actions (
  id uuid not null,
  seq bigint generated always as identity not null,
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null,
  actor_id uuid,
  actor_kind text not null,
  at timestamp with time zone not null,
  request_id text not null,
  reason text,
  answers jsonb,
  data jsonb not null,
  salt bytea not null,
  commitment bytea not null,
  kept bytea,
  erased_at timestamp with time zone,
  constraint actions_pkey PRIMARY KEY (id),
  constraint actions_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'token'::text, 'system'::text]))),
  constraint actions_check CHECK (((kept IS NULL) = (erased_at IS NULL))),
  constraint actions_commitment_check CHECK ((length(commitment) = 32)),
  constraint actions_kept_check CHECK ((length(kept) = 32)),
  constraint actions_salt_check CHECK ((length(salt) >= 16))
);

create table kernel.backup_runs (
  id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  archive text not null,
  seconds numeric not null,
  bytes bigint,
  rows bigint,
  files bigint,
  log_size bigint,
  log_root text,
  failure jsonb,
  constraint backup_runs_pkey PRIMARY KEY (id),
  constraint backup_runs_archive_check CHECK (((length(archive) >= 1) AND (length(archive) <= 255))),
  constraint backup_runs_check CHECK (((failure IS NOT NULL) OR ((rows IS NOT NULL) AND (files IS NOT NULL)))),
  constraint backup_runs_kind_check CHECK ((kind = ANY (ARRAY['backup'::text, 'drill'::text]))),
  constraint backup_runs_seconds_check CHECK ((seconds >= (0)::numeric))
);

create table kernel.consumers (
  name text not null,
  next_index bigint not null,
  constraint consumers_pkey PRIMARY KEY (name),
  constraint consumers_next_index_check CHECK ((next_index >= 0))
);

create table kernel.denials (
  id uuid not null,
  at timestamp with time zone not null,
  actor_id uuid not null,
  actor_kind text not null,
  method text not null,
  path text not null,
  rule text not null,
  request_id text not null,
  constraint denials_pkey PRIMARY KEY (id),
  constraint denials_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'token'::text, 'system'::text])))
);

create table kernel.file_texts (
  sha256 text not null,
  status text not null,
  pages text[] not null,
  words tsvector not null,
  read_at timestamp with time zone not null,
  constraint file_texts_pkey PRIMARY KEY (sha256),
  constraint file_texts_check CHECK (((status = 'ok'::text) OR ((pages = '{}'::text[]) AND (words = ''::tsvector)))),
  constraint file_texts_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_texts_status_check CHECK ((status = ANY (ARRAY['ok'::text, 'none'::text, 'too-large'::text, 'failed'::text])))
);

create table kernel.file_words (
  word text not null,
  constraint file_words_pkey PRIMARY KEY (word),
  constraint file_words_word_check CHECK (((length(word) >= 4) AND (length(word) <= 60)))
);

create table kernel.files (
  id uuid not null,
  sha256 text not null,
  bytes bigint not null,
  media_type text not null,
  name text not null,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_bytes_check CHECK ((bytes > 0)),
  constraint files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255))),
  constraint files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table kernel.idempotency (
  actor_id uuid not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  response jsonb,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey PRIMARY KEY (actor_id, route, key),
  constraint idempotency_body_hash_check CHECK ((length(body_hash) = 32)),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);

create table kernel.mails (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  key text not null,
  lang text not null,
  letter jsonb not null,
  state text default 'queued'::text not null,
  attempts integer default 0 not null,
  error text,
  at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_key_key UNIQUE (key),
  constraint mails_check CHECK (((state = 'queued'::text) = (done_at IS NULL))),
  constraint mails_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255))),
  constraint mails_lang_check CHECK ((lang = ANY (ARRAY['id'::text, 'en'::text]))),
  constraint mails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'refused'::text, 'dropped'::text])))
);

create table kernel.migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table kernel.notices (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  register text,
  row_id uuid,
  href text not null,
  "values" jsonb not null,
  key text not null,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  mailed boolean default false not null,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_person_id_kind_key_key UNIQUE (person_id, kind, key),
  constraint notices_check CHECK (((register IS NULL) = (row_id IS NULL))),
  constraint notices_href_check CHECK ((href ~ '^/[^/]'::text)),
  constraint notices_href_check1 CHECK ((strpos(href, chr(92)) = 0)),
  constraint notices_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);

create table kernel.secrets (
  name text not null,
  value bytea not null,
  created_at timestamp with time zone default now() not null,
  constraint secrets_pkey PRIMARY KEY (name),
  constraint secrets_value_check CHECK ((length(value) >= 32))
);

create table kernel.sessions (
  id uuid not null,
  secret_hash bytea not null,
  person_id uuid not null,
  csrf text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  device text default ''::text not null,
  confirmed_at timestamp with time zone not null,
  must_enrol boolean default false not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_secret_hash_key UNIQUE (secret_hash),
  constraint sessions_device_check CHECK ((char_length(device) <= 60)),
  constraint sessions_secret_hash_check CHECK ((length(secret_hash) = 32))
);

create table kernel.sign_in_attempts (
  subject bytea not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  blocked_until timestamp with time zone,
  constraint sign_in_attempts_pkey PRIMARY KEY (subject),
  constraint sign_in_attempts_failures_check CHECK ((failures >= 0)),
  constraint sign_in_attempts_subject_check CHECK ((length(subject) = 32))
);

create table log.checkpoints (
  size bigint not null,
  note text not null,
  signed_at timestamp with time zone default now() not null,
  constraint checkpoints_pkey PRIMARY KEY (size),
  constraint checkpoints_size_check CHECK ((size >= 0))
);

create table log.entries (
  index bigint not null,
  action uuid not null,
  leaf text not null,
  constraint entries_pkey PRIMARY KEY (index),
  constraint entries_action_key UNIQUE (action),
  constraint entries_index_check CHECK ((index >= 0))
);

create table log.pending (
  seq bigint generated always as identity not null,
  action uuid not null,
  leaf text not null,
  constraint pending_pkey PRIMARY KEY (seq),
  constraint pending_leaf_check CHECK ((octet_length(leaf) <= 65535))
);

create table log.tiles (
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  root bytea not null,
  constraint tiles_pkey PRIMARY KEY (level, n),
  constraint tiles_hashes_check CHECK ((length(hashes) = 8192)),
  constraint tiles_level_check CHECK (((level >= 0) AND (level <= 63))),
  constraint tiles_n_check CHECK ((n >= 0)),
  constraint tiles_root_check CHECK ((length(root) = 32))
);

create table maturity.evaluation_answers (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  agency uuid not null,
  due date,
  met text[],
  level numeric(20,2),
  explanation text,
  search text generated always as (lower(((COALESCE(indicator, ''::text) || ' '::text) || COALESCE(explanation, ''::text)))) stored,
  constraint evaluation_answers_pkey PRIMARY KEY (id),
  constraint evaluation_answers_once EXCLUDE USING gist (cycle WITH =, indicator WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_answers_explanation_check CHECK (((char_length(explanation) >= 1) AND (char_length(explanation) <= 8000))),
  constraint evaluation_answers_level_check CHECK (((level >= (0)::numeric) AND (level <= (5)::numeric))),
  constraint evaluation_answers_met_check CHECK ((met <@ ARRAY['0'::text, '1'::text, '2'::text, '3'::text, '4'::text, '5'::text])),
  constraint evaluation_answers_status_check CHECK ((status = ANY (ARRAY['open'::text, 'submitted'::text, 'changes-requested'::text, 'accepted'::text, 'released'::text, 'void'::text]))),
  constraint evaluation_answers_version_check CHECK ((version > 0)),
  constraint evaluation_answers_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint evaluation_answers_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id)
);

create table maturity.evaluation_assessors (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  person uuid not null,
  side text not null,
  institution text,
  period daterange not null,
  decree uuid,
  search text generated always as (lower(COALESCE(institution, ''::text))) stored,
  constraint evaluation_assessors_pkey PRIMARY KEY (id),
  constraint evaluation_assessors_once EXCLUDE USING gist (cycle WITH =, person WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_assessors_institution_check CHECK (((char_length(institution) >= 1) AND (char_length(institution) <= 200))),
  constraint evaluation_assessors_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint evaluation_assessors_side_check CHECK ((side = ANY (ARRAY['internal'::text, 'external'::text]))),
  constraint evaluation_assessors_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint evaluation_assessors_version_check CHECK ((version > 0)),
  constraint evaluation_assessors_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id),
  constraint evaluation_assessors_decree_fkey FOREIGN KEY (decree) REFERENCES evidence.legal_instruments(id),
  constraint evaluation_assessors_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id)
);

create table maturity.evaluation_assignments (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  letter text not null,
  agency uuid not null,
  search text generated always as (lower(COALESCE(indicator, ''::text))) stored,
  constraint evaluation_assignments_pkey PRIMARY KEY (id),
  constraint evaluation_assignments_once EXCLUDE USING gist (cycle WITH =, indicator WITH =, letter WITH =, agency WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_assignments_one EXCLUDE USING gist (cycle WITH =, indicator WITH =, letter WITH =) WHERE (((status <> 'void'::text) AND (letter = ANY (ARRAY['R'::text, 'A'::text])))),
  constraint evaluation_assignments_letter_check CHECK ((letter = ANY (ARRAY['R'::text, 'A'::text, 'S'::text, 'C'::text, 'I'::text]))),
  constraint evaluation_assignments_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint evaluation_assignments_version_check CHECK ((version > 0)),
  constraint evaluation_assignments_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint evaluation_assignments_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id)
);

create table maturity.evaluation_cycles (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  year smallint not null,
  instrument text not null,
  target numeric(20,2),
  self_until date,
  internal_until date,
  documents_until date,
  visit_until date,
  result_until date,
  follow_up_until date,
  summary text,
  published_on date,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(summary, ''::text)))) stored,
  coordinator uuid,
  evidence_policy text,
  constraint evaluation_cycles_pkey PRIMARY KEY (id),
  constraint evaluation_cycles_name_key UNIQUE (name),
  constraint evaluation_cycles_evidence_policy_check CHECK ((evidence_policy = ANY (ARRAY['required'::text, 'warned'::text]))),
  constraint evaluation_cycles_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint evaluation_cycles_status_check CHECK ((status = ANY (ARRAY['preparation'::text, 'self-assessment'::text, 'internal-assessment'::text, 'document-review'::text, 'interview'::text, 'result'::text, 'follow-up'::text, 'closed'::text, 'void'::text]))),
  constraint evaluation_cycles_summary_check CHECK (((char_length(summary) >= 1) AND (char_length(summary) <= 8000))),
  constraint evaluation_cycles_target_check CHECK (((target >= (0)::numeric) AND (target <= (5)::numeric))),
  constraint evaluation_cycles_version_check CHECK ((version > 0)),
  constraint evaluation_cycles_year_check CHECK (((year >= 1900) AND (year <= 2200))),
  constraint evaluation_cycles_coordinator_fkey FOREIGN KEY (coordinator) REFERENCES organization.agencies(id)
);

create table maturity.evaluation_evidence (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  answer uuid not null,
  level text not null,
  document uuid,
  pages text,
  note text,
  search text generated always as (lower(((COALESCE(pages, ''::text) || ' '::text) || COALESCE(note, ''::text)))) stored,
  instrument uuid,
  record text,
  constraint evaluation_evidence_pkey PRIMARY KEY (id),
  constraint evaluation_evidence_instrument_once EXCLUDE USING gist (answer WITH =, level WITH =, instrument WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_evidence_once EXCLUDE USING gist (answer WITH =, level WITH =, document WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_evidence_record_once EXCLUDE USING gist (answer WITH =, level WITH =, record WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_evidence_level_check CHECK ((level = ANY (ARRAY['0'::text, '1'::text, '2'::text, '3'::text, '4'::text, '5'::text]))),
  constraint evaluation_evidence_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 1000))),
  constraint evaluation_evidence_one CHECK ((num_nonnulls(document, instrument, record) = 1)),
  constraint evaluation_evidence_pages_check CHECK (((char_length(pages) >= 1) AND (char_length(pages) <= 100))),
  constraint evaluation_evidence_record_check CHECK (((char_length(record) <= 100) AND (record ~ '^[a-z]+(-[a-z]+)*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text))),
  constraint evaluation_evidence_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint evaluation_evidence_version_check CHECK ((version > 0)),
  constraint evaluation_evidence_answer_fkey FOREIGN KEY (answer) REFERENCES maturity.evaluation_answers(id),
  constraint evaluation_evidence_document_fkey FOREIGN KEY (document) REFERENCES evidence.documents(id),
  constraint evaluation_evidence_instrument_fkey FOREIGN KEY (instrument) REFERENCES evidence.legal_instruments(id)
);

create table maturity.evaluation_follow_ups (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  indicator text,
  recommendation text not null,
  agency uuid not null,
  due date not null,
  report text,
  evidence uuid[],
  search text generated always as (lower(((COALESCE(recommendation, ''::text) || ' '::text) || COALESCE(report, ''::text)))) stored,
  constraint evaluation_follow_ups_pkey PRIMARY KEY (id),
  constraint evaluation_follow_ups_recommendation_check CHECK (((char_length(recommendation) >= 1) AND (char_length(recommendation) <= 2000))),
  constraint evaluation_follow_ups_report_check CHECK (((char_length(report) >= 1) AND (char_length(report) <= 4000))),
  constraint evaluation_follow_ups_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'open'::text, 'reported'::text, 'verified'::text, 'void'::text]))),
  constraint evaluation_follow_ups_version_check CHECK ((version > 0)),
  constraint evaluation_follow_ups_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint evaluation_follow_ups_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id)
);

create table maturity.evaluation_reconciliations (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  parties text not null,
  level numeric(20,2),
  reason text,
  search text generated always as (lower(((COALESCE(indicator, ''::text) || ' '::text) || COALESCE(reason, ''::text)))) stored,
  constraint evaluation_reconciliations_pkey PRIMARY KEY (id),
  constraint evaluation_reconciliations_once EXCLUDE USING gist (cycle WITH =, indicator WITH =, parties WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_reconciliations_level_check CHECK (((level >= (0)::numeric) AND (level <= (5)::numeric))),
  constraint evaluation_reconciliations_parties_check CHECK ((parties = ANY (ARRAY['internal'::text, 'external'::text, 'both'::text]))),
  constraint evaluation_reconciliations_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 4000))),
  constraint evaluation_reconciliations_status_check CHECK ((status = ANY (ARRAY['open'::text, 'settled'::text, 'void'::text]))),
  constraint evaluation_reconciliations_version_check CHECK ((version > 0)),
  constraint evaluation_reconciliations_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id)
);

create table maturity.evaluation_results (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  self numeric(20,2),
  internal numeric(20,2),
  external numeric(20,2),
  level numeric(20,2),
  explanation text,
  search text generated always as (lower(((COALESCE(indicator, ''::text) || ' '::text) || COALESCE(explanation, ''::text)))) stored,
  constraint evaluation_results_pkey PRIMARY KEY (id),
  constraint evaluation_results_once EXCLUDE USING gist (cycle WITH =, indicator WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_results_explanation_check CHECK (((char_length(explanation) >= 1) AND (char_length(explanation) <= 8000))),
  constraint evaluation_results_external_check CHECK (((external >= (0)::numeric) AND (external <= (5)::numeric))),
  constraint evaluation_results_internal_check CHECK (((internal >= (0)::numeric) AND (internal <= (5)::numeric))),
  constraint evaluation_results_level_check CHECK (((level >= (0)::numeric) AND (level <= (5)::numeric))),
  constraint evaluation_results_self_check CHECK (((self >= (0)::numeric) AND (self <= (5)::numeric))),
  constraint evaluation_results_status_check CHECK ((status = ANY (ARRAY['recorded'::text, 'released'::text, 'void'::text]))),
  constraint evaluation_results_version_check CHECK ((version > 0)),
  constraint evaluation_results_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id)
);

create table maturity.evaluation_scores (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  side text not null,
  level numeric(20,2),
  reason text,
  search text generated always as (lower(((COALESCE(indicator, ''::text) || ' '::text) || COALESCE(reason, ''::text)))) stored,
  constraint evaluation_scores_pkey PRIMARY KEY (id),
  constraint evaluation_scores_once EXCLUDE USING gist (cycle WITH =, indicator WITH =, created_by WITH =) WHERE ((status <> 'void'::text)),
  constraint evaluation_scores_level_check CHECK (((level >= (0)::numeric) AND (level <= (5)::numeric))),
  constraint evaluation_scores_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 4000))),
  constraint evaluation_scores_side_check CHECK ((side = ANY (ARRAY['internal'::text, 'external'::text]))),
  constraint evaluation_scores_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'locked'::text, 'shared-internal'::text, 'shared-external'::text, 'open'::text, 'void'::text]))),
  constraint evaluation_scores_version_check CHECK ((version > 0)),
  constraint evaluation_scores_cycle_fkey FOREIGN KEY (cycle) REFERENCES maturity.evaluation_cycles(id)
);

create table maturity.file_checks (
  sha256 text not null,
  signature text not null,
  mentions jsonb,
  checked_at timestamp with time zone not null,
  signers jsonb,
  constraint file_checks_pkey PRIMARY KEY (sha256),
  constraint file_checks_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_checks_signature_check CHECK ((signature = ANY (ARRAY['none'::text, 'intact'::text, 'extended'::text, 'broken'::text, 'unchecked'::text])))
);

create table notification.deliveries (
  id uuid not null,
  webhook_id uuid not null,
  log_index bigint not null,
  register text not null,
  row_id uuid not null,
  step text not null,
  row_version integer not null,
  happened_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  next_at timestamp with time zone not null,
  tried_at timestamp with time zone,
  answer text,
  took_ms integer,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_webhook_id_log_index_key UNIQUE (webhook_id, log_index),
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text, 'withheld'::text]))),
  constraint deliveries_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES notification.webhooks(id)
);

create table notification.paces (
  person_id uuid not null,
  notice_group text not null,
  pace text not null,
  constraint paces_pkey PRIMARY KEY (person_id, notice_group),
  constraint paces_pace_check CHECK ((pace = ANY (ARRAY['once'::text, 'daily'::text, 'weekly'::text, 'none'::text])))
);

create table notification.webhook_health (
  webhook_id uuid not null,
  tried_at timestamp with time zone,
  failing_since timestamp with time zone,
  constraint webhook_health_pkey PRIMARY KEY (webhook_id),
  constraint webhook_health_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES notification.webhooks(id)
);

create table notification.webhook_secrets (
  webhook_id uuid not null,
  secret bytea not null,
  previous bytea,
  previous_until timestamp with time zone,
  constraint webhook_secrets_pkey PRIMARY KEY (webhook_id),
  constraint webhook_secrets_check CHECK (((previous IS NULL) = (previous_until IS NULL))),
  constraint webhook_secrets_previous_check CHECK (((length(previous) >= 24) AND (length(previous) <= 64))),
  constraint webhook_secrets_secret_check CHECK (((length(secret) >= 24) AND (length(secret) <= 64))),
  constraint webhook_secrets_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES notification.webhooks(id)
);

create table notification.webhooks (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  url text not null,
  role text not null,
  agency_id uuid,
  events text[] not null,
  constraint webhooks_pkey PRIMARY KEY (id),
  constraint webhooks_events_check CHECK (((cardinality(events) >= 1) AND (cardinality(events) <= 1000))),
  constraint webhooks_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint webhooks_status_check CHECK ((status = ANY (ARRAY['active'::text, 'paused'::text]))),
  constraint webhooks_url_check CHECK (((char_length(url) <= 2000) AND (url ~ '^https?://'::text))),
  constraint webhooks_version_check CHECK ((version > 0))
);

create table organization.access_review_days (
  review uuid not null,
  finished_on date not null,
  constraint access_review_days_pkey PRIMARY KEY (review),
  constraint access_review_days_review_fkey FOREIGN KEY (review) REFERENCES organization.access_reviews(id)
);

create table organization.access_review_items (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  review uuid not null,
  person uuid,
  token text,
  role text not null,
  agency uuid,
  since date not null,
  last_seen date,
  assignment uuid,
  token_id text,
  search text generated always as (lower(COALESCE(token, ''::text))) stored,
  due date,
  constraint access_review_items_pkey PRIMARY KEY (id),
  constraint access_review_items_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'leader'::text, 'cio'::text, 'dinas-officer'::text, 'agency-head'::text, 'agency-officer'::text, 'oversight-officer'::text, 'organisation-officer'::text, 'planning-officer'::text, 'finance-officer'::text, 'internal-assessor'::text, 'external-assessor'::text, 'ict-auditor'::text, 'ppid'::text, 'helpdesk-agent'::text, 'viewer'::text]))),
  constraint access_review_items_status_check CHECK ((status = ANY (ARRAY['open'::text, 'confirmed'::text, 'removed'::text]))),
  constraint access_review_items_token_check CHECK (((char_length(token) >= 1) AND (char_length(token) <= 200))),
  constraint access_review_items_token_id_check CHECK (((char_length(token_id) >= 1) AND (char_length(token_id) <= 60))),
  constraint access_review_items_version_check CHECK ((version > 0)),
  constraint access_review_items_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint access_review_items_assignment_fkey FOREIGN KEY (assignment) REFERENCES organization.role_assignments(id),
  constraint access_review_items_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id),
  constraint access_review_items_review_fkey FOREIGN KEY (review) REFERENCES organization.access_reviews(id)
);

create table organization.access_reviews (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  due date not null,
  search text generated always as (lower(COALESCE(name, ''::text))) stored,
  constraint access_reviews_pkey PRIMARY KEY (id),
  constraint access_reviews_one_open EXCLUDE USING gist (status WITH =) WHERE ((status = 'open'::text)),
  constraint access_reviews_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint access_reviews_status_check CHECK ((status = ANY (ARRAY['open'::text, 'finished'::text]))),
  constraint access_reviews_version_check CHECK ((version > 0))
);

create table organization.agencies (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  kind text not null,
  parent uuid,
  period daterange not null,
  successor uuid,
  address text,
  search text generated always as (lower(((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)))) stored,
  constraint agencies_pkey PRIMARY KEY (id),
  constraint agencies_code_key UNIQUE (code),
  constraint agencies_address_check CHECK (((char_length(address) >= 1) AND (char_length(address) <= 500))),
  constraint agencies_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Z0-9][A-Z0-9._/-]*$'::text))),
  constraint agencies_kind_check CHECK ((kind = ANY (ARRAY['secretariat'::text, 'inspectorate'::text, 'department'::text, 'board'::text, 'hospital'::text, 'district'::text, 'ward'::text, 'section'::text, 'technical-unit'::text, 'other'::text]))),
  constraint agencies_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint agencies_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint agencies_status_check CHECK ((status = ANY (ARRAY['active'::text, 'dissolved'::text, 'merged'::text]))),
  constraint agencies_version_check CHECK ((version > 0)),
  constraint agencies_parent_fkey FOREIGN KEY (parent) REFERENCES organization.agencies(id),
  constraint agencies_successor_fkey FOREIGN KEY (successor) REFERENCES organization.agencies(id)
);

create table organization.agency_names (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  agency uuid not null,
  name text not null,
  period daterange not null,
  basis text,
  search text generated always as (lower(COALESCE(name, ''::text))) stored,
  constraint agency_names_pkey PRIMARY KEY (id),
  constraint agency_names_one_at_a_time EXCLUDE USING gist (agency WITH =, period WITH &&) WHERE ((status <> 'void'::text)),
  constraint agency_names_basis_check CHECK (((char_length(basis) >= 1) AND (char_length(basis) <= 200))),
  constraint agency_names_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint agency_names_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint agency_names_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text, 'void'::text]))),
  constraint agency_names_version_check CHECK ((version > 0)),
  constraint agency_names_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id)
);

create table organization.appointments (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  "position" uuid not null,
  person uuid not null,
  capacity text not null,
  period daterange not null,
  basis text,
  search text generated always as (lower(((COALESCE(capacity, ''::text) || ' '::text) || COALESCE(basis, ''::text)))) stored,
  constraint appointments_pkey PRIMARY KEY (id),
  constraint appointments_one_holder EXCLUDE USING gist ("position" WITH =, (
CASE capacity
    WHEN 'daily-acting'::text THEN 1
    ELSE 0
END) WITH =, period WITH &&) WHERE ((status <> 'void'::text)),
  constraint appointments_basis_check CHECK (((char_length(basis) >= 1) AND (char_length(basis) <= 200))),
  constraint appointments_capacity_check CHECK ((capacity = ANY (ARRAY['definitive'::text, 'acting'::text, 'daily-acting'::text]))),
  constraint appointments_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint appointments_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text, 'void'::text]))),
  constraint appointments_version_check CHECK ((version > 0)),
  constraint appointments_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id),
  constraint appointments_position_fkey FOREIGN KEY ("position") REFERENCES organization.positions(id)
);

create table organization.external_parties (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  kind text not null,
  about text,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(about, ''::text)))) stored,
  constraint external_parties_pkey PRIMARY KEY (id),
  constraint external_parties_name_key UNIQUE (name),
  constraint external_parties_about_check CHECK (((char_length(about) >= 1) AND (char_length(about) <= 1000))),
  constraint external_parties_kind_check CHECK ((kind = ANY (ARRAY['ict-ministry'::text, 'state-apparatus-ministry'::text, 'other-institution'::text, 'local-government'::text, 'education'::text, 'infosec-community'::text, 'audit-body'::text, 'business'::text, 'other'::text]))),
  constraint external_parties_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint external_parties_status_check CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text]))),
  constraint external_parties_version_check CHECK ((version > 0))
);

create table organization.function_holdings (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  function text not null,
  agency uuid not null,
  period daterange not null,
  basis text,
  search text generated always as (lower(((COALESCE(function, ''::text) || ' '::text) || COALESCE(basis, ''::text)))) stored,
  constraint function_holdings_pkey PRIMARY KEY (id),
  constraint function_holdings_no_repeat EXCLUDE USING gist (function WITH =, agency WITH =, period WITH &&) WHERE (((status <> 'void'::text) AND (function = ANY (ARRAY['process-owner'::text, 'data-manager'::text])))),
  constraint function_holdings_one_holder EXCLUDE USING gist (function WITH =, period WITH &&) WHERE (((status <> 'void'::text) AND (function <> ALL (ARRAY['process-owner'::text, 'data-manager'::text])))),
  constraint function_holdings_basis_check CHECK (((char_length(basis) >= 1) AND (char_length(basis) <= 200))),
  constraint function_holdings_function_check CHECK ((function = ANY (ARRAY['kominfo'::text, 'ict'::text, 'supervision'::text, 'organisation'::text, 'planning'::text, 'finance'::text, 'asset'::text, 'personnel'::text, 'state-apparatus'::text, 'cyber-security'::text, 'technology-assessment'::text, 'ppid'::text, 'regional-secretariat'::text, 'spbe-strategy'::text, 'spbe-planning'::text, 'spbe-operation'::text, 'spbe-risk-control'::text, 'process-owner'::text, 'data-manager'::text]))),
  constraint function_holdings_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint function_holdings_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text, 'void'::text]))),
  constraint function_holdings_version_check CHECK ((version > 0)),
  constraint function_holdings_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id)
);

create table organization.positions (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  title text not null,
  kind text not null,
  agency uuid,
  period daterange not null,
  search text generated always as (lower(((COALESCE(code, ''::text) || ' '::text) || COALESCE(title, ''::text)))) stored,
  constraint positions_pkey PRIMARY KEY (id),
  constraint positions_code_key UNIQUE (code),
  constraint positions_one_per_agency EXCLUDE USING gist (agency WITH =, kind WITH =, period WITH &&) WHERE (((status <> 'merged'::text) AND (kind = ANY (ARRAY['agency-head'::text, 'agency-secretary'::text])))),
  constraint positions_one_per_government EXCLUDE USING gist (kind WITH =, period WITH &&) WHERE (((status <> 'merged'::text) AND (kind = ANY (ARRAY['head-of-region'::text, 'deputy-head-of-region'::text, 'regional-secretary'::text])))),
  constraint positions_code_check CHECK (((char_length(code) <= 60) AND (code ~ '^[A-Z0-9][A-Z0-9._/-]*$'::text))),
  constraint positions_kind_check CHECK ((kind = ANY (ARRAY['head-of-region'::text, 'deputy-head-of-region'::text, 'regional-secretary'::text, 'agency-head'::text, 'agency-secretary'::text, 'unit-head'::text, 'functional'::text, 'other'::text]))),
  constraint positions_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint positions_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text, 'merged'::text]))),
  constraint positions_title_check CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  constraint positions_version_check CHECK ((version > 0)),
  constraint positions_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id)
);

create table organization.rasci_activities (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  matrix uuid not null,
  name text not null,
  task text,
  line bigint not null,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(task, ''::text)))) stored,
  constraint rasci_activities_pkey PRIMARY KEY (id),
  constraint rasci_activities_task_once EXCLUDE USING gist (matrix WITH =, task WITH =) WHERE ((status <> 'void'::text)),
  constraint rasci_activities_line_check CHECK (((line >= 1) AND (line <= 9999))),
  constraint rasci_activities_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 300))),
  constraint rasci_activities_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint rasci_activities_task_check CHECK (((char_length(task) <= 60) AND (task ~ '^[a-z0-9-]+$'::text))),
  constraint rasci_activities_version_check CHECK ((version > 0)),
  constraint rasci_activities_matrix_fkey FOREIGN KEY (matrix) REFERENCES organization.rasci_matrices(id)
);

create table organization.rasci_entries (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  matrix uuid not null,
  activity uuid not null,
  letter text not null,
  agency uuid,
  team uuid,
  "position" uuid,
  search text generated always as (lower(COALESCE(letter, ''::text))) stored,
  constraint rasci_entries_pkey PRIMARY KEY (id),
  constraint rasci_entries_one_accountable EXCLUDE USING gist (activity WITH =) WHERE (((status <> 'void'::text) AND (letter = 'A'::text))),
  constraint rasci_entries_party_once EXCLUDE USING gist (activity WITH =, letter WITH =, COALESCE(agency, team, "position") WITH =) WHERE ((status <> 'void'::text)),
  constraint rasci_entries_letter_check CHECK ((letter = ANY (ARRAY['R'::text, 'A'::text, 'S'::text, 'C'::text, 'I'::text]))),
  constraint rasci_entries_status_check CHECK ((status = ANY (ARRAY['active'::text, 'void'::text]))),
  constraint rasci_entries_version_check CHECK ((version > 0)),
  constraint rasci_entries_activity_fkey FOREIGN KEY (activity) REFERENCES organization.rasci_activities(id),
  constraint rasci_entries_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint rasci_entries_matrix_fkey FOREIGN KEY (matrix) REFERENCES organization.rasci_matrices(id),
  constraint rasci_entries_position_fkey FOREIGN KEY ("position") REFERENCES organization.positions(id),
  constraint rasci_entries_team_fkey FOREIGN KEY (team) REFERENCES organization.teams(id)
);

create table organization.rasci_matrices (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  period daterange not null,
  note text,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(note, ''::text)))) stored,
  constraint rasci_matrices_pkey PRIMARY KEY (id),
  constraint rasci_matrices_name_key UNIQUE (name),
  constraint rasci_matrices_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint rasci_matrices_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000))),
  constraint rasci_matrices_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint rasci_matrices_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'active'::text, 'ended'::text, 'void'::text]))),
  constraint rasci_matrices_version_check CHECK ((version > 0))
);

create table organization.role_assignments (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  person uuid not null,
  role text not null,
  agency uuid,
  "position" uuid,
  period daterange not null,
  search text generated always as (lower(COALESCE(role, ''::text))) stored,
  constraint role_assignments_pkey PRIMARY KEY (id),
  constraint role_assignments_no_repeat EXCLUDE USING gist (person WITH =, role WITH =, COALESCE(agency, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, period WITH &&) WHERE ((status <> 'void'::text)),
  constraint role_assignments_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint role_assignments_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'leader'::text, 'cio'::text, 'dinas-officer'::text, 'agency-head'::text, 'agency-officer'::text, 'oversight-officer'::text, 'organisation-officer'::text, 'planning-officer'::text, 'finance-officer'::text, 'internal-assessor'::text, 'external-assessor'::text, 'ict-auditor'::text, 'ppid'::text, 'helpdesk-agent'::text, 'viewer'::text]))),
  constraint role_assignments_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'active'::text, 'ended'::text, 'void'::text]))),
  constraint role_assignments_version_check CHECK ((version > 0)),
  constraint role_assignments_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint role_assignments_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id),
  constraint role_assignments_position_fkey FOREIGN KEY ("position") REFERENCES organization.positions(id)
);

create table organization.substitutions (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  person uuid not null,
  substitute uuid not null,
  role text,
  agency uuid,
  period daterange not null,
  reason text not null,
  search text generated always as (lower(COALESCE(reason, ''::text))) stored,
  constraint substitutions_pkey PRIMARY KEY (id),
  constraint substitutions_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint substitutions_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 200))),
  constraint substitutions_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'cio'::text, 'dinas-officer'::text, 'agency-head'::text, 'agency-officer'::text, 'oversight-officer'::text, 'organisation-officer'::text, 'planning-officer'::text, 'finance-officer'::text, 'internal-assessor'::text, 'external-assessor'::text, 'ict-auditor'::text, 'ppid'::text, 'helpdesk-agent'::text, 'viewer'::text]))),
  constraint substitutions_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'active'::text, 'ended'::text, 'void'::text]))),
  constraint substitutions_version_check CHECK ((version > 0)),
  constraint substitutions_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint substitutions_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id),
  constraint substitutions_substitute_fkey FOREIGN KEY (substitute) REFERENCES identity.people(id)
);

create table organization.team_members (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  team uuid not null,
  "position" text not null,
  person uuid,
  party uuid,
  agency uuid,
  period daterange not null,
  search text generated always as (lower(COALESCE("position", ''::text))) stored,
  constraint team_members_pkey PRIMARY KEY (id),
  constraint team_members_party_once EXCLUDE USING gist (team WITH =, "position" WITH =, party WITH =, period WITH &&) WHERE (((status <> 'void'::text) AND (party IS NOT NULL))),
  constraint team_members_person_once EXCLUDE USING gist (team WITH =, "position" WITH =, person WITH =, period WITH &&) WHERE (((status <> 'void'::text) AND (person IS NOT NULL))),
  constraint team_members_single_seat EXCLUDE USING gist (team WITH =, "position" WITH =, period WITH &&) WHERE (((status <> 'void'::text) AND ("position" = ANY (ARRAY['cio'::text, 'steering-chair'::text, 'technical-chair'::text, 'lead-assessor'::text, 'lead-auditor'::text, 'chair'::text])))),
  constraint team_members_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint team_members_position_check CHECK (("position" = ANY (ARRAY['steering-chair'::text, 'steering-regional-secretary'::text, 'steering-agency-head'::text, 'steering-ict-expert'::text, 'steering-member'::text, 'cio'::text, 'technical-chair'::text, 'technical-member'::text, 'lead-assessor'::text, 'assessor'::text, 'lead-auditor'::text, 'auditor'::text, 'agent'::text, 'chair'::text, 'secretary'::text, 'member'::text]))),
  constraint team_members_status_check CHECK ((status = ANY (ARRAY['active'::text, 'ended'::text, 'void'::text]))),
  constraint team_members_version_check CHECK ((version > 0)),
  constraint team_members_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint team_members_party_fkey FOREIGN KEY (party) REFERENCES organization.external_parties(id),
  constraint team_members_person_fkey FOREIGN KEY (person) REFERENCES identity.people(id),
  constraint team_members_team_fkey FOREIGN KEY (team) REFERENCES organization.teams(id)
);

create table organization.teams (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  kind text not null,
  period daterange not null,
  search text generated always as (lower(COALESCE(name, ''::text))) stored,
  constraint teams_pkey PRIMARY KEY (id),
  constraint teams_name_key UNIQUE (name),
  constraint teams_kind_check CHECK ((kind = ANY (ARRAY['coordination-team'::text, 'internal-assessors'::text, 'ict-audit-team'::text, 'budget-team'::text, 'incident-response-team'::text, 'data-forum'::text, 'help-facility'::text, 'other'::text]))),
  constraint teams_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint teams_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint teams_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'ended'::text, 'void'::text]))),
  constraint teams_version_check CHECK ((version > 0))
);

create table process.process_diagrams (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  process uuid not null,
  kind text not null,
  number bigint not null,
  drawing uuid[],
  note text,
  published_on date,
  search text generated always as (lower(COALESCE(note, ''::text))) stored,
  constraint process_diagrams_pkey PRIMARY KEY (id),
  constraint process_diagrams_number_key UNIQUE (process, kind, number),
  constraint process_diagrams_check CHECK (((status = ANY (ARRAY['draft'::text, 'removed'::text])) OR (drawing IS NOT NULL))),
  constraint process_diagrams_kind_check CHECK ((kind = ANY (ARRAY['as-is'::text, 'to-be'::text]))),
  constraint process_diagrams_note_check CHECK (((char_length(note) >= 1) AND (char_length(note) <= 2000))),
  constraint process_diagrams_number_check CHECK (((number >= 1) AND (number <= 999))),
  constraint process_diagrams_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'published'::text, 'superseded'::text, 'removed'::text]))),
  constraint process_diagrams_version_check CHECK ((version > 0)),
  constraint process_diagrams_process_fkey FOREIGN KEY (process) REFERENCES process.processes(id)
);

create table process.process_tasks (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  process uuid not null,
  step bigint not null,
  name text not null,
  kind text not null,
  role text,
  agency uuid,
  application uuid,
  datasets uuid[],
  minutes bigint,
  output text,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(role, ''::text)))) stored,
  stage text,
  element text,
  constraint process_tasks_pkey PRIMARY KEY (id),
  constraint process_tasks_element_check CHECK (((char_length(element) >= 1) AND (char_length(element) <= 200))),
  constraint process_tasks_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'system'::text, 'decision'::text]))),
  constraint process_tasks_minutes_check CHECK (((minutes >= 0) AND (minutes <= 525600))),
  constraint process_tasks_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint process_tasks_output_check CHECK (((char_length(output) >= 1) AND (char_length(output) <= 500))),
  constraint process_tasks_role_check CHECK (((char_length(role) >= 1) AND (char_length(role) <= 120))),
  constraint process_tasks_stage_check CHECK ((stage = ANY (ARRAY['as-is'::text, 'to-be'::text]))),
  constraint process_tasks_status_check CHECK ((status = ANY (ARRAY['active'::text, 'removed'::text]))),
  constraint process_tasks_step_check CHECK (((step >= 1) AND (step <= 999))),
  constraint process_tasks_version_check CHECK ((version > 0)),
  constraint process_tasks_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint process_tasks_application_fkey FOREIGN KEY (application) REFERENCES application.applications(id),
  constraint process_tasks_process_fkey FOREIGN KEY (process) REFERENCES process.processes(id)
);

create table process.processes (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  description text,
  agency uuid not null,
  reference text,
  affair text,
  kind text,
  parent uuid,
  change text,
  applications uuid[],
  datasets uuid[],
  needs text,
  procedures uuid[],
  author uuid,
  coordinated_with uuid[],
  coordination uuid[],
  involves uuid[],
  published_on date,
  goal text,
  indicator text,
  target text,
  achieved text,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((((num_nonnulls(description, reference, affair, kind, needs, author, applications, datasets) * 100) / 8))::bigint) stored,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(description, ''::text)))) stored,
  constraint processes_pkey PRIMARY KEY (id),
  constraint processes_code_key UNIQUE (code),
  constraint processes_achieved_check CHECK (((char_length(achieved) >= 1) AND (char_length(achieved) <= 100))),
  constraint processes_change_check CHECK ((change = ANY (ARRAY['as-is'::text, 'upgrade'::text, 'new'::text]))),
  constraint processes_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint processes_completeness_fits CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint processes_description_check CHECK (((char_length(description) >= 1) AND (char_length(description) <= 4000))),
  constraint processes_goal_check CHECK (((char_length(goal) >= 1) AND (char_length(goal) <= 500))),
  constraint processes_indicator_check CHECK (((char_length(indicator) >= 1) AND (char_length(indicator) <= 500))),
  constraint processes_kind_check CHECK ((kind = ANY (ARRAY['core'::text, 'support'::text, 'management'::text]))),
  constraint processes_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint processes_needs_check CHECK (((char_length(needs) >= 1) AND (char_length(needs) <= 4000))),
  constraint processes_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAB([.][0-9]{2}){1,7}$'::text))),
  constraint processes_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'in-use'::text, 'to-retire'::text, 'retired'::text, 'void'::text]))),
  constraint processes_target_check CHECK (((char_length(target) >= 1) AND (char_length(target) <= 100))),
  constraint processes_version_check CHECK ((version > 0)),
  constraint processes_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint processes_author_fkey FOREIGN KEY (author) REFERENCES organization.agencies(id),
  constraint processes_parent_fkey FOREIGN KEY (parent) REFERENCES process.processes(id)
);

create table roadmap.initiative_reports (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  initiative uuid not null,
  as_of date not null,
  progress bigint not null,
  done text not null,
  obstacles text,
  spent bigint,
  evidence uuid[],
  search text generated always as (lower(((COALESCE(done, ''::text) || ' '::text) || COALESCE(obstacles, ''::text)))) stored,
  constraint initiative_reports_pkey PRIMARY KEY (id),
  constraint initiative_reports_once EXCLUDE USING gist (initiative WITH =, as_of WITH =) WHERE ((status <> 'void'::text)),
  constraint initiative_reports_done_check CHECK (((char_length(done) >= 1) AND (char_length(done) <= 4000))),
  constraint initiative_reports_obstacles_check CHECK (((char_length(obstacles) >= 1) AND (char_length(obstacles) <= 2000))),
  constraint initiative_reports_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
  constraint initiative_reports_spent_check CHECK (((spent >= 0) AND (spent <= '9007199254740991'::bigint))),
  constraint initiative_reports_status_check CHECK ((status = ANY (ARRAY['recorded'::text, 'void'::text]))),
  constraint initiative_reports_version_check CHECK ((version > 0)),
  constraint initiative_reports_initiative_fkey FOREIGN KEY (initiative) REFERENCES roadmap.initiatives(id)
);

create table roadmap.initiatives (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  roadmap uuid,
  part text not null,
  agency uuid not null,
  period daterange not null,
  cost bigint not null,
  output text not null,
  depends_on uuid[],
  processes uuid[],
  services uuid[],
  datasets uuid[],
  applications uuid[],
  infrastructure uuid[],
  indicators text[],
  obligations text[],
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(output, ''::text)))) stored,
  constraint initiatives_pkey PRIMARY KEY (id),
  constraint initiatives_code_key UNIQUE (code),
  constraint initiatives_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint initiatives_cost_check CHECK (((cost >= 0) AND (cost <= '9007199254740991'::bigint))),
  constraint initiatives_has_end CHECK ((NOT upper_inf(period))),
  constraint initiatives_indicators_check CHECK ((((cardinality(indicators) >= 1) AND (cardinality(indicators) <= 100)) AND (array_to_string(indicators, ' '::text) ~ '^([a-z]+-[0-9]{4}[.][0-9]{2}( |$))+$'::text))),
  constraint initiatives_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint initiatives_obligations_check CHECK ((((cardinality(obligations) >= 1) AND (cardinality(obligations) <= 100)) AND (array_to_string(obligations, ' '::text) ~ '^([a-z]{2,5}(-[a-z0-9]+)+( |$))+$'::text))),
  constraint initiatives_output_check CHECK (((char_length(output) >= 1) AND (char_length(output) <= 2000))),
  constraint initiatives_part_check CHECK ((part = ANY (ARRAY['governance'::text, 'management'::text, 'service'::text, 'infrastructure'::text, 'application'::text, 'security'::text, 'ict-audit'::text]))),
  constraint initiatives_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)))),
  constraint initiatives_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'running'::text, 'done'::text, 'dropped'::text, 'void'::text]))),
  constraint initiatives_version_check CHECK ((version > 0)),
  constraint initiatives_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint initiatives_roadmap_fkey FOREIGN KEY (roadmap) REFERENCES roadmap.roadmaps(id)
);

create table roadmap.roadmap_reviews (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  roadmap uuid not null,
  date date not null,
  agency uuid not null,
  grounds text[],
  basis uuid[],
  findings text,
  outcome text,
  report uuid,
  delivered_on date,
  search text generated always as (lower(COALESCE(findings, ''::text))) stored,
  constraint roadmap_reviews_pkey PRIMARY KEY (id),
  constraint roadmap_reviews_findings_check CHECK (((char_length(findings) >= 1) AND (char_length(findings) <= 4000))),
  constraint roadmap_reviews_grounds_check CHECK ((grounds <@ ARRAY['national-roadmap'::text, 'strategic-plan'::text, 'regional-architecture'::text, 'monitoring-evaluation'::text])),
  constraint roadmap_reviews_outcome_check CHECK ((outcome = ANY (ARRAY['kept'::text, 'change'::text]))),
  constraint roadmap_reviews_status_check CHECK ((status = ANY (ARRAY['open'::text, 'finished'::text, 'void'::text]))),
  constraint roadmap_reviews_version_check CHECK ((version > 0)),
  constraint roadmap_reviews_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint roadmap_reviews_report_fkey FOREIGN KEY (report) REFERENCES evidence.documents(id),
  constraint roadmap_reviews_roadmap_fkey FOREIGN KEY (roadmap) REFERENCES roadmap.roadmaps(id)
);

create table roadmap.roadmaps (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  name text not null,
  term daterange not null,
  agency uuid not null,
  basis uuid[],
  consultation uuid[],
  decree uuid,
  replaces uuid,
  summary text,
  search text generated always as (lower(((COALESCE(name, ''::text) || ' '::text) || COALESCE(summary, ''::text)))) stored,
  enacted_on date,
  constraint roadmaps_pkey PRIMARY KEY (id),
  constraint roadmaps_name_key UNIQUE (name),
  constraint roadmaps_one_in_force EXCLUDE USING gist (term WITH &&) WHERE ((status = 'enacted'::text)) DEFERRABLE INITIALLY DEFERRED,
  constraint roadmaps_five_years CHECK (((NOT upper_inf(term)) AND (upper(term) = ((lower(term) + '5 years'::interval))::date))),
  constraint roadmaps_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint roadmaps_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'enacted'::text, 'superseded'::text, 'void'::text]))),
  constraint roadmaps_summary_check CHECK (((char_length(summary) >= 1) AND (char_length(summary) <= 4000))),
  constraint roadmaps_term_check CHECK (((NOT isempty(term)) AND (NOT lower_inf(term)))),
  constraint roadmaps_version_check CHECK ((version > 0)),
  constraint roadmaps_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint roadmaps_decree_fkey FOREIGN KEY (decree) REFERENCES evidence.legal_instruments(id),
  constraint roadmaps_replaces_fkey FOREIGN KEY (replaces) REFERENCES roadmap.roadmaps(id)
);

create table security.security_controls (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  description text,
  agency uuid not null,
  reference text,
  kind text not null,
  guarantee text[] not null,
  services uuid[],
  datasets uuid[],
  applications uuid[],
  infrastructure uuid[],
  applies_from date,
  applies_until date,
  proof uuid[],
  maturity numeric(20,2),
  audit_kind text,
  result text,
  follow_up text,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((((num_nonnulls(description, reference, applies_from, proof, result) * 100) / 5))::bigint) stored,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(description, ''::text)))) stored,
  constraint security_controls_pkey PRIMARY KEY (id),
  constraint security_controls_code_key UNIQUE (code),
  constraint security_controls_audit_kind_check CHECK (((char_length(audit_kind) >= 1) AND (char_length(audit_kind) <= 200))),
  constraint security_controls_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint security_controls_completeness_fits CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint security_controls_description_check CHECK (((char_length(description) >= 1) AND (char_length(description) <= 4000))),
  constraint security_controls_follow_up_check CHECK (((char_length(follow_up) >= 1) AND (char_length(follow_up) <= 2000))),
  constraint security_controls_guarantee_check CHECK ((guarantee <@ ARRAY['confidentiality'::text, 'integrity'::text, 'availability'::text, 'authenticity'::text, 'non-repudiation'::text])),
  constraint security_controls_kind_check CHECK ((kind = ANY (ARRAY['standard'::text, 'measure'::text, 'education'::text, 'vulnerability'::text, 'improvement'::text, 'incident'::text, 'audit'::text, 'feasibility'::text]))),
  constraint security_controls_maturity_check CHECK (((maturity >= (0)::numeric) AND (maturity <= (5)::numeric))),
  constraint security_controls_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint security_controls_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAK([.][0-9]{2}){1,7}$'::text))),
  constraint security_controls_result_check CHECK (((char_length(result) >= 1) AND (char_length(result) <= 2000))),
  constraint security_controls_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'in-use'::text, 'to-retire'::text, 'retired'::text, 'void'::text]))),
  constraint security_controls_version_check CHECK ((version > 0)),
  constraint security_controls_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id)
);

create table service.services (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  code text not null,
  name text not null,
  description text,
  agency uuid not null,
  reference text,
  kind text not null,
  category text,
  sector text,
  audience text not null,
  published_on date,
  purpose text,
  function text,
  users text[],
  channel text,
  legal_basis text,
  standard_time bigint,
  time_unit text,
  yearly_users bigint,
  processes uuid[],
  applications uuid[],
  datasets uuid[],
  special_reason text,
  special_approval uuid[],
  joins uuid[],
  partners uuid[],
  executor uuid,
  coordinator uuid,
  affair text,
  benefit text,
  economy text,
  risk text,
  mitigation text,
  confirmed_on date,
  confirm_by date,
  completeness bigint generated always as ((((num_nonnulls(description, reference, purpose, users, channel, legal_basis, standard_time, processes, applications, datasets) * 100) / 10))::bigint) stored,
  search text generated always as (lower(((((COALESCE(code, ''::text) || ' '::text) || COALESCE(name, ''::text)) || ' '::text) || COALESCE(description, ''::text)))) stored,
  special_requests uuid[],
  constraint services_pkey PRIMARY KEY (id),
  constraint services_code_key UNIQUE (code),
  constraint services_affair_check CHECK (((char_length(affair) <= 24) AND (affair ~ '^RAB([.][0-9]{2}){1,7}$'::text))),
  constraint services_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'internal'::text]))),
  constraint services_benefit_check CHECK (((char_length(benefit) >= 1) AND (char_length(benefit) <= 2000))),
  constraint services_category_check CHECK ((category = ANY (ARRAY['planning'::text, 'budgeting'::text, 'finance'::text, 'financial-management'::text, 'procurement'::text, 'personnel'::text, 'archives'::text, 'regional-assets'::text, 'supervision'::text, 'performance-accountability'::text, 'other'::text]))),
  constraint services_channel_check CHECK ((channel = ANY (ARRAY['electronic'::text, 'hybrid'::text, 'face-to-face'::text]))),
  constraint services_code_check CHECK (((char_length(code) <= 40) AND (code ~ '^[A-Za-z0-9][A-Za-z0-9./-]*$'::text))),
  constraint services_completeness_fits CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint services_description_check CHECK (((char_length(description) >= 1) AND (char_length(description) <= 4000))),
  constraint services_economy_check CHECK (((char_length(economy) >= 1) AND (char_length(economy) <= 2000))),
  constraint services_function_check CHECK (((char_length(function) >= 1) AND (char_length(function) <= 2000))),
  constraint services_kind_check CHECK ((kind = ANY (ARRAY['administrative'::text, 'public'::text]))),
  constraint services_legal_basis_check CHECK (((char_length(legal_basis) >= 1) AND (char_length(legal_basis) <= 2000))),
  constraint services_mitigation_check CHECK (((char_length(mitigation) >= 1) AND (char_length(mitigation) <= 2000))),
  constraint services_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint services_purpose_check CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 2000))),
  constraint services_reference_check CHECK (((char_length(reference) <= 24) AND (reference ~ '^RAL([.][0-9]{2}){1,7}$'::text))),
  constraint services_risk_check CHECK (((char_length(risk) >= 1) AND (char_length(risk) <= 2000))),
  constraint services_sector_check CHECK ((sector = ANY (ARRAY['education'::text, 'work-business'::text, 'housing'::text, 'communication-information'::text, 'environment'::text, 'health'::text, 'social-security'::text, 'energy'::text, 'banking'::text, 'transport'::text, 'natural-resources'::text, 'tourism'::text, 'other-strategic'::text]))),
  constraint services_special_reason_check CHECK (((char_length(special_reason) >= 1) AND (char_length(special_reason) <= 2000))),
  constraint services_standard_time_check CHECK (((standard_time >= 0) AND (standard_time <= 10000))),
  constraint services_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'in-use'::text, 'to-retire'::text, 'retired'::text, 'void'::text]))),
  constraint services_time_unit_check CHECK ((time_unit = ANY (ARRAY['minutes'::text, 'hours'::text, 'working-days'::text]))),
  constraint services_users_check CHECK ((users <@ ARRAY['central-institutions'::text, 'local-governments'::text, 'civil-servants'::text, 'individuals'::text, 'community'::text, 'businesses'::text, 'others'::text])),
  constraint services_version_check CHECK ((version > 0)),
  constraint services_yearly_users_check CHECK (((yearly_users >= 0) AND (yearly_users <= 1000000000))),
  constraint services_agency_fkey FOREIGN KEY (agency) REFERENCES organization.agencies(id),
  constraint services_coordinator_fkey FOREIGN KEY (coordinator) REFERENCES organization.agencies(id),
  constraint services_executor_fkey FOREIGN KEY (executor) REFERENCES organization.agencies(id)
);

create table work.approvals (
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null,
  stage text not null,
  since timestamp with time zone not null,
  constraint approvals_pkey PRIMARY KEY (register, row_id, step),
  constraint approvals_version_check CHECK ((version > 0))
);

create table work.assignments (
  register text not null,
  row_id uuid not null,
  step text not null,
  stage text not null,
  version integer not null,
  person_id uuid not null,
  assigned_by uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint assignments_pkey PRIMARY KEY (register, row_id, step),
  constraint assignments_reason_check CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000))),
  constraint assignments_version_check CHECK ((version > 0))
);

create table work.batch_rows (
  batch_id uuid not null,
  at integer not null,
  "row" integer not null,
  key text,
  cells jsonb not null,
  row_id uuid,
  version integer,
  outcome text,
  faults jsonb,
  problems jsonb,
  changes jsonb,
  undone boolean,
  register text,
  constraint batch_rows_pkey PRIMARY KEY (batch_id, at),
  constraint batch_rows_at_check CHECK ((at >= 0)),
  constraint batch_rows_outcome_check CHECK ((outcome = ANY (ARRAY['created'::text, 'updated'::text, 'skipped'::text, 'refused'::text]))),
  constraint batch_rows_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES work.batches(id) ON DELETE CASCADE
);

create table work.batches (
  id uuid not null,
  kind text not null,
  register text not null,
  actor_id uuid not null,
  actor_kind text not null,
  created_at timestamp with time zone not null,
  state text not null,
  file_id uuid,
  step text not null,
  plan jsonb not null,
  total integer default 0 not null,
  done integer default 0 not null,
  created integer default 0 not null,
  updated integer default 0 not null,
  skipped integer default 0 not null,
  refused integer default 0 not null,
  undone integer default 0 not null,
  reason text,
  error text,
  in_background boolean default false not null,
  touched_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint batches_pkey PRIMARY KEY (id),
  constraint batches_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'token'::text, 'system'::text]))),
  constraint batches_check CHECK (((kind = 'import'::text) = (file_id IS NOT NULL))),
  constraint batches_kind_check CHECK ((kind = ANY (ARRAY['import'::text, 'edit'::text]))),
  constraint batches_state_check CHECK ((state = ANY (ARRAY['asking'::text, 'checking'::text, 'ready'::text, 'running'::text, 'done'::text, 'partly'::text, 'cancelled'::text, 'failed'::text, 'undoing'::text, 'undone'::text]))),
  constraint batches_file_id_fkey FOREIGN KEY (file_id) REFERENCES kernel.files(id)
);

create table work.comments (
  id uuid not null,
  version integer not null,
  status text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  register text not null,
  row_id uuid not null,
  parent uuid,
  text text,
  mentions uuid[] not null,
  edited_at timestamp with time zone,
  constraint comments_pkey PRIMARY KEY (id),
  constraint comments_check CHECK (((text IS NULL) = (status = 'withdrawn'::text))),
  constraint comments_status_check CHECK ((status = ANY (ARRAY['open'::text, 'resolved'::text, 'withdrawn'::text]))),
  constraint comments_text_check CHECK (((char_length(text) >= 1) AND (char_length(text) <= 4000))),
  constraint comments_parent_fkey FOREIGN KEY (parent) REFERENCES work.comments(id)
);

create table work.drafts (
  id uuid not null,
  person_id uuid not null,
  register text not null,
  row_id uuid,
  step text not null,
  version integer,
  "values" jsonb not null,
  saved_at timestamp with time zone not null,
  constraint drafts_pkey PRIMARY KEY (id),
  constraint drafts_person_id_register_row_id_step_key UNIQUE NULLS NOT DISTINCT (person_id, register, row_id, step),
  constraint drafts_check CHECK (((row_id IS NULL) = (version IS NULL)))
);

create table work.editing (
  register text not null,
  row_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  constraint editing_pkey PRIMARY KEY (register, row_id, person_id)
);

create table work.followers (
  register text not null,
  row_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  constraint followers_pkey PRIMARY KEY (register, row_id, person_id)
);

create table work.list_choices (
  person_id uuid not null,
  register text not null,
  columns text[],
  default_filter uuid,
  constraint list_choices_pkey PRIMARY KEY (person_id, register),
  constraint list_choices_default_filter_fkey FOREIGN KEY (default_filter) REFERENCES work.saved_filters(id) ON DELETE SET NULL
);

create table work.merges (
  register text not null,
  row_id uuid not null,
  into_id uuid not null,
  at timestamp with time zone not null,
  constraint merges_pkey PRIMARY KEY (register, row_id),
  constraint merges_check CHECK ((into_id <> row_id))
);

create table work.recent_records (
  person_id uuid not null,
  register text not null,
  row_id uuid not null,
  at timestamp with time zone not null,
  constraint recent_records_pkey PRIMARY KEY (person_id, register, row_id)
);

create table work.saved_filter_matches (
  filter_id uuid not null,
  row_id uuid not null,
  constraint saved_filter_matches_pkey PRIMARY KEY (filter_id, row_id),
  constraint saved_filter_matches_filter_id_fkey FOREIGN KEY (filter_id) REFERENCES work.saved_filters(id) ON DELETE CASCADE
);

create table work.saved_filters (
  id uuid not null,
  owner_id uuid not null,
  register text not null,
  name text not null,
  query text not null,
  shared text not null,
  agencies uuid[] default '{}'::uuid[] not null,
  alert boolean default false not null,
  created_at timestamp with time zone not null,
  constraint saved_filters_pkey PRIMARY KEY (id),
  constraint saved_filters_name_check CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
  constraint saved_filters_query_check CHECK ((char_length(query) <= 4000)),
  constraint saved_filters_shared_check CHECK ((shared = ANY (ARRAY['nobody'::text, 'agency'::text, 'everyone'::text])))
);

create table work.votes (
  nth bigint generated always as identity not null,
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null,
  stage text not null,
  seat integer not null,
  verdict text not null,
  back_to text,
  person_id uuid not null,
  acting_for uuid,
  at timestamp with time zone not null,
  stands boolean default true not null,
  constraint votes_pkey PRIMARY KEY (nth),
  constraint votes_check CHECK (((verdict = 'refuse'::text) OR (back_to IS NULL))),
  constraint votes_seat_check CHECK ((seat >= 0)),
  constraint votes_verdict_check CHECK ((verdict = ANY (ARRAY['approve'::text, 'refuse'::text]))),
  constraint votes_version_check CHECK ((version > 0))
);

-- Indexes

CREATE INDEX application_documents_application_idx ON application.application_documents USING btree (application);
CREATE INDEX application_documents_document_idx ON application.application_documents USING btree (document);
CREATE INDEX application_documents_left_idx ON application.application_documents USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX application_documents_part_id_idx ON application.application_documents USING btree (part, id);
CREATE INDEX application_documents_search_idx ON application.application_documents USING gin (search gin_trgm_ops);
CREATE INDEX application_documents_status_idx ON application.application_documents USING btree (status);
CREATE INDEX applications_agency_idx ON application.applications USING btree (agency);
CREATE INDEX applications_code_id_idx ON application.applications USING btree (code, id);
CREATE INDEX applications_datasets_idx ON application.applications USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE INDEX applications_hosting_idx ON application.applications USING gin (hosting) WHERE (hosting IS NOT NULL);
CREATE INDEX applications_left_idx ON application.applications USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX applications_operator_idx ON application.applications USING btree (operator);
CREATE INDEX applications_search_idx ON application.applications USING gin (search gin_trgm_ops);
CREATE INDEX applications_status_idx ON application.applications USING btree (status);
CREATE INDEX applications_uses_idx ON application.applications USING gin (uses) WHERE (uses IS NOT NULL);
CREATE INDEX clearances_agency_idx ON application.clearances USING btree (agency);
CREATE INDEX clearances_application_idx ON application.clearances USING btree (application);
CREATE INDEX clearances_approver_idx ON application.clearances USING btree (approver);
CREATE INDEX clearances_date_id_idx ON application.clearances USING btree (date DESC NULLS LAST, id);
CREATE INDEX clearances_document_idx ON application.clearances USING btree (document);
CREATE INDEX clearances_infrastructure_idx ON application.clearances USING btree (infrastructure);
CREATE INDEX clearances_issuer_idx ON application.clearances USING btree (issuer);
CREATE INDEX clearances_left_idx ON application.clearances USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX clearances_search_idx ON application.clearances USING gin (search gin_trgm_ops);
CREATE INDEX clearances_status_idx ON application.clearances USING btree (status);
CREATE INDEX architecture_editions_agency_idx ON architecture.architecture_editions USING btree (agency);
CREATE INDEX architecture_editions_basis_idx ON architecture.architecture_editions USING gin (basis) WHERE (basis IS NOT NULL);
CREATE INDEX architecture_editions_coordination_idx ON architecture.architecture_editions USING gin (coordination) WHERE (coordination IS NOT NULL);
CREATE INDEX architecture_editions_decree_idx ON architecture.architecture_editions USING btree (decree);
CREATE INDEX architecture_editions_left_idx ON architecture.architecture_editions USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX architecture_editions_replaces_idx ON architecture.architecture_editions USING btree (replaces);
CREATE INDEX architecture_editions_search_idx ON architecture.architecture_editions USING gin (search gin_trgm_ops);
CREATE INDEX architecture_editions_status_idx ON architecture.architecture_editions USING btree (status);
CREATE INDEX architecture_editions_term_id_idx ON architecture.architecture_editions USING btree (term DESC NULLS LAST, id);
CREATE INDEX architecture_reviews_agency_idx ON architecture.architecture_reviews USING btree (agency);
CREATE INDEX architecture_reviews_documents_idx ON architecture.architecture_reviews USING gin (documents) WHERE (documents IS NOT NULL);
CREATE INDEX architecture_reviews_edition_idx ON architecture.architecture_reviews USING btree (edition);
CREATE INDEX architecture_reviews_instruments_idx ON architecture.architecture_reviews USING gin (instruments) WHERE (instruments IS NOT NULL);
CREATE INDEX architecture_reviews_left_idx ON architecture.architecture_reviews USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX architecture_reviews_report_idx ON architecture.architecture_reviews USING btree (report);
CREATE INDEX architecture_reviews_search_idx ON architecture.architecture_reviews USING gin (search gin_trgm_ops);
CREATE INDEX architecture_reviews_started_on_id_idx ON architecture.architecture_reviews USING btree (started_on DESC NULLS LAST, id);
CREATE INDEX architecture_reviews_status_idx ON architecture.architecture_reviews USING btree (status);
CREATE INDEX budget_ceilings_agency_idx ON budget.budget_ceilings USING btree (agency);
CREATE INDEX budget_ceilings_amount_id_idx ON budget.budget_ceilings USING btree (amount DESC NULLS LAST, id);
CREATE INDEX budget_ceilings_left_idx ON budget.budget_ceilings USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX budget_ceilings_plan_idx ON budget.budget_ceilings USING btree (plan);
CREATE INDEX budget_ceilings_search_idx ON budget.budget_ceilings USING gin (search gin_trgm_ops);
CREATE INDEX budget_ceilings_status_idx ON budget.budget_ceilings USING btree (status);
CREATE INDEX budget_lines_activity_id_idx ON budget.budget_lines USING btree (activity, id);
CREATE INDEX budget_lines_agency_idx ON budget.budget_lines USING btree (agency);
CREATE INDEX budget_lines_application_idx ON budget.budget_lines USING btree (application);
CREATE INDEX budget_lines_initiative_idx ON budget.budget_lines USING btree (initiative);
CREATE INDEX budget_lines_left_idx ON budget.budget_lines USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX budget_lines_of_agency ON budget.budget_lines USING btree (plan, agency) WHERE (status <> 'void'::text);
CREATE INDEX budget_lines_original_idx ON budget.budget_lines USING btree (original);
CREATE INDEX budget_lines_plan_idx ON budget.budget_lines USING btree (plan);
CREATE INDEX budget_lines_request_idx ON budget.budget_lines USING btree (request);
CREATE INDEX budget_lines_search_idx ON budget.budget_lines USING gin (search gin_trgm_ops);
CREATE INDEX budget_lines_status_idx ON budget.budget_lines USING btree (status);
CREATE INDEX budget_plans_changes_idx ON budget.budget_plans USING btree (changes);
CREATE INDEX budget_plans_decree_idx ON budget.budget_plans USING btree (decree);
CREATE INDEX budget_plans_documents_idx ON budget.budget_plans USING gin (documents) WHERE (documents IS NOT NULL);
CREATE INDEX budget_plans_left_idx ON budget.budget_plans USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX budget_plans_search_idx ON budget.budget_plans USING gin (search gin_trgm_ops);
CREATE INDEX budget_plans_status_idx ON budget.budget_plans USING btree (status);
CREATE INDEX budget_plans_year_id_idx ON budget.budget_plans USING btree (year DESC NULLS LAST, id);
CREATE INDEX budget_realisations_date_id_idx ON budget.budget_realisations USING btree (date DESC NULLS LAST, id);
CREATE INDEX budget_realisations_files_idx ON budget.budget_realisations USING gin (files) WHERE (files IS NOT NULL);
CREATE INDEX budget_realisations_left_idx ON budget.budget_realisations USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX budget_realisations_line_idx ON budget.budget_realisations USING btree (line);
CREATE INDEX budget_realisations_search_idx ON budget.budget_realisations USING gin (search gin_trgm_ops);
CREATE INDEX budget_realisations_status_idx ON budget.budget_realisations USING btree (status);
CREATE INDEX attestations_agency_idx ON compliance.attestations USING btree (agency);
CREATE INDEX attestations_evidence_idx ON compliance.attestations USING gin (evidence) WHERE (evidence IS NOT NULL);
CREATE INDEX attestations_left_idx ON compliance.attestations USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX attestations_obligation_id_idx ON compliance.attestations USING btree (obligation, id);
CREATE INDEX attestations_search_idx ON compliance.attestations USING gin (search gin_trgm_ops);
CREATE INDEX attestations_status_idx ON compliance.attestations USING btree (status);
CREATE UNIQUE INDEX calendar_feeds_one_each ON compliance.calendar_feeds USING btree (person) WHERE (status = 'active'::text);
CREATE INDEX holidays_date_id_idx ON compliance.holidays USING btree (date, id);
CREATE INDEX holidays_date_id_idx1 ON compliance.holidays USING btree (date DESC NULLS LAST, id);
CREATE INDEX holidays_left_idx ON compliance.holidays USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX holidays_search_idx ON compliance.holidays USING gin (search gin_trgm_ops);
CREATE INDEX holidays_status_idx ON compliance.holidays USING btree (status);
CREATE INDEX local_policies_instrument_idx ON compliance.local_policies USING btree (instrument);
CREATE INDEX local_policies_left_idx ON compliance.local_policies USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX local_policies_obligation_id_idx ON compliance.local_policies USING btree (obligation, id);
CREATE INDEX local_policies_search_idx ON compliance.local_policies USING gin (search gin_trgm_ops);
CREATE INDEX local_policies_status_idx ON compliance.local_policies USING btree (status);
CREATE INDEX datasets_agency_idx ON dataset.datasets USING btree (agency);
CREATE INDEX datasets_backup_at_idx ON dataset.datasets USING btree (backup_at);
CREATE INDEX datasets_code_id_idx ON dataset.datasets USING btree (code, id);
CREATE INDEX datasets_derived_from_idx ON dataset.datasets USING gin (derived_from) WHERE (derived_from IS NOT NULL);
CREATE INDEX datasets_left_idx ON dataset.datasets USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX datasets_responsible_idx ON dataset.datasets USING btree (responsible);
CREATE INDEX datasets_search_idx ON dataset.datasets USING gin (search gin_trgm_ops);
CREATE INDEX datasets_status_idx ON dataset.datasets USING btree (status);
CREATE INDEX datasets_steward_idx ON dataset.datasets USING btree (steward);
CREATE INDEX datasets_stored_at_idx ON dataset.datasets USING gin (stored_at) WHERE (stored_at IS NOT NULL);
CREATE INDEX build_deliverables_build_idx ON development.build_deliverables USING btree (build);
CREATE INDEX build_deliverables_documents_idx ON development.build_deliverables USING gin (documents) WHERE (documents IS NOT NULL);
CREATE INDEX build_deliverables_kind_id_idx ON development.build_deliverables USING btree (kind, id);
CREATE INDEX build_deliverables_left_idx ON development.build_deliverables USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX build_deliverables_search_idx ON development.build_deliverables USING gin (search gin_trgm_ops);
CREATE INDEX build_deliverables_status_idx ON development.build_deliverables USING btree (status);
CREATE INDEX builds_agency_idx ON development.builds USING btree (agency);
CREATE INDEX builds_application_idx ON development.builds USING btree (application);
CREATE INDEX builds_left_idx ON development.builds USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX builds_ownership_clause_idx ON development.builds USING btree (ownership_clause);
CREATE INDEX builds_request_idx ON development.builds USING btree (request);
CREATE INDEX builds_sbom_idx ON development.builds USING gin (sbom) WHERE (sbom IS NOT NULL);
CREATE INDEX builds_search_idx ON development.builds USING gin (search gin_trgm_ops);
CREATE INDEX builds_started_on_id_idx ON development.builds USING btree (started_on DESC NULLS LAST, id);
CREATE INDEX builds_status_idx ON development.builds USING btree (status);
CREATE INDEX builds_third_party_idx ON development.builds USING btree (third_party);
CREATE INDEX development_requests_agency_idx ON development.development_requests USING btree (agency);
CREATE INDEX development_requests_application_idx ON development.development_requests USING btree (application);
CREATE INDEX development_requests_budget_line_idx ON development.development_requests USING btree (budget_line);
CREATE INDEX development_requests_build_idx ON development.development_requests USING btree (build);
CREATE INDEX development_requests_code_id_idx ON development.development_requests USING btree (code DESC NULLS LAST, id);
CREATE INDEX development_requests_cost_benefit_study_idx ON development.development_requests USING btree (cost_benefit_study);
CREATE INDEX development_requests_datasets_idx ON development.development_requests USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE INDEX development_requests_hosting_idx ON development.development_requests USING btree (hosting);
CREATE INDEX development_requests_initiative_idx ON development.development_requests USING btree (initiative);
CREATE INDEX development_requests_left_idx ON development.development_requests USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX development_requests_processes_idx ON development.development_requests USING gin (processes) WHERE (processes IS NOT NULL);
CREATE INDEX development_requests_search_idx ON development.development_requests USING gin (search gin_trgm_ops);
CREATE INDEX development_requests_services_idx ON development.development_requests USING gin (services) WHERE (services IS NOT NULL);
CREATE INDEX development_requests_status_idx ON development.development_requests USING btree (status);
CREATE INDEX development_requests_team_idx ON development.development_requests USING btree (team);
CREATE INDEX development_requests_third_party_idx ON development.development_requests USING btree (third_party);
CREATE INDEX maintenance_records_agency_idx ON development.maintenance_records USING btree (agency);
CREATE INDEX maintenance_records_application_idx ON development.maintenance_records USING btree (application);
CREATE INDEX maintenance_records_date_id_idx ON development.maintenance_records USING btree (date DESC NULLS LAST, id);
CREATE INDEX maintenance_records_document_idx ON development.maintenance_records USING btree (document);
CREATE INDEX maintenance_records_left_idx ON development.maintenance_records USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX maintenance_records_search_idx ON development.maintenance_records USING gin (search gin_trgm_ops);
CREATE INDEX maintenance_records_status_idx ON development.maintenance_records USING btree (status);
CREATE INDEX request_examinations_agency_idx ON development.request_examinations USING btree (agency);
CREATE INDEX request_examinations_decided_on_id_idx ON development.request_examinations USING btree (decided_on DESC NULLS LAST, id);
CREATE INDEX request_examinations_left_idx ON development.request_examinations USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX request_examinations_request_idx ON development.request_examinations USING btree (request);
CREATE INDEX request_examinations_search_idx ON development.request_examinations USING gin (search gin_trgm_ops);
CREATE INDEX request_examinations_status_idx ON development.request_examinations USING btree (status);
CREATE INDEX requirement_changes_build_idx ON development.requirement_changes USING btree (build);
CREATE INDEX requirement_changes_left_idx ON development.requirement_changes USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX requirement_changes_search_idx ON development.requirement_changes USING gin (search gin_trgm_ops);
CREATE INDEX requirement_changes_status_idx ON development.requirement_changes USING btree (status);
CREATE INDEX requirement_changes_title_id_idx ON development.requirement_changes USING btree (title, id);
CREATE INDEX sboms_build_idx ON development.sboms USING btree (build);
CREATE INDEX deliveries_agency_idx ON evidence.deliveries USING btree (agency);
CREATE INDEX deliveries_date_id_idx ON evidence.deliveries USING btree (date, id);
CREATE INDEX deliveries_date_id_idx1 ON evidence.deliveries USING btree (date DESC NULLS LAST, id);
CREATE INDEX deliveries_document_idx ON evidence.deliveries USING btree (document);
CREATE INDEX deliveries_left_idx ON evidence.deliveries USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX deliveries_party_idx ON evidence.deliveries USING btree (party);
CREATE INDEX deliveries_receipt_idx ON evidence.deliveries USING gin (receipt) WHERE (receipt IS NOT NULL);
CREATE INDEX deliveries_search_idx ON evidence.deliveries USING gin (search gin_trgm_ops);
CREATE INDEX deliveries_status_idx ON evidence.deliveries USING btree (status);
CREATE INDEX document_links_document_idx ON evidence.document_links USING btree (document);
CREATE INDEX document_links_left_idx ON evidence.document_links USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX document_links_record_idx ON evidence.document_links USING btree (record) WHERE (status = 'active'::text);
CREATE INDEX document_links_search_idx ON evidence.document_links USING gin (search gin_trgm_ops);
CREATE INDEX document_links_status_idx ON evidence.document_links USING btree (status);
CREATE INDEX document_links_why_id_idx ON evidence.document_links USING btree (why, id);
CREATE INDEX document_signers_agency_idx ON evidence.document_signers USING btree (agency);
CREATE INDEX document_signers_document_idx ON evidence.document_signers USING btree (document);
CREATE INDEX document_signers_files_idx ON evidence.document_signers USING gin (files) WHERE (files IS NOT NULL);
CREATE INDEX document_signers_left_idx ON evidence.document_signers USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX document_signers_person_idx ON evidence.document_signers USING btree (person);
CREATE INDEX document_signers_position_id_idx ON evidence.document_signers USING btree ("position", id);
CREATE INDEX document_signers_search_idx ON evidence.document_signers USING gin (search gin_trgm_ops);
CREATE INDEX document_signers_status_idx ON evidence.document_signers USING btree (status);
CREATE INDEX documents_agency_idx ON evidence.documents USING btree (agency);
CREATE INDEX documents_basis_idx ON evidence.documents USING gin (basis) WHERE (basis IS NOT NULL);
CREATE INDEX documents_date_id_idx ON evidence.documents USING btree (date, id);
CREATE INDEX documents_date_id_idx1 ON evidence.documents USING btree (date DESC NULLS LAST, id);
CREATE INDEX documents_files_idx ON evidence.documents USING gin (files) WHERE (files IS NOT NULL);
CREATE INDEX documents_follows_idx ON evidence.documents USING gin (follows) WHERE (follows IS NOT NULL);
CREATE INDEX documents_left_idx ON evidence.documents USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX documents_party_idx ON evidence.documents USING btree (party);
CREATE INDEX documents_search_idx ON evidence.documents USING gin (search gin_trgm_ops);
CREATE INDEX documents_status_idx ON evidence.documents USING btree (status);
CREATE INDEX documents_valid_until_idx ON evidence.documents USING btree (valid_until) WHERE (valid_until IS NOT NULL);
CREATE INDEX legal_instruments_agency_idx ON evidence.legal_instruments USING btree (agency);
CREATE INDEX legal_instruments_amends_idx ON evidence.legal_instruments USING gin (amends) WHERE (amends IS NOT NULL);
CREATE INDEX legal_instruments_basis_idx ON evidence.legal_instruments USING gin (basis) WHERE (basis IS NOT NULL);
CREATE INDEX legal_instruments_date_id_idx ON evidence.legal_instruments USING btree (date, id);
CREATE INDEX legal_instruments_date_id_idx1 ON evidence.legal_instruments USING btree (date DESC NULLS LAST, id);
CREATE INDEX legal_instruments_files_idx ON evidence.legal_instruments USING gin (files) WHERE (files IS NOT NULL);
CREATE INDEX legal_instruments_left_idx ON evidence.legal_instruments USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX legal_instruments_revokes_idx ON evidence.legal_instruments USING gin (revokes) WHERE (revokes IS NOT NULL);
CREATE INDEX legal_instruments_search_idx ON evidence.legal_instruments USING gin (search gin_trgm_ops);
CREATE INDEX legal_instruments_status_idx ON evidence.legal_instruments USING btree (status);
CREATE INDEX legal_instruments_team_idx ON evidence.legal_instruments USING btree (team);
CREATE UNIQUE INDEX accounts_by_login ON identity.accounts USING btree (lower(login));
CREATE INDEX passkeys_account_id_idx ON identity.passkeys USING btree (account_id);
CREATE INDEX pending_sign_ins_account_id_idx ON identity.pending_sign_ins USING btree (account_id);
CREATE INDEX people_left_idx ON identity.people USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX people_name_id_idx ON identity.people USING btree (name, id);
CREATE INDEX people_search_idx ON identity.people USING gin (search gin_trgm_ops);
CREATE INDEX people_status_idx ON identity.people USING btree (status);
CREATE INDEX recoveries_left_idx ON identity.recoveries USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX recoveries_person_id_idx ON identity.recoveries USING btree (person, id);
CREATE INDEX recoveries_search_idx ON identity.recoveries USING gin (search gin_trgm_ops);
CREATE INDEX recoveries_status_idx ON identity.recoveries USING btree (status);
CREATE INDEX device_handovers_agency_idx ON infrastructure.device_handovers USING btree (agency);
CREATE INDEX device_handovers_document_idx ON infrastructure.device_handovers USING btree (document);
CREATE INDEX device_handovers_handed_on_id_idx ON infrastructure.device_handovers USING btree (handed_on DESC NULLS LAST, id);
CREATE INDEX device_handovers_holder_idx ON infrastructure.device_handovers USING btree (holder);
CREATE INDEX device_handovers_item_idx ON infrastructure.device_handovers USING btree (item);
CREATE INDEX device_handovers_left_idx ON infrastructure.device_handovers USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX device_handovers_search_idx ON infrastructure.device_handovers USING gin (search gin_trgm_ops);
CREATE INDEX device_handovers_status_idx ON infrastructure.device_handovers USING btree (status);
CREATE INDEX infrastructure_contracts_agency_idx ON infrastructure.infrastructure_contracts USING btree (agency);
CREATE INDEX infrastructure_contracts_applications_idx ON infrastructure.infrastructure_contracts USING gin (applications) WHERE (applications IS NOT NULL);
CREATE INDEX infrastructure_contracts_document_idx ON infrastructure.infrastructure_contracts USING btree (document);
CREATE INDEX infrastructure_contracts_items_idx ON infrastructure.infrastructure_contracts USING gin (items) WHERE (items IS NOT NULL);
CREATE INDEX infrastructure_contracts_left_idx ON infrastructure.infrastructure_contracts USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX infrastructure_contracts_period_id_idx ON infrastructure.infrastructure_contracts USING btree (period, id);
CREATE INDEX infrastructure_contracts_search_idx ON infrastructure.infrastructure_contracts USING gin (search gin_trgm_ops);
CREATE INDEX infrastructure_contracts_status_idx ON infrastructure.infrastructure_contracts USING btree (status);
CREATE INDEX infrastructure_contracts_vendor_idx ON infrastructure.infrastructure_contracts USING btree (vendor);
CREATE INDEX infrastructure_items_agency_idx ON infrastructure.infrastructure_items USING btree (agency);
CREATE INDEX infrastructure_items_code_id_idx ON infrastructure.infrastructure_items USING btree (code, id);
CREATE INDEX infrastructure_items_connects_idx ON infrastructure.infrastructure_items USING gin (connects) WHERE (connects IS NOT NULL);
CREATE INDEX infrastructure_items_left_idx ON infrastructure.infrastructure_items USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX infrastructure_items_located_in_idx ON infrastructure.infrastructure_items USING btree (located_in);
CREATE INDEX infrastructure_items_maintainer_idx ON infrastructure.infrastructure_items USING btree (maintainer);
CREATE INDEX infrastructure_items_reached_by_idx ON infrastructure.infrastructure_items USING gin (reached_by) WHERE (reached_by IS NOT NULL);
CREATE INDEX infrastructure_items_search_idx ON infrastructure.infrastructure_items USING gin (search gin_trgm_ops);
CREATE INDEX infrastructure_items_standard_proof_idx ON infrastructure.infrastructure_items USING gin (standard_proof) WHERE (standard_proof IS NOT NULL);
CREATE INDEX infrastructure_items_status_idx ON infrastructure.infrastructure_items USING btree (status);
CREATE INDEX network_rules_agency_idx ON infrastructure.network_rules USING btree (agency);
CREATE INDEX network_rules_basis_idx ON infrastructure.network_rules USING btree (basis);
CREATE INDEX network_rules_left_idx ON infrastructure.network_rules USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX network_rules_link_idx ON infrastructure.network_rules USING btree (link);
CREATE INDEX network_rules_number_id_idx ON infrastructure.network_rules USING btree (number, id);
CREATE INDEX network_rules_search_idx ON infrastructure.network_rules USING gin (search gin_trgm_ops);
CREATE INDEX network_rules_status_idx ON infrastructure.network_rules USING btree (status);
CREATE INDEX actions_of_actor ON kernel.actions USING btree (actor_id, at);
CREATE INDEX actions_of_row ON kernel.actions USING btree (register, row_id, version, seq);
CREATE INDEX backup_runs_newest ON kernel.backup_runs USING btree (kind, at DESC);
CREATE INDEX denials_by_time ON kernel.denials USING btree (at DESC);
CREATE INDEX file_texts_words_idx ON kernel.file_texts USING gin (words);
CREATE INDEX file_words_alike ON kernel.file_words USING gin (word gin_trgm_ops);
CREATE INDEX files_by_content ON kernel.files USING btree (sha256);
CREATE INDEX idempotency_by_age ON kernel.idempotency USING btree (created_at);
CREATE INDEX mails_due ON kernel.mails USING btree (next_at, id) WHERE (state = 'queued'::text);
CREATE INDEX mails_newest ON kernel.mails USING btree (at DESC, id DESC);
CREATE INDEX mails_of_person ON kernel.mails USING btree (person_id, at DESC);
CREATE INDEX notices_not_mailed ON kernel.notices USING btree (person_id) WHERE (NOT mailed);
CREATE INDEX notices_of_person ON kernel.notices USING btree (person_id, at DESC, id);
CREATE INDEX notices_unread ON kernel.notices USING btree (person_id) WHERE (read_at IS NULL);
CREATE INDEX notices_unread_about ON kernel.notices USING btree (register, row_id) WHERE (read_at IS NULL);
CREATE INDEX sessions_of_person ON kernel.sessions USING btree (person_id) WHERE (ended_at IS NULL);
CREATE INDEX evaluation_answers_agency_idx ON maturity.evaluation_answers USING btree (agency);
CREATE INDEX evaluation_answers_cycle_idx ON maturity.evaluation_answers USING btree (cycle);
CREATE INDEX evaluation_answers_indicator_id_idx ON maturity.evaluation_answers USING btree (indicator, id);
CREATE INDEX evaluation_answers_left_idx ON maturity.evaluation_answers USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_answers_search_idx ON maturity.evaluation_answers USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_answers_status_idx ON maturity.evaluation_answers USING btree (status);
CREATE INDEX evaluation_assessors_cycle_idx ON maturity.evaluation_assessors USING btree (cycle);
CREATE INDEX evaluation_assessors_decree_idx ON maturity.evaluation_assessors USING btree (decree);
CREATE INDEX evaluation_assessors_left_idx ON maturity.evaluation_assessors USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_assessors_person_idx ON maturity.evaluation_assessors USING btree (person);
CREATE INDEX evaluation_assessors_search_idx ON maturity.evaluation_assessors USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_assessors_side_id_idx ON maturity.evaluation_assessors USING btree (side, id);
CREATE INDEX evaluation_assessors_status_idx ON maturity.evaluation_assessors USING btree (status);
CREATE INDEX evaluation_assignments_agency_idx ON maturity.evaluation_assignments USING btree (agency);
CREATE INDEX evaluation_assignments_cycle_idx ON maturity.evaluation_assignments USING btree (cycle);
CREATE INDEX evaluation_assignments_indicator_id_idx ON maturity.evaluation_assignments USING btree (indicator, id);
CREATE INDEX evaluation_assignments_left_idx ON maturity.evaluation_assignments USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_assignments_search_idx ON maturity.evaluation_assignments USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_assignments_status_idx ON maturity.evaluation_assignments USING btree (status);
CREATE INDEX evaluation_cycles_coordinator_idx ON maturity.evaluation_cycles USING btree (coordinator);
CREATE INDEX evaluation_cycles_left_idx ON maturity.evaluation_cycles USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_cycles_search_idx ON maturity.evaluation_cycles USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_cycles_status_idx ON maturity.evaluation_cycles USING btree (status);
CREATE INDEX evaluation_cycles_year_id_idx ON maturity.evaluation_cycles USING btree (year DESC NULLS LAST, id);
CREATE INDEX evaluation_evidence_answer_idx ON maturity.evaluation_evidence USING btree (answer);
CREATE INDEX evaluation_evidence_document_idx ON maturity.evaluation_evidence USING btree (document);
CREATE INDEX evaluation_evidence_instrument_idx ON maturity.evaluation_evidence USING btree (instrument);
CREATE INDEX evaluation_evidence_left_idx ON maturity.evaluation_evidence USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_evidence_level_id_idx ON maturity.evaluation_evidence USING btree (level, id);
CREATE INDEX evaluation_evidence_record_idx ON maturity.evaluation_evidence USING btree (record);
CREATE INDEX evaluation_evidence_search_idx ON maturity.evaluation_evidence USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_evidence_status_idx ON maturity.evaluation_evidence USING btree (status);
CREATE INDEX evaluation_follow_ups_agency_idx ON maturity.evaluation_follow_ups USING btree (agency);
CREATE INDEX evaluation_follow_ups_cycle_idx ON maturity.evaluation_follow_ups USING btree (cycle);
CREATE INDEX evaluation_follow_ups_due_id_idx ON maturity.evaluation_follow_ups USING btree (due, id);
CREATE INDEX evaluation_follow_ups_evidence_idx ON maturity.evaluation_follow_ups USING gin (evidence) WHERE (evidence IS NOT NULL);
CREATE INDEX evaluation_follow_ups_left_idx ON maturity.evaluation_follow_ups USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_follow_ups_search_idx ON maturity.evaluation_follow_ups USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_follow_ups_status_idx ON maturity.evaluation_follow_ups USING btree (status);
CREATE INDEX evaluation_reconciliations_cycle_idx ON maturity.evaluation_reconciliations USING btree (cycle);
CREATE INDEX evaluation_reconciliations_indicator_id_idx ON maturity.evaluation_reconciliations USING btree (indicator, id);
CREATE INDEX evaluation_reconciliations_left_idx ON maturity.evaluation_reconciliations USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_reconciliations_search_idx ON maturity.evaluation_reconciliations USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_reconciliations_status_idx ON maturity.evaluation_reconciliations USING btree (status);
CREATE INDEX evaluation_results_cycle_idx ON maturity.evaluation_results USING btree (cycle);
CREATE INDEX evaluation_results_indicator_id_idx ON maturity.evaluation_results USING btree (indicator, id);
CREATE INDEX evaluation_results_left_idx ON maturity.evaluation_results USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_results_search_idx ON maturity.evaluation_results USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_results_status_idx ON maturity.evaluation_results USING btree (status);
CREATE INDEX evaluation_scores_cycle_idx ON maturity.evaluation_scores USING btree (cycle);
CREATE INDEX evaluation_scores_indicator_id_idx ON maturity.evaluation_scores USING btree (indicator, id);
CREATE INDEX evaluation_scores_left_idx ON maturity.evaluation_scores USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX evaluation_scores_search_idx ON maturity.evaluation_scores USING gin (search gin_trgm_ops);
CREATE INDEX evaluation_scores_status_idx ON maturity.evaluation_scores USING btree (status);
CREATE INDEX deliveries_due ON notification.deliveries USING btree (webhook_id, next_at) WHERE (state = 'waiting'::text);
CREATE INDEX deliveries_newest ON notification.deliveries USING btree (webhook_id, log_index DESC);
CREATE INDEX deliveries_old ON notification.deliveries USING btree (happened_at);
CREATE INDEX access_review_items_agency_idx ON organization.access_review_items USING btree (agency);
CREATE INDEX access_review_items_assignment_idx ON organization.access_review_items USING btree (assignment);
CREATE INDEX access_review_items_left_idx ON organization.access_review_items USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX access_review_items_person_idx ON organization.access_review_items USING btree (person);
CREATE INDEX access_review_items_review_idx ON organization.access_review_items USING btree (review);
CREATE INDEX access_review_items_role_id_idx ON organization.access_review_items USING btree (role, id);
CREATE INDEX access_review_items_search_idx ON organization.access_review_items USING gin (search gin_trgm_ops);
CREATE INDEX access_review_items_status_idx ON organization.access_review_items USING btree (status);
CREATE INDEX access_reviews_due_id_idx ON organization.access_reviews USING btree (due, id);
CREATE INDEX access_reviews_due_id_idx1 ON organization.access_reviews USING btree (due DESC NULLS LAST, id);
CREATE INDEX access_reviews_left_idx ON organization.access_reviews USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX access_reviews_search_idx ON organization.access_reviews USING gin (search gin_trgm_ops);
CREATE INDEX access_reviews_status_idx ON organization.access_reviews USING btree (status);
CREATE INDEX agencies_code_id_idx ON organization.agencies USING btree (code, id);
CREATE INDEX agencies_left_idx ON organization.agencies USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX agencies_parent_idx ON organization.agencies USING btree (parent);
CREATE INDEX agencies_search_idx ON organization.agencies USING gin (search gin_trgm_ops);
CREATE INDEX agencies_status_idx ON organization.agencies USING btree (status);
CREATE INDEX agencies_successor_idx ON organization.agencies USING btree (successor);
CREATE INDEX agency_names_agency_idx ON organization.agency_names USING btree (agency);
CREATE INDEX agency_names_left_idx ON organization.agency_names USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX agency_names_name_id_idx ON organization.agency_names USING btree (name, id);
CREATE INDEX agency_names_search_idx ON organization.agency_names USING gin (search gin_trgm_ops);
CREATE INDEX agency_names_status_idx ON organization.agency_names USING btree (status);
CREATE INDEX appointments_left_idx ON organization.appointments USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX appointments_person_idx ON organization.appointments USING btree (person);
CREATE INDEX appointments_position_id_idx ON organization.appointments USING btree ("position", id);
CREATE INDEX appointments_search_idx ON organization.appointments USING gin (search gin_trgm_ops);
CREATE INDEX appointments_status_idx ON organization.appointments USING btree (status);
CREATE INDEX external_parties_left_idx ON organization.external_parties USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX external_parties_name_id_idx ON organization.external_parties USING btree (name, id);
CREATE INDEX external_parties_search_idx ON organization.external_parties USING gin (search gin_trgm_ops);
CREATE INDEX external_parties_status_idx ON organization.external_parties USING btree (status);
CREATE INDEX function_holdings_agency_idx ON organization.function_holdings USING btree (agency);
CREATE INDEX function_holdings_function_id_idx ON organization.function_holdings USING btree (function, id);
CREATE INDEX function_holdings_left_idx ON organization.function_holdings USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX function_holdings_search_idx ON organization.function_holdings USING gin (search gin_trgm_ops);
CREATE INDEX function_holdings_status_idx ON organization.function_holdings USING btree (status);
CREATE INDEX positions_agency_idx ON organization.positions USING btree (agency);
CREATE INDEX positions_code_id_idx ON organization.positions USING btree (code, id);
CREATE INDEX positions_left_idx ON organization.positions USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX positions_search_idx ON organization.positions USING gin (search gin_trgm_ops);
CREATE INDEX positions_status_idx ON organization.positions USING btree (status);
CREATE INDEX rasci_activities_left_idx ON organization.rasci_activities USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX rasci_activities_line_id_idx ON organization.rasci_activities USING btree (line, id);
CREATE INDEX rasci_activities_matrix_idx ON organization.rasci_activities USING btree (matrix);
CREATE INDEX rasci_activities_search_idx ON organization.rasci_activities USING gin (search gin_trgm_ops);
CREATE INDEX rasci_activities_status_idx ON organization.rasci_activities USING btree (status);
CREATE INDEX rasci_entries_activity_id_idx ON organization.rasci_entries USING btree (activity, id);
CREATE INDEX rasci_entries_agency_idx ON organization.rasci_entries USING btree (agency);
CREATE INDEX rasci_entries_left_idx ON organization.rasci_entries USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX rasci_entries_matrix_idx ON organization.rasci_entries USING btree (matrix);
CREATE INDEX rasci_entries_position_idx ON organization.rasci_entries USING btree ("position");
CREATE INDEX rasci_entries_search_idx ON organization.rasci_entries USING gin (search gin_trgm_ops);
CREATE INDEX rasci_entries_status_idx ON organization.rasci_entries USING btree (status);
CREATE INDEX rasci_entries_team_idx ON organization.rasci_entries USING btree (team);
CREATE INDEX rasci_matrices_left_idx ON organization.rasci_matrices USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX rasci_matrices_name_id_idx ON organization.rasci_matrices USING btree (name, id);
CREATE INDEX rasci_matrices_search_idx ON organization.rasci_matrices USING gin (search gin_trgm_ops);
CREATE INDEX rasci_matrices_status_idx ON organization.rasci_matrices USING btree (status);
CREATE INDEX role_assignments_agency_idx ON organization.role_assignments USING btree (agency);
CREATE INDEX role_assignments_left_idx ON organization.role_assignments USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX role_assignments_person_id_idx ON organization.role_assignments USING btree (person, id);
CREATE INDEX role_assignments_position_idx ON organization.role_assignments USING btree ("position");
CREATE INDEX role_assignments_search_idx ON organization.role_assignments USING gin (search gin_trgm_ops);
CREATE INDEX role_assignments_status_idx ON organization.role_assignments USING btree (status);
CREATE INDEX substitutions_agency_idx ON organization.substitutions USING btree (agency);
CREATE INDEX substitutions_left_idx ON organization.substitutions USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX substitutions_period_id_idx ON organization.substitutions USING btree (period, id);
CREATE INDEX substitutions_period_id_idx1 ON organization.substitutions USING btree (period DESC NULLS LAST, id);
CREATE INDEX substitutions_person_idx ON organization.substitutions USING btree (person);
CREATE INDEX substitutions_search_idx ON organization.substitutions USING gin (search gin_trgm_ops);
CREATE INDEX substitutions_status_idx ON organization.substitutions USING btree (status);
CREATE INDEX substitutions_substitute_idx ON organization.substitutions USING btree (substitute);
CREATE INDEX team_members_agency_idx ON organization.team_members USING btree (agency);
CREATE INDEX team_members_left_idx ON organization.team_members USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX team_members_party_idx ON organization.team_members USING btree (party);
CREATE INDEX team_members_person_idx ON organization.team_members USING btree (person);
CREATE INDEX team_members_search_idx ON organization.team_members USING gin (search gin_trgm_ops);
CREATE INDEX team_members_status_idx ON organization.team_members USING btree (status);
CREATE INDEX team_members_team_id_idx ON organization.team_members USING btree (team, id);
CREATE INDEX teams_left_idx ON organization.teams USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX teams_name_id_idx ON organization.teams USING btree (name, id);
CREATE INDEX teams_search_idx ON organization.teams USING gin (search gin_trgm_ops);
CREATE INDEX teams_status_idx ON organization.teams USING btree (status);
CREATE INDEX process_diagrams_drawing_idx ON process.process_diagrams USING gin (drawing) WHERE (drawing IS NOT NULL);
CREATE INDEX process_diagrams_left_idx ON process.process_diagrams USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX process_diagrams_number_id_idx ON process.process_diagrams USING btree (number DESC NULLS LAST, id);
CREATE INDEX process_diagrams_process_idx ON process.process_diagrams USING btree (process);
CREATE INDEX process_diagrams_search_idx ON process.process_diagrams USING gin (search gin_trgm_ops);
CREATE INDEX process_diagrams_status_idx ON process.process_diagrams USING btree (status);
CREATE INDEX process_tasks_agency_idx ON process.process_tasks USING btree (agency);
CREATE INDEX process_tasks_application_idx ON process.process_tasks USING btree (application);
CREATE INDEX process_tasks_datasets_idx ON process.process_tasks USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE UNIQUE INDEX process_tasks_element_key ON process.process_tasks USING btree (process, COALESCE(stage, 'as-is'::text), element) WHERE ((status = 'active'::text) AND (element IS NOT NULL));
CREATE INDEX process_tasks_left_idx ON process.process_tasks USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX process_tasks_process_idx ON process.process_tasks USING btree (process);
CREATE INDEX process_tasks_search_idx ON process.process_tasks USING gin (search gin_trgm_ops);
CREATE INDEX process_tasks_status_idx ON process.process_tasks USING btree (status);
CREATE INDEX process_tasks_step_id_idx ON process.process_tasks USING btree (step, id);
CREATE INDEX processes_agency_idx ON process.processes USING btree (agency);
CREATE INDEX processes_applications_idx ON process.processes USING gin (applications) WHERE (applications IS NOT NULL);
CREATE INDEX processes_author_idx ON process.processes USING btree (author);
CREATE INDEX processes_code_id_idx ON process.processes USING btree (code, id);
CREATE INDEX processes_coordinated_with_idx ON process.processes USING gin (coordinated_with) WHERE (coordinated_with IS NOT NULL);
CREATE INDEX processes_coordination_idx ON process.processes USING gin (coordination) WHERE (coordination IS NOT NULL);
CREATE INDEX processes_datasets_idx ON process.processes USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE INDEX processes_involves_idx ON process.processes USING gin (involves) WHERE (involves IS NOT NULL);
CREATE INDEX processes_left_idx ON process.processes USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX processes_parent_idx ON process.processes USING btree (parent);
CREATE INDEX processes_procedures_idx ON process.processes USING gin (procedures) WHERE (procedures IS NOT NULL);
CREATE INDEX processes_search_idx ON process.processes USING gin (search gin_trgm_ops);
CREATE INDEX processes_status_idx ON process.processes USING btree (status);
CREATE INDEX initiative_reports_as_of_id_idx ON roadmap.initiative_reports USING btree (as_of DESC NULLS LAST, id);
CREATE INDEX initiative_reports_evidence_idx ON roadmap.initiative_reports USING gin (evidence) WHERE (evidence IS NOT NULL);
CREATE INDEX initiative_reports_initiative_idx ON roadmap.initiative_reports USING btree (initiative);
CREATE INDEX initiative_reports_left_idx ON roadmap.initiative_reports USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX initiative_reports_search_idx ON roadmap.initiative_reports USING gin (search gin_trgm_ops);
CREATE INDEX initiative_reports_status_idx ON roadmap.initiative_reports USING btree (status);
CREATE INDEX initiatives_agency_idx ON roadmap.initiatives USING btree (agency);
CREATE INDEX initiatives_applications_idx ON roadmap.initiatives USING gin (applications) WHERE (applications IS NOT NULL);
CREATE INDEX initiatives_code_id_idx ON roadmap.initiatives USING btree (code, id);
CREATE INDEX initiatives_datasets_idx ON roadmap.initiatives USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE INDEX initiatives_depends_on_idx ON roadmap.initiatives USING gin (depends_on) WHERE (depends_on IS NOT NULL);
CREATE INDEX initiatives_infrastructure_idx ON roadmap.initiatives USING gin (infrastructure) WHERE (infrastructure IS NOT NULL);
CREATE INDEX initiatives_left_idx ON roadmap.initiatives USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX initiatives_processes_idx ON roadmap.initiatives USING gin (processes) WHERE (processes IS NOT NULL);
CREATE INDEX initiatives_roadmap_idx ON roadmap.initiatives USING btree (roadmap);
CREATE INDEX initiatives_search_idx ON roadmap.initiatives USING gin (search gin_trgm_ops);
CREATE INDEX initiatives_services_idx ON roadmap.initiatives USING gin (services) WHERE (services IS NOT NULL);
CREATE INDEX initiatives_status_idx ON roadmap.initiatives USING btree (status);
CREATE INDEX roadmap_reviews_agency_idx ON roadmap.roadmap_reviews USING btree (agency);
CREATE INDEX roadmap_reviews_basis_idx ON roadmap.roadmap_reviews USING gin (basis) WHERE (basis IS NOT NULL);
CREATE INDEX roadmap_reviews_date_id_idx ON roadmap.roadmap_reviews USING btree (date DESC NULLS LAST, id);
CREATE INDEX roadmap_reviews_left_idx ON roadmap.roadmap_reviews USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX roadmap_reviews_report_idx ON roadmap.roadmap_reviews USING btree (report);
CREATE INDEX roadmap_reviews_roadmap_idx ON roadmap.roadmap_reviews USING btree (roadmap);
CREATE INDEX roadmap_reviews_search_idx ON roadmap.roadmap_reviews USING gin (search gin_trgm_ops);
CREATE INDEX roadmap_reviews_status_idx ON roadmap.roadmap_reviews USING btree (status);
CREATE INDEX roadmaps_agency_idx ON roadmap.roadmaps USING btree (agency);
CREATE INDEX roadmaps_basis_idx ON roadmap.roadmaps USING gin (basis) WHERE (basis IS NOT NULL);
CREATE INDEX roadmaps_consultation_idx ON roadmap.roadmaps USING gin (consultation) WHERE (consultation IS NOT NULL);
CREATE INDEX roadmaps_decree_idx ON roadmap.roadmaps USING btree (decree);
CREATE INDEX roadmaps_left_idx ON roadmap.roadmaps USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX roadmaps_replaces_idx ON roadmap.roadmaps USING btree (replaces);
CREATE INDEX roadmaps_search_idx ON roadmap.roadmaps USING gin (search gin_trgm_ops);
CREATE INDEX roadmaps_status_idx ON roadmap.roadmaps USING btree (status);
CREATE INDEX roadmaps_term_id_idx ON roadmap.roadmaps USING btree (term DESC NULLS LAST, id);
CREATE INDEX security_controls_agency_idx ON security.security_controls USING btree (agency);
CREATE INDEX security_controls_applications_idx ON security.security_controls USING gin (applications) WHERE (applications IS NOT NULL);
CREATE INDEX security_controls_code_id_idx ON security.security_controls USING btree (code, id);
CREATE INDEX security_controls_datasets_idx ON security.security_controls USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE INDEX security_controls_infrastructure_idx ON security.security_controls USING gin (infrastructure) WHERE (infrastructure IS NOT NULL);
CREATE INDEX security_controls_left_idx ON security.security_controls USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX security_controls_proof_idx ON security.security_controls USING gin (proof) WHERE (proof IS NOT NULL);
CREATE INDEX security_controls_search_idx ON security.security_controls USING gin (search gin_trgm_ops);
CREATE INDEX security_controls_services_idx ON security.security_controls USING gin (services) WHERE (services IS NOT NULL);
CREATE INDEX security_controls_status_idx ON security.security_controls USING btree (status);
CREATE INDEX services_agency_idx ON service.services USING btree (agency);
CREATE INDEX services_applications_idx ON service.services USING gin (applications) WHERE (applications IS NOT NULL);
CREATE INDEX services_code_id_idx ON service.services USING btree (code, id);
CREATE INDEX services_coordinator_idx ON service.services USING btree (coordinator);
CREATE INDEX services_datasets_idx ON service.services USING gin (datasets) WHERE (datasets IS NOT NULL);
CREATE INDEX services_executor_idx ON service.services USING btree (executor);
CREATE INDEX services_joins_idx ON service.services USING gin (joins) WHERE (joins IS NOT NULL);
CREATE INDEX services_left_idx ON service.services USING btree ("left"(search, 40) text_pattern_ops);
CREATE INDEX services_partners_idx ON service.services USING gin (partners) WHERE (partners IS NOT NULL);
CREATE INDEX services_processes_idx ON service.services USING gin (processes) WHERE (processes IS NOT NULL);
CREATE INDEX services_search_idx ON service.services USING gin (search gin_trgm_ops);
CREATE INDEX services_special_approval_idx ON service.services USING gin (special_approval) WHERE (special_approval IS NOT NULL);
CREATE INDEX services_special_requests_idx ON service.services USING gin (special_requests) WHERE (special_requests IS NOT NULL);
CREATE INDEX services_status_idx ON service.services USING btree (status);
CREATE INDEX assignments_of_person ON work.assignments USING btree (person_id);
CREATE INDEX batch_rows_key ON work.batch_rows USING btree (batch_id, lower(key));
CREATE INDEX batch_rows_row ON work.batch_rows USING btree (row_id);
CREATE INDEX batches_at_work ON work.batches USING btree (touched_at) WHERE (state = ANY (ARRAY['checking'::text, 'running'::text, 'undoing'::text]));
CREATE INDEX batches_of_actor ON work.batches USING btree (actor_id, created_at DESC, id);
CREATE INDEX comments_of_author ON work.comments USING btree (created_by, created_at);
CREATE INDEX comments_of_row ON work.comments USING btree (register, row_id, id);
CREATE INDEX followers_of_person ON work.followers USING btree (person_id, at DESC);
CREATE INDEX list_choices_default ON work.list_choices USING btree (default_filter);
CREATE INDEX merges_into ON work.merges USING btree (register, into_id);
CREATE INDEX recent_records_person_id_at_idx ON work.recent_records USING btree (person_id, at DESC);
CREATE INDEX saved_filters_alerting ON work.saved_filters USING btree (id) WHERE alert;
CREATE UNIQUE INDEX saved_filters_name_once ON work.saved_filters USING btree (owner_id, register, lower(name));
CREATE INDEX saved_filters_of_register ON work.saved_filters USING btree (register, shared);
CREATE UNIQUE INDEX votes_one_a_person ON work.votes USING btree (register, row_id, step, version, person_id) WHERE stands;
CREATE UNIQUE INDEX votes_one_a_seat ON work.votes USING btree (register, row_id, step, version, stage, seat) WHERE stands;

-- Views

create view organization.appointed as
 SELECT person,
        CASE side
            WHEN 'internal'::text THEN 'internal-assessor'::text
            ELSE 'external-assessor'::text
        END AS role,
    cycle AS record,
    period
   FROM maturity.evaluation_assessors
  WHERE status = 'active'::text;

-- Functions

CREATE OR REPLACE FUNCTION budget.keep_line_totals()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- In the order of the key: of two who write at once, one waits, and never both.
  execute format(
    $sql$
      insert into budget.line_totals as t (plan, agency, source, lines, amount)
        select plan, agency, source, sum(n), sum(n * amount) from (%s) changed where status <> 'void'
        group by plan, agency, source having sum(n) <> 0 or sum(n * amount) <> 0 order by plan, agency, source
      on conflict (plan, agency, source) do update set lines = t.lines + excluded.lines, amount = t.amount + excluded.amount
    $sql$,
    case tg_op
      when 'INSERT' then 'select *, 1 as n from written'
      when 'DELETE' then 'select *, -1 as n from replaced'
      else 'select *, 1 as n from written union all select *, -1 from replaced'
    end
  );
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION kernel.action_content(register text, row_id uuid, version integer, step text, actor_id uuid, actor_kind text, at timestamp with time zone, reason text, answers jsonb, data jsonb)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN (jsonb_build_object('register', register, 'row', row_id, 'version', version, 'step', step, 'actor', actor_id, 'actorKind', actor_kind, 'at', to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), 'reason', reason, 'answers', answers, 'data', data))::text;

CREATE OR REPLACE FUNCTION kernel.action_leaf(id uuid, register text, row_id uuid, version integer, step text, at timestamp with time zone, commitment bytea)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN format('{"v":1,"action":"%s","register":%s,"row":"%s","version":%s,"step":%s,"at":"%s","commitment":"%s"}'::text, id, to_json(register), row_id, version, to_json(step), to_char((at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'::text), encode(commitment, 'base64'::text));

CREATE OR REPLACE FUNCTION kernel.erase_fields(of_register text, of_row uuid, fields text[], erased timestamp with time zone)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  left_over jsonb;
begin
  perform from kernel.actions a
  where a.register = of_register and a.row_id = of_row and coalesce(a.kept, a.commitment) <> sha256(
    a.salt || convert_to(kernel.action_content(
      a.register, a.row_id, a.version, a.step, a.actor_id, a.actor_kind, a.at, a.reason, a.answers, a.data
    ), 'UTF8'));
  if found then
    raise exception 'An action on %/% was changed after it was recorded; nothing was erased.', of_register, of_row;
  end if;

  with blanked as (
    select
      a.id,
      a.data || coalesce(
        (select jsonb_object_agg(field, null::text) from unnest(fields) field where a.data ? field), '{}') as data,
      case when a.step = 'erase' then a.answers else a.answers - fields end as answers,
      case when 'reason' = any (fields) then null else a.reason end as reason,
      uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as salt
    from kernel.actions a
    where a.register = of_register
      and a.row_id = of_row
      and (
        exists (select from unnest(fields) field where a.data ->> field is not null)
        or (a.step <> 'erase' and a.answers ?| fields)
        or ('reason' = any (fields) and a.reason is not null)
      )
  ), erased_actions as (
    update kernel.actions a
    set data = b.data, answers = b.answers, reason = b.reason, salt = b.salt, erased_at = erased,
        kept = sha256(b.salt || convert_to(kernel.action_content(
          a.register, a.row_id, a.version, a.step, a.actor_id, a.actor_kind, a.at, b.reason, b.answers, b.data
        ), 'UTF8'))
    from blanked b
    where a.id = b.id
    returning a.id, a.kept
  )
  select coalesce(jsonb_object_agg(id, encode(kept, 'base64')), '{}') into left_over from erased_actions;
  return left_over;
end $function$;

CREATE OR REPLACE FUNCTION kernel.generated_columns(of_table regclass)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select coalesce(array_agg(attname::text order by attnum), '{}') from pg_catalog.pg_attribute
    where attrelid = of_table and attgenerated <> '' and not attisdropped
  $function$;

CREATE OR REPLACE FUNCTION work.remove_created(of_batch uuid, of_table regclass, of_rows uuid[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  batch work.batches;
  wanted_register text;
  removed integer;
begin
  select * into batch from work.batches where id = of_batch and state = 'undoing';
  if not found then
    raise exception 'Batch % is not being undone.', of_batch;
  end if;
  select replace(c.relname, '_', '-') into wanted_register
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid = of_table and n.nspname not in ('kernel', 'log', 'work') and n.nspname !~ '^pg_';
  if wanted_register is null then
    raise exception '% is no table of a register.', of_table;
  end if;
  perform from unnest(of_rows) as wanted (id)
  where not exists (
    select from work.batch_rows r
    where r.batch_id = of_batch and r.row_id = wanted.id and r.outcome = 'created' and r.undone is null
      and coalesce(r.register, batch.register) = wanted_register
  ) or (
    select a.step from kernel.actions a where a.register = wanted_register and a.row_id = wanted.id
    order by a.version desc, a.seq desc limit 1
  ) is distinct from 'undo-create' or exists (
    select from kernel.actions a where a.register = wanted_register and a.row_id = wanted.id
      and a.version > 1 and a.request_id <> 'batch:' || of_batch
  );
  if found then
    raise exception 'Some rows were not created by batch % alone, or their removal is not recorded.', of_batch;
  end if;
  execute format('delete from %s t where t.id = any ($1)', of_table) using of_rows;
  get diagnostics removed = row_count;
  if removed <> cardinality(of_rows) then
    raise exception 'Some rows of batch % are gone already.', of_batch;
  end if;
  return removed;
end $function$;

-- Triggers

CREATE TRIGGER keep_line_totals_deleted AFTER DELETE ON budget.budget_lines REFERENCING OLD TABLE AS replaced FOR EACH STATEMENT EXECUTE FUNCTION budget.keep_line_totals();
CREATE TRIGGER keep_line_totals_inserted AFTER INSERT ON budget.budget_lines REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION budget.keep_line_totals();
CREATE TRIGGER keep_line_totals_updated AFTER UPDATE ON budget.budget_lines REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION budget.keep_line_totals();

-- Grants

grant usage on schema application to padu_app;
grant usage on schema architecture to padu_app;
grant usage on schema budget to padu_app;
grant usage on schema compliance to padu_app;
grant usage on schema dataset to padu_app;
grant usage on schema development to padu_app;
grant usage on schema evidence to padu_app;
grant usage on schema identity to padu_app;
grant usage on schema infrastructure to padu_app;
grant usage on schema kernel to padu_app;
grant usage on schema log to padu_app;
grant usage on schema maturity to padu_app;
grant usage on schema notification to padu_app;
grant usage on schema organization to padu_app;
grant usage on schema process to padu_app;
grant usage on schema public to padu_app;
grant usage on schema roadmap to padu_app;
grant usage on schema security to padu_app;
grant usage on schema service to padu_app;
grant usage on schema work to padu_app;
grant insert, select, update on application.application_documents to padu_app;
grant insert, select, update on application.applications to padu_app;
grant insert, select, update on application.clearances to padu_app;
grant insert, select, update on architecture.architecture_editions to padu_app;
grant insert, select, update on architecture.architecture_reviews to padu_app;
grant insert, select on architecture.edition_elements to padu_app;
grant insert, select, update on budget.budget_ceilings to padu_app;
grant insert, select, update on budget.budget_lines to padu_app;
grant insert, select, update on budget.budget_plans to padu_app;
grant insert, select, update on budget.budget_realisations to padu_app;
grant select on budget.line_totals to padu_app;
grant insert, select, update on compliance.attestations to padu_app;
grant insert, select on compliance.calendar_feed_secrets to padu_app;
grant insert, select, update on compliance.calendar_feeds to padu_app;
grant insert, select, update on compliance.holidays to padu_app;
grant insert, select, update on compliance.local_policies to padu_app;
grant insert, select, update on dataset.datasets to padu_app;
grant insert, select, update on development.build_deliverables to padu_app;
grant insert, select, update on development.builds to padu_app;
grant insert, select, update on development.development_requests to padu_app;
grant insert, select, update on development.maintenance_records to padu_app;
grant insert, select, update on development.request_examinations to padu_app;
grant insert, select, update on development.requirement_changes to padu_app;
grant insert, select on development.sbom_components to padu_app;
grant insert, select on development.sboms to padu_app;
grant insert, select, update on evidence.deliveries to padu_app;
grant insert, select, update on evidence.document_links to padu_app;
grant insert, select, update on evidence.document_signers to padu_app;
grant insert, select, update on evidence.documents to padu_app;
grant insert, select, update on evidence.legal_instruments to padu_app;
grant insert, select, update on identity.accounts to padu_app;
grant delete, insert, select on identity.challenges to padu_app;
grant delete, insert, select, update on identity.contacts to padu_app;
grant delete, insert, select on identity.devices to padu_app;
grant insert, select on identity.governments to padu_app;
grant delete, insert, select, update on identity.invitations to padu_app;
grant delete, insert, select on identity.passkeys to padu_app;
grant delete, insert, select on identity.pending_sign_ins to padu_app;
grant insert, select, update on identity.people to padu_app;
grant insert, select, update on identity.recoveries to padu_app;
grant delete, insert, select on identity.recovery_codes to padu_app;
grant delete, insert, select, update on identity.secrets to padu_app;
grant insert, select on identity.sign_in_rules to padu_app;
grant insert, select on identity.token_secrets to padu_app;
grant insert, select, update on identity.tokens to padu_app;
grant delete, insert, select, update on identity.totp_secrets to padu_app;
grant insert, select, update on infrastructure.device_handovers to padu_app;
grant insert, select, update on infrastructure.infrastructure_contracts to padu_app;
grant insert, select, update on infrastructure.infrastructure_items to padu_app;
grant insert, select, update on infrastructure.network_rules to padu_app;
grant insert, select on kernel.actions to padu_app;
grant insert, select on kernel.backup_runs to padu_app;
grant insert, select on kernel.consumers to padu_app;
grant insert, select on kernel.denials to padu_app;
grant delete, insert, select, update on kernel.file_texts to padu_app;
grant delete, insert, select on kernel.file_words to padu_app;
grant insert, select on kernel.files to padu_app;
grant delete, insert, select on kernel.idempotency to padu_app;
grant delete, insert, select on kernel.mails to padu_app;
grant select on kernel.migrations to padu_app;
grant delete, insert, select on kernel.notices to padu_app;
grant insert, select on kernel.secrets to padu_app;
grant delete, insert, select on kernel.sessions to padu_app;
grant delete, insert, select, update on kernel.sign_in_attempts to padu_app;
grant insert, select on log.checkpoints to padu_app;
grant insert, select on log.entries to padu_app;
grant delete, insert, select on log.pending to padu_app;
grant insert, select on log.tiles to padu_app;
grant insert, select, update on maturity.evaluation_answers to padu_app;
grant insert, select, update on maturity.evaluation_assessors to padu_app;
grant insert, select, update on maturity.evaluation_assignments to padu_app;
grant insert, select, update on maturity.evaluation_cycles to padu_app;
grant insert, select, update on maturity.evaluation_evidence to padu_app;
grant insert, select, update on maturity.evaluation_follow_ups to padu_app;
grant insert, select, update on maturity.evaluation_reconciliations to padu_app;
grant insert, select, update on maturity.evaluation_results to padu_app;
grant insert, select, update on maturity.evaluation_scores to padu_app;
grant insert, select, update on maturity.file_checks to padu_app;
grant delete, insert, select on notification.deliveries to padu_app;
grant delete, insert, select, update on notification.paces to padu_app;
grant insert, select, update on notification.webhook_health to padu_app;
grant insert, select, update on notification.webhook_secrets to padu_app;
grant insert, select, update on notification.webhooks to padu_app;
grant insert, select on organization.access_review_days to padu_app;
grant insert, select, update on organization.access_review_items to padu_app;
grant insert, select, update on organization.access_reviews to padu_app;
grant insert, select, update on organization.agencies to padu_app;
grant insert, select, update on organization.agency_names to padu_app;
grant select on organization.appointed to padu_app;
grant insert, select, update on organization.appointments to padu_app;
grant insert, select, update on organization.external_parties to padu_app;
grant insert, select, update on organization.function_holdings to padu_app;
grant insert, select, update on organization.positions to padu_app;
grant insert, select, update on organization.rasci_activities to padu_app;
grant insert, select, update on organization.rasci_entries to padu_app;
grant insert, select, update on organization.rasci_matrices to padu_app;
grant insert, select, update on organization.role_assignments to padu_app;
grant insert, select, update on organization.substitutions to padu_app;
grant insert, select, update on organization.team_members to padu_app;
grant insert, select, update on organization.teams to padu_app;
grant insert, select, update on process.process_diagrams to padu_app;
grant insert, select, update on process.process_tasks to padu_app;
grant insert, select, update on process.processes to padu_app;
grant insert, select, update on roadmap.initiative_reports to padu_app;
grant insert, select, update on roadmap.initiatives to padu_app;
grant insert, select, update on roadmap.roadmap_reviews to padu_app;
grant insert, select, update on roadmap.roadmaps to padu_app;
grant insert, select, update on security.security_controls to padu_app;
grant insert, select, update on service.services to padu_app;
grant delete, insert, select, update on work.approvals to padu_app;
grant delete, insert, select, update on work.assignments to padu_app;
grant delete, insert, select, update on work.batch_rows to padu_app;
grant delete, insert, select, update on work.batches to padu_app;
grant insert, select, update on work.comments to padu_app;
grant delete, insert, select, update on work.drafts to padu_app;
grant delete, insert, select, update on work.editing to padu_app;
grant delete, insert, select on work.followers to padu_app;
grant delete, insert, select, update on work.list_choices to padu_app;
grant insert, select, update on work.merges to padu_app;
grant delete, insert, select, update on work.recent_records to padu_app;
grant delete, insert, select on work.saved_filter_matches to padu_app;
grant delete, insert, select, update on work.saved_filters to padu_app;
grant insert, select on work.votes to padu_app;
grant update (last_at) on identity.devices to padu_app;
grant update (profile) on identity.governments to padu_app;
grant update (version) on identity.governments to padu_app;
grant update (backed_up) on identity.passkeys to padu_app;
grant update (counter) on identity.passkeys to padu_app;
grant update (last_used_at) on identity.passkeys to padu_app;
grant update (factor_roles) on identity.sign_in_rules to padu_app;
grant update (version) on identity.sign_in_rules to padu_app;
grant update (last_used_at) on identity.token_secrets to padu_app;
grant update (next_index) on kernel.consumers to padu_app;
grant update (response) on kernel.idempotency to padu_app;
grant update (attempts) on kernel.mails to padu_app;
grant update (done_at) on kernel.mails to padu_app;
grant update (error) on kernel.mails to padu_app;
grant update (next_at) on kernel.mails to padu_app;
grant update (state) on kernel.mails to padu_app;
grant update (mailed) on kernel.notices to padu_app;
grant update (read_at) on kernel.notices to padu_app;
grant update (confirmed_at) on kernel.sessions to padu_app;
grant update (ended_at) on kernel.sessions to padu_app;
grant update (last_seen_at) on kernel.sessions to padu_app;
grant update (must_enrol) on kernel.sessions to padu_app;
grant update (answer) on notification.deliveries to padu_app;
grant update (attempts) on notification.deliveries to padu_app;
grant update (next_at) on notification.deliveries to padu_app;
grant update (state) on notification.deliveries to padu_app;
grant update (took_ms) on notification.deliveries to padu_app;
grant update (tried_at) on notification.deliveries to padu_app;
grant update (stands) on work.votes to padu_app;
grant execute on function kernel.action_content(register text, row_id uuid, version integer, step text, actor_id uuid, actor_kind text, at timestamp with time zone, reason text, answers jsonb, data jsonb) to padu_app;
grant execute on function kernel.action_leaf(id uuid, register text, row_id uuid, version integer, step text, at timestamp with time zone, commitment bytea) to padu_app;
grant execute on function kernel.erase_fields(of_register text, of_row uuid, fields text[], erased timestamp with time zone) to padu_app;
grant execute on function kernel.generated_columns(of_table regclass) to padu_app;
grant execute on function work.remove_created(of_batch uuid, of_table regclass, of_rows uuid[]) to padu_app;
