-- Sources as the reader orders and tunes them. kind: 'feed', or a program's output as newsboat runs them, 'exec' and
-- 'filter'; approved is 0 until the reader agreed to that program. folder nests by /; language '' is the feed's own;
-- every is minutes between two fetches, NULL the program's default; cookies is the path of a cookies.txt.
ALTER TABLE source ADD COLUMN kind TEXT NOT NULL DEFAULT 'feed';
ALTER TABLE source ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN every INTEGER;
ALTER TABLE source ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN full_text INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source ADD COLUMN cookies TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN approved INTEGER NOT NULL DEFAULT 1;
ALTER TABLE source ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE INDEX source_folder ON source (folder, position);

-- failures: in a row. not_before: do not ask again until then. moved_to: where a permanent redirect led, seen `moves`
-- times. gone: the server said it is for good. status: of the last answer, 0 without one.
ALTER TABLE source_health ADD COLUMN body_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE source_health ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_health ADD COLUMN not_before INTEGER;
ALTER TABLE source_health ADD COLUMN moved_to TEXT NOT NULL DEFAULT '';
ALTER TABLE source_health ADD COLUMN moves INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_health ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE source_health ADD COLUMN status INTEGER NOT NULL DEFAULT 0;
UPDATE source_health
SET body_hash = substr(etag, instr(etag, ' body:') + 6), etag = substr(etag, 1, instr(etag, ' body:') - 1)
WHERE instr(etag, ' body:');

-- What is known of one address says nothing of another.
CREATE TRIGGER source_moved AFTER UPDATE OF url ON source WHEN old.url <> new.url BEGIN
    UPDATE source_health
    SET etag = '', last_modified = '', body_hash = '', not_before = NULL, moved_to = '', moves = 0, gone = 0
    WHERE source_id = new.id;
END;

-- What the reader removed.
CREATE INDEX change_removed ON change (tab, id) WHERE after IS NULL;

-- Machine: the page of an article as it came (zlib), so that its text can be taken out of it again.
CREATE TABLE page (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    fetched INTEGER NOT NULL,
    charset TEXT NOT NULL,
    html BLOB NOT NULL
);

-- extent: 'whole', 'truncated', '' when nothing tells. extractor: what took the text out of a page or feed.
ALTER TABLE version ADD COLUMN extent TEXT NOT NULL DEFAULT '';
ALTER TABLE version ADD COLUMN extractor TEXT NOT NULL DEFAULT '';

-- Articles removed with their source have the triage 'removed' and are shown nowhere.
DROP INDEX article_order;
DROP INDEX article_inbox;
DROP INDEX article_unread;
DROP INDEX article_source;
DROP INDEX article_source_unread;
CREATE INDEX article_order ON article (shown_at) WHERE triage <> 'removed';
CREATE INDEX article_inbox ON article (shown_at) WHERE triage NOT IN ('dismissed', 'removed');
CREATE INDEX article_unread ON article (shown_at)
WHERE state = 'unread' AND triage NOT IN ('dismissed', 'removed');
CREATE INDEX article_removed ON article (id) WHERE triage = 'removed';
CREATE INDEX article_source ON article (source_id, shown_at) WHERE triage <> 'removed';
CREATE INDEX article_source_unread ON article (source_id, shown_at)
WHERE state = 'unread' AND triage NOT IN ('dismissed', 'removed');
