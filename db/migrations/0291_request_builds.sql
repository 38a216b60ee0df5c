-- The build a request has, so that another is not offered meanwhile.
alter table development.development_requests add column build uuid references development.builds (id);
create index on development.development_requests (build);
