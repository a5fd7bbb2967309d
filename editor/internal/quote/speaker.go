package quote

import (
	"cmp"
	"strings"
)

// sex is what a name, a role or a pronoun tells of a person.
type sex byte

const (
	anySex sex = iota
	man
	woman
	many // more than one person, or an organisation
)

// person is somebody whom the text has named or described, as far as it was read.
type person struct {
	name  string // the fullest name, "" for "the 58-year-old"
	last  string // the last word of the name, as [tongue.name] has it
	role  string
	sex   sex
	age   string // in figures, where the text tells it
	place Span
}

// memory is who was named, the last one mentioned at the end.
type memory struct {
	people []person
	// read is how far the text was searched for names.
	read wordAt
}

// mostPeople is how many people are kept in mind; a longer text forgets the first ones.
const mostPeople = 64

// resolve fills the name of a party whom the text calls by a pronoun, a role, or a part of
// the name, from who was named before, and keeps the party in mind.
func (f *finder) resolve(who *Party) {
	if who.Text == "" && who.Name == "" {
		return
	}
	t := f.tongue
	f.readTo(who.Place)
	if who.Name == "" {
		if as, ok := t.pronouns[strings.ToLower(who.Text)]; ok {
			if p := f.unnamed(as, who.Place.Paragraph); p != nil {
				who.Role = p.role
			} else if p := f.recent(as, ""); p != nil {
				who.Name = p.name
				f.mention(*p)
			}
			return
		}
		if age := ageIn(who.Text); age != "" {
			for i := len(f.people) - 1; i >= 0; i-- {
				if f.people[i].age == age && f.people[i].name != "" {
					who.Name = f.people[i].name
					f.mention(f.people[i])
					return
				}
			}
		}
		role := cmp.Or(who.Role, who.Text)
		if p := f.recent(t.sexOf(role), role); p != nil {
			who.Name = p.name
			f.mention(*p)
			return
		}
		f.mention(person{role: role, sex: t.sexOf(role), place: who.Place})
		return
	}
	words := strings.Fields(who.Name)
	last := t.name(strings.ToLower(words[len(words)-1]))
	if len(words) == 1 {
		who.Name = f.fullName(who.Name, last, who.Place)
		words = strings.Fields(who.Name)
	}
	p := person{name: who.Name, last: last, role: who.Role, sex: t.sexOf(who.Role), place: who.Place}
	if p.sex == anySex {
		p.sex = t.firstNames[t.name(strings.ToLower(words[0]))]
	}
	f.mention(p)
}

// mention keeps a person in mind as the last one spoken of, with all that is known.
func (f *finder) mention(p person) {
	for i := len(f.people) - 1; i >= 0; i-- {
		old := &f.people[i]
		if old.last == p.last && (p.last != "" || old.role == p.role) {
			if len(old.name) > len(p.name) {
				p.name = old.name
			}
			if p.role == "" {
				p.role = old.role
			}
			if p.sex == anySex {
				p.sex = old.sex
			}
			if p.age == "" {
				p.age = old.age
			}
			f.people = append(f.people[:i], f.people[i+1:]...)
			break
		}
	}
	if len(f.people) == mostPeople {
		f.people = f.people[1:]
	}
	f.people = append(f.people, p)
}

// readTo keeps in mind who is named up to a place: names of two words and more that begin
// with a first name, or stand behind a role or before an age; and those already known by
// their last name.
func (f *finder) readTo(until Span) {
	for ; f.read.paragraph <= until.Paragraph && f.read.paragraph < len(f.paragraphs); f.read = (wordAt{f.read.paragraph + 1, 0}) {
		p := f.paragraphs[f.read.paragraph]
		for f.read.word < len(p.words) {
			if f.read.paragraph == until.Paragraph && p.words[f.read.word].start >= until.Start {
				return
			}
			f.read.word = f.meet(p, f.read.word)
		}
		if f.read.paragraph == until.Paragraph {
			return
		}
	}
}

// meet keeps the person in mind whose name begins with a word of a paragraph, if one does. It
// returns the word to go on with.
func (f *finder) meet(p *paragraph, first int) int {
	t := f.tongue
	w := &p.words[first]
	if !w.capital || t.particles[w.plain] || !t.inName(w.plain) {
		return first + 1
	}
	last := first + 1
	for last < len(p.words) && p.words[last].gap&^stop == 0 && p.words[last].capital && t.inName(p.words[last].plain) {
		last++
	}
	surname := t.name(p.words[last-1].plain)
	as, known := t.firstNames[t.name(w.plain)]
	aged := last < len(p.words) && p.words[last].gap&comma != 0 && isAge(p.words[last].plain)
	known = known || aged || first > 0 && w.gap&^stop == 0 && t.head(p.words[first-1].plain) != ""
	if last == first+1 || !known {
		for i := len(f.people) - 1; i >= 0; i-- {
			if f.people[i].last == surname && surname != "" {
				f.mention(f.people[i])
				break
			}
		}
		return last
	}
	who := person{name: p.of(w.start, p.words[last-1].end), last: surname, sex: as, place: p.span(first, last)}
	who.name = strings.TrimSuffix(strings.TrimSuffix(who.name, "'s"), "’s")
	from := first
	for from > 0 && first-from < 4 && p.words[from].gap == 0 && (p.words[from-1].capital || t.head(p.words[from-1].plain) != "") {
		from--
	}
	if role := p.of(p.words[from].start, w.start); t.head(role) != "" {
		who.role = strings.TrimSpace(role)
	}
	if aged {
		who.age = p.words[last].plain
	}
	f.mention(who)
	return last
}

// isAge tells whether a word is the figure of an age.
func isAge(s string) bool {
	if len(s) == 0 || len(s) > 3 {
		return false
	}
	for _, b := range []byte(s) {
		if b < '0' || b > '9' {
			return false
		}
	}
	return true
}

// ageIn returns the age by which somebody is called: "the 58-year-old", "der 58-Jährige".
func ageIn(text string) string {
	for w := range strings.FieldsSeq(text) {
		if age, _, ok := strings.Cut(w, "-"); ok && isAge(age) {
			return age
		}
	}
	return ""
}

// recent returns who was mentioned last and can be meant by a pronoun of a sex or by a
// role. A role is asked for by its words: "the president" is who was called "US President".
func (f *finder) recent(as sex, role string) *person {
	head := f.tongue.head(role)
	for i := len(f.people) - 1; i >= 0; i-- {
		p := &f.people[i]
		if p.name == "" || as != anySex && p.sex != anySex && p.sex != as || as == many && p.sex != many {
			continue
		}
		if role == "" || head != "" && f.tongue.head(p.role) == head {
			return p
		}
	}
	return nil
}

// unnamed returns who was spoken of last in a paragraph and can be meant by a pronoun of a
// sex, where the text has no name for them: "a bank official".
func (f *finder) unnamed(as sex, paragraph int) *person {
	for i := len(f.people) - 1; i >= 0 && f.people[i].place.Paragraph == paragraph; i-- {
		p := &f.people[i]
		if as != anySex && p.sex != anySex && p.sex != as {
			continue
		}
		if p.name != "" || f.tongue.head(p.role) == "" {
			return nil
		}
		return p
	}
	return nil
}

// fullName returns the longest name that ends with the same word, up to a place of the
// text: "Ushakov" is "Yuri Ushakov" where an earlier paragraph calls him so.
func (f *finder) fullName(name, last string, until Span) string {
	for i := len(f.people) - 1; i >= 0; i-- {
		if f.people[i].last == last && len(f.people[i].name) > len(name) {
			return f.people[i].name
		}
	}
	const (
		longest = 4  // words
		most    = 32 // places; the full name comes early
	)
	for _, at := range f.named[last][:min(most, len(f.named[last]))] {
		p := f.paragraphs[at.paragraph]
		if at.paragraph > until.Paragraph || at.paragraph == until.Paragraph && p.words[at.word].start > until.Start {
			break
		}
		first := at.word
		for first > 0 && at.word-first < longest-1 && p.words[first].gap&^stop == 0 && p.words[first-1].capital &&
			f.tongue.inName(p.words[first-1].plain) {
			first--
		}
		for first < at.word && f.tongue.particles[p.words[first].plain] {
			first++
		}
		if first < at.word {
			return p.of(p.words[first].start, p.words[at.word].start) + name
		}
	}
	return name
}
