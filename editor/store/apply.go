package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"redakcija/editor"
)

// Apply makes a change: all of it or nothing. A change is about the one story that its
// entry names; anything in it about another story, a version in a language that is no
// target, a revision without its version, and a text that is not UTF-8 or holds a NUL
// (which PostgreSQL cannot keep) is [editor.ErrInvalid]. A story that is not there
// gives [editor.ErrNotFound].
func (s *Store) Apply(ctx context.Context, c editor.Change) error {
	hash := ""
	if isNew := c.Story != nil && c.Story.Row == 0; isNew || c.Raw != nil {
		hash = editor.HashOf(c.Raw)
	}
	if err := validate(c, hash); err != nil {
		return err
	}
	return s.write(ctx, events(c), func(tx *sql.Tx) error {
		at, err := s.putStory(ctx, tx, c)
		if err != nil {
			return err
		}
		if c.Open != nil {
			if _, err := tx.ExecContext(ctx, `UPDATE stories SET open = $2 WHERE id = $1 AND open <> $2`, at.id, *c.Open); err != nil {
				return err
			}
		}
		if c.Raw != nil {
			if err := putRaw(ctx, tx, at.id, hash, c.Raw); err != nil {
				return err
			}
		}
		if err := putNames(ctx, tx, at, c); err != nil {
			return err
		}
		if err := putWaivers(ctx, tx, at, c); err != nil {
			return err
		}
		if err := putReviews(ctx, tx, at, c); err != nil {
			return err
		}
		if err := putTicks(ctx, tx, at, c); err != nil {
			return err
		}
		for _, v := range c.Versions {
			if err := putVersion(ctx, tx, v); err != nil {
				return err
			}
		}
		for part := range slices.Chunk(c.Revisions, revisionsAtOnce) {
			if err := putRevisions(ctx, tx, at.id, part); err != nil {
				return err
			}
		}
		if err := putRemembered(ctx, tx, at, c.Remember); err != nil {
			return err
		}
		if c.Article != nil {
			if err := putArticle(ctx, tx, c.Article); err != nil {
				return err
			}
		}
		if err := putMarks(ctx, tx, at); err != nil {
			return err
		}
		return putEntry(ctx, tx, c.Entry)
	})
}

// events are what a change is announced by.
func events(c editor.Change) []editor.Event {
	var all []editor.Event
	if c.Story != nil || len(c.Versions) == 0 {
		all = append(all, editor.Event{Kind: editor.StoryChanged, Story: c.Entry.Story})
	}
	for _, v := range c.Versions {
		all = append(all, editor.Event{Kind: editor.VersionChanged, Story: v.Story, Lang: v.Lang})
	}
	return all
}

// validate refuses what no desk says. Hash is that of the bytes in the change, "" where it
// has none to have.
func validate(c editor.Change, hash string) error {
	id := c.Entry.Story
	texts := []string{string(id)}
	if s := c.Story; s != nil {
		if s.ID != id {
			return fmt.Errorf("a change to %s puts story %s: %w", id, s.ID, editor.ErrInvalid)
		}
		if hash != "" && s.SHA256 != hash {
			return fmt.Errorf("a change to %s has bytes %s, its story %s: %w", id, hash, s.SHA256, editor.ErrInvalid)
		}
		texts = append(texts, s.SHA256, string(s.Lang), s.Headline(), sender(s.Credits), s.Date, s.Dateline.Place, s.Section, s.Rejected)
	}
	langs := map[editor.Lang]bool{}
	for _, v := range c.Versions {
		if v.Story != id || !v.Lang.IsTarget() || langs[v.Lang] || !slices.Contains(markStates[:], v.State) {
			return fmt.Errorf("a change to %s puts version %s of %s in state %q: %w", id, v.Lang, v.Story, v.State, editor.ErrInvalid)
		}
		langs[v.Lang] = true
		texts = append(texts, string(v.Translator))
	}
	for i := range c.Revisions {
		r := &c.Revisions[i]
		if !langs[r.Lang] || r.Number < 1 {
			return fmt.Errorf("a change to %s adds revision %d of %s in %s without its version: %w", id, r.Number, r.Segment, r.Lang, editor.ErrInvalid)
		}
		texts = append(texts, string(r.Segment), r.Text, r.Origin, string(r.By))
	}
	for i := range c.Remember {
		r := &c.Remember[i]
		for k := range r.Pairs {
			p := &r.Pairs[k]
			if p.Story != id || p.Segment != r.Segment || p.Target != r.Lang && (p.Original || p.Source != r.Lang) {
				return fmt.Errorf("a change to %s remembers a pair of %s in %s: %w", p.Segment, p.Story, p.Target, editor.ErrInvalid)
			}
			texts = append(texts, string(p.Source), p.Text, p.Translation, string(p.By))
		}
	}
	for i := range c.Waive {
		texts = append(texts, string(c.Waive[i].Segment), string(c.Waive[i].By))
	}
	for i := range c.Review {
		texts = append(texts, string(c.Review[i].Attribution), string(c.Review[i].By))
	}
	for i := range c.Tick {
		texts = append(texts, string(c.Tick[i].Point), string(c.Tick[i].By))
	}
	if err := writable(texts...); err != nil {
		return fmt.Errorf("a change to %s holds %w", id, err)
	}
	return nil
}

// place is a story's row, locked until the transaction ends: whoever changes the same
// story waits here and then sees what was done.
type place struct {
	id       editor.StoryID
	number   int64
	row      int64
	revision int
	rejected string
}

// putStory locks the story of a change, after making it or moving it on where the
// change says so.
func (s *Store) putStory(ctx context.Context, tx *sql.Tx, c editor.Change) (*place, error) {
	if c.Story != nil && c.Story.Row == 0 {
		return s.addStory(ctx, tx, c)
	}
	at := &place{id: c.Entry.Story}
	err := tx.QueryRowContext(ctx, `SELECT number, row, revision, rejected FROM stories WHERE id = $1`+s.dialect.forUpdate, at.id).
		Scan(&at.number, &at.row, &at.revision, &at.rejected)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("story %s: %w", at.id, editor.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	story, read := c.Story, c.StoryRow
	if story != nil {
		read = story.Row
	}
	if read != 0 && read != at.row {
		return nil, fmt.Errorf("story %s is at row %d, not %d: %w", at.id, at.row, read, editor.ErrConflict)
	}
	if story == nil {
		return at, nil
	}
	if story.Revision != at.revision && story.Revision != at.revision+1 {
		return nil, fmt.Errorf("story %s goes from source revision %d to %d: %w", at.id, at.revision, story.Revision, editor.ErrInvalid)
	}
	at.rejected = story.Rejected
	_, err = tx.ExecContext(ctx, `
		UPDATE stories SET row = row + 1, revision = $2, received = $3, lang = $4, headline = $5, sender = $6,
			date = $7, place = $8, section = $9, held_until = $10, rejected = $11
		WHERE id = $1`, append([]any{at.id}, listed(story)...)...)
	if err != nil {
		return nil, err
	}
	if err := putSource(ctx, tx, story); err != nil {
		return nil, err
	}
	if _, err = tx.ExecContext(ctx, `UPDATE search SET words = `+s.dialect.indexed+` WHERE rowid = $1`, at.number, indexText(c)); err != nil {
		return nil, err
	}
	return at, putKeys(ctx, tx, at.number, story.EventDay(), c.Keys)
}

func (s *Store) addStory(ctx context.Context, tx *sql.Tx, c editor.Change) (*place, error) {
	story := c.Story
	at := &place{id: story.ID, rejected: story.Rejected}
	err := tx.QueryRowContext(ctx, `
		INSERT INTO stories (id, revision, received, lang, headline, sender, date, place, section, held_until, rejected, sha256, row, marks)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, 0)
		ON CONFLICT DO NOTHING RETURNING number`, append(append([]any{at.id}, listed(story)...), story.SHA256)...).Scan(&at.number)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, alreadyThere(ctx, tx, story)
	}
	if err != nil {
		return nil, err
	}
	if err := putSource(ctx, tx, story); err != nil {
		return nil, err
	}
	if _, err = tx.ExecContext(ctx, `INSERT INTO search (rowid, words) VALUES ($1, `+s.dialect.indexed+`)`, at.number, indexText(c)); err != nil {
		return nil, err
	}
	return at, putKeys(ctx, tx, at.number, story.EventDay(), c.Keys)
}

// alreadyThere says why a new story could not be added.
func alreadyThere(ctx context.Context, tx *sql.Tx, story *editor.Story) error {
	var id editor.StoryID
	err := tx.QueryRowContext(ctx, `SELECT id FROM stories WHERE sha256 = $1`, story.SHA256).Scan(&id)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("another story is called %s: %w", story.ID, editor.ErrConflict)
	case err != nil:
		return err
	}
	return &editor.ExistsError{Story: id}
}

// listed are the columns of a story that change with it, in the order of putStory and
// addStory.
func listed(s *editor.Story) []any {
	var held int64
	if !s.HoldUntil.IsZero() {
		held = micros(s.HoldUntil)
	}
	return []any{
		s.Revision, micros(s.Received), s.Lang, s.Headline(), sender(s.Credits),
		s.Date, s.Dateline.Place, s.Section, held, s.Rejected,
	}
}

// sender is whom a list names: the provider, else the source, else the first author.
func sender(c editor.Credits) string {
	switch {
	case c.Provider != "":
		return c.Provider
	case c.Source != "":
		return c.Source
	case len(c.Authors) > 0:
		return c.Authors[0]
	}
	return ""
}

// indexText is what search keeps of a story, separated by spaces.
func indexText(c editor.Change) string {
	return strings.Join(append(cutWords(c.Search), bandWords(c.Bands)...), " ")
}

func putSource(ctx context.Context, tx *sql.Tx, s *editor.Story) error {
	body, err := json.Marshal(s)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO sources (story, revision, body) VALUES ($1, $2, $3)
		ON CONFLICT (story, revision) DO UPDATE SET body = excluded.body`, s.ID, s.Revision, string(body))
	return err
}

func putVersion(ctx context.Context, tx *sql.Tx, v *editor.Version) error {
	body, err := json.Marshal(v)
	if err != nil {
		return err
	}
	query := `INSERT INTO versions (story, lang, state, translator, body, row) VALUES ($1, $2, $3, $4, $5, $6 + 1) ON CONFLICT DO NOTHING`
	if v.Row > 0 {
		query = `UPDATE versions SET state = $3, translator = $4, body = $5, row = row + 1 WHERE story = $1 AND lang = $2 AND row = $6`
	}
	put, err := affected(tx.ExecContext(ctx, query, v.Story, v.Lang, v.State, v.Translator, string(body), v.Row))
	if err == nil && put == 0 {
		err = fmt.Errorf("version %s of story %s is not at row %d: %w", v.Lang, v.Story, v.Row, editor.ErrConflict)
	}
	return err
}

// revisionsAtOnce keeps a statement well below the 32,766 parameters that SQLite allows.
const revisionsAtOnce = 200

func putRevisions(ctx context.Context, tx *sql.Tx, story editor.StoryID, all []editor.Revision) error {
	var query strings.Builder
	query.WriteString(`INSERT INTO revisions (story, lang, segment, number, text, source, origin, author, at) VALUES `)
	args := make([]any, 0, 8*len(all)+1)
	args = append(args, story)
	for i := range all {
		if i > 0 {
			query.WriteByte(',')
		}
		n := len(args)
		fmt.Fprintf(&query, `($1, $%d, $%d, $%d, $%d, $%d, $%d, $%d, $%d)`, n+1, n+2, n+3, n+4, n+5, n+6, n+7, n+8)
		r := &all[i]
		args = append(args, r.Lang, r.Segment, r.Number, r.Text, r.Source, r.Origin, r.By, micros(r.At))
	}
	query.WriteString(` ON CONFLICT DO NOTHING`)
	put, err := affected(tx.ExecContext(ctx, query.String(), args...))
	if err == nil && put < int64(len(all)) {
		err = fmt.Errorf("a revision of story %s has its number already: %w", story, editor.ErrConflict)
	}
	return err
}

func putArticle(ctx context.Context, tx *sql.Tx, article []byte) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO articles (hash, body) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
		editor.HashOf(article), article)
	return err
}

func putMarks(ctx context.Context, tx *sql.Tx, at *place) error {
	versions := map[editor.Lang]standing{}
	err := each(ctx, tx, func(row scanner) error {
		var lang editor.Lang
		var v standing
		err := row.Scan(&lang, &v.state, &v.translator)
		versions[lang] = v
		return err
	}, `SELECT lang, state, translator FROM versions WHERE story = $1`, at.id)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `UPDATE stories SET marks = $2 WHERE id = $1 AND marks <> $2`, at.id, marksOf(at.rejected != "", versions))
	return err
}

func putEntry(ctx context.Context, tx *sql.Tx, e editor.Entry) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO record (story, number, body)
		SELECT CAST($1 AS TEXT), coalesce(max(number), 0) + 1, CAST($2 AS TEXT) FROM record WHERE story = $1`, e.Story, string(body))
	return err
}

// affected is how many rows a statement wrote.
func affected(r sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// micros is how a moment is stored.
func micros(t time.Time) int64 { return t.UnixMicro() }

// moment is the stored moment as it was.
func moment(micros int64) time.Time { return time.UnixMicro(micros).UTC() }
