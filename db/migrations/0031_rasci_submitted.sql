-- A matrix is put forward and adopted by several people, no longer by whoever wrote it.
alter table organization.rasci_matrices drop constraint rasci_matrices_status_check;
alter table organization.rasci_matrices add constraint rasci_matrices_status_check
  check (status in ('draft', 'submitted', 'active', 'ended', 'void'));
