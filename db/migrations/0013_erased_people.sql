-- A person who left may be forgotten: the name and number go, the row stays so that what was signed keeps its signer.
alter table identity.people drop constraint people_status_check;
alter table identity.people add constraint people_status_check check (status in ('active', 'left', 'erased'));
grant delete on identity.secrets to padu_app;
