-- lists counts the changes to what is kept whole in memory, so that it is read again only
-- when it is another.
CREATE TABLE lists (
	name TEXT NOT NULL PRIMARY KEY,
	revision BIGINT NOT NULL
);

INSERT INTO lists (name, revision) VALUES ('terms', 0);
