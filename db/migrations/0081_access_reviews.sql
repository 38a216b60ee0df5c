create table organization.access_reviews (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  name text not null check (char_length(name) between 1 and 200),
  due date not null,
  search text generated always as (lower(coalesce(name, ''))) stored,
  check (status in ('open', 'finished')),
  constraint access_reviews_one_open exclude using gist (status with =) where (status = 'open')
);
create index on organization.access_reviews (due, id);
create index on organization.access_reviews using gin (search gin_trgm_ops);
grant select, insert, update on organization.access_reviews to padu_app;

create table organization.access_review_items (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  review uuid not null,
  person uuid,
  token text check (char_length(token) between 1 and 200),
  role text not null check (role in ('administrator', 'leader', 'cio', 'dinas-officer', 'agency-head', 'agency-officer', 'oversight-officer', 'organisation-officer', 'planning-officer', 'finance-officer', 'internal-assessor', 'external-assessor', 'ict-auditor', 'ppid', 'helpdesk-agent', 'viewer')),
  agency uuid,
  since date not null,
  last_seen date,
  assignment uuid,
  token_id text check (char_length(token_id) between 1 and 60),
  search text generated always as (lower(coalesce(token, ''))) stored,
  check (status in ('open', 'confirmed', 'removed'))
);
alter table organization.access_review_items add foreign key (review) references organization.access_reviews (id);
alter table organization.access_review_items add foreign key (person) references identity.people (id);
alter table organization.access_review_items add foreign key (agency) references organization.agencies (id);
alter table organization.access_review_items add foreign key (assignment) references organization.role_assignments (id);
create index on organization.access_review_items (role, id);
create index on organization.access_review_items using gin (search gin_trgm_ops);
create index on organization.access_review_items (review);
create index on organization.access_review_items (person);
create index on organization.access_review_items (agency);
create index on organization.access_review_items (assignment);
grant select, insert, update on organization.access_review_items to padu_app;
