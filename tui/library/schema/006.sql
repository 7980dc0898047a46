-- User: searches kept under a name. key is the name case-folded.
CREATE TABLE saved_search (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    created INTEGER NOT NULL
) WITHOUT ROWID;
