-- The row whose handling a row is part of: several updates can be one action. Written before anything is done for them, so that the
-- same rows are taken together again after a crash.
alter table inbox add column leader integer;
create index inbox_leader on inbox (lane, leader) where state = 'waiting' and leader is not null;

-- The messages that became an article, as they were written, so that a changed message changes its article, and an article can be
-- taken for a question after all. 'source' is that of the article.
CREATE TABLE sent_text (
    row_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    chat         TEXT NOT NULL,
    conversation TEXT NOT NULL,
    message_id   TEXT NOT NULL,
    source       TEXT NOT NULL,
    number       INT NOT NULL,
    text         TEXT NOT NULL,
    UNIQUE (conversation, message_id)
);
CREATE INDEX sent_text_source ON sent_text (source);
CREATE INDEX sent_text_chat ON sent_text (chat);

-- An article is found again by where it came from.
CREATE INDEX article_source ON article (library, source);

-- The addresses that were read for a library: as they were sent, and the article that each of them led to.
CREATE TABLE link (
    row_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    library  TEXT NOT NULL,
    address  TEXT NOT NULL,
    source   TEXT NOT NULL,
    read_at  TEXT NOT NULL,
    UNIQUE (library, address)
);
