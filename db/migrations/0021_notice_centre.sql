-- The notice centre: what a person has not read is counted on every page.
create index notices_unread on kernel.notices (person_id) where read_at is null;

-- Whether the mail has taken care of a notice: a mail was written, or none is wanted. Old notices are not mailed.
alter table kernel.notices add column mailed boolean not null default true;
alter table kernel.notices alter column mailed set default false;
create index notices_not_mailed on kernel.notices (person_id) where not mailed;
grant update (mailed) on kernel.notices to padu_app;

-- A browser reads a backslash as a slash: "/\\host" would lead away from this site.
alter table kernel.notices add check (strpos(href, chr(92)) = 0);
