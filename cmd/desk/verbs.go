package main

import (
	"context"
	"slices"
)

// verb is one thing that desk can do.
type verb struct {
	name        string
	arguments   string // as usage shows them
	least, most int    // how many there must be and may be
	help        string // id of its line of help
	flags       []option
	needs       need
	run         func(context.Context, *call) error
}

// option is a flag, written --name VALUE, or --name alone where it is a switch.
type option struct {
	name  string
	value string // what VALUE is called in the help; "" makes it a switch
	help  string // id of its line of help
}

// need says what a verb works on.
type need int

const (
	nothing       need = iota // files and folders only
	aDesk                     // a desk that exists
	aDeskForStory             // such a desk where a story is named, otherwise rows
	aDeskIfAny                // the person's desk where there is one, otherwise none
	aDeskOrCheck              // a desk that exists, but for "check FILE…"
	newDesk                   // a desk, made where there is none
)

// many is the most of a verb that takes any number of arguments.
const many = 1 << 20

// everywhere are the flags that every verb takes.
var everywhere = []option{
	{"desk", "FILE|postgres://…", "desk.flag.desk"},
	{"as", "NAME", "desk.flag.as"},
	{"ui", "TAG", "desk.flag.ui"},
	{"json", "", "desk.flag.json"},
	{"jsonl", "", "desk.flag.jsonl"},
	{"help", "", "desk.flag.help"},
}

// Flags that several verbs share.
var (
	ofLanguage = option{"lang", "L", "desk.flag.lang"}
	withNote   = option{"note", "TEXT", "desk.flag.note"}
	intoFolder = option{"out", "DIR", "desk.flag.out"}
	ofFinding  = []option{
		ofLanguage,
		{"segment", "S", "desk.flag.segment"},
		{"rule", "R", "desk.flag.rule"},
		{"at", "N", "desk.flag.at"},
	}
)

// verbs returns the table, in the order in which a story is worked on.
func verbs() []verb {
	return []verb{
		{"init", "", 0, 0, "desk.help.init", settingFlags, newDesk, initDesk},
		{"read", "FILE…", 1, many, "desk.help.read", nil, nothing, readFiles},
		{"intake", "FILE…", 1, many, "desk.help.intake", nil, aDesk, intakeFiles},
		{"fetch", "ADDRESS…", 1, many, "desk.help.fetch", []option{allowPrivate}, aDesk, fetchPages},
		{"watch", "FOLDER|ADDRESS…", 1, many, "desk.help.watch", watchFlags, aDesk, watchSources},
		{"list", "", 0, 0, "desk.help.list", listFlags, aDesk, listStories},
		{"search", "WORDS", 1, many, "desk.help.search", listFlags, aDesk, listStories},
		{"show", "STORY", 1, 1, "desk.help.show", nil, aDesk, showStory},
		{"diff", "STORY", 1, 1, "desk.help.diff", []option{{"from", "N", "desk.flag.from"}}, aDesk, showDiff},
		{"similar", "STORY", 1, 1, "desk.help.similar", nil, aDesk, showSimilar},
		{"merge", "STORY", 1, 1, "desk.help.merge", []option{{"into", "STORY", "desk.flag.into"}}, aDesk, merge},
		{"translate", "STORY", 1, 1, "desk.help.translate", []option{ofLanguage}, aDesk, translateRows},
		{"suggest", "STORY", 1, 1, "desk.help.suggest", suggestFlags, aDesk, suggest},
		{"pretranslate", "STORY", 1, 1, "desk.help.pretranslate", pretranslateFlags, aDesk, pretranslate},
		{"submit", "STORY", 1, 1, "desk.help.submit", []option{ofLanguage}, aDesk, submit},
		{"return", "STORY", 1, 1, "desk.help.return", []option{ofLanguage, withNote}, aDesk, giveBack},
		{"approve", "STORY", 1, 1, "desk.help.approve", []option{ofLanguage}, aDesk, approve},
		{"publish", "[STORY…]", 0, many, "desk.help.publish", []option{ofLanguage, intoFolder}, aDesk, publishStories},
		{"verify", "DIR", 1, 1, "desk.help.verify", nil, nothing, verifyEdition},
		{"correct", "STORY", 1, 1, "desk.help.correct", []option{ofLanguage, withNote}, aDesk, correct},
		{"withdraw", "STORY", 1, 1, "desk.help.withdraw", []option{ofLanguage, withNote, intoFolder}, aDesk, withdraw},
		{"hold", "STORY", 1, 1, "desk.help.hold", []option{{"until", "DATE", "desk.flag.until"}}, aDesk, hold},
		{"reject", "STORY", 1, 1, "desk.help.reject", []option{withNote}, aDesk, reject},
		{"release", "STORY", 1, 1, "desk.help.release", nil, aDesk, release},
		{"record", "STORY", 1, 1, "desk.help.record", nil, aDesk, showRecord},
		{"check", "[STORY]", 0, 1, "desk.help.check", []option{ofLanguage, {"fix", "", "desk.flag.fix"}}, aDeskForStory, check},
		{"waive", "STORY", 1, 1, "desk.help.waive", slices.Concat(ofFinding, []option{withNote}), aDesk, waive},
		{"unwaive", "STORY", 1, 1, "desk.help.unwaive", ofFinding, aDesk, unwaive},
		{"attributions", "[STORY]", 0, 1, "desk.help.attributions", attributionFlags, aDeskForStory, attributions},
		{"checklist", "STORY", 1, 1, "desk.help.checklist", tickFlags, aDesk, showChecklist},
		{"rules", "[RULE LEVEL]", 0, 2, "desk.help.rules", nil, aDesk, rules},
		{"locks", "STORY", 1, 1, "desk.help.locks", lockFlags, aDesk, showLocks},
		{"words", "[list|add WORD…|remove WORD…]", 0, many, "desk.help.words", wordFlags, aDesk, houseWords},
		{"register", registerArguments, 0, many, "desk.help.register", registerFlags, aDesk, houseRegister},
		{"terms", registerArguments, 0, many, "desk.help.terms", registerFlags, aDesk, houseRegister},
		{"memory", memoryArguments, 0, many, "desk.help.memory", memoryFlags, aDesk, memory},
		{"exchange", exchangeArguments, 2, many, "desk.help.exchange", exchangeFlags, aDeskOrCheck, exchangeFiles},
		{"machine", machineArguments, 0, 2, "desk.help.machine", machineFlags, aDesk, machines},
		{"compare", "[STORY [OTHER]]", 0, 2, "desk.help.compare", nil, aDeskForStory, compareReports},
		{"names", "[NAME NAME]", 0, 2, "desk.help.names", nil, nothing, compareNames},
		{"segments", "", 0, 0, "desk.help.segments", segmentFlags, nothing, splitSentences},
		{"sentences", "STORY SEGMENT", 2, 2, "desk.help.sentences", endFlags, aDesk, showSentences},
		{"spell", "", 0, 0, "desk.help.spell", spellFlags, aDeskIfAny, spellWords},
		{"script", "", 0, 0, "desk.help.script", []option{{"to", "cyrl|latn", "desk.flag.to"}}, nothing, changeScript},
		{"version", "", 0, 0, "desk.help.version", nil, nothing, showVersion},
		{"help", "[VERB]", 0, 1, "desk.help.help", nil, nothing, showHelp},
	}
}

// verbNamed returns the verb with a name, or nil.
func verbNamed(name string) *verb {
	table := verbs()
	for i := range table {
		if table[i].name == name {
			return &table[i]
		}
	}
	return nil
}
