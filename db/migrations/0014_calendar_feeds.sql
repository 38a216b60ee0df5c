-- A secret link per person to the calendar of duties, for calendar programs. One at a time; what it is made of stands
-- apart, so that no snapshot of a feed ever holds it.
create table compliance.calendar_feeds (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null check (status in ('active', 'revoked')),
  created_at timestamptz not null,
  created_by uuid,
  person uuid not null references identity.people (id),
  covers text not null check (covers in ('mine', 'all')),
  lang text not null check (lang in ('id', 'en'))
);
create unique index calendar_feeds_one_each on compliance.calendar_feeds (person) where status = 'active';
grant select, insert, update on compliance.calendar_feeds to padu_app;

create table compliance.calendar_feed_secrets (
  feed uuid primary key references compliance.calendar_feeds (id),
  secret_hash bytea not null unique check (length(secret_hash) = 32)
);
grant select, insert on compliance.calendar_feed_secrets to padu_app;
