-- The role the server works with: it owns nothing, may change no table's shape, and gets each right by an explicit
-- grant in a migration. Run by `padu migrate` before the migrations. Where the migrator's login may not create roles,
-- a database administrator runs this file once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'padu_app') then
    create role padu_app nologin nosuperuser nocreatedb nocreaterole;
  end if;
exception
  -- Another Padu on the same server created it in this moment: then it is there.
  when duplicate_object or unique_violation then null;
end
$$;

-- Where one login both migrates and serves, it must be able to step down to padu_app. Since PostgreSQL 16 whoever
-- creates a role may administer it, and yet may not act as it.
do $$
declare
  right_to_act constant text := case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end;
begin
  if not pg_has_role(current_user, 'padu_app', right_to_act) then
    execute format('grant padu_app to %I', current_user);
  end if;
exception
  -- Two logins: the one that serves was given the role by a database administrator.
  when insufficient_privilege then null;
end
$$;
