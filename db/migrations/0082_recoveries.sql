-- Somebody lost every way to sign in: one administrator puts the recovery forward, another one agrees.
create table identity.recoveries (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  person uuid not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  search text generated always as (lower(coalesce(reason, ''))) stored,
  check (status in ('proposed', 'confirmed', 'withdrawn'))
);
alter table identity.recoveries add foreign key (person) references identity.people (id);
create index on identity.recoveries (person, id);
create index on identity.recoveries using gin (search gin_trgm_ops);
grant select, insert, update on identity.recoveries to padu_app;
