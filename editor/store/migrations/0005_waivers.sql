-- waivers holds the findings that somebody let stand, in the order in which they did: key
-- is the SHA-256 in hex of what a waiver is about, and number grows within a story.
CREATE TABLE waivers (
	story TEXT NOT NULL REFERENCES stories (id),
	key TEXT NOT NULL,
	number BIGINT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (story, key)
);
