-- A budget line names the request it pays for, and a service the requests that approved what it runs on.
alter table budget.budget_lines add column request uuid references development.development_requests (id);
create index on budget.budget_lines (request);

alter table service.services add column special_requests uuid[];
create index on service.services using gin (special_requests);
