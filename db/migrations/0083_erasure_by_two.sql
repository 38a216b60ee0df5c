-- Erasing somebody's personal data takes two administrators: between them the person waits to be erased.
alter table identity.people drop constraint people_status_check;
alter table identity.people add constraint people_status_check
  check (status in ('active', 'left', 'erasing', 'erased'));
-- How somebody wanted to be told goes with them.
grant delete on notification.paces to padu_app;
