-- Who was let in by a pairing code: the number of a person, or of a group.
CREATE TABLE admitted (
    number      BIGINT PRIMARY KEY,
    admitted_at BIGINT NOT NULL
);

-- Codes that were made and not used yet, as their SHA-256.
CREATE TABLE pairing_code (
    hash    TEXT PRIMARY KEY,
    expires BIGINT NOT NULL
);

-- Wrong codes, kept for an hour so that they can be counted.
CREATE TABLE pairing_try (
    number BIGINT NOT NULL,
    at     BIGINT NOT NULL
);
CREATE INDEX pairing_try_at ON pairing_try (at);

-- Who was refused and told so, kept for a day so that nobody is told again and again.
CREATE TABLE refusal (
    number  BIGINT PRIMARY KEY,
    told_at BIGINT NOT NULL
);
CREATE INDEX refusal_told_at ON refusal (told_at);

-- Questions that were asked and articles that were added, counted without their words, for limits and figures. Kept for a week.
CREATE TABLE bot_use (
    row_id  INTEGER PRIMARY KEY AUTOINCREMENT,
    person  BIGINT NOT NULL,
    chat    TEXT NOT NULL,
    message TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('question', 'articles')),
    amount  INT NOT NULL,
    at      BIGINT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'answered', 'not_found')),
    UNIQUE (chat, message, kind)
);
CREATE INDEX bot_use_person ON bot_use (person, kind, at);
CREATE INDEX bot_use_chat ON bot_use (chat, kind, at);
CREATE INDEX bot_use_at ON bot_use (at);

-- How an answer came about, as JSON: what feedback on it refers to. Kept for 30 days, with feedback until it is forgotten.
CREATE TABLE answer_trace (
    turn_row BIGINT PRIMARY KEY REFERENCES turn (row_id) ON DELETE CASCADE,
    chat     TEXT NOT NULL,
    kept_at  BIGINT NOT NULL,
    trace    TEXT NOT NULL
);
CREATE INDEX answer_trace_kept_at ON answer_trace (kept_at);

-- What people say of answers, one opinion each. Without a turn, it is about the bot.
CREATE TABLE feedback (
    row_id   INTEGER PRIMARY KEY AUTOINCREMENT,
    chat     TEXT NOT NULL,
    person   BIGINT NOT NULL,
    turn_row BIGINT REFERENCES turn (row_id) ON DELETE CASCADE,
    given_at BIGINT NOT NULL,
    verdict  TEXT NOT NULL CHECK (verdict IN ('none', 'right', 'wrong')),
    fault    TEXT NOT NULL CHECK (fault IN ('none', 'sentence', 'unproved', 'silent', 'other')),
    sentence INT NOT NULL,
    words    TEXT NOT NULL,
    UNIQUE (turn_row, person)
);
CREATE INDEX feedback_chat ON feedback (chat);
