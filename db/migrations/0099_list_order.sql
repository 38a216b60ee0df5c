-- Lists that begin with the newest read 50 rows off an index in just that order, instead of sorting them all.
create index on evidence.documents (date desc nulls last, id);
create index on evidence.legal_instruments (date desc nulls last, id);
create index on evidence.deliveries (date desc nulls last, id);
create index on compliance.holidays (date desc nulls last, id);
create index on organization.access_reviews (due desc nulls last, id);
create index on organization.substitutions (period desc nulls last, id);
