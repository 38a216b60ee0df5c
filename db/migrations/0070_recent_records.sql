-- What each person opened last, so that search can offer it again. Comfort, not a record: it may be lost.
create table work.recent_records (
  person_id uuid not null,
  register text not null,
  row_id uuid not null,
  at timestamptz not null,
  primary key (person_id, register, row_id)
);
create index on work.recent_records (person_id, at desc);
grant select, insert, update, delete on work.recent_records to padu_app;
