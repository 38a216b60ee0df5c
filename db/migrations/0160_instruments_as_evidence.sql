-- A legal instrument is evidence as it stands in its register, without a document drawn up for it.
alter table maturity.evaluation_evidence
  alter column document drop not null,
  add column instrument uuid references evidence.legal_instruments (id),
  add constraint evaluation_evidence_one check (num_nonnulls(document, instrument) = 1),
  add constraint evaluation_evidence_instrument_once
    exclude using gist (answer with =, level with =, instrument with =) where (status <> 'void');
create index on maturity.evaluation_evidence (instrument);
