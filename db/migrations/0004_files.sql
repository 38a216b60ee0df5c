-- Uploaded files. The bytes lie on disk under their hash; many rows may name the same bytes.

create table kernel.files (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  name text not null check (length(name) between 1 and 255),
  created_by uuid not null,
  created_at timestamptz not null
);
create index files_by_content on kernel.files (sha256);

-- A file is never changed or removed by the application: records and the log point at it.
grant select, insert on kernel.files to padu_app;
