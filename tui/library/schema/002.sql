-- User: what the reader corrected in an analysis. A row wins over every quote of the machine that it overlaps;
-- rejected: there is no quote.
CREATE TABLE correction (
    id TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    kind TEXT NOT NULL,
    speaker TEXT,
    cue TEXT NOT NULL,
    rejected INTEGER NOT NULL DEFAULT 0,
    created INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    sentence TEXT NOT NULL,
    version_hash TEXT NOT NULL
);
CREATE INDEX correction_article ON correction (article_id);

-- The quotes of a version as they count are the rows not hidden: the machine's where the reader did not speak, and
-- one for each correction found again in that version (correction_id, ordinal below 0).
ALTER TABLE quote ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quote ADD COLUMN correction_id TEXT;
DROP INDEX quote_speaker;
CREATE INDEX quote_speaker ON quote (speaker, version_id) WHERE NOT hidden;

-- Articles whose quotes are to be brought in line with their corrections.
CREATE TABLE uncorrected (article_id INTEGER PRIMARY KEY);

CREATE TRIGGER correction_added AFTER INSERT ON correction BEGIN
    INSERT OR IGNORE INTO uncorrected VALUES (new.article_id);
END;
CREATE TRIGGER correction_changed AFTER UPDATE ON correction BEGIN
    INSERT OR IGNORE INTO uncorrected VALUES (new.article_id);
END;
CREATE TRIGGER correction_removed AFTER DELETE ON correction BEGIN
    INSERT OR IGNORE INTO uncorrected VALUES (old.article_id);
END;
CREATE TRIGGER analysis_added AFTER INSERT ON analysis BEGIN
    INSERT OR IGNORE INTO uncorrected
    SELECT c.article_id FROM version AS v JOIN correction AS c USING (article_id) WHERE v.id = new.version_id;
END;

-- From a quote or an actor to its article.
CREATE INDEX article_version ON article (version_id);
