-- The question as it was understood: what follow-ups go on from.
ALTER TABLE turn ADD COLUMN resolved TEXT NOT NULL DEFAULT '';

-- Questions that an article answers; each was tried before it was offered. Buttons carry the article's row and the number.
CREATE TABLE article_question (
    article_row BIGINT NOT NULL REFERENCES article (row_id) ON DELETE CASCADE,
    number      INT NOT NULL,
    question    TEXT NOT NULL,
    PRIMARY KEY (article_row, number),
    UNIQUE (article_row, question)
);
