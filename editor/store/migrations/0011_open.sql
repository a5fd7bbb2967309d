-- open is how many attributions of a story are open or disputed, for the list. Stories that
-- were there before have none until their source or a review of them changes.
ALTER TABLE stories ADD COLUMN open BIGINT NOT NULL DEFAULT 0;
