-- Of each source, how many articles at the end of its last answer were not read: a feed can be too long.
ALTER TABLE source_health ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
