-- What was found in the contents of files used as evidence of evaluations: signatures, decrees and days they name.
create table maturity.file_checks (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  signature text not null check (signature in ('none', 'intact', 'extended', 'broken', 'unchecked')),
  -- null while the text of the file was not read yet
  mentions jsonb,
  checked_at timestamptz not null
);
grant select, insert, update on maturity.file_checks to padu_app;
