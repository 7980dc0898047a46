PRAGMA application_id = 1129272656;
PRAGMA user_version = 7;
BEGIN TRANSACTION;
CREATE TABLE actor (
    version_id INTEGER NOT NULL REFERENCES analysis (version_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    short TEXT NOT NULL,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    variants TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence TEXT NOT NULL,
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
INSERT INTO "actor" VALUES(1,0,'Abdoulaye Diop','Diop','person','','[]','test','sure');
CREATE TABLE analysis (
    version_id INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    analyser TEXT NOT NULL,
    language TEXT NOT NULL
);
INSERT INTO "analysis" VALUES(1,'a1','fr');
CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    subject TEXT NOT NULL,
    actor TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL,
    colour TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    start INTEGER,
    "end" INTEGER,
    exact TEXT,
    prefix TEXT,
    suffix TEXT,
    sentence TEXT,
    version_hash TEXT
);
INSERT INTO "annotation" VALUES('2b4214b9-75ef-4700-b995-9961d1c83100',1,'passage','','Une note d’enquête','',1795520611103141,1795520611103141,3,8,'Sénat','Le ',' a voté. « Nous viendrons », a dit Abdoulaye Diop. L’œuvre est là.','Le Sénat a voté.','076fb299dff3ddc9751ad4c62e6f8243');
CREATE TABLE annotation_words (id TEXT PRIMARY KEY, note TEXT NOT NULL, passage TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "annotation_words" VALUES('2b4214b9-75ef-4700-b995-9961d1c83100',' une note d enquete ',' senat ');
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER,
    source TEXT NOT NULL,
    guid TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    language TEXT NOT NULL,
    published INTEGER,
    first_seen INTEGER NOT NULL,
    last_changed INTEGER NOT NULL,
    shown_at INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'unread',
    triage TEXT NOT NULL DEFAULT 'inbox',
    version_id INTEGER NOT NULL DEFAULT 0,
    analysed TEXT NOT NULL DEFAULT ''
);
INSERT INTO "article" VALUES(1,1,'Le Monde','1','','Un titre','','fr',1709186400000000,1795520611090269,1795520611090269,1709186400000000,'read','kept',1,'a1');
INSERT INTO "article" VALUES(2,1,'Le Monde','2','','Deux','','',NULL,1795520611090269,1795520611090269,1795520611090269,'unread','inbox',2,'');
CREATE TABLE body (
    version_id INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    links TEXT NOT NULL
);
INSERT INTO "body" VALUES(1,'Le Sénat a voté. « Nous viendrons », a dit Abdoulaye Diop. L’œuvre est là.','[["paragraph",0,74]]','[]');
INSERT INTO "body" VALUES(2,'Second texte.','[["paragraph",0,13]]','[]');
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
    tab TEXT NOT NULL,
    before TEXT,
    after TEXT
);
INSERT INTO "change" VALUES(1,1,'source',NULL,'{"id":1,"url":"https://a.example/feed","name":"Le Monde","site":""}');
INSERT INTO "change" VALUES(2,2,'article','{"id":1,"state":"unread","triage":"inbox"}','{"id":1,"state":"unread","triage":"kept"}');
INSERT INTO "change" VALUES(3,3,'article','{"id":1,"state":"unread","triage":"kept"}','{"id":1,"state":"read","triage":"kept"}');
INSERT INTO "change" VALUES(4,4,'annotation',NULL,'{"id":"2b4214b9-75ef-4700-b995-9961d1c83100","article_id":1,"subject":"passage","actor":"","note":"Une note d’enquête","colour":"","created":1795520611103141,"changed":1795520611103141,"start":3,"end":8,"exact":"Sénat","prefix":"Le ","suffix":" a voté. « Nous viendrons », a dit Abdoulaye Diop. L’œuvre est là.","sentence":"Le Sénat a voté.","version_hash":"076fb299dff3ddc9751ad4c62e6f8243"}');
INSERT INTO "change" VALUES(5,4,'tag',NULL,'{"key":"sahel/mali","name":"Sahel/Mali","colour":"","used":1795520611103406}');
INSERT INTO "change" VALUES(6,4,'tagging',NULL,'{"tag":"sahel/mali","kind":"passage","target":"2b4214b9-75ef-4700-b995-9961d1c83100","created":1795520611103406}');
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
CREATE TABLE current_step (step_id INTEGER NOT NULL);
CREATE TABLE indexed (
    article_id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    notes TEXT NOT NULL
);
INSERT INTO "indexed" VALUES(1,1,'Un titre','','Une note d’enquête');
INSERT INTO "indexed" VALUES(2,2,'Deux','','');
CREATE TABLE known_name (name TEXT PRIMARY KEY, folded TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "known_name" VALUES('Abdoulaye Diop',' abdoulaye diop');
CREATE TABLE mention (
    version_id INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (version_id, actor, start, "end"),
    FOREIGN KEY (version_id, actor) REFERENCES actor (version_id, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO "mention" VALUES(1,0,43,57);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "meta" VALUES('folding','d0adf404726480d80317fda02d11aa70');
CREATE TABLE page (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    fetched INTEGER NOT NULL,
    charset TEXT NOT NULL,
    html BLOB NOT NULL
);
CREATE TABLE place (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    position INTEGER NOT NULL
);
CREATE TABLE quote (
    version_id INTEGER NOT NULL REFERENCES analysis (version_id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT,
    cue TEXT NOT NULL,
    rule TEXT NOT NULL,
    confidence TEXT NOT NULL, hidden INTEGER NOT NULL DEFAULT 0, correction_id TEXT,
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
INSERT INTO "quote" VALUES(1,0,19,33,'direct','Abdoulaye Diop','a dit','test','sure',0,NULL);
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, author, notes, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
REPLACE INTO "search_config" VALUES('version',4);
REPLACE INTO "search_data" VALUES(1,X'0203100004');
REPLACE INTO "search_data" VALUES(10,X'000000000102020002010101020101');
REPLACE INTO "search_data" VALUES(137438953473,X'000000be023061010801010406020862646f756c617965010601010a0104646575780202020203696f70010601010b03017401060101090103657374010601010e01016c010601010c020161010601010f020165010601010201046e6f7573010601010601066f6575767265010601010d01067365636f6e64020601010203036e617401060101030105746578746502060101030204697472650102030102756e01020201097669656e64726f6e73010601010702036f7465010601010504090f090a080a0808080b0d0d0a0c090710');
REPLACE INTO "search_data" VALUES(274877906945,X'000000c5023061010901010406020862646f756c617965010701010a01016401060103040203696f70010701010b03017401070101090107656e7175657465010601030502027374010701010e01016c010701010c020161010701010f020165010701010201046e6f7465010601030303027573010701010601066f6575767265010701010d010573656e61740107010103010574697472650103030102756e010302030165010601030201097669656e64726f6e73010701010702036f7465010701010504090f080a080e090808080b090d0c0a070810');
REPLACE INTO "search_docsize" VALUES(1,X'020e0004');
REPLACE INTO "search_docsize" VALUES(2,X'01020000');
REPLACE INTO "search_idx" VALUES(1,X'',2);
REPLACE INTO "search_idx" VALUES(2,X'',2);
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    site TEXT NOT NULL DEFAULT ''
, kind TEXT NOT NULL DEFAULT 'feed', folder TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', every INTEGER, paused INTEGER NOT NULL DEFAULT 0, full_text INTEGER NOT NULL DEFAULT 0, cookies TEXT NOT NULL DEFAULT '', approved INTEGER NOT NULL DEFAULT 1, position INTEGER NOT NULL DEFAULT 0);
INSERT INTO "source" VALUES(1,'https://a.example/feed','Le Monde','','feed','','',NULL,0,0,'',1,0);
CREATE TABLE source_health (
    source_id INTEGER PRIMARY KEY,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    last_tried INTEGER,
    last_ok INTEGER,
    error TEXT NOT NULL DEFAULT ''
, body_hash TEXT NOT NULL DEFAULT '', failures INTEGER NOT NULL DEFAULT 0, not_before INTEGER, moved_to TEXT NOT NULL DEFAULT '', moves INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0, status INTEGER NOT NULL DEFAULT 0);
INSERT INTO "source_health" VALUES(1,'"e1"','Thu',1795532166515981,1795532166515981,'','442a44457137672b3218c1007dc8f76a',0,NULL,'',0,0,0);
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    automatic INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "step" VALUES(1,1795520611088090,'Follow Le Monde',0,0);
INSERT INTO "step" VALUES(2,1795520611098711,'Keep 1 article',0,0);
INSERT INTO "step" VALUES(3,1795520611099606,'Mark 1 article read',0,1);
INSERT INTO "step" VALUES(4,1795520611103250,'Annotate a passage',0,0);
CREATE TABLE tag (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL DEFAULT '',
    used INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "tag" VALUES('sahel/mali','Sahel/Mali','',1795520611103406);
CREATE TABLE tagging (
    tag TEXT NOT NULL REFERENCES tag (key),
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (tag, kind, target)
) WITHOUT ROWID;
INSERT INTO "tagging" VALUES('sahel/mali','passage','2b4214b9-75ef-4700-b995-9961d1c83100',1795520611103406);
CREATE TABLE uncorrected (article_id INTEGER PRIMARY KEY);
CREATE TABLE unindexed (article_id INTEGER PRIMARY KEY);
CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    origin TEXT NOT NULL,
    seen INTEGER NOT NULL, extent TEXT NOT NULL DEFAULT '', extractor TEXT NOT NULL DEFAULT '',
    UNIQUE (article_id, hash)
);
INSERT INTO "version" VALUES(1,1,'076fb299dff3ddc9751ad4c62e6f8243','file',1795520611090269,'','');
INSERT INTO "version" VALUES(2,2,'0ed3a70dd55e45f1736e835b0f3954f1','file',1795520611090269,'','');
CREATE INDEX actor_name ON actor (name, version_id);
CREATE INDEX annotation_article ON annotation (article_id);
CREATE INDEX annotation_created ON annotation (created);
CREATE INDEX article_analysed ON article (analysed);
CREATE INDEX article_dismissed ON article (shown_at) WHERE triage = 'dismissed';
CREATE INDEX article_guid ON article (guid) WHERE guid <> '';
CREATE INDEX article_inbox ON article (shown_at) WHERE triage NOT IN ('dismissed', 'removed');
CREATE INDEX article_kept ON article (shown_at) WHERE triage = 'kept';
CREATE INDEX article_order ON article (shown_at) WHERE triage <> 'removed';
CREATE INDEX article_removed ON article (id) WHERE triage = 'removed';
CREATE INDEX article_source ON article (source_id, shown_at) WHERE triage <> 'removed';
CREATE INDEX article_source_unread ON article (source_id, shown_at)
WHERE state = 'unread' AND triage NOT IN ('dismissed', 'removed');
CREATE INDEX article_title ON article (source, title);
CREATE INDEX article_unread ON article (shown_at)
WHERE state = 'unread' AND triage NOT IN ('dismissed', 'removed');
CREATE INDEX article_url ON article (url) WHERE url <> '';
CREATE INDEX article_version ON article (version_id);
CREATE INDEX change_removed ON change (tab, id) WHERE after IS NULL;
CREATE INDEX change_step ON change (step_id);
CREATE INDEX correction_article ON correction (article_id);
CREATE INDEX quote_speaker ON quote (speaker, version_id) WHERE NOT hidden;
CREATE INDEX source_folder ON source (folder, position);
CREATE INDEX step_redo ON step (id) WHERE undone = 1;
CREATE INDEX step_undo ON step (id) WHERE undone = 0 AND automatic = 0;
CREATE INDEX tagging_target ON tagging (kind, target);
CREATE TRIGGER analysis_added AFTER INSERT ON analysis BEGIN
    INSERT OR IGNORE INTO uncorrected
    SELECT c.article_id FROM version AS v JOIN correction AS c USING (article_id) WHERE v.id = new.version_id;
END;
CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (new.id);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, author, version_id ON article BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (new.id);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (old.id);
END;
CREATE TRIGGER capture_annotation_delete AFTER DELETE ON annotation WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'annotation', json_object('id', old."id", 'article_id', old."article_id", 'subject', old."subject", 'actor', old."actor", 'note', old."note", 'colour', old."colour", 'created', old."created", 'changed', old."changed", 'start', old."start", 'end', old."end", 'exact', old."exact", 'prefix', old."prefix", 'suffix', old."suffix", 'sentence', old."sentence", 'version_hash', old."version_hash"), NULL FROM current_step;
END;
CREATE TRIGGER capture_annotation_insert AFTER INSERT ON annotation WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'annotation', NULL, json_object('id', new."id", 'article_id', new."article_id", 'subject', new."subject", 'actor', new."actor", 'note', new."note", 'colour', new."colour", 'created', new."created", 'changed', new."changed", 'start', new."start", 'end', new."end", 'exact', new."exact", 'prefix', new."prefix", 'suffix', new."suffix", 'sentence', new."sentence", 'version_hash', new."version_hash") FROM current_step;
END;
CREATE TRIGGER capture_annotation_update AFTER UPDATE ON annotation WHEN EXISTS (SELECT 1 FROM current_step) AND (old."id" IS NOT new."id" OR old."article_id" IS NOT new."article_id" OR old."subject" IS NOT new."subject" OR old."actor" IS NOT new."actor" OR old."note" IS NOT new."note" OR old."colour" IS NOT new."colour" OR old."created" IS NOT new."created" OR old."changed" IS NOT new."changed" OR old."start" IS NOT new."start" OR old."end" IS NOT new."end" OR old."exact" IS NOT new."exact" OR old."prefix" IS NOT new."prefix" OR old."suffix" IS NOT new."suffix" OR old."sentence" IS NOT new."sentence" OR old."version_hash" IS NOT new."version_hash") BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'annotation', json_object('id', old."id", 'article_id', old."article_id", 'subject', old."subject", 'actor', old."actor", 'note', old."note", 'colour', old."colour", 'created', old."created", 'changed', old."changed", 'start', old."start", 'end', old."end", 'exact', old."exact", 'prefix', old."prefix", 'suffix', old."suffix", 'sentence', old."sentence", 'version_hash', old."version_hash"), json_object('id', new."id", 'article_id', new."article_id", 'subject', new."subject", 'actor', new."actor", 'note', new."note", 'colour', new."colour", 'created', new."created", 'changed', new."changed", 'start', new."start", 'end', new."end", 'exact', new."exact", 'prefix', new."prefix", 'suffix', new."suffix", 'sentence', new."sentence", 'version_hash', new."version_hash") FROM current_step;
END;
CREATE TRIGGER capture_article_update AFTER UPDATE ON article WHEN EXISTS (SELECT 1 FROM current_step) AND (old."id" IS NOT new."id" OR old."state" IS NOT new."state" OR old."triage" IS NOT new."triage") BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'article', json_object('id', old."id", 'state', old."state", 'triage', old."triage"), json_object('id', new."id", 'state', new."state", 'triage', new."triage") FROM current_step;
END;
CREATE TRIGGER capture_correction_delete AFTER DELETE ON correction WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'correction', json_object('id', old."id", 'article_id', old."article_id", 'kind', old."kind", 'speaker', old."speaker", 'cue', old."cue", 'rejected', old."rejected", 'created', old."created", 'start', old."start", 'end', old."end", 'exact', old."exact", 'prefix', old."prefix", 'suffix', old."suffix", 'sentence', old."sentence", 'version_hash', old."version_hash"), NULL FROM current_step;
END;
CREATE TRIGGER capture_correction_insert AFTER INSERT ON correction WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'correction', NULL, json_object('id', new."id", 'article_id', new."article_id", 'kind', new."kind", 'speaker', new."speaker", 'cue', new."cue", 'rejected', new."rejected", 'created', new."created", 'start', new."start", 'end', new."end", 'exact', new."exact", 'prefix', new."prefix", 'suffix', new."suffix", 'sentence', new."sentence", 'version_hash', new."version_hash") FROM current_step;
END;
CREATE TRIGGER capture_correction_update AFTER UPDATE ON correction WHEN EXISTS (SELECT 1 FROM current_step) AND (old."id" IS NOT new."id" OR old."article_id" IS NOT new."article_id" OR old."kind" IS NOT new."kind" OR old."speaker" IS NOT new."speaker" OR old."cue" IS NOT new."cue" OR old."rejected" IS NOT new."rejected" OR old."created" IS NOT new."created" OR old."start" IS NOT new."start" OR old."end" IS NOT new."end" OR old."exact" IS NOT new."exact" OR old."prefix" IS NOT new."prefix" OR old."suffix" IS NOT new."suffix" OR old."sentence" IS NOT new."sentence" OR old."version_hash" IS NOT new."version_hash") BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'correction', json_object('id', old."id", 'article_id', old."article_id", 'kind', old."kind", 'speaker', old."speaker", 'cue', old."cue", 'rejected', old."rejected", 'created', old."created", 'start', old."start", 'end', old."end", 'exact', old."exact", 'prefix', old."prefix", 'suffix', old."suffix", 'sentence', old."sentence", 'version_hash', old."version_hash"), json_object('id', new."id", 'article_id', new."article_id", 'kind', new."kind", 'speaker', new."speaker", 'cue', new."cue", 'rejected', new."rejected", 'created', new."created", 'start', new."start", 'end', new."end", 'exact', new."exact", 'prefix', new."prefix", 'suffix', new."suffix", 'sentence', new."sentence", 'version_hash', new."version_hash") FROM current_step;
END;
CREATE TRIGGER capture_source_delete AFTER DELETE ON source WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'source', json_object('id', old."id", 'url', old."url", 'name', old."name", 'site', old."site", 'kind', old."kind", 'folder', old."folder", 'language', old."language", 'every', old."every", 'paused', old."paused", 'full_text', old."full_text", 'cookies', old."cookies", 'approved', old."approved", 'position', old."position"), NULL FROM current_step;
END;
CREATE TRIGGER capture_source_insert AFTER INSERT ON source WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'source', NULL, json_object('id', new."id", 'url', new."url", 'name', new."name", 'site', new."site", 'kind', new."kind", 'folder', new."folder", 'language', new."language", 'every', new."every", 'paused', new."paused", 'full_text', new."full_text", 'cookies', new."cookies", 'approved', new."approved", 'position', new."position") FROM current_step;
END;
CREATE TRIGGER capture_source_update AFTER UPDATE ON source WHEN EXISTS (SELECT 1 FROM current_step) AND (old."id" IS NOT new."id" OR old."url" IS NOT new."url" OR old."name" IS NOT new."name" OR old."site" IS NOT new."site" OR old."kind" IS NOT new."kind" OR old."folder" IS NOT new."folder" OR old."language" IS NOT new."language" OR old."every" IS NOT new."every" OR old."paused" IS NOT new."paused" OR old."full_text" IS NOT new."full_text" OR old."cookies" IS NOT new."cookies" OR old."approved" IS NOT new."approved" OR old."position" IS NOT new."position") BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'source', json_object('id', old."id", 'url', old."url", 'name', old."name", 'site', old."site", 'kind', old."kind", 'folder', old."folder", 'language', old."language", 'every', old."every", 'paused', old."paused", 'full_text', old."full_text", 'cookies', old."cookies", 'approved', old."approved", 'position', old."position"), json_object('id', new."id", 'url', new."url", 'name', new."name", 'site', new."site", 'kind', new."kind", 'folder', new."folder", 'language', new."language", 'every', new."every", 'paused', new."paused", 'full_text', new."full_text", 'cookies', new."cookies", 'approved', new."approved", 'position', new."position") FROM current_step;
END;
CREATE TRIGGER capture_tag_delete AFTER DELETE ON tag WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'tag', json_object('key', old."key", 'name', old."name", 'colour', old."colour", 'used', old."used"), NULL FROM current_step;
END;
CREATE TRIGGER capture_tag_insert AFTER INSERT ON tag WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'tag', NULL, json_object('key', new."key", 'name', new."name", 'colour', new."colour", 'used', new."used") FROM current_step;
END;
CREATE TRIGGER capture_tag_update AFTER UPDATE ON tag WHEN EXISTS (SELECT 1 FROM current_step) AND (old."key" IS NOT new."key" OR old."name" IS NOT new."name" OR old."colour" IS NOT new."colour" OR old."used" IS NOT new."used") BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'tag', json_object('key', old."key", 'name', old."name", 'colour', old."colour", 'used', old."used"), json_object('key', new."key", 'name', new."name", 'colour', new."colour", 'used', new."used") FROM current_step;
END;
CREATE TRIGGER capture_tagging_delete AFTER DELETE ON tagging WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'tagging', json_object('tag', old."tag", 'kind', old."kind", 'target', old."target", 'created', old."created"), NULL FROM current_step;
END;
CREATE TRIGGER capture_tagging_insert AFTER INSERT ON tagging WHEN EXISTS (SELECT 1 FROM current_step) BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'tagging', NULL, json_object('tag', new."tag", 'kind', new."kind", 'target', new."target", 'created', new."created") FROM current_step;
END;
CREATE TRIGGER capture_tagging_update AFTER UPDATE ON tagging WHEN EXISTS (SELECT 1 FROM current_step) AND (old."tag" IS NOT new."tag" OR old."kind" IS NOT new."kind" OR old."target" IS NOT new."target" OR old."created" IS NOT new."created") BEGIN
    INSERT INTO change (step_id, tab, before, after)
    SELECT step_id, 'tagging', json_object('tag', old."tag", 'kind', old."kind", 'target', old."target", 'created', old."created"), json_object('tag', new."tag", 'kind', new."kind", 'target', new."target", 'created', new."created") FROM current_step;
END;
CREATE TRIGGER correction_added AFTER INSERT ON correction BEGIN
    INSERT OR IGNORE INTO uncorrected VALUES (new.article_id);
END;
CREATE TRIGGER correction_changed AFTER UPDATE ON correction BEGIN
    INSERT OR IGNORE INTO uncorrected VALUES (new.article_id);
END;
CREATE TRIGGER correction_removed AFTER DELETE ON correction BEGIN
    INSERT OR IGNORE INTO uncorrected VALUES (old.article_id);
END;
CREATE TRIGGER note_added AFTER INSERT ON annotation BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (new.article_id);
END;
CREATE TRIGGER note_changed AFTER UPDATE OF note, article_id ON annotation BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (new.article_id), (old.article_id);
END;
CREATE TRIGGER note_removed AFTER DELETE ON annotation BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (old.article_id);
END;
CREATE TRIGGER source_moved AFTER UPDATE OF url ON source WHEN old.url <> new.url BEGIN
    UPDATE source_health
    SET etag = '', last_modified = '', body_hash = '', not_before = NULL, moved_to = '', moves = 0, gone = 0
    WHERE source_id = new.id;
END;
CREATE TRIGGER words_added AFTER INSERT ON annotation BEGIN
    INSERT OR REPLACE INTO annotation_words VALUES (new.id, words(new.note), words(new.exact));
END;
CREATE TRIGGER words_changed AFTER UPDATE OF note, exact ON annotation BEGIN
    INSERT OR REPLACE INTO annotation_words VALUES (new.id, words(new.note), words(new.exact));
END;
CREATE TRIGGER words_removed AFTER DELETE ON annotation BEGIN
    DELETE FROM annotation_words WHERE id = old.id;
END;
CREATE VIEW actors AS
SELECT
    a.id AS article_id, a.title, c.name, c.kind, c.role, c.confidence,
    (SELECT count(*) FROM mention AS m WHERE m.version_id = c.version_id AND m.actor = c.ordinal) AS mentions
FROM article AS a JOIN actor AS c USING (version_id)
WHERE a.triage <> 'removed';
CREATE VIEW annotations AS
SELECT
    n.id, n.article_id, a.title, n.subject, n.actor, n.note, n.colour, n.exact AS words, n.sentence, n.start, n."end",
    strftime('%Y-%m-%dT%H:%M:%SZ', n.created / 1000000, 'unixepoch') AS created,
    strftime('%Y-%m-%dT%H:%M:%SZ', n.changed / 1000000, 'unixepoch') AS changed
FROM annotation AS n JOIN article AS a ON a.id = n.article_id
WHERE a.triage <> 'removed';
CREATE VIEW articles AS
SELECT
    a.id, a.title, a.source, a.author, a.url, a.language,
    strftime('%Y-%m-%dT%H:%M:%SZ', a.published / 1000000, 'unixepoch') AS published,
    strftime('%Y-%m-%dT%H:%M:%SZ', a.first_seen / 1000000, 'unixepoch') AS first_seen,
    a.state, a.triage, b.text
FROM article AS a JOIN body AS b USING (version_id)
WHERE a.triage <> 'removed';
CREATE VIEW quotes AS
SELECT
    a.id AS article_id, a.title, a.source,
    strftime('%Y-%m-%dT%H:%M:%SZ', a.published / 1000000, 'unixepoch') AS published,
    q.speaker, q.kind, substr(b.text, q.start + 1, q."end" - q.start) AS words,
    q.cue, q.start, q."end", q.rule, q.confidence
FROM article AS a JOIN quote AS q USING (version_id) JOIN body AS b USING (version_id)
WHERE NOT q.hidden AND a.triage <> 'removed';
CREATE VIEW sources AS
SELECT
    s.id, s.name, s.url, s.site, s.kind, s.folder, s.language, s.every, s.paused, s.full_text, s.approved,
    strftime('%Y-%m-%dT%H:%M:%SZ', h.last_ok / 1000000, 'unixepoch') AS last_ok, h.error, h.failures, h.status,
    h.gone
FROM source AS s LEFT JOIN source_health AS h ON h.source_id = s.id;
CREATE VIEW tags AS
SELECT t.name AS tag, t.colour, g.kind, g.target
FROM tag AS t JOIN tagging AS g ON g.tag = t.key;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('step',4);
INSERT INTO "sqlite_sequence" VALUES('source',1);
INSERT INTO "sqlite_sequence" VALUES('article',2);
INSERT INTO "sqlite_sequence" VALUES('version',2);
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO saved_search VALUES('6f1d','sahel','Sahel','tag:sahel',1773309900000000);
ALTER TABLE source_health ADD COLUMN entries BLOB NOT NULL DEFAULT x'';
COMMIT;
