-- Many rows changed as one: an import of a sheet, or one step on many rows. What a batch did can be undone as one.

create table work.batches (
  id uuid primary key,
  kind text not null check (kind in ('import', 'edit')),
  register text not null,
  actor_id uuid not null,
  actor_kind text not null check (actor_kind in ('person', 'token', 'system')),
  created_at timestamptz not null,
  state text not null check (state in
    ('asking', 'checking', 'ready', 'running', 'done', 'partly', 'cancelled', 'failed', 'undoing', 'undone')),
  file_id uuid references kernel.files (id), -- the sheet
  step text not null, -- the step taken on rows that exist
  plan jsonb not null, -- how the sheet is read, what is asked, what is to be set
  total integer not null default 0,
  done integer not null default 0, -- rows dealt with in the present state
  created integer not null default 0,
  updated integer not null default 0,
  skipped integer not null default 0,
  refused integer not null default 0,
  undone integer not null default 0,
  reason text,
  error text, -- the code of the error that ended it
  in_background boolean not null default false,
  touched_at timestamptz not null, -- the last sign of life
  ended_at timestamptz,
  check ((kind = 'import') = (file_id is not null))
);
create index batches_of_actor on work.batches (actor_id, created_at desc, id);
create index batches_at_work on work.batches (touched_at) where state in ('checking', 'running', 'undoing');
grant select, insert, update, delete on work.batches to padu_app;

-- The rows of a batch in the order in which they are dealt with. They go when the batch can no longer be undone.
create table work.batch_rows (
  batch_id uuid not null references work.batches (id) on delete cascade,
  at integer not null check (at >= 0),
  row integer not null, -- as the sheet counts it
  key text, -- what the sheet calls the row
  cells jsonb not null,
  row_id uuid,
  version integer, -- of the row after the batch; for a bulk edit, first the version it was chosen at
  outcome text check (outcome in ('created', 'updated', 'skipped', 'refused')),
  faults jsonb, -- what is wrong with it whatever the register says
  problems jsonb, -- why it was refused, or could not be undone
  changes jsonb, -- values before and after, of the first rows
  undone boolean,
  primary key (batch_id, at)
);
create index batch_rows_key on work.batch_rows (batch_id, lower(key));
create index batch_rows_row on work.batch_rows (row_id);
grant select, insert, update, delete on work.batch_rows to padu_app;

-- Deletes rows that a batch created, when it is undone: only rows of that batch's register, at the version the batch left
-- them, whose removal stands in the action log of this very row as its last step. What points to them stops it.
create function work.remove_created(of_batch uuid, of_table regclass, of_rows uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  batch work.batches;
  removed integer;
begin
  select * into batch from work.batches where id = of_batch and state = 'undoing';
  if not found then
    raise exception 'Batch % is not being undone.', of_batch;
  end if;
  perform from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.oid = of_table and replace(c.relname, '_', '-') = batch.register
    and n.nspname not in ('kernel', 'log', 'work') and n.nspname !~ '^pg_';
  if not found then
    raise exception '% is not the table of %.', of_table, batch.register;
  end if;
  perform from unnest(of_rows) as wanted (id)
  where not exists (
    select from work.batch_rows r
    where r.batch_id = of_batch and r.row_id = wanted.id and r.outcome = 'created' and r.undone is null
  ) or (
    select a.step from kernel.actions a where a.register = batch.register and a.row_id = wanted.id
    order by a.version desc, a.seq desc limit 1
  ) is distinct from 'undo-create';
  if found then
    raise exception 'Some rows were not created by batch %, or their removal is not recorded.', of_batch;
  end if;
  execute format(
    'delete from %s t using work.batch_rows r where r.batch_id = $1 and r.row_id = t.id and t.version = 1 and t.id = any ($2)',
    of_table
  ) using of_batch, of_rows;
  get diagnostics removed = row_count;
  if removed <> cardinality(of_rows) then
    raise exception 'Some rows of batch % were changed since.', of_batch;
  end if;
  return removed;
end $$;
revoke execute on function work.remove_created from public;
grant execute on function work.remove_created to padu_app;
