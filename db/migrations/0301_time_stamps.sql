-- Of an electronic signature that carries a time stamp: the authority that vouches for its day.
alter table evidence.document_signers add column stamped_by text check (char_length(stamped_by) between 1 and 200);
