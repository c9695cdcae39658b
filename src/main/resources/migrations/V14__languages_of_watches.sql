-- The language of whoever began to watch, so that news are told in it; empty where it is not known.
ALTER TABLE watch ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE news ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE digest ADD COLUMN language TEXT NOT NULL DEFAULT '';
