create schema architecture;
grant usage on schema architecture to padu_app;

create table architecture.architecture_editions (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  term daterange not null check (not isempty(term) and not lower_inf(term)),
  agency uuid not null,
  summary text check (char_length(summary) between 1 and 4000),
  basis uuid[],
  replaces uuid,
  coordination uuid[],
  decree uuid,
  enacted_on date,
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(summary, ''))) stored,
  check (status in ('draft', 'submitted', 'enacted', 'under-review', 'superseded', 'void')),
  constraint architecture_editions_one exclude using gist (term with &&) where (status in ('enacted', 'under-review', 'superseded')) deferrable initially deferred
);
alter table architecture.architecture_editions add foreign key (agency) references organization.agencies (id);
alter table architecture.architecture_editions add foreign key (replaces) references architecture.architecture_editions (id);
alter table architecture.architecture_editions add foreign key (decree) references evidence.legal_instruments (id);
create index on architecture.architecture_editions (term desc nulls last, id);
create index on architecture.architecture_editions using gin (search gin_trgm_ops);
create index on architecture.architecture_editions ((left(search, 40)) text_pattern_ops);
create index on architecture.architecture_editions (agency);
create index on architecture.architecture_editions (replaces);
create index on architecture.architecture_editions (decree);
create index on architecture.architecture_editions using gin (basis);
create index on architecture.architecture_editions using gin (coordination);
grant select, insert, update on architecture.architecture_editions to padu_app;

create table architecture.architecture_reviews (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null unique check (char_length(name) between 1 and 200),
  edition uuid not null,
  agency uuid not null,
  started_on date not null,
  grounds text[] check (grounds <@ array['national-architecture', 'monitoring-evaluation', 'element-change', 'rpjmd', 'legislation']::text[]),
  documents uuid[],
  instruments uuid[],
  findings text check (char_length(findings) between 1 and 8000),
  result text check (result in ('kept', 'change')),
  finished_on date,
  report uuid,
  delivered_on date,
  search text generated always as (lower(coalesce(name, '') || ' ' || coalesce(findings, ''))) stored,
  check (status in ('running', 'finished', 'closed', 'void'))
);
alter table architecture.architecture_reviews add foreign key (edition) references architecture.architecture_editions (id);
alter table architecture.architecture_reviews add foreign key (agency) references organization.agencies (id);
alter table architecture.architecture_reviews add foreign key (report) references evidence.documents (id);
create index on architecture.architecture_reviews (started_on desc nulls last, id);
create index on architecture.architecture_reviews using gin (search gin_trgm_ops);
create index on architecture.architecture_reviews ((left(search, 40)) text_pattern_ops);
create index on architecture.architecture_reviews (edition);
create index on architecture.architecture_reviews (agency);
create index on architecture.architecture_reviews (report);
create index on architecture.architecture_reviews using gin (documents);
create index on architecture.architecture_reviews using gin (instruments);
grant select, insert, update on architecture.architecture_reviews to padu_app;

-- What each edition froze when it was enacted: never changed, never added to.
create table architecture.edition_elements (
  edition uuid not null references architecture.architecture_editions (id),
  register text not null,
  element uuid not null,
  content jsonb not null,
  primary key (edition, register, element)
);
grant select, insert on architecture.edition_elements to padu_app;
