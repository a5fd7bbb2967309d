package editor

import (
	"context"
	"fmt"
)

// Machine is what translates by itself, as functions that package machine gives. Nothing is
// asked of an engine that the house has not switched on: see [Settings.Machines].
type Machine struct {
	// Engines are all that there are, in the order in which an editor is offered them.
	Engines []MachineEngine
	// Ready tells what keeps an engine from being asked: a [*MachineError], or nil.
	Ready func(c Connector) error
	// Preview returns what would be sent, without the key.
	Preview func(c Connector, q MachineQuestion) (MachineRequest, error)
	// Translate asks an engine. The error is a [*MachineError], or that of ctx.
	Translate func(ctx context.Context, c Connector, q MachineQuestion) (MachineText, error)
	// KeepKey keeps the key to an engine where the system keeps secrets; "" forgets it.
	KeepKey func(engine, key string) error
	// Words looks a word up in the dictionaries of the system.
	Words func(ctx context.Context, from, to Lang, word string) ([]MachineWord, error)
}

// MachineEngine is something that translates.
type MachineEngine struct {
	Engine string `json:"engine"` // stable: "deepl"
	// Title is its proper name: "DeepL".
	Title string `json:"title"`
	// Nearest is the language by which it is asked for Montenegrin, as the engine calls it; ""
	// where the engine offers no such language by itself.
	Nearest string `json:"nearest,omitempty"`
	// Local says that no text leaves the machine, or the server that the house names.
	Local bool `json:"local,omitempty"`
}

// Connector is how a house uses an engine. It is kept on the desk, so it holds no secret: keys
// are in the environment or where the system keeps secrets.
type Connector struct {
	Engine string `json:"engine"`
	// Address is that of the server, for an engine that is not one service for all; or another
	// one that speaks alike.
	Address string `json:"address,omitempty"`
	Model   string `json:"model,omitempty"`  // that a server shall use, where it has several
	Region  string `json:"region,omitempty"` // of a key for Azure
	// Nearest is the language by which it is asked for Montenegrin, where the house wants
	// another one than the engine's.
	Nearest string `json:"nearest,omitempty"`
	// Glossary is the id of one that was made at DeepL; it is used between English and German.
	Glossary string `json:"glossary,omitempty"`
}

// MachineQuestion is a text to be translated.
type MachineQuestion struct {
	From Lang   `json:"source_lang"`
	To   Lang   `json:"target_lang"`
	Text string `json:"text"`
	// Terms are kept from the engine, and stand in the answer as the house agreed on them. They
	// are in the order of the text and do not overlap.
	Terms []MachineTerm `json:"terms,omitempty"`
}

// MachineTerm is a term or name in a text.
type MachineTerm struct {
	// Start and End are code points, end exclusive.
	Start int    `json:"start"`
	End   int    `json:"end"`
	Form  string `json:"form"` // that is agreed on in the language of the answer
}

// MachineRequest is what is sent to an engine, as it can be shown: without the key.
type MachineRequest struct {
	Engine string `json:"engine"`
	// Address is the server that is asked; "" where nothing leaves the machine.
	Address string `json:"address,omitempty"`
	// Program is what is run, for an engine without a server.
	Program string `json:"program,omitempty"`
	Body    string `json:"body"`
}

// MachineText is the answer of an engine. It is a suggestion: nobody has read it.
type MachineText struct {
	Engine string `json:"engine"`
	Text   string `json:"text"`
	// Terms are where agreed forms were put, as a dictionary has them: the case may have to be
	// another one.
	Terms []MachineTerm `json:"terms,omitempty"`
	// Changes are what was made Montenegrin in the answer, in its order.
	Changes []MachineChange `json:"changes,omitempty"`
}

// MachineChange is a word that was put in the place of another.
type MachineChange struct {
	// Start and End are code points of the changed text, end exclusive.
	Start int             `json:"start"`
	End   int             `json:"end"`
	Was   string          `json:"was"`
	Now   string          `json:"now"`
	Kind  MisspellingKind `json:"kind"`
}

// MachineWord is an entry of a dictionary.
type MachineWord struct {
	Dictionary string   `json:"dictionary"`
	Lines      []string `json:"lines"` // of the entry, the word itself first
}

// The reasons for which a machine gave no text; "machine.<reason>" in i18n, with the places
// Engine, Value, Status and Seconds.
const (
	MachineUnknown     = "unknown"     // there is no such engine
	MachineOff         = "off"         // the house has not switched it on
	MachineNoKey       = "no_key"      // Value is the name of the variable that may hold it
	MachineNoKeyring   = "no_keyring"  // the system keeps no secrets; Value is as of [MachineNoKey]
	MachineNoAddress   = "no_address"  // nobody said which server
	MachineAddress     = "address"     // Value is none that may be asked, or holds a secret
	MachineNoModel     = "no_model"    // nobody said which model
	MachineNoProgram   = "no_program"  // Value is what to install
	MachineDirection   = "direction"   // Value: the engine does not translate from one to the other
	MachineLong        = "long"        // the text is longer than Value code points
	MachineNothing     = "nothing"     // the text has no letter
	MachineUnreachable = "unreachable" // nobody answers at Value
	MachineTimeout     = "timeout"     // the answer did not come in time
	MachineKey         = "key"         // the engine does not take the key
	MachineQuota       = "quota"       // what was paid for is used up
	MachineBusy        = "busy"        // asked too often; again after Seconds, where they are known
	MachineStatus      = "status"      // the server said no with Status and Value
	MachineAnswer      = "answer"      // no answer that the engine gives
	MachineEmpty       = "empty"       // an answer without text
	MachineTooLarge    = "too_large"   // an answer far longer than any translation
	MachineLanguage    = "language"    // an answer in another language
	MachineTerms       = "terms"       // Value is a term that was lost, doubled or broken
)

// MachineError says why an engine gave no text. It is an [ErrInvalid].
type MachineError struct {
	Engine  string
	Reason  string
	Value   string
	Status  int // of HTTP, or 0
	Seconds int // until it is worth while to ask again, 0 where nobody said
	Err     error
}

func (e *MachineError) Error() string {
	s := "machine " + e.Engine + ": " + e.Reason
	if e.Status != 0 {
		s = fmt.Sprintf("%s %d", s, e.Status)
	}
	if e.Value != "" {
		s = fmt.Sprintf("%s %q", s, e.Value)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *MachineError) Unwrap() []error {
	if e.Err == nil {
		return []error{ErrInvalid}
	}
	return []error{ErrInvalid, e.Err}
}

func explainMachine(e *MachineError) Explanation {
	return Explanation{ID: "machine." + e.Reason, Values: map[string]any{
		"Engine": e.Engine, "Value": e.Value, "Status": e.Status, "Seconds": e.Seconds,
	}}
}
