-- received holds all bytes ever received, under their SHA-256 in hex, with the story they
-- lead to: a story has several when corrected versions of it came. It replaces raws, which
-- held one file a story. stories.sha256 remains that of a story's first file.
CREATE TABLE received (
	sha256 TEXT NOT NULL PRIMARY KEY,
	story TEXT NOT NULL REFERENCES stories (id),
	bytes BYTEA NOT NULL
);
INSERT INTO received (sha256, story, bytes)
	SELECT stories.sha256, stories.id, raws.bytes FROM raws JOIN stories ON stories.id = raws.story;
DROP TABLE raws;

-- bookmarks holds how far something was read that is read bit by bit.
CREATE TABLE bookmarks (
	name TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
);
