-- Most rows point nowhere through a field that may point to many: an index that holds those rows, too, is written with each
-- of their changes and never asked for them.
do $$
declare
  found record;
begin
  for found in
    select n.nspname as schema, c.relname as name, i.indrelid::regclass as of_table, a.attname as of_column
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam and m.amname = 'gin'
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indnatts = 1 and i.indpred is null and a.atttypid = 'uuid[]'::regtype and not a.attnotnull
      and n.nspname not in ('kernel', 'log', 'work', 'graphile_worker')
  loop
    execute format('drop index %I.%I', found.schema, found.name);
    execute format('create index %I on %s using gin (%I) where %I is not null',
      found.name, found.of_table, found.of_column, found.of_column);
  end loop;
end $$;
