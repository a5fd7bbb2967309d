package intake

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/atom"
	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"

	"redakcija/editor"
)

// matchFeed recognises RSS 2.0 and 1.0, with the export of WordPress, Atom and JSON Feed.
func matchFeed(raw []byte) bool {
	switch rootName(raw) {
	case "rss", "RDF", "feed":
		return true
	}
	return isJSONFeed(raw)
}

// readFeed reads a feed with one story. A feed with more only holds them: see [feedParts].
func readFeed(raw []byte) (*editor.Draft, error) {
	f, err := openFeed(raw)
	switch {
	case err != nil:
		return nil, err
	case len(f.items) == 0:
		return nil, fault(editor.InputNoBody, -1)
	case len(f.items) > 1:
		return nil, nil
	}
	only := &f.items[0]
	if only.reason != "" {
		return nil, f.fault(only.reason, only.from)
	}
	d := &dispatch{}
	source := f.part(only)
	if repaired, ok := unmangle(source); ok {
		source = repaired
		warn(&d.Draft, warnMangled)
	}
	parsed, err := (&gofeed.Parser{KeepOriginalFeed: true}).ParseString(source)
	if err != nil || len(parsed.Items) == 0 {
		return nil, f.fault(editor.InputDamaged, only.from)
	}
	it := parsed.Items[0]
	if isLong(it.Content) || isLong(it.Description) {
		return nil, f.fault(editor.InputTooLarge, only.from)
	}
	d.feedItem(parsed, it)
	if m, ok := f.picture(only); ok {
		d.medium(m)
	}
	return d.finish()
}

// feedParts yields the items of a feed that has several, each in a feed of its own with
// what the feed says about all of them. When the feed was made is left out, so that an
// item is the same bytes as long as nothing in it changes.
func feedParts(raw []byte) iter.Seq2[editor.Part, error] {
	return func(yield func(editor.Part, error) bool) {
		f, err := openFeed(raw)
		if err != nil || len(f.items) < 2 {
			return // reported, or read as a story, already
		}
		for i := range f.items {
			item := &f.items[i]
			part := editor.Part{Name: partName(fragmentText(item.title))}
			if part.Name == "" {
				part.Name = strconv.Itoa(i + 1)
			}
			var err error
			if item.reason != "" {
				err = f.fault(item.reason, item.from)
			} else {
				part.Raw = []byte(f.part(item))
			}
			if !yield(part, err) {
				return
			}
		}
	}
}

// feedItem takes over an item and what its feed says about it.
func (d *dispatch) feedItem(f *gofeed.Feed, it *gofeed.Item) {
	d.headline.Text = fragmentText(it.Title)
	d.Item = editor.Item{ID: it.GUID, Address: it.Link}
	switch {
	case d.Item.ID == "":
		d.Item.ID = it.Link
	case !strings.ContainsAny(d.Item.ID, ":/") && f.Link != "":
		d.Item.ID = f.Link + "#" + d.Item.ID // a number of this site
	}
	if d.Item.Address == "" && isAddress(it.GUID) {
		d.Item.Address = it.GUID
	}
	d.feedDates(it)
	d.feedCredits(f, it)
	d.body, d.summary = markedBody(it.Content), markedBody(it.Description)
	if len(d.body.blocks) == 0 && isWholeStory(d.summary.blocks) {
		d.body, d.summary = d.summary, content{}
	}
	if len(d.body.blocks) == 0 {
		d.body.media = d.summary.media
	}
	d.withoutTail()
	d.feedLanguage(f, it)
	d.feedMedia(it)
	d.wordpress(it)
}

// feedDates takes over when an item appeared. Its version is the moment of its last
// change, in UTC so that moments can be compared as texts.
func (d *dispatch) feedDates(it *gofeed.Item) {
	for _, s := range [...]string{it.Published, it.Updated} {
		if d.Date == "" {
			d.Date = stamp(s)
		}
	}
	published, updated := it.PublishedParsed, it.UpdatedParsed
	if d.Date == "" && published != nil {
		d.Date = published.Format("2006-01-02T15:04Z07:00")
	}
	if updated == nil {
		updated = published
	}
	if updated != nil {
		d.Item.Version = updated.UTC().Format(time.RFC3339)
	}
}

// feedCredits tells the outlet of the feed from the one it took an item from.
func (d *dispatch) feedCredits(f *gofeed.Feed, it *gofeed.Item) {
	people := it.Authors
	if len(people) == 0 {
		people = f.Authors
	}
	names := logins(f)
	for _, p := range people {
		switch {
		case p == nil, strings.Contains(p.Name, "@"):
		case names[p.Name] != "":
			d.byline(names[p.Name])
		default:
			d.byline(p.Name)
		}
	}
	c := &d.Credits
	c.Provider = fragmentText(f.Title)
	categories := it.Categories
	switch original := f.OriginalFeed().(type) {
	case *rss.Feed:
		item := original.Items[0]
		if item.Source != nil {
			c.Source = fragmentText(item.Source.Title)
		}
		for _, category := range item.Categories {
			if category.Domain == "category" { // of WordPress, which has tags beside them
				categories = []string{category.Value}
				break
			}
		}
	case *atom.Feed:
		entry := original.Entries[0]
		d.rights(fragmentText(entry.Rights))
		if entry.Source != nil {
			c.Source = fragmentText(entry.Source.Title)
		}
	}
	if len(categories) > 0 {
		d.Section = fragmentText(categories[0])
	}
	if x := it.DublinCoreExt; x != nil {
		d.rights(x.Rights...)
		if c.Source == "" && len(x.Source) > 0 && !strings.Contains(x.Source[0], "://") {
			c.Source = x.Source[0]
		}
	}
	for _, x := range it.Extensions["media"]["copyright"] {
		d.rights(x.Value)
	}
	d.rights(fragmentText(f.Copyright))
}

// isWholeStory tells a description that is the story itself from a teaser.
func isWholeStory(blocks []editor.Block) bool {
	const longestTeaser = 800 // bytes: three or four sentences
	size := 0
	for i := range blocks {
		size += len(blocks[i].Text)
	}
	return size > longestTeaser || len(blocks) > 2 && size > longestTeaser/2
}

// postedIn is the line that WordPress adds to the items of a feed, in our languages.
var postedIn = lazy(`^(?:The post .+ (?:appeared first on|first appeared on) |Der Beitrag .+ erschien zuerst auf |(?:Objava|Članak|Чланак|Објава) .+ (?:pojavi|појави)|(?:Сообщение|Запись) .+ (?:появились|появилась) сначала на )`)

// readOn is the link to the whole story at the end of a teaser.
var readOn = lazy(`[.!?…\])”“"] ?((?:Read more|Read the rest|Continue reading|Weiterlesen|Mehr lesen|Weiter|Opširnije|Detaljnije|Pročitaj(?:te)? više|Nastavi(?:te)? čitanje|Опширније|Подробнее|Читать далее|Читать полностью)[ .…»→]*)$`)

// withoutTail takes off what an outlet adds to every item behind the story.
func (d *dispatch) withoutTail() {
	for _, part := range []*content{&d.body, &d.summary} {
		for len(part.blocks) > 1 {
			last := part.blocks[len(part.blocks)-1]
			why := ""
			if postedIn().MatchString(last.Text) {
				why = "related"
			} else if len(last.Text) < maxPhrases {
				why = furnitureAt(last.Text, edges)
			}
			if why == "" {
				break
			}
			d.note(aside{why: why, text: last.Text})
			part.blocks = part.blocks[:len(part.blocks)-1]
		}
		if n := len(part.blocks); n > 0 {
			last := &part.blocks[n-1]
			if m := readOn().FindStringSubmatchIndex(last.Text); m != nil {
				d.note(aside{why: "related", text: last.Text[m[2]:]})
				last.Text = last.Text[:m[2]]
			}
		}
	}
}

// feedLanguage believes the text more than the tag: many programs write "en-us" into the
// feeds of sites in any language.
func (d *dispatch) feedLanguage(f *gofeed.Feed, it *gofeed.Item) {
	tag := f.Language
	if x := it.DublinCoreExt; x != nil && len(x.Language) > 0 {
		tag = x.Language[0]
	}
	d.language(tag)
	if is := languageOf(slices.Concat([]editor.Block{d.headline}, d.summary.blocks, d.body.blocks)); is != "" && is != d.Lang {
		d.Lang = "" // to be read from the text
	}
}

// feedMedia keeps what is enclosed in an item or named by the extension of Yahoo, which
// has captions and credits: for each picture, for a group of sizes, or for the whole item.
func (d *dispatch) feedMedia(it *gofeed.Item) {
	media := it.Extensions["media"]
	whole := captioned(media)
	for _, group := range media["group"] {
		about := captioned(group.Children).or(whole)
		d.mediaContents(group.Children["content"], about)
	}
	d.mediaContents(media["content"], whole)
	for _, e := range it.Enclosures {
		if e != nil {
			d.medium(editor.Medium{Kind: mediumKind(e.Type), Type: e.Type, Address: e.URL, Caption: whole.Caption, Credit: whole.Credit})
		}
	}
	for _, thumbnail := range media["thumbnail"] {
		if len(d.Media) == 0 {
			d.medium(editor.Medium{Kind: editor.Picture, Address: thumbnail.Attrs["url"], Caption: whole.Caption, Credit: whole.Credit})
		}
	}
	if it.Image != nil && len(d.Media) == 0 {
		d.medium(editor.Medium{Kind: editor.Picture, Address: it.Image.URL, Caption: it.Image.Title})
	}
}

// about is what is said of a picture.
type about struct{ Caption, Credit string }

func captioned(in map[string][]ext.Extension) about {
	value := func(names ...string) string {
		for _, name := range names {
			for _, x := range in[name] {
				if s := fragmentText(x.Value); s != "" {
					return s
				}
			}
		}
		return ""
	}
	return about{value("description", "title"), value("credit")}
}

func (a about) or(b about) about {
	if a.Caption == "" {
		a.Caption = b.Caption
	}
	if a.Credit == "" {
		a.Credit = b.Credit
	}
	return a
}

// mediaContents keeps pictures; of several sizes in one list the first is the default.
func (d *dispatch) mediaContents(contents []ext.Extension, whole about) {
	for _, x := range contents {
		is := captioned(x.Children).or(whole)
		kind := x.Attrs["type"]
		if kind == "" {
			kind = x.Attrs["medium"]
		}
		d.medium(editor.Medium{Kind: mediumKind(kind), Type: x.Attrs["type"], Address: x.Attrs["url"], Caption: is.Caption, Credit: is.Credit})
	}
}

// extension returns the text of the first element with a name, or "".
func extension(in map[string][]ext.Extension, name string) string {
	for _, x := range in[name] {
		return strings.TrimSpace(x.Value)
	}
	return ""
}

// logins returns the names of the authors of an export of WordPress, whose items have only
// their logins.
func logins(f *gofeed.Feed) map[string]string {
	names := map[string]string{}
	for _, x := range f.Extensions["wp"]["author"] {
		names[extension(x.Children, "author_login")] = extension(x.Children, "author_display_name")
	}
	return names
}

// wordpress reads what an export of WordPress says beyond RSS: whether an item was
// published at all, and when it was written if not.
func (d *dispatch) wordpress(it *gofeed.Item) {
	wp := it.Extensions["wp"]
	switch extension(wp, "status") {
	case "draft", "pending", "private", "future", "trash":
		warn(&d.Draft, warnWithheld)
	}
	if s := stamp(extension(wp, "post_date_gmt") + "Z"); d.Date == "" {
		d.Date = s
	}
}
