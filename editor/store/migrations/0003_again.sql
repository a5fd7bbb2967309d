-- items holds what stories are called where they came from, as digests, each leading to
-- one story. A desk of an earlier version of the program begins without: corrected
-- versions of its stories are recognised by their bytes alone.
CREATE TABLE items (
	name TEXT NOT NULL PRIMARY KEY,
	story TEXT NOT NULL REFERENCES stories (id)
);

-- bands holds what stories that are alike have in common; story is its number. What a
-- story no longer has stays: stories found here are compared with their present text.
CREATE TABLE bands (
	hash BIGINT NOT NULL,
	story BIGINT NOT NULL,
	PRIMARY KEY (hash, story)
) WITHOUT ROWID; -- only sqlite
); -- only postgres

-- A beginning of an id is looked for byte by byte; SQLite's own index of ids does that.
CREATE INDEX stories_by_id ON stories (id COLLATE "C"); -- only postgres
