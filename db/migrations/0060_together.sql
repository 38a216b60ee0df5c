-- Working together on one record, the same in every register: comments, who follows, drafts, who is editing.

-- Comments are rows as those of any register: every change stands in the log and is verified with it. A text is only
-- missing where its author withdrew it, or where it was erased.
create table work.comments (
  id uuid primary key,
  version integer not null,
  status text not null check (status in ('open', 'resolved', 'withdrawn')),
  created_at timestamptz not null,
  created_by uuid not null,
  register text not null,
  row_id uuid not null,
  parent uuid references work.comments,
  text text check (char_length(text) between 1 and 4000),
  mentions uuid[] not null,
  edited_at timestamptz,
  check ((text is null) = (status = 'withdrawn'))
);
create index comments_of_row on work.comments (register, row_id, id);
create index comments_of_author on work.comments (created_by, created_at);
grant select, insert, update on work.comments to padu_app;

-- Who is told when a record changes or is commented on.
create table work.followers (
  register text not null,
  row_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (register, row_id, person_id)
);
create index followers_of_person on work.followers (person_id, at desc);
grant select, insert, delete on work.followers to padu_app;

-- What a person has typed into a form and not saved yet; nobody else ever reads it. `step` is 'create' for a new row,
-- then there is no row. `version` is the one of the row the form was opened at.
create table work.drafts (
  id uuid primary key,
  person_id uuid not null,
  register text not null,
  row_id uuid,
  step text not null,
  version integer,
  values jsonb not null,
  saved_at timestamptz not null,
  unique nulls not distinct (person_id, register, row_id, step),
  check ((row_id is null) = (version is null))
);
grant select, insert, update, delete on work.drafts to padu_app;

-- Who has the form of a record open; a sign of life every few seconds keeps it.
create table work.editing (
  register text not null,
  row_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (register, row_id, person_id)
);
grant select, insert, update, delete on work.editing to padu_app;
