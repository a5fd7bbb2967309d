package store

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"redakcija/editor"
)

// connections is how many of the server's connections one program takes at most,
// besides one per Watch.
const connections = 4

// openPostgres connects to a desk on a server.
func (s *Store) openPostgres(ctx context.Context, address string) error {
	s.dialect, s.shown, s.address = postgresDialect, shown(address), address
	config, err := postgresConfig(address)
	if err != nil {
		return err
	}
	db := stdlib.OpenDB(*config)
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	s.reader, s.writer = db, db
	var version int // 150004 is 15.4
	if err := db.QueryRowContext(ctx, `SELECT CAST(current_setting('server_version_num') AS INTEGER)`).Scan(&version); err != nil {
		return err
	}
	if version < 150000 {
		return fmt.Errorf("%w: PostgreSQL %d is older than 15", editor.ErrUnavailable, version/10000)
	}
	return s.migrate(ctx)
}

// postgresConfig reads an address. Its error says nothing of the address's text: a
// mistyped one may hold the password anywhere.
func postgresConfig(address string) (*pgx.ConnConfig, error) {
	u, err := url.Parse(address)
	// A "/" in a password must be written %2F. Otherwise the rest of it would be taken for
	// the name of a database, and shown as such.
	if err != nil || strings.Contains(u.Path, "@") {
		return nil, fmt.Errorf("%w: not a valid address", editor.ErrUnavailable)
	}
	config, err := pgx.ParseConfig(address)
	if err != nil {
		return nil, fmt.Errorf("%w: not a valid address", editor.ErrUnavailable)
	}
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = 10 * time.Second
	}
	config.RuntimeParams["application_name"] = "redakcija"
	config.RuntimeParams["lock_timeout"] = "5000" // milliseconds
	// A search is planned by its words each time: one plan for a word that all stories have
	// and for one that none has costs one of them a hundredfold.
	config.RuntimeParams["plan_cache_mode"] = "force_custom_plan"
	// The default is that of a turning disk, and reads all stories in a row rather than
	// 5,000 of them one by one.
	config.RuntimeParams["random_page_cost"] = "1.1"
	return config, nil
}

// shown returns an address of a server as it may be seen by anybody: user, host and
// database.
func shown(address string) string {
	u, err := url.Parse(address)
	if err != nil || strings.Contains(u.Path, "@") {
		scheme, _, _ := strings.Cut(address, "://")
		return scheme + "://…"
	}
	clean := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}
	if u.User != nil {
		clean.User = url.User(u.User.Username())
	}
	return clean.String()
}

// listen opens a connection on which the server tells of changes.
func (s *Store) listen(ctx context.Context) (*pgx.Conn, error) {
	config, err := postgresConfig(s.address)
	if err != nil {
		return nil, err
	}
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	if _, err := conn.Exec(ctx, `LISTEN `+channel); err != nil {
		return nil, errors.Join(err, conn.Close(ctx))
	}
	return conn, nil
}
