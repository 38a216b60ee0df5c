-- Who signs an official document, and what each has signed; a document everybody has signed says so.
alter table evidence.documents drop constraint documents_status_check;
alter table evidence.documents add constraint documents_status_check
  check (status in ('draft', 'submitted', 'final', 'revised', 'signed', 'withdrawn'));

-- Who signed the files used as evidence; null where that was not looked at yet.
alter table maturity.file_checks add column signers jsonb;

create table evidence.document_signers (
  id uuid primary key,
  version integer not null check (version > 0),
  status text not null,
  created_at timestamptz not null,
  created_by uuid,
  document uuid not null,
  agency uuid not null,
  position text not null check (char_length(position) between 1 and 200),
  name text not null check (char_length(name) between 1 and 200),
  number text check (char_length(number) between 1 and 200),
  person uuid,
  files uuid[],
  signed_on date,
  certificate text check (char_length(certificate) between 1 and 200),
  issuer text check (char_length(issuer) between 1 and 200),
  standing text check (standing in ('trusted', 'unknown', 'unchecked', 'outdated')),
  fingerprint text check (char_length(fingerprint) between 1 and 64),
  search text generated always as (lower(coalesce(position, '') || ' ' || coalesce(name, ''))) stored,
  check (status in ('waiting', 'signed', 'scanned', 'confirmed', 'void'))
);
alter table evidence.document_signers add foreign key (document) references evidence.documents (id);
alter table evidence.document_signers add foreign key (agency) references organization.agencies (id);
alter table evidence.document_signers add foreign key (person) references identity.people (id);
create index on evidence.document_signers (position, id);
create index on evidence.document_signers using gin (search gin_trgm_ops);
create index on evidence.document_signers ((left(search, 40)) text_pattern_ops);
create index on evidence.document_signers (document);
create index on evidence.document_signers (agency);
create index on evidence.document_signers (person);
create index on evidence.document_signers using gin (files);
grant select, insert, update on evidence.document_signers to padu_app;
