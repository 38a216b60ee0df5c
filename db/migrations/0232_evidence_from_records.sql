-- A record of any register is evidence as it was on the day it was attached; which version that is stands in the log.
alter table maturity.evaluation_evidence
  add column record text
    check (char_length(record) <= 100 and record ~ '^[a-z]+(-[a-z]+)*/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  drop constraint evaluation_evidence_one,
  add constraint evaluation_evidence_one check (num_nonnulls(document, instrument, record) = 1),
  add constraint evaluation_evidence_record_once
    exclude using gist (answer with =, level with =, record with =) where (status <> 'void');
create index on maturity.evaluation_evidence (record);
create index on evidence.document_signers (status);
