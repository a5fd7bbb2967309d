-- items holds what stories are called where they came from, as digests, each leading to
-- one story. A desk of an earlier version of the program begins without: corrected
-- versions of its stories are recognised by their bytes alone.
CREATE TABLE items (
	name TEXT NOT NULL PRIMARY KEY,
	story TEXT NOT NULL REFERENCES stories (id)
);

-- A beginning of an id is looked for byte by byte; SQLite's own index of ids does that.
CREATE INDEX stories_by_id ON stories (id COLLATE "C"); -- only postgres
