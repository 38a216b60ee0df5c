create schema maturity;
grant usage on schema maturity to padu_app;

create table maturity.evaluation_cycles (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  year smallint not null check (year between 1900 and 2200),
  instrument text not null,
  target numeric(20, 2) check (target between 0 and 5),
  self_until date,
  internal_until date,
  documents_until date,
  visit_until date,
  result_until date,
  follow_up_until date,
  summary text check (char_length(summary) between 1 and 8000),
  published_on date,
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(summary, ''))) stored,
  check (status in ('preparation', 'self-assessment', 'internal-assessment', 'document-review', 'interview', 'result', 'follow-up', 'closed', 'void'))
);
create index on maturity.evaluation_cycles (year desc nulls last, id);
create index on maturity.evaluation_cycles using gin (search gin_trgm_ops);
grant select, insert, update on maturity.evaluation_cycles to padu_app;

create table maturity.evaluation_assessors (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  person uuid not null,
  side text not null check (side in ('internal', 'external')),
  institution text check (char_length(institution) between 1 and 200),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  decree uuid,
  search text generated always as (lower(coalesce(institution, ''))) stored,
  check (status in ('active', 'void')),
  constraint evaluation_assessors_once exclude using gist (cycle with =, person with =) where (status <> 'void')
);
alter table maturity.evaluation_assessors add foreign key (cycle) references maturity.evaluation_cycles (id);
alter table maturity.evaluation_assessors add foreign key (person) references identity.people (id);
alter table maturity.evaluation_assessors add foreign key (decree) references evidence.legal_instruments (id);
create index on maturity.evaluation_assessors (side, id);
create index on maturity.evaluation_assessors using gin (search gin_trgm_ops);
create index on maturity.evaluation_assessors (cycle);
create index on maturity.evaluation_assessors (person);
create index on maturity.evaluation_assessors (decree);
grant select, insert, update on maturity.evaluation_assessors to padu_app;

create table maturity.evaluation_assignments (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  letter text not null check (letter in ('R', 'A', 'S', 'C', 'I')),
  agency uuid not null,
  search text generated always as (lower(coalesce(indicator, ''))) stored,
  check (status in ('active', 'void')),
  constraint evaluation_assignments_one exclude using gist (cycle with =, indicator with =, letter with =) where (status <> 'void' and letter in ('R', 'A')),
  constraint evaluation_assignments_once exclude using gist (cycle with =, indicator with =, letter with =, agency with =) where (status <> 'void')
);
alter table maturity.evaluation_assignments add foreign key (cycle) references maturity.evaluation_cycles (id);
alter table maturity.evaluation_assignments add foreign key (agency) references organization.agencies (id);
create index on maturity.evaluation_assignments (indicator, id);
create index on maturity.evaluation_assignments using gin (search gin_trgm_ops);
create index on maturity.evaluation_assignments (cycle);
create index on maturity.evaluation_assignments (agency);
grant select, insert, update on maturity.evaluation_assignments to padu_app;

create table maturity.evaluation_answers (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  agency uuid not null,
  due date,
  met text[] check (met <@ array['0', '1', '2', '3', '4', '5']::text[]),
  level numeric(20, 2) check (level between 0 and 5),
  explanation text check (char_length(explanation) between 1 and 8000),
  search text generated always as (lower(coalesce(indicator, '') || ' ' || coalesce(explanation, ''))) stored,
  check (status in ('open', 'submitted', 'changes-requested', 'accepted', 'released', 'void')),
  constraint evaluation_answers_once exclude using gist (cycle with =, indicator with =) where (status <> 'void')
);
alter table maturity.evaluation_answers add foreign key (cycle) references maturity.evaluation_cycles (id);
alter table maturity.evaluation_answers add foreign key (agency) references organization.agencies (id);
create index on maturity.evaluation_answers (indicator, id);
create index on maturity.evaluation_answers using gin (search gin_trgm_ops);
create index on maturity.evaluation_answers (cycle);
create index on maturity.evaluation_answers (agency);
grant select, insert, update on maturity.evaluation_answers to padu_app;

create table maturity.evaluation_evidence (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  answer uuid not null,
  level text not null check (level in ('0', '1', '2', '3', '4', '5')),
  document uuid not null,
  pages text check (char_length(pages) between 1 and 100),
  note text check (char_length(note) between 1 and 1000),
  search text generated always as (lower(coalesce(pages, '') || ' ' || coalesce(note, ''))) stored,
  check (status in ('active', 'void')),
  constraint evaluation_evidence_once exclude using gist (answer with =, level with =, document with =) where (status <> 'void')
);
alter table maturity.evaluation_evidence add foreign key (answer) references maturity.evaluation_answers (id);
alter table maturity.evaluation_evidence add foreign key (document) references evidence.documents (id);
create index on maturity.evaluation_evidence (level, id);
create index on maturity.evaluation_evidence using gin (search gin_trgm_ops);
create index on maturity.evaluation_evidence (answer);
create index on maturity.evaluation_evidence (document);
grant select, insert, update on maturity.evaluation_evidence to padu_app;

create table maturity.evaluation_scores (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  side text not null check (side in ('internal', 'external')),
  level numeric(20, 2) check (level between 0 and 5),
  reason text check (char_length(reason) between 1 and 4000),
  search text generated always as (lower(coalesce(indicator, '') || ' ' || coalesce(reason, ''))) stored,
  check (status in ('draft', 'locked', 'shared-internal', 'shared-external', 'open', 'void')),
  constraint evaluation_scores_once exclude using gist (cycle with =, indicator with =, created_by with =) where (status <> 'void')
);
alter table maturity.evaluation_scores add foreign key (cycle) references maturity.evaluation_cycles (id);
create index on maturity.evaluation_scores (indicator, id);
create index on maturity.evaluation_scores using gin (search gin_trgm_ops);
create index on maturity.evaluation_scores (cycle);
grant select, insert, update on maturity.evaluation_scores to padu_app;

create table maturity.evaluation_reconciliations (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  parties text not null check (parties in ('internal', 'external', 'both')),
  level numeric(20, 2) check (level between 0 and 5),
  reason text check (char_length(reason) between 1 and 4000),
  search text generated always as (lower(coalesce(indicator, '') || ' ' || coalesce(reason, ''))) stored,
  check (status in ('open', 'settled', 'void')),
  constraint evaluation_reconciliations_once exclude using gist (cycle with =, indicator with =, parties with =) where (status <> 'void')
);
alter table maturity.evaluation_reconciliations add foreign key (cycle) references maturity.evaluation_cycles (id);
create index on maturity.evaluation_reconciliations (indicator, id);
create index on maturity.evaluation_reconciliations using gin (search gin_trgm_ops);
create index on maturity.evaluation_reconciliations (cycle);
grant select, insert, update on maturity.evaluation_reconciliations to padu_app;

create table maturity.evaluation_results (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  indicator text not null,
  self numeric(20, 2) check (self between 0 and 5),
  internal numeric(20, 2) check (internal between 0 and 5),
  external numeric(20, 2) check (external between 0 and 5),
  level numeric(20, 2) check (level between 0 and 5),
  explanation text check (char_length(explanation) between 1 and 8000),
  search text generated always as (lower(coalesce(indicator, '') || ' ' || coalesce(explanation, ''))) stored,
  check (status in ('recorded', 'released', 'void')),
  constraint evaluation_results_once exclude using gist (cycle with =, indicator with =) where (status <> 'void')
);
alter table maturity.evaluation_results add foreign key (cycle) references maturity.evaluation_cycles (id);
create index on maturity.evaluation_results (indicator, id);
create index on maturity.evaluation_results using gin (search gin_trgm_ops);
create index on maturity.evaluation_results (cycle);
grant select, insert, update on maturity.evaluation_results to padu_app;

create table maturity.evaluation_follow_ups (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  cycle uuid not null,
  indicator text,
  recommendation text not null check (char_length(recommendation) between 1 and 2000),
  agency uuid not null,
  due date not null,
  report text check (char_length(report) between 1 and 4000),
  evidence uuid[],
  search text generated always as (lower(coalesce(recommendation, '') || ' ' || coalesce(report, ''))) stored,
  check (status in ('draft', 'open', 'reported', 'verified', 'void'))
);
alter table maturity.evaluation_follow_ups add foreign key (cycle) references maturity.evaluation_cycles (id);
alter table maturity.evaluation_follow_ups add foreign key (agency) references organization.agencies (id);
create index on maturity.evaluation_follow_ups (due, id);
create index on maturity.evaluation_follow_ups using gin (search gin_trgm_ops);
create index on maturity.evaluation_follow_ups (cycle);
create index on maturity.evaluation_follow_ups (agency);
create index on maturity.evaluation_follow_ups using gin (evidence);
grant select, insert, update on maturity.evaluation_follow_ups to padu_app;

-- Who is appointed to which record, in which role and when: whoever holds that role reaches the record. Each module that
-- appoints people adds its own here.
create view organization.appointed (person, role, record, period) as
  select person, case side when 'internal' then 'internal-assessor' else 'external-assessor' end, cycle, period
  from maturity.evaluation_assessors where status = 'active';
grant select on organization.appointed to padu_app;
