package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"io"
	"net"
	"strings"
	"unicode/utf8"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"redakcija/editor"
)

// dialect is everything in which the two databases differ, once connected.
type dialect struct {
	// name is the word by which migrations mark lines for one database only.
	name string
	// hasMigrations counts the tables of that name: 0 or 1.
	hasMigrations string
	// lockSchema is run before a migration, so that two programs do not migrate at once.
	lockSchema string
	// forUpdate ends a SELECT whose row shall be locked until the transaction ends.
	forUpdate string
	// indexed is the value of search.words made of the words $2, separated by spaces.
	indexed string
	// match is the condition under which a row of search answers to the query in the
	// placeholder %s.
	match string
	// anyOf returns what a match is asked for to find rows with at least one of the words.
	anyOf func(words []string) string
	// query returns what a match is asked for, from words of letters and digits only; ""
	// where nothing can answer.
	query func(ctx context.Context, db querier, words []string) (string, error)
	// bytewise follows a column that shall be compared byte by byte, whatever the language of
	// the database.
	bytewise string
	// notify announces events when the transaction commits, where the database can.
	notify func(ctx context.Context, tx *sql.Tx, events []editor.Event) error
	// sentinel returns the editor's error that a driver's error stands for, or nil.
	sentinel func(err error) error
}

var sqliteDialect = dialect{
	name:          "sqlite",
	hasMigrations: `SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`,
	lockSchema:    `SELECT 1`, // BEGIN IMMEDIATE has locked everything
	forUpdate:     ``,         // so it has here
	indexed:       `$2`,
	match:         `search MATCH %s`,
	anyOf:         func(words []string) string { return `"` + strings.Join(words, `" OR "`) + `"` },
	query:         sqliteQuery,
	notify:        func(context.Context, *sql.Tx, []editor.Event) error { return nil },
	sentinel:      sqliteSentinel,
}

var postgresDialect = dialect{
	name: "postgres",
	hasMigrations: `SELECT count(*) FROM information_schema.tables
		WHERE table_schema = current_schema() AND table_name = 'migrations'`,
	lockSchema: `SELECT pg_advisory_xact_lock(20250806)`, // any number, as long as nobody else uses it
	forUpdate:  ` FOR NO KEY UPDATE`,
	// The words are cut already; PostgreSQL's own parser would cut them otherwise than
	// SQLite's.
	indexed: `array_to_tsvector(string_to_array($2, ' '))`,
	match:   `words @@ CAST(CAST(%s AS TEXT) AS tsquery)`,
	anyOf:   func(words []string) string { return `'` + strings.Join(words, `' | '`) + `'` },
	query: func(_ context.Context, _ querier, words []string) (string, error) {
		return `'` + strings.Join(words, `':* & '`) + `':*`, nil
	},
	bytewise: ` COLLATE "C"`,
	notify:   postgresNotify,
	sentinel: postgresSentinel,
}

// The index of search has the beginnings of up to three letters ready. For a longer one
// FTS5 merges the stories of all words that begin so before it gives the first of them,
// and does so 32 times over: 40 ms where all of 100,000 stories have the word. The words
// themselves it reads as they are needed, so it is asked for them.
const (
	indexedBeginning = 3  // letters
	mostEndings      = 64 // words of one beginning that are asked for by themselves
)

// sqliteQuery asks for stories in which each of the words begins a word.
func sqliteQuery(ctx context.Context, db querier, words []string) (string, error) {
	var all []string
	for _, word := range words {
		if utf8.RuneCountInString(word) <= indexedBeginning {
			all = append(all, `"`+word+`"*`)
			continue
		}
		var endings []string
		err := each(ctx, db, func(row scanner) error {
			var ending string
			err := row.Scan(&ending)
			endings = append(endings, `"`+ending+`"`)
			return err
		}, `SELECT term FROM vocabulary WHERE term >= $1 AND term < $2 LIMIT $3`, word, word+"\U0010FFFF", mostEndings+1)
		switch {
		case err != nil:
			return "", err
		case len(endings) == 0:
			return "", nil
		case len(endings) > mostEndings:
			all = append(all, `"`+word+`"*`)
		default:
			all = append(all, `(`+strings.Join(endings, ` OR `)+`)`)
		}
	}
	return strings.Join(all, ` AND `), nil
}

// channel is what a desk's changes are announced on. It is the same for all desks:
// PostgreSQL keeps channels apart by database, and a desk has a database of its own.
const channel = "redakcija"

func postgresNotify(ctx context.Context, tx *sql.Tx, events []editor.Event) error {
	for _, e := range events {
		payload, err := json.Marshal(e)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `SELECT pg_notify($1, $2)`, channel, string(payload)); err != nil {
			return err
		}
	}
	return nil
}

// sqliteSentinel reads the primary result code (https://sqlite.org/rescode.html).
func sqliteSentinel(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return nil
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return editor.ErrBusy
	case sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CORRUPT,
		sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOTADB:
		return editor.ErrUnavailable
	}
	return nil
}

// postgresSentinel reads the SQLSTATE (https://www.postgresql.org/docs/15/errcodes-appendix.html);
// an error without one that comes from the network is a lost connection.
func postgresSentinel(err error) error {
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) {
		return editor.ErrUnavailable
	}
	var e *pgconn.PgError
	if errors.As(err, &e) {
		switch e.Code {
		case "40001", "40P01": // serialization failure, deadlock
			return editor.ErrConflict
		case "55P03": // lock timeout
			return editor.ErrBusy
		case "22021": // text in which a NUL or something else is not a character
			return editor.ErrInvalid
		case "25006", "42501": // read-only transaction, no permission
			return editor.ErrUnavailable
		}
		switch e.Code[:2] {
		case "08", "53", "57", "58": // connection, disk or memory, shutdown, system
			return editor.ErrUnavailable
		}
		return nil
	}
	var network net.Error
	if errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) ||
		errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || pgconn.SafeToRetry(err) {
		return editor.ErrUnavailable
	}
	return nil
}
