create table process.process_diagrams (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  process uuid not null,
  kind text not null check (kind in ('as-is', 'to-be')),
  number bigint not null check (number between 1 and 999),
  drawing uuid[],
  note text check (char_length(note) between 1 and 2000),
  published_on date,
  search text generated always as (lower(coalesce(note, ''))) stored,
  check (status in ('draft', 'submitted', 'published', 'superseded', 'removed')),
  check (status in ('draft', 'removed') or drawing is not null),
  constraint process_diagrams_number_key unique (process, kind, number)
);
alter table process.process_diagrams add foreign key (process) references process.processes (id);
create index on process.process_diagrams (number desc nulls last, id);
create index on process.process_diagrams using gin (search gin_trgm_ops);
create index on process.process_diagrams ((left(search, 40)) text_pattern_ops);
create index on process.process_diagrams (process);
create index on process.process_diagrams using gin (drawing);
grant select, insert, update on process.process_diagrams to padu_app;

alter table process.process_tasks
  add column stage text check (stage in ('as-is', 'to-be')),
  add column element text check (char_length(element) between 1 and 200);

-- A shape of a drawing is one task in the table; a task that says nothing is of how it is done today.
create unique index process_tasks_element_key on process.process_tasks (process, coalesce(stage, 'as-is'), element)
  where status = 'active' and element is not null;
