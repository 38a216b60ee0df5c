-- What the database computes of a row is no part of its snapshot. The names are known when a statement is planned, and
-- planned anew when the table changes its shape, so that nobody looks them up with each row that is recorded.
create function kernel.generated_columns(of_table regclass) returns text[]
  language sql immutable parallel safe
  as $$
    select coalesce(array_agg(attname::text order by attnum), '{}') from pg_catalog.pg_attribute
    where attrelid = of_table and attgenerated <> '' and not attisdropped
  $$;
grant execute on function kernel.generated_columns(regclass) to padu_app;
