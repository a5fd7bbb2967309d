-- memories holds the files whose pairs were imported, counted from 1.
CREATE TABLE memories (
	number BIGINT NOT NULL PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	pairs BIGINT NOT NULL,
	author TEXT NOT NULL,
	at BIGINT NOT NULL
);

-- memory holds texts with their translations: what was confirmed, and what was imported.
-- Their numbers are given out under the lock of their row in lists, so that they are in the
-- order in which they can be seen: whoever has read all below a number has missed none. What
-- is corrected gets another number, and a number is never given out twice.
CREATE TABLE memory (
	number INTEGER NOT NULL PRIMARY KEY, -- only sqlite
	number BIGINT NOT NULL PRIMARY KEY, -- only postgres
	source TEXT NOT NULL, -- languages
	target TEXT NOT NULL,
	text TEXT NOT NULL,
	translation TEXT NOT NULL,
	file BIGINT NOT NULL, -- in memories; 0 for what was confirmed
	story TEXT NOT NULL, -- "" for what was imported
	segment TEXT NOT NULL,
	sentence BIGINT NOT NULL, -- counted from 1; 0 for the whole segment
	original BIGINT NOT NULL, -- 1 where the text is the source of the story
	before BIGINT NOT NULL, -- digests of the neighbours
	after BIGINT NOT NULL,
	author TEXT NOT NULL,
	at BIGINT NOT NULL
);
CREATE INDEX memory_of_stories ON memory (story, segment) WHERE story <> '';
CREATE INDEX memory_of_files ON memory (file) WHERE file > 0;

INSERT INTO lists (name, revision) VALUES ('memory', 0);
