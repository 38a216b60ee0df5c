-- Who coordinates the self-assessment: in some regulations the secretary of the region (LU 53).
alter table maturity.evaluation_cycles add column coordinator uuid references organization.agencies (id);
create index on maturity.evaluation_cycles (coordinator);
