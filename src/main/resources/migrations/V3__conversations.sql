-- What was asked and answered, so that follow-ups are understood and buttons work after a restart.
CREATE TABLE turn (
    row_id       INTEGER PRIMARY KEY AUTOINCREMENT,
    chat         TEXT NOT NULL,
    conversation TEXT NOT NULL,
    message_id   TEXT NOT NULL,
    asked_at     TEXT NOT NULL,
    question     TEXT NOT NULL,
    answer       TEXT NOT NULL,
    suggestion   TEXT NOT NULL,
    closed       INT NOT NULL DEFAULT 0, -- 1 after /new: no longer part of the conversation
    UNIQUE (conversation, message_id)
);
CREATE INDEX turn_of_chat ON turn (chat);

CREATE TABLE turn_citation (
    turn_row     BIGINT NOT NULL REFERENCES turn (row_id) ON DELETE CASCADE,
    number       INT NOT NULL,
    article_row  BIGINT NOT NULL, -- a replaced article has another row, so that an old button shows no other text
    start_offset INT NOT NULL,
    end_offset   INT NOT NULL,
    PRIMARY KEY (turn_row, number)
);
