-- What people are told, and the schema of the work they do together in every register.

create schema work;
grant usage on schema work to padu_app;

-- One notice to one person. It holds no content of a record: the record is named when the notice is read, as far as its
-- reader may see it then.
create table kernel.notices (
  id uuid primary key,
  person_id uuid not null,
  kind text not null,
  register text,
  row_id uuid,
  href text not null check (href ~ '^/[^/]'),
  values jsonb not null,
  key text not null check (length(key) between 1 and 255),
  at timestamptz not null,
  read_at timestamptz,
  unique (person_id, kind, key),
  check ((register is null) = (row_id is null))
);
create index notices_of_person on kernel.notices (person_id, at desc, id);
grant select, insert, delete, update (read_at) on kernel.notices to padu_app;
