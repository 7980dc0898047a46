-- Times are microseconds since 1970-01-01T00:00:00Z. Offsets are code points. User tables have UUIDs or
-- natural keys; machine tables have integers. The plural views (views.sql) are the interface for other programs.

CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- User: followed feeds. Articles keep their source_id when a source is removed, so that undo finds them again.
CREATE TABLE source (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    site TEXT NOT NULL DEFAULT ''
);

CREATE TABLE source_health (
    source_id INTEGER PRIMARY KEY,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    last_tried INTEGER,
    last_ok INTEGER,
    error TEXT NOT NULL DEFAULT ''
);

-- state and triage are the user's, the rest the machine's. shown_at is published, else first_seen.
-- analysed names the analyser of the newest version, '' while there is none.
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
CREATE INDEX article_guid ON article (guid) WHERE guid <> '';
CREATE INDEX article_url ON article (url) WHERE url <> '';
CREATE INDEX article_title ON article (source, title);
CREATE INDEX article_order ON article (shown_at);
CREATE INDEX article_inbox ON article (shown_at) WHERE triage <> 'dismissed';
CREATE INDEX article_unread ON article (shown_at) WHERE state = 'unread' AND triage <> 'dismissed';
CREATE INDEX article_kept ON article (shown_at) WHERE triage = 'kept';
CREATE INDEX article_dismissed ON article (shown_at) WHERE triage = 'dismissed';
CREATE INDEX article_source ON article (source_id, shown_at);
CREATE INDEX article_source_unread ON article (source_id, shown_at) WHERE state = 'unread' AND triage <> 'dismissed';
CREATE INDEX article_analysed ON article (analysed);

CREATE TABLE version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    origin TEXT NOT NULL,
    seen INTEGER NOT NULL,
    UNIQUE (article_id, hash)
);

-- Apart from article: a list or a count never reads a body. blocks: [[kind, start, end]…], links: [[start, end, url]…].
CREATE TABLE body (
    version_id INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    links TEXT NOT NULL
);

CREATE TABLE analysis (
    version_id INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    analyser TEXT NOT NULL,
    language TEXT NOT NULL
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
    confidence TEXT NOT NULL,
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
CREATE INDEX quote_speaker ON quote (speaker, version_id);

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
CREATE INDEX actor_name ON actor (name, version_id);

CREATE TABLE mention (
    version_id INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (version_id, actor, start, "end"),
    FOREIGN KEY (version_id, actor) REFERENCES actor (version_id, ordinal) ON DELETE CASCADE
) WITHOUT ROWID;

-- Every name that speaks or acts somewhere, folded for search, a space before each word.
CREATE TABLE known_name (name TEXT PRIMARY KEY, folded TEXT NOT NULL) WITHOUT ROWID;

-- User: notes and highlights. start is NULL for one without passage.
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
CREATE INDEX annotation_article ON annotation (article_id);

-- User: the vocabulary. key is the name case-folded.
CREATE TABLE tag (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    colour TEXT NOT NULL DEFAULT '',
    used INTEGER NOT NULL
) WITHOUT ROWID;

-- User: a tag on an article (target: its id), a passage or quote (annotation id) or an actor (canonical name).
CREATE TABLE tagging (
    tag TEXT NOT NULL REFERENCES tag (key),
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (tag, kind, target)
) WITHOUT ROWID;
CREATE INDEX tagging_target ON tagging (kind, target);

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time INTEGER NOT NULL,
    label TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    automatic INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX step_undo ON step (id) WHERE undone = 0 AND automatic = 0;
CREATE INDEX step_redo ON step (id) WHERE undone = 1;

-- Row images of the user tables, written by triggers while current_step holds a row.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
    tab TEXT NOT NULL,
    before TEXT,
    after TEXT
);
CREATE INDEX change_step ON change (step_id);
CREATE TABLE current_step (step_id INTEGER NOT NULL);

-- Full text. Contentless: a delete must be given exactly what was indexed, so `indexed` remembers it (bodies
-- are immutable, their version is enough); `unindexed` lists articles whose entry is out of date.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, author, notes, content = '', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE indexed (
    article_id INTEGER PRIMARY KEY,
    version_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    notes TEXT NOT NULL
);
CREATE TABLE unindexed (article_id INTEGER PRIMARY KEY);

CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (new.id);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF title, author, version_id ON article BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (new.id);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
    INSERT OR IGNORE INTO unindexed VALUES (old.id);
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
