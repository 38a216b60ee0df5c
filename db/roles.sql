-- The role the server works with: it owns nothing, may change no table's shape, and gets each right by an explicit
-- grant in a migration. Run by `padu migrate` before the migrations. Where the migrator's login may not create roles,
-- a database administrator runs this file once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'padu_app') then
    create role padu_app nologin nosuperuser nocreatedb nocreaterole;
  end if;
  if not pg_has_role(current_user, 'padu_app', 'member') then
    execute format('grant padu_app to %I', current_user);
  end if;
exception
  -- Another Padu on the same server created it in this moment: then it is there.
  when duplicate_object or unique_violation then null;
end
$$;
