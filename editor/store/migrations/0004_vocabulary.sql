-- vocabulary shows the words of search in their order: see sqliteQuery. PostgreSQL needs none.
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (search, row); -- only sqlite
