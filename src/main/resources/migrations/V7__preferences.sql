-- What was chosen in a chat.
CREATE TABLE preference (
    chat        TEXT PRIMARY KEY,
    language    TEXT NOT NULL DEFAULT '', -- '': that of the person who writes
    answers     TEXT NOT NULL DEFAULT 'full' CHECK (answers IN ('full', 'short')),
    quotes      TEXT NOT NULL DEFAULT 'folded' CHECK (quotes IN ('folded', 'shown')),
    suggestions INT NOT NULL DEFAULT 1
);

-- What was searched for in the lists of articles: a button cannot carry words.
CREATE TABLE article_search (
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat   TEXT NOT NULL,
    words  TEXT NOT NULL,
    UNIQUE (chat, words)
);
