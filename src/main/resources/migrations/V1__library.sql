-- Articles and their passages: the truth that the index is derived from.
-- Row numbers are never used again, so that a button pressed late cannot reach another article.
CREATE TABLE article (
    row_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    library     TEXT NOT NULL,
    id          TEXT NOT NULL,
    title       TEXT NOT NULL,
    author      TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    url         TEXT NOT NULL,
    published   TEXT NOT NULL,
    language    TEXT NOT NULL,
    source      TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    added_at    TEXT NOT NULL,
    text        TEXT NOT NULL,
    UNIQUE (library, id),
    UNIQUE (library, fingerprint)
);

CREATE TABLE passage (
    row_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    article_row  BIGINT NOT NULL REFERENCES article (row_id) ON DELETE CASCADE,
    number       INT NOT NULL,
    start_offset INT NOT NULL,
    end_offset   INT NOT NULL,
    heading      TEXT NOT NULL,
    sentences    TEXT NOT NULL, -- "start-end" of each sentence, joined by commas
    vector       BLOB NOT NULL, -- 32-bit floats, big-endian
    UNIQUE (article_row, number)
);

-- Counts the changes of the library, so that a process notices what another one did.
CREATE TABLE library_change (
    only_row INT PRIMARY KEY CHECK (only_row = 1),
    changes  BIGINT NOT NULL
);
INSERT INTO library_change VALUES (1, 0);
