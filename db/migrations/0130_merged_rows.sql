-- People, agencies and positions recorded twice are made one; the one that goes counts nowhere.
alter table identity.people drop constraint people_status_check;
alter table identity.people add constraint people_status_check
  check (status in ('active', 'left', 'erasing', 'erased', 'merged'));
alter table organization.agencies drop constraint agencies_status_check;
alter table organization.agencies add constraint agencies_status_check
  check (status in ('active', 'dissolved', 'merged'));
alter table organization.positions drop constraint positions_status_check;
alter table organization.positions add constraint positions_status_check
  check (status in ('open', 'closed', 'merged'));
alter table organization.positions drop constraint positions_one_per_government;
alter table organization.positions add constraint positions_one_per_government
  exclude using gist (kind with =, period with &&)
  where (status <> 'merged' and kind in ('head-of-region', 'deputy-head-of-region', 'regional-secretary'));
alter table organization.positions drop constraint positions_one_per_agency;
alter table organization.positions add constraint positions_one_per_agency
  exclude using gist (agency with =, kind with =, period with &&)
  where (status <> 'merged' and kind in ('agency-head', 'agency-secretary'));
