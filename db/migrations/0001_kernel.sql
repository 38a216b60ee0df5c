-- The ground every module stands on: extensions, the kernel's own schema, and no rights for anybody by default.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

revoke all on schema public from public;
-- The operators of the extensions live in public: the application may use them, and may create nothing there.
grant usage on schema public to padu_app;
-- A function is callable by everybody unless said otherwise. Say otherwise: each grant is written in a migration.
alter default privileges revoke execute on functions from public;

create schema if not exists kernel;
grant usage on schema kernel to padu_app;
-- The table kernel.migrations is created by the migrator itself, before the first migration can be recorded.
grant select on kernel.migrations to padu_app;
