-- words holds the lists of words that a house keeps.
CREATE TABLE words (
	kind TEXT NOT NULL,
	lang TEXT NOT NULL,
	word TEXT NOT NULL,
	author TEXT NOT NULL,
	at BIGINT NOT NULL,
	note TEXT NOT NULL,
	PRIMARY KEY (kind, lang, word)
);

-- terms holds the terms of the house, each whole.
CREATE TABLE terms (
	id TEXT NOT NULL PRIMARY KEY,
	body TEXT NOT NULL
);
