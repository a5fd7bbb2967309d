-- vocabulary shows the words of search in their order: see sqliteQuery. PostgreSQL needs none.
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (search, row); -- only sqlite

-- What was put in last waits in a list that each search reads through: 128 kB of it, some
-- forty stories, and not the 4 MB of the default.
ALTER INDEX search_by_words SET (gin_pending_list_limit = 128); -- only postgres
