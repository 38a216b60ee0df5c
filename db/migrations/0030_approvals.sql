-- Steps that need more than one person: how far each has come, who voted, and who was asked to see to it.

-- How far the approval of a step has come on one version of a row. Without a line it stands at its first stage.
create table work.approvals (
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null check (version > 0),
  stage text not null,
  since timestamptz not null,
  primary key (register, row_id, step)
);
grant select, insert, update, delete on work.approvals to padu_app;

-- Votes, each on the version of the row its voter saw: a change of the row leaves them behind. `nth` is their order;
-- one that a return to an earlier stage undid no longer stands. The same vote stands as an action in the log.
create table work.votes (
  nth bigint generated always as identity primary key,
  register text not null,
  row_id uuid not null,
  step text not null,
  version integer not null check (version > 0),
  stage text not null,
  seat integer not null check (seat >= 0),
  verdict text not null check (verdict in ('approve', 'refuse')),
  back_to text,
  person_id uuid not null,
  acting_for uuid,
  at timestamptz not null,
  stands boolean not null default true,
  check (verdict = 'refuse' or back_to is null)
);
create unique index votes_one_a_seat on work.votes (register, row_id, step, version, stage, seat) where stands;
create unique index votes_one_a_person on work.votes (register, row_id, step, version, person_id) where stands;
grant select, insert, update (stands) on work.votes to padu_app;

-- Who was asked to decide what waits at a stage, in place of everybody who may.
create table work.assignments (
  register text not null,
  row_id uuid not null,
  step text not null,
  stage text not null,
  version integer not null check (version > 0),
  person_id uuid not null,
  assigned_by uuid not null,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  primary key (register, row_id, step)
);
create index assignments_of_person on work.assignments (person_id);
grant select, insert, update, delete on work.assignments to padu_app;

create index notices_unread_about on kernel.notices (register, row_id) where read_at is null;
create index actions_of_actor on kernel.actions (actor_id, at);
