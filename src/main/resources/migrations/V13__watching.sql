-- What an article was made of, as a hash: the same content is not read again. Gone with its article.
CREATE TABLE article_content (
    library     TEXT NOT NULL,
    content     TEXT NOT NULL,
    article_row BIGINT NOT NULL REFERENCES article (row_id) ON DELETE CASCADE,
    PRIMARY KEY (library, content)
);
CREATE INDEX article_content_row ON article_content (article_row);

-- Addresses of articles that were forgotten, as hashes: they do not come back by themselves.
CREATE TABLE forgotten_address (
    library TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (library, address)
);

-- Feeds that somebody watches: each is asked once for all who do. Times are milliseconds since 1970.
CREATE TABLE feed (
    row_id        INTEGER PRIMARY KEY AUTOINCREMENT,
    address       TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL,
    etag          TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    next_look     BIGINT NOT NULL,
    failures      INT NOT NULL DEFAULT 0, -- in a row
    failing_since BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX feed_next_look ON feed (next_look);

-- Who watches a feed. 'chat' and 'topic' say where news are told; both are empty for the operator's library.
CREATE TABLE watch (
    row_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_row BIGINT NOT NULL REFERENCES feed (row_id) ON DELETE CASCADE,
    library  TEXT NOT NULL,
    chat     TEXT NOT NULL,
    topic    TEXT NOT NULL,
    UNIQUE (feed_row, library)
);
CREATE INDEX watch_library ON watch (library);

-- Entries that somebody who watches knows, as hashes of their name and address; 'wanted' until the entry was read for them.
CREATE TABLE watch_entry (
    watch_row BIGINT NOT NULL REFERENCES watch (row_id) ON DELETE CASCADE,
    entry     TEXT NOT NULL,
    address   TEXT NOT NULL,
    wanted    INT NOT NULL,
    last_seen BIGINT NOT NULL,
    PRIMARY KEY (watch_row, entry)
);
CREATE INDEX watch_entry_address ON watch_entry (address);
CREATE INDEX watch_entry_wanted ON watch_entry (entry) WHERE wanted = 1;

-- Entries that wait to be read, with what the feed says about them.
CREATE TABLE entry_to_read (
    row_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_row  BIGINT NOT NULL REFERENCES feed (row_id) ON DELETE CASCADE,
    entry     TEXT NOT NULL,
    name      TEXT NOT NULL,
    title     TEXT NOT NULL,
    author    TEXT NOT NULL,
    outlet    TEXT NOT NULL,
    url       TEXT NOT NULL,
    published TEXT NOT NULL,
    language  TEXT NOT NULL,
    text      TEXT NOT NULL,
    begun     BIGINT NOT NULL DEFAULT 0, -- when it was read first, 0 for never
    attempts  INT NOT NULL DEFAULT 0,
    UNIQUE (feed_row, entry)
);

-- What is to be told to a chat in its next digest: articles that came, and what became of feeds.
CREATE TABLE news (
    row_id      INTEGER PRIMARY KEY AUTOINCREMENT,
    chat        TEXT NOT NULL,
    topic       TEXT NOT NULL,
    feed        TEXT NOT NULL, -- its title
    kind        TEXT NOT NULL,
    article_row BIGINT NOT NULL DEFAULT 0,
    title       TEXT NOT NULL DEFAULT '',
    number      INT NOT NULL DEFAULT 0,
    found_at    BIGINT NOT NULL,
    digest_row  BIGINT NOT NULL DEFAULT 0 -- 0 while it waits
);
CREATE INDEX news_digest ON news (digest_row);
CREATE INDEX news_chat ON news (chat, topic);

-- Messages that tell news; each is put on its way once.
CREATE TABLE digest (
    row_id  INTEGER PRIMARY KEY AUTOINCREMENT,
    chat    TEXT NOT NULL,
    topic   TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    rung    INT NOT NULL DEFAULT 0
);
CREATE INDEX digest_chat ON digest (chat, topic, made_at);

-- Feeds that a page named, to be chosen from by buttons.
CREATE TABLE feed_offer (
    row_id     INTEGER PRIMARY KEY AUTOINCREMENT,
    chat       TEXT NOT NULL,
    title      TEXT NOT NULL,
    address    TEXT NOT NULL,
    offered_at BIGINT NOT NULL
);

-- Files of the watched folder, as they were taken in or refused.
CREATE TABLE folder_file (
    path     TEXT PRIMARY KEY,
    size     BIGINT NOT NULL,
    modified BIGINT NOT NULL
);
