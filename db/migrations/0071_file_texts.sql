-- What attached files say, once per content: for search, which finds it only through rows that hold the file and are open
-- to the reader. `pages` are the pages of a PDF, the sheets of a workbook, otherwise one. `words` holds, for each word, every
-- root it may have been made from (src/kernel/words/roots.ts).
create table kernel.file_texts (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  status text not null check (status in ('ok', 'none', 'too-large', 'failed')),
  pages text[] not null,
  words tsvector not null,
  read_at timestamptz not null,
  check (status = 'ok' or (pages = '{}' and words = ''))
);
create index on kernel.file_texts using gin (words);
grant select, insert, update, delete on kernel.file_texts to padu_app;

-- Which rows hold a file.
create index on evidence.legal_instruments using gin (files);
create index on evidence.documents using gin (files);
create index on evidence.deliveries using gin (receipt);
