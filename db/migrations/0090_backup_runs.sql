-- What was backed up when, and which backup was last restored as a drill: the proof that the backups are worth something.

create table kernel.backup_runs (
  id uuid primary key,
  kind text not null check (kind in ('backup', 'drill')),
  at timestamptz not null,
  archive text not null check (length(archive) between 1 and 255), -- '-' where there was none to name
  seconds numeric not null check (seconds >= 0),
  bytes bigint,
  rows bigint,
  files bigint,
  log_size bigint,
  log_root text,
  failure jsonb, -- the sentence why, in both languages; null when it went well
  check (failure is not null or (rows is not null and files is not null))
);
create index backup_runs_newest on kernel.backup_runs (kind, at desc);
grant select, insert on kernel.backup_runs to padu_app;
