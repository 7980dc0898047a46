-- The words of each note, and of the passage it is on, as a search goes through them: folded, a space before
-- each and after the last.
CREATE TABLE annotation_words (id TEXT PRIMARY KEY, note TEXT NOT NULL, passage TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO annotation_words SELECT id, words(note), words(exact) FROM annotation;

CREATE TRIGGER words_added AFTER INSERT ON annotation BEGIN
    INSERT OR REPLACE INTO annotation_words VALUES (new.id, words(new.note), words(new.exact));
END;
CREATE TRIGGER words_changed AFTER UPDATE OF note, exact ON annotation BEGIN
    INSERT OR REPLACE INTO annotation_words VALUES (new.id, words(new.note), words(new.exact));
END;
CREATE TRIGGER words_removed AFTER DELETE ON annotation BEGIN
    DELETE FROM annotation_words WHERE id = old.id;
END;

-- All annotations, newest first.
CREATE INDEX annotation_created ON annotation (created);
