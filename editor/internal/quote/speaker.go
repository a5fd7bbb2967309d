package quote

import (
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
	place Span
}

// memory is who was named, the last one mentioned at the end.
type memory struct {
	people []person
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
	if who.Name == "" {
		if as, ok := t.pronouns[strings.ToLower(who.Text)]; ok {
			if p := f.recent(as, ""); p != nil {
				who.Name = p.name
				f.mention(*p)
			}
			return
		}
		if who.Role == "" {
			who.Role = who.Text
		}
		if p := f.recent(t.sexOf(who.Role), who.Role); p != nil {
			who.Name = p.name
			f.mention(*p)
			return
		}
		f.mention(person{role: who.Role, sex: t.sexOf(who.Role), place: who.Place})
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
			f.people = append(f.people[:i], f.people[i+1:]...)
			break
		}
	}
	if len(f.people) == mostPeople {
		f.people = f.people[1:]
	}
	f.people = append(f.people, p)
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

// fullName returns the longest name that ends with the same word, up to a place of the
// text: "Ushakov" is "Yuri Ushakov" where an earlier paragraph calls him so.
func (f *finder) fullName(name, last string, until Span) string {
	for i := len(f.people) - 1; i >= 0; i-- {
		if f.people[i].last == last && len(f.people[i].name) > len(name) {
			return f.people[i].name
		}
	}
	const longest = 4 // words
	for _, at := range f.named[last] {
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
