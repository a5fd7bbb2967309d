package machine

import (
	"encoding/json"
	"strings"

	"redakcija/editor"
	"redakcija/editor/language"
)

// engine is one row of the table: what is particular to it.
type engine struct {
	editor.MachineEngine
	address    string // of its server; "" where there is none for all
	wantsKey   bool   // otherwise one is sent where there is one
	wantsModel bool
	program    string // that is run, for an engine without a server
	packages   string // what Debian calls the program
	// patience is how many times as long as others it may take: a model on the own machine
	// reads and writes a paragraph in a minute or two.
	patience int
	// language is how it calls a language, "" where it does not know it.
	language func(lang string, target bool) string
	// hiding are the marks that terms are hidden behind.
	hiding func(j *job) []marks
	// ask makes the request, and read reads the answer: as many texts as were asked for.
	ask  func(j *job) (wire, error)
	read func(raw []byte) ([]string, error)
	// said is what the server says is wrong, "" where it says nothing that is understood.
	said func(raw []byte) string
}

// engines are all that there are.
var engines = []engine{
	{
		MachineEngine: editor.MachineEngine{Engine: "deepl", Title: "DeepL", Nearest: "BS"},
		address:       "https://api.deepl.com", wantsKey: true,
		language: deeplLanguage, hiding: deeplHiding, ask: askDeepL, read: readDeepL, said: saidMessage,
	},
	{
		MachineEngine: editor.MachineEngine{Engine: "google", Title: "Google Cloud Translation", Nearest: "bs"},
		address:       "https://translation.googleapis.com", wantsKey: true,
		language: plainLanguage, hiding: inHTML, ask: askGoogle, read: readGoogle, said: saidError,
	},
	{
		MachineEngine: editor.MachineEngine{Engine: "azure", Title: "Azure Translator", Nearest: "bs"},
		address:       "https://api.cognitive.microsofttranslator.com", wantsKey: true,
		language: plainLanguage, hiding: inHTML, ask: askAzure, read: readAzure, said: saidError,
	},
	{
		// Servers have the languages that their owners chose; none that is published has Bosnian,
		// Croatian or Serbian, so a house says by which one its own is asked.
		MachineEngine: editor.MachineEngine{Engine: "libretranslate", Title: "LibreTranslate", Local: true},
		language:      plainLanguage, hiding: inHTML, ask: askLibre, read: readLibre, said: saidError,
	},
	{
		// A language model is told what Montenegrin is, in words.
		MachineEngine: editor.MachineEngine{Engine: "chat", Title: "OpenAI API / Ollama", Nearest: "Montenegrin", Local: true},
		address:       "http://localhost:11434", wantsModel: true, patience: 6,
		language: chatLanguage, hiding: func(*job) []marks { return bracketTokens }, ask: askChat, read: readChat, said: saidError,
	},
	{
		MachineEngine: editor.MachineEngine{Engine: "apertium", Title: "Apertium", Nearest: "hbs", Local: true},
		program:       "apertium", packages: "apertium, apertium-hbs-eng",
		language: apertiumLanguage, hiding: inHTML,
	},
}

// languages are what an engine calls two languages, Montenegrin by the nearest that it has.
func (e *engine) languages(c editor.Connector, from, to editor.Lang) (source, target string, known bool) {
	call := func(lang editor.Lang, target bool) string {
		if lang != editor.CNR {
			return e.language(language.Base(string(lang)), target)
		}
		if c.Nearest != "" {
			return c.Nearest
		}
		return e.Nearest
	}
	source, target = call(from, false), call(to, true)
	if e.program != "" && (from != editor.CNR || to != editor.EN) { // the other direction is not fit for use
		return "", "", false
	}
	return source, target, source != "" && target != "" && from != ""
}

// plainLanguage is the code of ISO 639.
func plainLanguage(lang string, _ bool) string { return lang }

func inHTML(*job) []marks { return []marks{htmlMarks} }

// format is what engines that translate HTML are told the text to be.
func (j *job) format(plain string) string {
	if j.hidden.tagged() {
		return "html"
	}
	return plain
}

// saidMessage reads {"message": "…"}, with "detail" beside it where DeepL has more to say.
func saidMessage(raw []byte) string {
	var body struct{ Message, Detail string }
	_ = json.Unmarshal(raw, &body) // what is not understood says nothing
	return strings.TrimSpace(body.Message + " " + body.Detail)
}

// saidError reads {"error": "…"} and {"error": {"message": "…", …}}. What else is in the
// object, such as codes and reasons, is part of what is said.
func saidError(raw []byte) string {
	var body struct {
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(raw, &body) != nil || len(body.Error) == 0 {
		return ""
	}
	var text string
	if json.Unmarshal(body.Error, &text) == nil {
		return text
	}
	var object struct {
		Message string `json:"message"`
		Type    string `json:"type"`
		Status  string `json:"status"`
		Errors  []struct {
			Reason string `json:"reason"`
		} `json:"errors"`
	}
	if json.Unmarshal(body.Error, &object) != nil {
		return ""
	}
	said := []string{object.Message, object.Type, object.Status}
	for _, e := range object.Errors {
		said = append(said, e.Reason)
	}
	return strings.Join(strings.Fields(strings.Join(said, " ")), " ")
}
