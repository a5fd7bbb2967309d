-- ticks holds what persons ticked on the checklists of stories: the last word on each point.
CREATE TABLE ticks (
	story TEXT NOT NULL REFERENCES stories (id),
	point TEXT NOT NULL,
	body TEXT NOT NULL,
	PRIMARY KEY (story, point)
);
