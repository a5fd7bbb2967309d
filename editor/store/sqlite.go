package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"redakcija/editor"
)

// applicationID marks a SQLite file as a desk, "REDA" in ASCII
// (https://sqlite.org/pragma.html#pragma_application_id).
const applicationID = 0x52454441

// readers is how many reads run at once on SQLite: the screen that is shown, a search
// that is typed, and one more.
const readers = 3

// openSQLite opens or makes a desk in a file. A desk that is up to date costs one
// connection; the others are opened when they are needed.
func (s *Store) openSQLite(ctx context.Context, path string) error {
	s.dialect, s.shown = sqliteDialect, path
	path, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("%w: %w", editor.ErrUnavailable, err)
	}
	if s.file, err = findFile(path); err != nil {
		return fmt.Errorf("%w: %w", editor.ErrUnavailable, err)
	}
	// SQLite takes a file that is shorter than its shortest page for an empty one, and
	// would write over it.
	if size := s.file.Size(); size > 0 && size < 512 {
		return fmt.Errorf("%w: not a database", editor.ErrUnavailable)
	}
	s.path = path
	// mode=rw: a connection that is opened later must never make the file again.
	// query_only keeps the readers from writing by mistake.
	s.reader, err = connectSQLite(path, "mode=rw&_busy_timeout=5000&_query_only=1", readers)
	if err != nil {
		return err
	}
	// synchronous=FULL: in WAL mode the default may lose the last transactions in a power
	// cut, and what was confirmed must survive one.
	s.writer, err = connectSQLite(path, "mode=rw&_busy_timeout=5000&_foreign_keys=1&_journal_mode=WAL&_synchronous=FULL&_txlock=immediate", 1)
	if err != nil {
		return err
	}
	if err := s.markSQLite(ctx); err != nil {
		return err
	}
	return s.migrate(ctx)
}

// findFile returns the file at path. When there is none, it makes it and its folder,
// readable by nobody else: unpublished stories are nobody's business.
func findFile(path string) (fs.FileInfo, error) {
	found, err := os.Stat(path)
	if !errors.Is(err, fs.ErrNotExist) {
		if err == nil && !found.Mode().IsRegular() {
			err = fmt.Errorf("%s is not a file", path)
		}
		return found, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	found, err = f.Stat()
	return found, errors.Join(err, f.Close())
}

// connectSQLite prepares a pool of connections, without opening one.
func connectSQLite(path, options string, most int) (*sql.DB, error) {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // "C:/…": https://sqlite.org/uri.html
		path = "/" + path
	}
	address := url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: options + "&_error_rc=1"}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(most)
	db.SetMaxIdleConns(most)
	return db, nil
}

// markSQLite makes sure that the file is a desk, marking it when it is empty.
func (s *Store) markSQLite(ctx context.Context) error {
	var id, tables int
	if err := s.reader.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&id); err != nil {
		return err
	}
	if id == applicationID {
		return nil
	}
	if err := s.reader.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&tables); err != nil {
		return err
	}
	if id != 0 || tables > 0 {
		return fmt.Errorf("%w: a database of another program", editor.ErrUnavailable)
	}
	_, err := s.writer.ExecContext(ctx, fmt.Sprintf(`PRAGMA application_id = %d`, applicationID))
	return err
}
