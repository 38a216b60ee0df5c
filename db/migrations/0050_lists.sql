-- How each person looks at the lists of registers: filters they keep, the columns they chose, the filter a list opens with.

-- A filter somebody kept. `query` is the address of the list without its path; what it shows is decided anew, for whoever
-- opens it, each time.
create table work.saved_filters (
  id uuid primary key,
  owner_id uuid not null,
  register text not null,
  name text not null check (char_length(name) between 1 and 80),
  query text not null check (char_length(query) <= 4000),
  shared text not null check (shared in ('nobody', 'agency', 'everyone')),
  -- The agencies of the owner when it was shared with them.
  agencies uuid[] not null default '{}',
  alert boolean not null default false,
  created_at timestamptz not null
);
create unique index saved_filters_name_once on work.saved_filters (owner_id, register, lower(name));
create index saved_filters_of_register on work.saved_filters (register, shared);
create index saved_filters_alerting on work.saved_filters (id) where alert;
grant select, insert, update, delete on work.saved_filters to padu_app;

-- The rows an alerting filter has matched already: only what is new is told.
create table work.saved_filter_matches (
  filter_id uuid not null references work.saved_filters (id) on delete cascade,
  row_id uuid not null,
  primary key (filter_id, row_id)
);
grant select, insert, delete on work.saved_filter_matches to padu_app;

-- What one person chose for one list.
create table work.list_choices (
  person_id uuid not null,
  register text not null,
  columns text[],
  default_filter uuid references work.saved_filters (id) on delete set null,
  primary key (person_id, register)
);
create index list_choices_default on work.list_choices (default_filter);
grant select, insert, update, delete on work.list_choices to padu_app;
