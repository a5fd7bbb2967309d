//go:build unix

package store_test

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
)

// secret is the server's password. It must never be seen in an error.
const secret = "Nobody-may-see-this"

func init() {
	databases = append(databases, database{
		name:    "postgres",
		address: newPostgresDatabase,
		driver:  "pgx",
		dsn:     func(address string) string { return address },
	})
}

// server is the PostgreSQL that the tests start for themselves, on first use.
var server = sync.OnceValues(startPostgres)

var databasesMade atomic.Int64

func newPostgresDatabase(t testing.TB) string {
	t.Helper()
	address, err := server()
	if err != nil {
		t.Fatalf("a real PostgreSQL is needed (Debian: apt-get install postgresql): %v", err)
	}
	name := fmt.Sprintf("desk%d", databasesMade.Add(1))
	onServer(t, "CREATE DATABASE "+name)
	return address(name)
}

// onServer runs SQL in the server's own database.
func onServer(t testing.TB, query string) {
	t.Helper()
	address, err := server()
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("pgx", address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), query); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// startPostgres makes a cluster in a folder of its own and starts a server that is
// reached by a socket in it. It returns how a database's address is made.
func startPostgres() (address func(name string) string, err error) {
	bin, err := postgresFolder()
	if err != nil {
		return nil, err
	}
	// Not the tests' own temporary folder: a socket's path has at most 107 bytes.
	dir, err := os.MkdirTemp("/tmp", "desk")
	if err != nil {
		return nil, err
	}
	cleanups = append(cleanups, func() { _ = os.RemoveAll(dir) })
	as := &syscall.SysProcAttr{}
	if os.Getuid() == 0 { // which PostgreSQL refuses to run as
		if as.Credential, err = unprivileged(); err != nil {
			return nil, err
		}
		if err := os.Chown(dir, int(as.Credential.Uid), int(as.Credential.Gid)); err != nil {
			return nil, err
		}
	}
	password := filepath.Join(dir, "password")
	if err := os.WriteFile(password, []byte(secret+"\n"), 0o644); err != nil { // in a folder that is closed to others
		return nil, err
	}
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", dir+"/data", "-U", "desk", "-A", "scram-sha-256",
		"--pwfile="+password, "-E", "UTF8", "--locale=C", "--no-sync")
	initdb.SysProcAttr, initdb.Dir = as, dir
	if out, err := initdb.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("initdb: %w\n%s", err, out)
	}
	// The shell stops the server and clears up when its input ends: also when the tests die.
	run := exec.Command("/bin/sh", "-c", `"$0" "$@" <&- & read -r stop; kill -INT $!; wait $!; rm -rf "$PWD"`, filepath.Join(bin, "postgres"),
		"-D", dir+"/data", "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=200")
	run.SysProcAttr, run.Dir = as, dir
	stop, err := run.StdinPipe()
	if err != nil {
		return nil, err
	}
	log, err := run.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := run.Start(); err != nil {
		return nil, err
	}
	cleanups = append([]func(){func() {
		_ = stop.Close()
		_ = run.Wait()
	}}, cleanups...)
	if err := untilReady(log); err != nil {
		return nil, err
	}
	return func(name string) string {
		return "postgres://desk:" + secret + "@/" + name + "?host=" + dir
	}, nil
}

// untilReady reads the server's log until it says that it serves, and then away.
func untilReady(log io.Reader) error {
	var said strings.Builder
	lines := bufio.NewScanner(log)
	for lines.Scan() {
		said.WriteString(lines.Text() + "\n")
		if strings.Contains(lines.Text(), "ready to accept connections") {
			go func() { _, _ = io.Copy(io.Discard, log) }()
			return nil
		}
	}
	return fmt.Errorf("postgres did not start:\n%s", said.String())
}

// postgresFolder finds the newest server Debian has installed, or the one on the path.
func postgresFolder() (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err == nil && len(found) > 0 {
		return filepath.Dir(found[len(found)-1]), nil
	}
	initdb, err := exec.LookPath("initdb")
	return filepath.Dir(initdb), err
}

// unprivileged is somebody who is not root.
func unprivileged() (*syscall.Credential, error) {
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, err1 := strconv.ParseUint(u.Uid, 10, 32)
		gid, err2 := strconv.ParseUint(u.Gid, 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
	}
	return nil, errors.New("neither a user postgres nor nobody")
}
