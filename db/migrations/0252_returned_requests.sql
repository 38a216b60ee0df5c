-- Until when a request that was returned is awaited back, so that it stands in the inbox of who asked.
alter table development.development_requests add column adjust_by date;
