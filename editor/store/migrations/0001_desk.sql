-- A line that ends in "-- only sqlite" or "-- only postgres" is left out for the
-- other database. Moments are microseconds since 1970, UTC. A body is JSON.

-- stories holds one row a story: what a list shows, and the count of changes (row).
CREATE TABLE stories (
	number INTEGER PRIMARY KEY, -- only sqlite
	number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, -- only postgres
	id TEXT NOT NULL UNIQUE,
	sha256 TEXT NOT NULL UNIQUE, -- of the bytes as received
	revision BIGINT NOT NULL, -- the newest of sources
	row BIGINT NOT NULL,
	received BIGINT NOT NULL,
	lang TEXT NOT NULL,
	headline TEXT NOT NULL,
	sender TEXT NOT NULL,
	date TEXT NOT NULL,
	place TEXT NOT NULL,
	section TEXT NOT NULL,
	held_until BIGINT NOT NULL, -- 0 for no hold
	rejected TEXT NOT NULL,
	marks BIGINT NOT NULL -- states and phases as bits, from versions and rejected: see marks.go
);

-- The marks stand in both indexes so that neither filtering nor counting reads the rows.
CREATE INDEX stories_by_time ON stories (received DESC, id, marks);
CREATE INDEX stories_by_marks ON stories (marks);

-- sources holds the whole story once per source revision.
CREATE TABLE sources (
	story TEXT NOT NULL REFERENCES stories (id),
	revision BIGINT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (story, revision)
);

-- raws holds the bytes as received.
CREATE TABLE raws (
	story TEXT NOT NULL PRIMARY KEY REFERENCES stories (id),
	bytes BYTEA NOT NULL
);

CREATE TABLE versions (
	story TEXT NOT NULL REFERENCES stories (id),
	lang TEXT NOT NULL,
	row BIGINT NOT NULL,
	state TEXT NOT NULL,
	translator TEXT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (story, lang)
);

-- revisions holds every text ever confirmed. SQLite keeps the rows in the order of the
-- key, so that a version's texts lie side by side.
CREATE TABLE revisions (
	story TEXT NOT NULL,
	lang TEXT NOT NULL,
	segment TEXT NOT NULL,
	number BIGINT NOT NULL,
	text TEXT NOT NULL,
	source BIGINT NOT NULL, -- the segment's source revision it was made from
	origin TEXT NOT NULL,
	author TEXT NOT NULL,
	at BIGINT NOT NULL,
	PRIMARY KEY (story, lang, segment, number),
	FOREIGN KEY (story, lang) REFERENCES versions (story, lang)
) WITHOUT ROWID; -- only sqlite
); -- only postgres

-- articles holds what was approved, by its SHA-256 in hex.
CREATE TABLE articles (
	hash TEXT NOT NULL PRIMARY KEY,
	body BYTEA NOT NULL
);

-- record holds what was done to a story, counted from 1.
CREATE TABLE record (
	story TEXT NOT NULL REFERENCES stories (id),
	number BIGINT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (story, number)
);

-- cells holds what each person is writing and has not confirmed.
CREATE TABLE cells (
	person TEXT NOT NULL,
	story TEXT NOT NULL REFERENCES stories (id),
	segment TEXT NOT NULL,
	lang TEXT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (person, story, segment, lang)
);

-- settings holds one row at most.
CREATE TABLE settings (
	id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
	body TEXT NOT NULL
);

-- search holds the words a story is found by; its rowid is the story's number. SQLite
-- keeps no copy of the text, takes every non-ASCII letter for a letter, and keeps the
-- beginnings of words of one to three bytes as an index of their own.
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = ascii, prefix = '1 2 3'); -- only sqlite
CREATE TABLE search (rowid BIGINT PRIMARY KEY REFERENCES stories (number), words tsvector NOT NULL); -- only postgres
CREATE INDEX search_by_words ON search USING gin (words); -- only postgres
