package publish

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// indexPage is what the template of a list gets.
type indexPage struct {
	head
	Groups []group
	Turns  []turn
}

// group is a story in a list: its first title, and under it the titles in other
// languages.
type group struct {
	Date    stamp
	Section string
	Titles  []titleLink
	story   editor.StoryID
}

type titleLink struct{ Title, Tag, Href string }

// turn leads to another page of a list.
type turn struct{ Name, Href, Rel string }

// listFiles makes the pages of full listings in which the story is, and all indexes.
// Their number does not depend on the size of the edition.
func (p *publication) listFiles() ([]output, error) {
	var all []output
	for i := range renditions {
		r := &renditions[i]
		for _, n := range p.touched(r.lang) {
			if n > p.full(r.lang) {
				continue
			}
			o, err := p.listingPage(r, n)
			if err != nil {
				return nil, err
			}
			all = append(all, o)
		}
	}
	var shared []output
	for i := range renditions {
		o, err := p.langIndex(&renditions[i])
		if err != nil {
			return nil, err
		}
		shared = append(shared, o)
	}
	o, err := p.frontPage()
	if err != nil {
		return nil, err
	}
	shared = append(shared, o)
	p.edition.Files = []file{fileOf(styleOutput)}
	for _, o := range shared {
		p.edition.Files = append(p.edition.Files, fileOf(o))
	}
	return append(all, shared...), nil
}

// listingPage makes the page of a full listing.
func (p *publication) listingPage(r *rendition, n int) (output, error) {
	l, err := p.listing(r.lang, n)
	if err != nil {
		return output{}, err
	}
	folder := pageFolder(r, n)
	v := p.newIndex(r, folder, func(other *rendition) string {
		if other.lang != r.lang {
			return "" // its n-th page has other stories
		}
		return pageFolder(other, n)
	})
	v.Title = v.Publication + " – " + r.words.Page + " " + strconv.Itoa(n)
	v.Turns = append(v.Turns, turn{r.words.Newest, v.Home, ""})
	if n < p.full(r.lang) {
		v.Turns = append(v.Turns, turn{r.words.Newer, v.Root + pageFolder(r, n+1) + "/index.html", "prev"})
	}
	if n > 1 {
		v.Turns = append(v.Turns, turn{r.words.Older, v.Root + pageFolder(r, n-1) + "/index.html", "next"})
	}
	v.add(r, newestFirst(l.Entries))
	o, err := v.output(folder)
	l.Pages = slices.DeleteFunc(l.Pages, func(f file) bool { return f.Path == o.path })
	l.Pages = append(l.Pages, fileOf(o))
	slices.SortFunc(l.Pages, func(a, b file) int { return strings.Compare(a.Path, b.Path) })
	return o, err
}

// langIndex makes the index of a rendition: the newest fifty, and the way to the rest.
func (p *publication) langIndex(r *rendition) (output, error) {
	entries, err := p.newest(r.lang)
	if err != nil {
		return output{}, err
	}
	v := p.newIndex(r, r.folder, func(other *rendition) string { return other.folder })
	v.Title = v.Publication
	if n := p.full(r.lang); n > 0 && p.edition.Listed[r.lang] > perListing {
		v.Turns = append(v.Turns, turn{r.words.Older, v.Root + pageFolder(r, n) + "/index.html", "next"})
	}
	v.add(r, entries)
	return v.output(r.folder)
}

// frontPage makes the index over all languages. It speaks Montenegrin; every title
// is marked with its own language.
func (p *publication) frontPage() (output, error) {
	first := &renditions[0]
	v := p.newIndex(first, "", func(other *rendition) string { return other.folder })
	v.Title = v.Publication
	for i := range v.Links {
		v.Links[i].Current = false
	}
	type titled struct {
		r *rendition
		e entry
	}
	var all []titled
	for i := range renditions {
		r := &renditions[i]
		if r.folder != string(r.lang) {
			continue // a rendition in other letters is no other title
		}
		entries, err := p.newest(r.lang)
		if err != nil {
			return output{}, err
		}
		for _, e := range entries {
			all = append(all, titled{r, e})
		}
	}
	slices.SortStableFunc(all, func(a, b titled) int { return b.e.Date.Compare(a.e.Date) })
	for _, t := range all {
		v.addTitle(t.r, &t.e)
	}
	v.Groups = v.Groups[:min(len(v.Groups), perListing)]
	for i := range v.Groups {
		slices.SortStableFunc(v.Groups[i].Titles, func(a, b titleLink) int { return rank(a.Tag) - rank(b.Tag) })
	}
	if len(all) > 0 {
		v.Day = language.LongDate(first.tag, all[0].e.Date.In(zone))
	}
	return v.output("")
}

// rank is the place of a rendition in the table.
func rank(tag string) int {
	return slices.IndexFunc(renditions[:], func(r rendition) bool { return r.tag == tag })
}

// newIndex begins a list. To finds the same list of another rendition.
func (p *publication) newIndex(r *rendition, folder string, to func(*rendition) string) *indexPage {
	v := &indexPage{head: newHead(r, folder, p.address, r.publication(p.bundle.Settings), to)}
	v.IsIndex = true
	if p.address != "" {
		v.Canonical = p.address
		if folder != "" {
			v.Canonical += folder + "/"
		}
		if folder == r.folder || folder == "" {
			v.Alternates = append(v.Alternates, alternate{"x-default", p.address})
		}
	}
	return v
}

// newest returns the newest fifty of a language, newest first, without those that are
// withdrawn.
func (p *publication) newest(lang editor.Lang) ([]entry, error) {
	var entries []entry
	for n := listings(p.edition.Listed[lang]); n > 0 && len(entries) < perListing; n-- {
		l, err := p.listing(lang, n)
		if err != nil {
			return nil, err
		}
		entries = append(slices.Clone(l.Entries), entries...)
	}
	return newestFirst(entries[max(0, len(entries)-perListing):]), nil
}

func newestFirst(entries []entry) []entry {
	all := slices.DeleteFunc(slices.Clone(entries), func(e entry) bool { return e.Withdrawn })
	slices.Reverse(all)
	return all
}

// full is how many listings of a language are full and have a page.
func (p *publication) full(lang editor.Lang) int {
	return p.edition.Listed[lang] / perListing
}

func pageFolder(r *rendition, n int) string {
	return path.Join(r.folder, "page", strconv.Itoa(n))
}

// add lists stories of one language.
func (v *indexPage) add(r *rendition, entries []entry) {
	for i := range entries {
		v.addTitle(r, &entries[i])
	}
	if len(entries) > 0 {
		v.Day = language.LongDate(r.tag, entries[0].Date.In(zone))
	}
}

// addTitle lists a story under the group it already has, else in a new one.
func (v *indexPage) addTitle(r *rendition, e *entry) {
	t := titleLink{clean(r.turn(language.NewLocks(e.Script), e.Title)), r.tag, v.Root + pathIn(r, e.Path) + "/index.html"}
	for i := range v.Groups {
		if v.Groups[i].story == e.Story {
			v.Groups[i].Titles = append(v.Groups[i].Titles, t)
			return
		}
	}
	v.Groups = append(v.Groups, group{
		story: e.Story, Section: e.Section, Titles: []titleLink{t},
		Date: newStamp(language.ShortDate, v.Tag, e.Date),
	})
}

func (v *indexPage) output(folder string) (output, error) {
	data, err := render("index", v)
	return output{path.Join(folder, "index.html"), data}, err
}
