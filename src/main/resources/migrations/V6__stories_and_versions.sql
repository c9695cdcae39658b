-- Articles that tell the same text, nearly word for word, share a story: the row of the first of them. 0: taken in before stories were told apart.
ALTER TABLE article ADD COLUMN signature TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN story BIGINT NOT NULL DEFAULT 0;
CREATE INDEX article_story ON article (library, story);
CREATE INDEX article_address ON article (library, url);

-- Parts of the signatures; articles that share one may be near copies. A story never reaches beyond its library.
CREATE TABLE article_band (
    library     TEXT NOT NULL,
    band        BIGINT NOT NULL,
    article_row BIGINT NOT NULL REFERENCES article (row_id) ON DELETE CASCADE,
    PRIMARY KEY (library, band, article_row)
);
CREATE INDEX article_band_row ON article_band (article_row);

-- What articles said before they were replaced by a newer version, for the citations that were given from it.
CREATE TABLE article_version (
    row_id      BIGINT PRIMARY KEY,
    library     TEXT NOT NULL,
    id          TEXT NOT NULL,
    title       TEXT NOT NULL,
    author      TEXT NOT NULL,
    outlet      TEXT NOT NULL,
    url         TEXT NOT NULL,
    published   TEXT NOT NULL,
    language    TEXT NOT NULL,
    source      TEXT NOT NULL,
    added_at    TEXT NOT NULL,
    text        TEXT NOT NULL
);
CREATE INDEX article_version_article ON article_version (library, id);
