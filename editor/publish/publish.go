package publish

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"time"

	"redakcija/editor"
	"redakcija/editor/language"
)

// Edition returns the two functions a desk needs to write and to check an edition.
func Edition() editor.Edition {
	return editor.Edition{Publish: publish, Verify: verify}
}

// publish is [editor.Edition.Publish].
func publish(ctx context.Context, dir string, b editor.Bundle) (paths map[editor.Lang]string, err error) {
	if err := check(&b); err != nil {
		return nil, err
	}
	f, err := openToWrite(dir)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.close()) }()
	if err := f.recover(); err != nil {
		return nil, err
	}
	p, err := prepare(f, &b)
	if err != nil {
		return nil, err
	}
	files, err := p.files()
	if err != nil {
		return nil, err
	}
	if len(files) > 0 {
		if err := f.put(ctx, files); err != nil {
			return nil, err
		}
	}
	return p.paths(), nil
}

// check refuses a bundle that no desk makes.
func check(b *editor.Bundle) error {
	if !validID.MatchString(string(b.Story)) || reserved.MatchString(string(b.Story)) {
		return fmt.Errorf("story id %q: %w", b.Story, editor.ErrInvalid)
	}
	if len(b.Pages) == 0 {
		return fmt.Errorf("story %s has no page to publish: %w", b.Story, editor.ErrInvalid)
	}
	seen := map[editor.Lang]bool{}
	for i := range b.Pages {
		a := b.Pages[i].Article
		if a == nil || a.Story != b.Story || !a.Lang.IsTarget() || seen[a.Lang] {
			return fmt.Errorf("page %d of story %s is not one of its languages: %w", i+1, b.Story, editor.ErrInvalid)
		}
		seen[a.Lang] = true
	}
	return nil
}

// publication is one story on its way into an edition.
type publication struct {
	folder   *folder
	bundle   *editor.Bundle
	address  string
	edition  *edition
	story    *story
	listings map[editor.Lang]map[int]*listing // those that were read
}

// prepare reads what the edition has and enters the story: its paths, its places in the
// listings, its record. Nothing is written yet.
func prepare(f *folder, b *editor.Bundle) (*publication, error) {
	p := &publication{
		folder: f, bundle: b, address: address(b.Settings.Address),
		listings: map[editor.Lang]map[int]*listing{},
	}
	var err error
	if p.edition, err = f.readEdition(); err != nil {
		return nil, err
	}
	if p.story, err = f.readStory(b.Story); err != nil {
		return nil, err
	}
	for i := range b.Pages {
		p.story.Languages[b.Pages[i].Article.Lang] = p.record(&b.Pages[i])
	}
	for _, lang := range editor.Targets {
		rec, ok := p.story.Languages[lang]
		if !ok {
			continue
		}
		if p.page(lang) == nil {
			rec.Withdrawn, rec.Title, rec.Script, rec.Section, rec.Unsettled = true, "", nil, "", nil
		}
		if err := p.enter(lang, &rec); err != nil {
			return nil, err
		}
		p.story.Languages[lang] = rec
	}
	return p, nil
}

// record says of a page what the manifest keeps. Path and listing are those it already
// has; a new page gets a path that is free.
func (p *publication) record(page *editor.Page) record {
	a := page.Article
	old, was := p.story.Languages[a.Lang]
	rec := record{
		Hash: page.Hash, SourceRevision: a.SourceRevision,
		Approver: page.Approver, Approved: page.ApprovedAt.UTC(), Published: page.PublishedAt.UTC(), First: page.FirstAt.UTC(),
		Corrections: len(page.Corrections), Withdrawn: page.Withdrawn != "",
		Path: old.Path, Listing: old.Listing,
	}
	if page.FirstAt.IsZero() {
		rec.First = rec.Published
	}
	if was {
		rec.First = old.First // the path and the order of the lists say so already
	} else {
		rec.Path = p.freePath(a.Lang, rec.First, slug(title(a), p.bundle.Story))
	}
	if !rec.Withdrawn {
		rec.Title, rec.Section = title(a), clean(a.Section)
		rec.Script = language.NewLocks(a.Script).Asked(rec.Title)
		rec.Unsettled = unsettledIn(a)
	}
	return rec
}

// freePath finds a folder in which no story is yet: the slug, or the slug with "-2",
// "-3" and so on.
func (p *publication) freePath(lang editor.Lang, first time.Time, slug string) string {
	month := path.Join(string(lang), first.Format("2006/01"))
	for n := 1; ; n++ {
		try := path.Join(month, slug)
		if n > 1 {
			try += "-" + strconv.Itoa(n)
		}
		if !p.folder.exists(path.Join(try, formats[0].name)) {
			return try
		}
	}
}

// enter puts a story into the listing it belongs to: where it is already, else at the
// end.
func (p *publication) enter(lang editor.Lang, rec *record) error {
	if p.listings[lang] == nil {
		p.listings[lang] = map[int]*listing{}
	}
	if rec.Listing == 0 {
		p.edition.Listed[lang]++
		rec.Listing = listings(p.edition.Listed[lang])
		if p.edition.Listed[lang]%perListing == 1 {
			p.listings[lang][rec.Listing] = &listing{}
		}
	}
	l, err := p.listing(lang, rec.Listing)
	if err != nil {
		return err
	}
	for i := range l.Entries {
		if l.Entries[i].Story == p.bundle.Story {
			l.Entries[i] = rec.entry(p.bundle.Story)
			return nil
		}
	}
	l.Entries = append(l.Entries, rec.entry(p.bundle.Story))
	return nil
}

// listing returns the n-th listing of a language.
func (p *publication) listing(lang editor.Lang, n int) (*listing, error) {
	if l := p.listings[lang][n]; l != nil {
		return l, nil
	}
	l := &listing{}
	if err := p.folder.readJSON(listingManifest(lang, n), l); err != nil {
		return nil, fmt.Errorf("listing %d of %s: %w: %w", n, lang, editor.ErrInvalid, err)
	}
	if p.listings[lang] == nil {
		p.listings[lang] = map[int]*listing{}
	}
	p.listings[lang][n] = l
	return l, nil
}

// touched are the listings of a language that the publication changes: the one in which
// the story is and, when that is the newest full one, the one before it, whose page
// learns to lead to it.
func (p *publication) touched(lang editor.Lang) []int {
	n := p.story.Languages[lang].Listing
	switch {
	case n == 0:
		return nil
	case n > 1 && n*perListing == p.edition.Listed[lang]:
		return []int{n - 1, n}
	}
	return []int{n}
}

// page returns the bundle's page of a language, or nil.
func (p *publication) page(lang editor.Lang) *editor.Page {
	for i := range p.bundle.Pages {
		if p.bundle.Pages[i].Article.Lang == lang {
			return &p.bundle.Pages[i]
		}
	}
	return nil
}

func (p *publication) paths() map[editor.Lang]string {
	paths := map[editor.Lang]string{}
	for i := range p.bundle.Pages {
		lang := p.bundle.Pages[i].Article.Lang
		paths[lang] = p.story.Languages[lang].Path
	}
	return paths
}

// files makes every file that differs from what the edition has, in the order in which
// they are put into place; none when nothing differs.
func (p *publication) files() ([]output, error) {
	all, err := p.storyFiles()
	if err != nil {
		return nil, err
	}
	lists, err := p.listFiles()
	if err != nil {
		return nil, err
	}
	all = slices.Concat([]output{styleOutput}, all, lists)
	for _, lang := range editor.Targets {
		for _, n := range p.touched(lang) {
			all = append(all, output{listingManifest(lang, n), asJSON(p.listings[lang][n])})
		}
	}
	all = append(all, output{storyManifest(p.bundle.Story), asJSON(p.story)})

	var changed []output
	for _, o := range all {
		if old, err := p.folder.root.ReadFile(o.path); err != nil || string(old) != string(o.data) {
			changed = append(changed, o)
		}
	}
	if len(changed) == 0 && p.folder.exists(editionManifest) {
		return nil, nil
	}
	p.edition.Sequence++
	return append(changed, output{editionManifest, asJSON(p.edition)}), nil
}

// storyFiles makes the files of the story and notes them in its record.
func (p *publication) storyFiles() ([]output, error) {
	versions := p.versions()
	var all []output
	for i := range renditions {
		r := &renditions[i]
		rec, ok := p.story.Languages[r.lang]
		if !ok {
			continue
		}
		var c *piece
		if page := p.page(r.lang); page != nil {
			c = newPiece(r, p.bundle, page, &rec, versions)
		} else {
			c = noticeOf(r, p.bundle, &rec, versions)
		}
		files, err := c.write()
		if err != nil {
			return nil, fmt.Errorf("write %s of story %s: %w", r.tag, p.bundle.Story, err)
		}
		if r.folder == string(r.lang) {
			rec.Files = nil // the language's first rendition begins the list anew
		}
		for _, o := range files {
			rec.Files = append(rec.Files, fileOf(o))
		}
		p.story.Languages[r.lang] = rec
		all = append(all, files...)
	}
	return all, nil
}

// versions are the renditions of the story that readers have.
func (p *publication) versions() []sibling {
	var all []sibling
	for i := range renditions {
		r := &renditions[i]
		if rec, ok := p.story.Languages[r.lang]; ok && !rec.Withdrawn {
			all = append(all, sibling{r, pathIn(r, rec.Path), clean(r.turn(language.NewLocks(rec.Script), rec.Title))})
		}
	}
	return all
}
