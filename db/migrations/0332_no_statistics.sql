-- Nobody asks which snapshots, salts, hashes or leaves are how common; to find it out reads and sorts thousands of them each
-- time the log has grown by a tenth.
alter table kernel.actions
  alter column data set statistics 0,
  alter column salt set statistics 0,
  alter column commitment set statistics 0,
  alter column kept set statistics 0;
alter table log.entries alter column leaf set statistics 0;
alter table log.pending alter column leaf set statistics 0;
