-- events holds by what stories that tell of one event are found: what they have in common
-- whatever their language, as hashes, under the day of the story, counted from 1970. What
-- is written in a day lies together; looking for an event is looking through some days.
-- The stories of an earlier version of the program get theirs when the desk is opened.
CREATE TABLE events (
	day BIGINT NOT NULL,
	key BIGINT NOT NULL,
	story BIGINT NOT NULL REFERENCES stories (number),
	PRIMARY KEY (day, key, story)
) WITHOUT ROWID; -- only sqlite
); -- only postgres
CREATE INDEX events_by_story ON events (story);
