-- Search puts first what begins with the question. Where a word stands in very many rows, those that begin with it are
-- found by an index of beginnings, whatever the collation of the database.
do $$
declare
  searched regclass;
begin
  for searched in
    select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'search' and a.attgenerated = 's' and c.relkind = 'r'
    order by a.attrelid::regclass::text
  loop
    execute format('create index on %s ((left(search, 40)) text_pattern_ops)', searched);
  end loop;
end
$$;
