package machine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/zalando/go-keyring"

	"redakcija/editor"
)

func TestMain(m *testing.M) {
	keyring.MockInit() // no test asks the keyring of whoever runs it
	os.Exit(m.Run())
}

const secret = "k-7f31:secret"

// question is one sentence with a name that the house writes in its own way.
var (
	plain    = editor.MachineQuestion{From: editor.EN, To: editor.CNR, Text: "The minister has resigned after the vote."}
	withName = editor.MachineQuestion{
		From: editor.EN, To: editor.DE, Text: "Minister Ana Bell & others said she would not resign.",
		Terms: []editor.MachineTerm{{Start: 9, End: 17, Form: "Anna Bell"}},
	}
	withNameCNR = editor.MachineQuestion{
		From: editor.EN, To: editor.CNR, Text: "Minister Ana Bell said she would not resign.",
		Terms: []editor.MachineTerm{{Start: 9, End: 17, Form: "Ana Bel"}},
	}
)

// stub is a server that answers in turn as it is told, and the machine that asks it.
type stub struct {
	*machine
	connector editor.Connector
	asked     atomic.Int32
	bodies    []string
	headers   []http.Header
	paths     []string
	waits     []time.Duration
}

type reply struct {
	status int
	header map[string]string
	body   string
}

// newStub starts a server; the last reply is given again and again.
func newStub(t *testing.T, engine string, replies ...reply) *stub {
	t.Helper()
	s := &stub{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		s.bodies, s.headers, s.paths = append(s.bodies, string(body)), append(s.headers, r.Header), append(s.paths, r.URL.String())
		a := replies[min(int(s.asked.Add(1)), len(replies))-1]
		for k, v := range a.header {
			w.Header().Set(k, v)
		}
		if a.status == 0 {
			a.status = http.StatusOK
		}
		w.WriteHeader(a.status)
		_, _ = io.WriteString(w, a.body)
	}))
	t.Cleanup(server.Close)
	s.machine = newMachine(Options{
		Client: server.Client(),
		Getenv: func(name string) string {
			if name == variable(engine) {
				return secret
			}
			return ""
		},
		Now: func() time.Time { return time.Date(2025, 8, 6, 12, 0, 0, 0, time.UTC) },
		Sleep: func(_ context.Context, d time.Duration) error {
			s.waits = append(s.waits, d)
			return nil
		},
	})
	s.connector = editor.Connector{Engine: engine, Address: server.URL, Model: "tiny"}
	return s
}

// shapes are the answers of each engine with one text.
var shapes = map[string]func(text string) string{
	"deepl": func(s string) string {
		return fmt.Sprintf(`{"translations":[{"detected_source_language":"EN","text":%q}]}`, s)
	},
	"google": func(s string) string { return fmt.Sprintf(`{"data":{"translations":[{"translatedText":%q}]}}`, s) },
	"azure":  func(s string) string { return fmt.Sprintf(`[{"translations":[{"text":%q,"to":"bs"}]}]`, s) },
	"libretranslate": func(s string) string {
		return fmt.Sprintf(`{"translatedText":[%q]}`, s)
	},
	"chat": func(s string) string {
		return fmt.Sprintf(`{"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":%q},"finish_reason":"stop"}]}`, s)
	},
}

func reasonOf(t *testing.T, err error) *editor.MachineError {
	t.Helper()
	var e *editor.MachineError
	if !errors.As(err, &e) {
		t.Fatalf("no MachineError: %v", err)
	}
	if strings.Contains(err.Error(), secret) {
		t.Errorf("the key is in the error: %v", err)
	}
	if !errors.Is(err, editor.ErrInvalid) {
		t.Errorf("%v is not ErrInvalid", err)
	}
	return e
}

func TestEnginesAreAskedAsTheyPublishIt(t *testing.T) {
	for engine, c := range map[string]struct {
		path, header, value string
		body                map[string]any // what must be in it
		to                  string
	}{
		"deepl": {
			"/v2/translate", "Authorization", "DeepL-Auth-Key " + secret,
			map[string]any{"source_lang": "EN", "target_lang": "BS", "text": []any{plain.Text}},
			"BS",
		},
		"google": {
			"/language/translate/v2", "X-Goog-Api-Key", secret,
			map[string]any{"source": "en", "target": "bs", "format": "text", "q": []any{plain.Text}},
			"bs",
		},
		"azure": {
			"/translate?api-version=3.0&from=en&textType=plain&to=bs", "Ocp-Apim-Subscription-Key", secret,
			map[string]any{"Text": plain.Text},
			"bs",
		},
		"libretranslate": {
			"/translate", "Content-Type", "application/json",
			map[string]any{"source": "en", "target": "hr", "format": "text", "api_key": secret, "q": []any{plain.Text}},
			"hr",
		},
		"chat": {
			"/v1/chat/completions", "Authorization", "Bearer " + secret,
			map[string]any{"model": "tiny", "stream": false, "temperature": 0.0},
			"",
		},
	} {
		t.Run(engine, func(t *testing.T) {
			s := newStub(t, engine, reply{body: shapes[engine]("Ministar je podnio ostavku nakon glasanja.")})
			if engine == "libretranslate" {
				s.connector.Nearest = "hr"
			}
			got, err := s.translate(t.Context(), s.connector, plain)
			if err != nil {
				t.Fatal(err)
			}
			if got.Text != "Ministar je podnio ostavku nakon glasanja." || got.Engine != engine {
				t.Errorf("got %+v", got)
			}
			if s.paths[0] != c.path || s.headers[0].Get(c.header) != c.value {
				t.Errorf("asked %s with %s: %s", s.paths[0], c.header, s.headers[0].Get(c.header))
			}
			raw := strings.TrimSuffix(strings.TrimPrefix(s.bodies[0], "["), "]")
			var body map[string]any
			if err := json.Unmarshal([]byte(raw), &body); err != nil {
				t.Fatalf("body %s: %v", s.bodies[0], err)
			}
			for name, want := range c.body {
				if fmt.Sprint(body[name]) != fmt.Sprint(want) {
					t.Errorf("%s is %v, not %v", name, body[name], want)
				}
			}
			if strings.Contains(s.paths[0], secret) {
				t.Error("the key is in the address")
			}
		})
	}
}

func TestTermsAreHiddenAndPutBack(t *testing.T) {
	for name, c := range map[string]struct {
		engine string
		q      editor.MachineQuestion
		answer string
		sent   string // that must be in what is sent
		want   string
	}{
		"tags of DeepL": {
			"deepl", withName, `Ministerin <m id="1">Anna Bell</m> &amp; andere sagten, dass sie nicht zurücktritt.`,
			`<m id=\"1\">Anna Bell</m> &amp; others`,
			"Ministerin Anna Bell & andere sagten, dass sie nicht zurücktritt.",
		},
		"HTML of Azure, attributes turned around, empty": {
			"azure", withName, `Die <span id="1" translate="no" class="notranslate"/> &#38; andere sagten, dass sie nicht zurücktritt.`,
			`class=\"notranslate\" translate=\"no\" id=\"1\"`,
			"Die Anna Bell & andere sagten, dass sie nicht zurücktritt.",
		},
		"a word for Bosnian at DeepL": {
			"deepl", withNameCNR, "Ministarka XQ1Z je rekla da neće podnijeti ostavku.", "Minister XQ1Z said",
			"Ministarka Ana Bel je rekla da neće podnijeti ostavku.",
		},
		"brackets for a model": {
			"chat", withNameCNR, "Ministarka ⟦1⟧ je rekla da neće podnijeti ostavku.", "Minister ⟦1⟧ said",
			"Ministarka Ana Bel je rekla da neće podnijeti ostavku.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStub(t, c.engine, reply{body: shapes[c.engine](c.answer)})
			got, err := s.translate(t.Context(), s.connector, c.q)
			if err != nil {
				t.Fatal(err)
			}
			if got.Text != c.want {
				t.Errorf("got %q", got.Text)
			}
			if !strings.Contains(s.bodies[0], c.sent) {
				t.Errorf("sent %s", s.bodies[0])
			}
			if len(got.Terms) != 1 || string([]rune(got.Text)[got.Terms[0].Start:got.Terms[0].End]) != got.Terms[0].Form {
				t.Errorf("terms are at %+v of %q", got.Terms, got.Text)
			}
		})
	}
}

func TestATermThatBeginsASentenceHasACapital(t *testing.T) {
	s := newStub(t, "chat", reply{body: shapes["chat"]("⟦2⟧ je kriv. Kriv je i ⟦1⟧. ⟦3⟧ ćuti.")})
	q := editor.MachineQuestion{
		From: editor.EN, To: editor.CNR, Text: "The mayor and the whip and the aide are to blame.",
		Terms: []editor.MachineTerm{{Start: 4, End: 9, Form: "gradonačelnik"}, {Start: 18, End: 22, Form: "šef poslanika"}, {Start: 31, End: 35, Form: "pomoćnik"}},
	}
	got, err := s.translate(t.Context(), s.connector, q)
	if err != nil || got.Text != "Šef poslanika je kriv. Kriv je i gradonačelnik. Pomoćnik ćuti." {
		t.Errorf("%q, %v", got.Text, err)
	}
	for _, m := range got.Terms {
		if string([]rune(got.Text)[m.Start:m.End]) != m.Form {
			t.Errorf("%+v is not where it says", m)
		}
	}
}

func TestBrokenTermsAreRefused(t *testing.T) {
	for engine, answers := range map[string][]string{
		"deepl": {
			"Die Ministerin sagte, dass sie nicht zurücktritt.",
			`Die <m id="1">Anna Bell sagte, dass sie nicht zurücktritt.`,
			`Die <m id="1">Anna Bell</m> und <m id="1">Anna Bell</m> sagten es.`,
			`Die <m id="2">Anna Bell</m> sagte, dass sie nicht zurücktritt.`,
			`Die <m id="1">Anna Bell</m> sagte <b>es</b> nicht.`,
			`Die <m id="1`,
		},
		"chat": {"Die ⟦1 sagte es nicht.", "Die ⟦eins⟧ sagte es nicht.", "Die ⟦1⟧s sagten es nicht.", "Die ⟦1⟧ und ⟦2⟧ sagten es nicht."},
	} {
		for _, answer := range answers {
			t.Run(engine+": "+answer, func(t *testing.T) {
				s := newStub(t, engine, reply{body: shapes[engine](answer)})
				_, err := s.translate(t.Context(), s.connector, withName)
				if e := reasonOf(t, err); e.Reason != editor.MachineTerms || e.Value != "Anna Bell" {
					t.Errorf("%v", err)
				}
			})
		}
	}
}

func TestSerbianAnswersComeInLatinLetters(t *testing.T) {
	s := newStub(t, "google", reply{body: shapes["google"]("Министар је поднио оставку након гласања.")})
	s.connector.Nearest = "sr"
	got, err := s.translate(t.Context(), s.connector, plain)
	if err != nil || got.Text != "Ministar je podnio ostavku nakon glasanja." {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAModelsThoughtsAreTakenOff(t *testing.T) {
	s := newStub(t, "chat", reply{body: shapes["chat"]("<think>\nresign = ostavka\n</think>\n\nMinistar je podnio ostavku nakon glasanja.")})
	got, err := s.translate(t.Context(), s.connector, plain)
	if err != nil || got.Text != "Ministar je podnio ostavku nakon glasanja." {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAProgramIsShownAsItIsRun(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return "" }})
	q := editor.MachineQuestion{From: editor.CNR, To: editor.EN, Text: "Vlada je glasala."}
	shown, err := m.preview(editor.Connector{Engine: "apertium"}, q)
	if err != nil || shown.Address != "" || shown.Program != "apertium -u -f txt hbs-eng" || shown.Body != q.Text {
		t.Errorf("%+v, %v", shown, err)
	}
}
