-- The interface for other programs, read only. Times are ISO 8601 in UTC.

-- Articles with their newest text.
CREATE VIEW articles AS
SELECT
    a.id, a.title, a.source, a.author, a.url, a.language,
    strftime('%Y-%m-%dT%H:%M:%SZ', a.published / 1000000, 'unixepoch') AS published,
    strftime('%Y-%m-%dT%H:%M:%SZ', a.first_seen / 1000000, 'unixepoch') AS first_seen,
    a.state, a.triage, b.text
FROM article AS a JOIN body AS b USING (version_id)
WHERE a.triage <> 'removed';

-- Who said what: one row for each quote of the newest texts; rule is 'user' where the reader said so.
CREATE VIEW quotes AS
SELECT
    a.id AS article_id, a.title, a.source,
    strftime('%Y-%m-%dT%H:%M:%SZ', a.published / 1000000, 'unixepoch') AS published,
    q.speaker, q.kind, substr(b.text, q.start + 1, q."end" - q.start) AS words,
    q.cue, q.start, q."end", q.rule, q.confidence
FROM article AS a JOIN quote AS q USING (version_id) JOIN body AS b USING (version_id)
WHERE NOT q.hidden AND a.triage <> 'removed';

-- Who acts in which article.
CREATE VIEW actors AS
SELECT
    a.id AS article_id, a.title, c.name, c.kind, c.role, c.confidence,
    (SELECT count(*) FROM mention AS m WHERE m.version_id = c.version_id AND m.actor = c.ordinal) AS mentions
FROM article AS a JOIN actor AS c USING (version_id)
WHERE a.triage <> 'removed';

-- Notes and highlights; words, start and end are those of the version they were made in.
CREATE VIEW annotations AS
SELECT
    n.id, n.article_id, a.title, n.subject, n.actor, n.note, n.colour, n.exact AS words, n.sentence, n.start, n."end",
    strftime('%Y-%m-%dT%H:%M:%SZ', n.created / 1000000, 'unixepoch') AS created,
    strftime('%Y-%m-%dT%H:%M:%SZ', n.changed / 1000000, 'unixepoch') AS changed
FROM annotation AS n JOIN article AS a ON a.id = n.article_id
WHERE a.triage <> 'removed';

-- What each tag stands on. target: id of an article, an annotation or a source, or name of an actor.
CREATE VIEW tags AS
SELECT t.name AS tag, t.colour, g.kind, g.target
FROM tag AS t JOIN tagging AS g ON g.tag = t.key;

-- Followed sources and their health.
CREATE VIEW sources AS
SELECT
    s.id, s.name, s.url, s.site, s.kind, s.folder, s.language, s.every, s.paused, s.full_text, s.approved,
    strftime('%Y-%m-%dT%H:%M:%SZ', h.last_ok / 1000000, 'unixepoch') AS last_ok, h.error, h.failures, h.status,
    h.gone
FROM source AS s LEFT JOIN source_health AS h ON h.source_id = s.id;

-- Searches kept under a name.
CREATE VIEW saved_searches AS
SELECT s.name, s.query, strftime('%Y-%m-%dT%H:%M:%SZ', s.created / 1000000, 'unixepoch') AS created
FROM saved_search AS s;
