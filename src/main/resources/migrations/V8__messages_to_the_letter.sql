-- The messages that became an article, to the letter and with their marks, so that a passage of them can be quoted exactly. Empty for
-- messages from before, and for those that cannot be quoted.
ALTER TABLE sent_text ADD COLUMN written TEXT NOT NULL DEFAULT '';
ALTER TABLE sent_text ADD COLUMN marks TEXT NOT NULL DEFAULT '';
