-- What runs out waits for its owners 30 days before: of many documents the few with such a day are found by it.
create index on evidence.documents (valid_until) where valid_until is not null;
