-- Of each source, by which the entries of its last answer are known again: 8 bytes an entry.
ALTER TABLE source_health ADD COLUMN entries BLOB NOT NULL DEFAULT x'';
