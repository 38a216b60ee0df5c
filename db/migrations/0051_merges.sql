-- Rows that were found to be the same thing as another: where each went. The row itself stays, in a state that counts
-- nowhere; its address leads to the row it was merged into.
create table work.merges (
  register text not null,
  row_id uuid not null,
  into_id uuid not null check (into_id <> row_id),
  at timestamptz not null,
  primary key (register, row_id)
);
create index merges_into on work.merges (register, into_id);
grant select, insert, update on work.merges to padu_app;
