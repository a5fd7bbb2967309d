package editor_test

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"

	"redakcija/editor"
)

// parrot is a machine with two engines, which gives back what it is told and keeps what it was
// asked.
type parrot struct {
	says  editor.MachineText
	err   error
	asked []editor.MachineQuestion
}

func (p *parrot) machine() editor.Machine {
	return editor.Machine{
		Engines: []editor.MachineEngine{{Engine: "parrot", Title: "Parrot"}, {Engine: "mute", Title: "Mute"}},
		Ready:   func(editor.Connector) error { return p.err },
		Preview: func(c editor.Connector, q editor.MachineQuestion) (editor.MachineRequest, error) {
			return editor.MachineRequest{Engine: c.Engine, Address: c.Address, Body: q.Text}, nil
		},
		Translate: func(_ context.Context, c editor.Connector, q editor.MachineQuestion) (editor.MachineText, error) {
			p.asked = append(p.asked, q)
			t := p.says
			t.Engine = c.Engine
			return t, p.err
		},
	}
}

func machineReason(t *testing.T, err error, want string) {
	t.Helper()
	var e *editor.MachineError
	if !errors.As(err, &e) || e.Reason != want || !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("%v, not %s", err, want)
	}
	if id := editor.Explain(err).ID; id != "machine."+want {
		t.Errorf("it is explained as %s", id)
	}
}

func TestNothingIsSentToAMachineThatIsOff(t *testing.T) {
	n := newNewsroom(t)
	p := &parrot{says: editor.MachineText{Text: "Schlagzeile"}}
	desk := n.desk.WithMachine(p.machine()).As(jelena)
	_, err := desk.Machine(n.ctx, "parrot", n.story, "s1", editor.DE)
	machineReason(t, err, editor.MachineOff)
	_, err = desk.Preview(n.ctx, "parrot", editor.MachineQuestion{From: editor.EN, To: editor.DE, Text: "Yes"})
	machineReason(t, err, editor.MachineOff)
	_, err = desk.Machine(n.ctx, "babel", n.story, "s1", editor.DE)
	machineReason(t, err, editor.MachineUnknown)
	if len(p.asked) > 0 {
		t.Fatalf("%+v was sent", p.asked)
	}

	n.must(desk.SwitchOn(n.ctx, editor.Connector{Engine: "parrot", Address: "https://mt.example/v1"}))
	got, err := desk.Machine(n.ctx, "parrot", n.story, "s1", editor.DE)
	if err != nil || got.Text != "Schlagzeile" || got.Engine != "parrot" || len(p.asked) != 1 || p.asked[0].Text != "Headline" {
		t.Errorf("%+v, %v after %+v", got, err, p.asked)
	}
	if err := desk.SwitchOn(n.ctx, editor.Connector{Engine: "parrot"}); err != nil {
		t.Fatal(err)
	}
	states, err := desk.Machines(n.ctx)
	n.must(err)
	if len(states) != 2 || !states[0].On || states[0].Connector.Address != "" || states[1].On {
		t.Errorf("switched on anew, the engines are %+v", states)
	}
	n.must(desk.SwitchOff(n.ctx, "parrot"))
	_, err = desk.Machine(n.ctx, "parrot", n.story, "s1", editor.DE)
	machineReason(t, err, editor.MachineOff)
}

func TestTheDeskKeepsNoSecretOfAMachine(t *testing.T) {
	n := newNewsroom(t)
	desk := n.desk.WithMachine((&parrot{}).machine()).As(jelena)
	for _, address := range []string{
		"https://ana:secret@mt.example/", "https://mt.example/?key=secret", "https://mt.example/#secret",
		"ftp://mt.example", "mt.example", "https://", ":",
	} {
		err := desk.SwitchOn(n.ctx, editor.Connector{Engine: "parrot", Address: address})
		machineReason(t, err, editor.MachineAddress)
		if strings.Contains(err.Error(), "secret") {
			t.Errorf("the error repeats it: %v", err)
		}
	}
	if err := n.desk.WithMachine((&parrot{}).machine()).SwitchOn(n.ctx, editor.Connector{Engine: "parrot"}); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("nobody signed: %v", err)
	}
}

func TestTermsGoWithAQuestion(t *testing.T) {
	n := newNewsroom(t)
	desk := n.desk.As(jelena)
	for _, term := range []editor.Term{
		{Kind: editor.TermPerson, Forms: map[editor.Lang][]string{editor.CNR: {"Stiv Vitkof"}, editor.EN: {"Steve Witkoff"}, editor.DE: {"Steve Witkoff"}}},
		{Kind: editor.TermPlace, Forms: map[editor.Lang][]string{editor.CNR: {"Crna Gora"}, editor.EN: {"Montenegro"}}},
		{Kind: editor.TermExpression, Free: true, Forms: map[editor.Lang][]string{editor.CNR: {"posjeta"}, editor.EN: {"visit"}}},
	} {
		_, err := desk.PutTerm(n.ctx, term)
		n.must(err)
	}
	for _, c := range []struct {
		from, to editor.Lang
		text     string
		want     []editor.MachineTerm
	}{
		{"en-GB", editor.CNR, "Steve  Witkoff ends a visit to Montenegro.", []editor.MachineTerm{{Start: 0, End: 13, Form: "Stiv Vitkof"}, {Start: 30, End: 40, Form: "Crna Gora"}}},
		{editor.CNR, editor.EN, "Stivu Vitkofu je uručena nagrada Crne Gore.", []editor.MachineTerm{{Start: 0, End: 13, Form: "Steve Witkoff"}, {Start: 33, End: 42, Form: "Montenegro"}}},
		{editor.EN, editor.DE, "Montenegro welcomes Witkoff.", nil}, // no form in German; a surname alone
		{"ru", editor.DE, "Montenegro", nil},
	} {
		q, err := desk.MachineQuestionFor(n.ctx, c.from, c.to, c.text)
		n.must(err)
		if !reflect.DeepEqual(q.Terms, c.want) {
			t.Errorf("%q: %+v", q.Text, q.Terms)
		}
	}
}

func TestNeighbouringWordsAreMadeMontenegrin(t *testing.T) {
	n := newNewsroom(t)
	p := &parrot{says: editor.MachineText{
		Text:  "Tko je vidio vlak u Nemačkoj, tjedan nakon Augusta Rota u augustu?",
		Terms: []editor.MachineTerm{{Start: 43, End: 55, Form: "Augusta Rota"}},
	}}
	kinds := map[string]struct {
		kind     editor.MisspellingKind
		severity editor.Severity
		forms    []string
		exact    bool
	}{
		"Tko":      {editor.ForeignNorm, editor.SeverityHint, []string{"Ko"}, true},
		"vlak":     {editor.ForeignNorm, editor.SeverityWarning, []string{"voz"}, true},
		"Nemačkoj": {editor.EkavianForm, editor.SeverityWarning, []string{"Njemačkoj"}, true},
		"tjedan":   {editor.ForeignNorm, editor.SeverityWarning, []string{"sedmica", "nedjelja"}, false},
		"Augusta":  {editor.ForeignNorm, editor.SeverityWarning, []string{"Avgusta"}, true},
		"Rota":     {editor.UnknownWord, editor.SeverityWarning, []string{"Rote"}, false},
		"augustu":  {editor.ForeignNorm, editor.SeverityWarning, []string{"avgustu"}, true},
		"vidio":    {editor.EkavianForm, editor.SeverityHint, []string{"video"}, true},
	}
	spelling := editor.Spelling{Unknown: func(_ context.Context, q editor.SpellingQuestion) ([]editor.Misspelling, error) {
		var all []editor.Misspelling
		at := 0
		for word := range strings.SplitSeq(q.Text, " ") {
			bare := strings.Trim(word, ",?")
			if k, wrong := kinds[bare]; wrong {
				all = append(all, editor.Misspelling{Start: at, End: at + len([]rune(bare)), Word: bare, Kind: k.kind, Severity: k.severity, Suggestions: k.forms, Exact: k.exact})
			}
			at += len([]rune(word)) + 1
		}
		return all, nil
	}}
	desk := n.desk.WithMachine(p.machine()).WithSpelling(spelling).As(jelena)
	n.must(desk.SwitchOn(n.ctx, editor.Connector{Engine: "parrot"}))
	got, err := desk.Ask(n.ctx, "parrot", editor.MachineQuestion{From: editor.EN, To: editor.CNR, Text: "Who saw the train in Germany?"})
	n.must(err)
	if want := "Ko je vidio voz u Njemačkoj, tjedan nakon Augusta Rota u avgustu?"; got.Text != want {
		t.Errorf("got %q", got.Text)
	}
	runes := []rune(got.Text)
	var changed []string
	for _, c := range got.Changes {
		changed = append(changed, c.Was+" "+string(runes[c.Start:c.End]))
		if string(runes[c.Start:c.End]) != c.Now {
			t.Errorf("%+v is not where it says", c)
		}
	}
	if want := []string{"Tko Ko", "vlak voz", "Nemačkoj Njemačkoj", "augustu avgustu"}; !reflect.DeepEqual(changed, want) {
		t.Errorf("changed %q", changed)
	}
	if m := got.Terms[0]; string(runes[m.Start:m.End]) != "Augusta Rota" {
		t.Errorf("the term is at %+v", m)
	}
	if p.says.Terms[0].Start != 43 {
		t.Error("the engine's own answer was changed")
	}

	german, err := desk.Ask(n.ctx, "parrot", editor.MachineQuestion{From: editor.EN, To: editor.DE, Text: "Who?"})
	if err != nil || german.Changes != nil {
		t.Errorf("a German text is changed: %+v, %v", german, err)
	}
	spelling.Unknown = func(context.Context, editor.SpellingQuestion) ([]editor.Misspelling, error) {
		return nil, &editor.DictionaryError{Lang: editor.CNR}
	}
	bare, err := desk.WithSpelling(spelling).Ask(n.ctx, "parrot", editor.MachineQuestion{From: editor.EN, To: editor.CNR, Text: "Who?"})
	if err != nil || bare.Text != p.says.Text {
		t.Errorf("without dictionaries: %+v, %v", bare, err)
	}
}

func TestAMachinesTextIsMarkedUntilAPersonConfirmsIt(t *testing.T) {
	n := newNewsroom(t)
	desk := n.desk.As(jelena)
	said := editor.MachineText{Engine: "parrot", Text: "Text  s2 "}
	n.write(jelena, "")
	_, err := desk.TakeMachine(n.ctx, n.story, editor.DE, "s2", said, 0)
	if !errors.Is(err, editor.ErrConflict) {
		t.Errorf("over a text that came meanwhile: %v", err)
	}
	r, err := desk.TakeMachine(n.ctx, n.story, editor.DE, "s2", said, 1)
	n.must(err)
	if r.Text != "Text s2" || r.Origin != editor.ByMachine+"parrot" || !r.Unconfirmed() || r.Number != 2 {
		t.Errorf("taken as %+v", r)
	}
	n.must(n.do(editor.ActSubmit, jelena, ""))
	if err := n.do(editor.ActApprove, marko, ""); !errors.Is(err, editor.ErrNotAllowed) {
		t.Errorf("approved with a text that nobody has looked at: %v", err)
	}
	record, err := desk.Record(n.ctx, n.story)
	n.must(err)
	if !containsVerb(record, editor.VerbMachine) {
		t.Errorf("not in the record: %+v", record)
	}
	n.must(n.do(editor.ActReturn, marko, "read it"))
	r, _, err = desk.Translate(n.ctx, n.story, editor.DE, "s2", "Text s2", 2)
	n.must(err)
	if r.Unconfirmed() || r.Origin != editor.ByPerson || r.Number != 3 {
		t.Errorf("confirmed as %+v", r)
	}
	for _, wrong := range []editor.MachineText{{Engine: "parrot", Text: " "}, {Text: "Ja"}} {
		if _, err := desk.TakeMachine(n.ctx, n.story, editor.DE, "s1", wrong, editor.AnyRevision); !errors.Is(err, editor.ErrInvalid) {
			t.Errorf("%+v: %v", wrong, err)
		}
	}
	if _, err := desk.TakeMachine(n.ctx, n.story, editor.DE, "s99", said, 0); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("a segment that there is not: %v", err)
	}
	if _, err := n.desk.TakeMachine(n.ctx, n.story, editor.DE, "s1", said, 1); !errors.Is(err, editor.ErrUnsigned) {
		t.Errorf("nobody signed: %v", err)
	}
}

func containsVerb(record []editor.Entry, verb string) bool {
	for _, e := range record {
		if e.Verb == verb {
			return true
		}
	}
	return false
}
