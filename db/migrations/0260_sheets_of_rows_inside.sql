-- A workbook may bring in rows of a register and, on further sheets, the rows inside them: one batch, undone as one.

alter table work.batch_rows add column register text;
comment on column work.batch_rows.register is 'The register of the row, where it is inside rows of the register of the batch.';

-- Takes away rows that a batch created: of its own register, or of one whose rows are inside. A row whose version rose
-- since may go only where that was the batch itself, by what it did inside the row.
create or replace function work.remove_created(of_batch uuid, of_table regclass, of_rows uuid[]) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
end $$;
