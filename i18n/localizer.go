package i18n

import (
	"embed"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed *.json
var catalogueFiles embed.FS

//go:embed toolkit/*.json
var toolkitFiles embed.FS

// Localizer speaks one language. It may be used by many goroutines.
type Localizer struct {
	tag       Tag
	localizer *i18n.Localizer
	ids       map[string]bool
	// plain are the sentences without places and plural forms. Most are, and lists ask
	// for them once a row: a map is a hundred times faster than finding a template.
	plain map[string]string
	// outlined are those with places, as the catalogue has them.
	outlined map[string]string
}

// localizers are made when they are first asked for: a program mostly needs one.
var localizers = func() map[Tag]func() *Localizer {
	m := map[Tag]func() *Localizer{}
	for _, t := range Tags {
		m[t] = sync.OnceValue(func() *Localizer { return load(t) })
	}
	return m
}()

// New returns the localizer of a language; for a tag that is none of [Tags] it is the
// English one.
func New(t Tag) *Localizer {
	l, ok := localizers[t]
	if !ok {
		l = localizers[English]
	}
	return l()
}

// load reads a catalogue. It panics when the file is broken: it is part of the
// program, and a test loads all of them.
func load(t Tag) *Localizer {
	raw, err := catalogueFiles.ReadFile(t.String() + ".json")
	if err != nil {
		panic("i18n: " + err.Error())
	}
	// A bundle of one language: nothing is matched, and a sentence that is missing does
	// not come out in another language unnoticed.
	bundle := i18n.NewBundle(language.MustParse(t.String()))
	messages, err := bundle.ParseMessageBytes(language.MustParse(t.String()), raw, json.Unmarshal)
	if err != nil {
		panic(fmt.Sprintf("i18n: catalogue %s: %v", t, err))
	}
	l := &Localizer{
		tag: t, localizer: i18n.NewLocalizer(bundle, t.String()),
		ids: make(map[string]bool, len(messages)), plain: make(map[string]string, len(messages)), outlined: map[string]string{},
	}
	for _, m := range messages {
		l.ids[m.ID] = true
		if m.One == "" && !strings.Contains(m.Other, "{{") {
			l.plain[m.ID] = m.Other
		} else {
			l.outlined[m.ID] = m.Other
		}
	}
	return l
}

// Tag is the language that is spoken.
func (l *Localizer) Tag() Tag { return l.tag }

// Has tells whether there is a sentence for an id.
func (l *Localizer) Has(id string) bool { return l.ids[id] }

// T returns the sentence for an id. Pairs are names and values for its places:
// T("error.exists", "File", name). An id without a sentence comes out as ⟦id⟧, so that
// it is seen.
func (l *Localizer) T(id string, pairs ...any) string {
	if s, ok := l.plain[id]; ok {
		return s
	}
	return l.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: places(pairs)})
}

// N returns the sentence for an id in the plural form that count asks for; {{.Count}}
// is count as the language writes it.
func (l *Localizer) N(id string, count int, pairs ...any) string {
	if s, ok := l.plain[id]; ok {
		return s
	}
	data := places(pairs)
	data["Count"] = l.Int(count)
	return l.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: data, PluralCount: count})
}

// With returns the sentence for an id with values for its places by their names.
func (l *Localizer) With(id string, values map[string]string) string {
	if s, ok := l.plain[id]; ok {
		return s
	}
	return l.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: values})
}

// Outline returns the sentence for an id with "…" in its places: what it says, whatever of.
func (l *Localizer) Outline(id string) string {
	if s, ok := l.plain[id]; ok {
		return s
	}
	var b strings.Builder
	for rest := l.outlined[id]; ; {
		before, place, found := strings.Cut(rest, "{{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		b.WriteString("…")
		_, rest, _ = strings.Cut(place, "}}")
	}
}

func (l *Localizer) say(c *i18n.LocalizeConfig) string {
	// A plural form that is missing is an error and the other form: that is still said.
	s, err := l.localizer.Localize(c)
	if err != nil && s == "" {
		return "⟦" + c.MessageID + "⟧"
	}
	return s
}

// places makes template data of pairs; a name without a value is left out.
func places(pairs []any) map[string]any {
	data := make(map[string]any, len(pairs)/2+1)
	for i := 0; i+1 < len(pairs); i += 2 {
		data[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return data
}

// Toolkit returns the words that the toolkit shows of its own accord (in dialogs, in
// the menu of a text field) as the JSON file it reads. The toolkit knows English and
// German, but not Montenegrin, and follows the system where the program follows its
// user.
func Toolkit(t Tag) []byte {
	raw, err := toolkitFiles.ReadFile("toolkit/" + New(t).tag.String() + ".json")
	if err != nil { // the files are part of the program, and a test reads all of them
		panic("i18n: " + err.Error())
	}
	return raw
}
