-- reviews holds what editors said of the attributions of a story, in the order in which they
-- did: attribution is its id within the story, and number grows within a story with each
-- review that is written, so that it names one state of one review.
CREATE TABLE reviews (
	story TEXT NOT NULL REFERENCES stories (id),
	attribution TEXT NOT NULL,
	number BIGINT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (story, attribution)
);

-- reviewed is the number of the story's review that was written last: no number is given
-- twice, also where a review was taken back.
ALTER TABLE stories ADD COLUMN reviewed BIGINT NOT NULL DEFAULT 0;
