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

func TestWhatServersSayIsNamed(t *testing.T) {
	ok := reply{body: shapes["deepl"]("Ministar je podnio ostavku nakon glasanja.")}
	for name, c := range map[string]struct {
		engine  string
		replies []reply
		reason  string // "" where there is an answer in the end
		asked   int32
		waits   []time.Duration
		seconds int
	}{
		"a wrong key":                 {"deepl", []reply{{status: 403, body: `{"message":"Forbidden"}`}}, editor.MachineKey, 1, nil, 0},
		"a wrong key at Google":       {"google", []reply{{status: 400, body: `{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}`}}, editor.MachineKey, 1, nil, 0},
		"a wrong key at Azure":        {"azure", []reply{{status: 401, body: `{"error":{"code":401000,"message":"The request is not authorized."}}`}}, editor.MachineKey, 1, nil, 0},
		"a wrong key of a model":      {"chat", []reply{{status: 401, body: `{"error":{"message":"Incorrect API key provided: ` + secret + `","type":"invalid_request_error"}}`}}, editor.MachineKey, 1, nil, 0},
		"DeepL's quota":               {"deepl", []reply{{status: 456, body: `{"message":"Quota Exceeded"}`}}, editor.MachineQuota, 1, nil, 0},
		"Google's quota":              {"google", []reply{{status: 403, body: `{"error":{"code":403,"message":"Daily Limit Exceeded","errors":[{"reason":"dailyLimitExceeded"}]}}`}}, editor.MachineQuota, 1, nil, 0},
		"Azure's quota":               {"azure", []reply{{status: 403, body: `{"error":{"code":403001,"message":"The operation isn't allowed because the subscription has exceeded its free quota."}}`}}, editor.MachineQuota, 1, nil, 0},
		"OpenAI's quota":              {"chat", []reply{{status: 429, body: `{"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}}`}}, editor.MachineQuota, 1, nil, 0},
		"busy, then not":              {"deepl", []reply{{status: 429}, {status: 529}, ok}, "", 3, []time.Duration{time.Second, 2 * time.Second}, 0},
		"busy for some seconds":       {"deepl", []reply{{status: 429, header: map[string]string{"Retry-After": "3"}}, ok}, "", 2, []time.Duration{3 * time.Second}, 0},
		"busy until a moment":         {"deepl", []reply{{status: 503, header: map[string]string{"Retry-After": "Wed, 06 Aug 2025 12:00:05 GMT"}}, ok}, "", 2, []time.Duration{6 * time.Second}, 0},
		"busy for too long":           {"libretranslate", []reply{{status: 429, header: map[string]string{"Retry-After": "600"}, body: `{"error":"Slowdown"}`}}, editor.MachineBusy, 1, nil, 600},
		"busy for ever":               {"deepl", []reply{{status: 503}}, editor.MachineBusy, 3, []time.Duration{time.Second, 2 * time.Second}, 0},
		"leads elsewhere":             {"deepl", []reply{{status: 302, header: map[string]string{"Location": "https://elsewhere.example/"}}}, editor.MachineStatus, 1, nil, 0},
		"too long for it":             {"deepl", []reply{{status: 413}}, editor.MachineLong, 1, nil, 0},
		"a language it does not have": {"libretranslate", []reply{{status: 400, body: `{"error":"hr is not supported"}`}}, editor.MachineStatus, 1, nil, 0},
		"HTML":                        {"google", []reply{{header: map[string]string{"Content-Type": "text/html"}, body: "<!DOCTYPE html><html><body>Please sign in</body></html>"}}, editor.MachineAnswer, 1, nil, 0},
		"an error with status 200":    {"libretranslate", []reply{{body: `{"error":"Translate is not loaded"}`}}, editor.MachineAnswer, 1, nil, 0},
		"no text":                     {"deepl", []reply{{body: `{"translations":[]}`}}, editor.MachineAnswer, 1, nil, 0},
		"two texts":                   {"deepl", []reply{{body: `{"translations":[{"text":"a"},{"text":"b"}]}`}}, editor.MachineAnswer, 1, nil, 0},
		"nothing at all":              {"azure", []reply{{}}, editor.MachineAnswer, 1, nil, 0},
		"an empty text":               {"deepl", []reply{{body: shapes["deepl"](" \n ")}}, editor.MachineEmpty, 1, nil, 0},
		"no letter":                   {"deepl", []reply{{body: shapes["deepl"]("…")}}, editor.MachineEmpty, 1, nil, 0},
		"markup in the text":          {"google", []reply{{body: shapes["google"]("<p>Ministar je podnio ostavku.</p>")}}, editor.MachineAnswer, 1, nil, 0},
		"chatter":                     {"chat", []reply{{body: shapes["chat"]("Sure! Here it is:\n\nMinistar je podnio ostavku.")}}, editor.MachineAnswer, 1, nil, 0},
		"a model that is cut off":     {"chat", []reply{{body: `{"choices":[{"message":{"content":"Ministar je"},"finish_reason":"length"}]}`}}, editor.MachineAnswer, 1, nil, 0},
		"far too long a text":         {"chat", []reply{{body: shapes["chat"](strings.Repeat("ministar je podnio ostavku ", 40))}}, editor.MachineTooLarge, 1, nil, 0},
		"far too long an answer":      {"deepl", []reply{{body: strings.Repeat(" ", mostAnswer+1)}}, editor.MachineTooLarge, 1, nil, 0},
		"the same text":               {"deepl", []reply{{body: shapes["deepl"](plain.Text)}}, editor.MachineLanguage, 1, nil, 0},
		"German":                      {"deepl", []reply{{body: shapes["deepl"]("Der Minister ist nach der Abstimmung zurückgetreten.")}}, editor.MachineLanguage, 1, nil, 0},
		"French":                      {"chat", []reply{{body: shapes["chat"]("Le ministre chargé des affaires étrangères vient de quitter ses fonctions ce matin après un long débat houleux")}}, editor.MachineLanguage, 1, nil, 0},
		"Chinese":                     {"chat", []reply{{body: shapes["chat"]("部长在投票后辞职。")}}, editor.MachineLanguage, 1, nil, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStub(t, c.engine, c.replies...)
			s.connector.Nearest = "hr"
			got, err := s.translate(t.Context(), s.connector, plain)
			if c.reason == "" {
				if err != nil || got.Text == "" {
					t.Errorf("%+v, %v", got, err)
				}
			} else if e := reasonOf(t, err); e.Reason != c.reason || e.Seconds != c.seconds {
				t.Errorf("%+v", e)
			} else if got.Text != "" {
				t.Errorf("a text came with the error: %q", got.Text)
			}
			if s.asked.Load() != c.asked || fmt.Sprint(s.waits) != fmt.Sprint(c.waits) {
				t.Errorf("asked %d times, waited %v", s.asked.Load(), s.waits)
			}
		})
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

func TestAServerThatHangsIsGivenUp(t *testing.T) {
	hold := make(chan struct{})
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-hold }))
	defer server.Close()
	defer close(hold)
	m := newMachine(Options{Client: server.Client(), Getenv: func(string) string { return secret }})
	m.patience = 20 * time.Millisecond
	_, err := m.translate(t.Context(), editor.Connector{Engine: "deepl", Address: server.URL}, plain)
	if e := reasonOf(t, err); e.Reason != editor.MachineTimeout {
		t.Errorf("%v", err)
	}
	m.patience = time.Minute
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := m.translate(ctx, editor.Connector{Engine: "deepl", Address: server.URL}, plain); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("when the caller gives up it is said to be %v", err)
	}
}

func TestAServerThatIsNotThereIsSaid(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	waits := 0
	m := newMachine(Options{
		Client: http.DefaultClient, Getenv: func(string) string { return secret },
		Sleep: func(context.Context, time.Duration) error { waits++; return nil },
	})
	_, err := m.translate(t.Context(), editor.Connector{Engine: "deepl", Address: server.URL}, plain)
	if e := reasonOf(t, err); e.Reason != editor.MachineUnreachable || e.Value == "" || waits != attempts-1 {
		t.Errorf("%v after %d waits", err, waits)
	}
}

func TestTheSameQuestionIsSentOnce(t *testing.T) {
	s := newStub(t, "deepl", reply{body: shapes["deepl"](`Die <m id="1">Anna Bell</m> sagte, dass sie nicht zurücktritt.`)})
	first, err := s.translate(t.Context(), s.connector, withName)
	if err != nil {
		t.Fatal(err)
	}
	first.Terms[0].Form = "changed by its owner"
	second, err := s.translate(t.Context(), s.connector, withName)
	if err != nil || second.Terms[0].Form != "Anna Bell" || s.asked.Load() != 1 {
		t.Errorf("%+v, %v, asked %d times", second, err, s.asked.Load())
	}
	other := withName
	other.Terms = []editor.MachineTerm{{Start: 9, End: 17, Form: "Ana Bel"}}
	if _, err := s.translate(t.Context(), s.connector, other); err != nil || s.asked.Load() != 2 {
		t.Errorf("with another agreed form: %v, asked %d times", err, s.asked.Load())
	}
}

func TestTheCacheForgetsTheOldest(t *testing.T) {
	var c cache
	key := func(i int) cacheKey { return cacheKey{text: fmt.Sprint(i)} }
	for i := range mostKept + 3 {
		c.put(key(i), editor.MachineText{Text: fmt.Sprint(i)})
	}
	if len(c.texts) != mostKept {
		t.Errorf("%d are kept", len(c.texts))
	}
	if _, there := c.get(key(2)); there {
		t.Error("the oldest is kept")
	}
	if got, there := c.get(key(mostKept + 2)); !there || got.Text != fmt.Sprint(mostKept+2) {
		t.Error("the newest is lost")
	}
}

func TestQuestionsThatCannotBeSent(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return "" }})
	long := plain
	long.Text = strings.Repeat("a", longest+1)
	for name, c := range map[string]struct {
		connector editor.Connector
		q         editor.MachineQuestion
		reason    string
	}{
		"no such engine":   {editor.Connector{Engine: "babel"}, plain, editor.MachineUnknown},
		"no key":           {editor.Connector{Engine: "deepl"}, plain, editor.MachineNoKey},
		"no server":        {editor.Connector{Engine: "libretranslate"}, plain, editor.MachineNoAddress},
		"no model":         {editor.Connector{Engine: "chat"}, plain, editor.MachineNoModel},
		"no near language": {editor.Connector{Engine: "libretranslate", Address: "https://mt.example"}, plain, editor.MachineDirection},
		"into itself":      {editor.Connector{Engine: "deepl"}, editor.MachineQuestion{From: "en", To: "en", Text: "Yes"}, editor.MachineDirection},
		"no source":        {editor.Connector{Engine: "deepl"}, editor.MachineQuestion{To: "en", Text: "Yes"}, editor.MachineDirection},
		"from English":     {editor.Connector{Engine: "apertium"}, plain, editor.MachineDirection},
		"too long":         {editor.Connector{Engine: "deepl"}, long, editor.MachineLong},
		"figures alone":    {editor.Connector{Engine: "deepl"}, editor.MachineQuestion{From: "en", To: "de", Text: "3:2"}, editor.MachineNothing},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := m.translate(t.Context(), c.connector, c.q)
			if e := reasonOf(t, err); e.Reason != c.reason {
				t.Errorf("%v", err)
			}
		})
	}
}

// The key goes to the engine's server only: not over a line that others read, not into what
// is shown.
func TestTheKeyIsNotGivenAway(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return secret }})
	for _, engine := range []string{"deepl", "google", "azure", "libretranslate", "chat"} {
		c := editor.Connector{Engine: engine, Address: "http://mt.example", Model: "tiny", Nearest: "hr"}
		_, err := m.translate(t.Context(), c, plain)
		if e := reasonOf(t, err); e.Reason != editor.MachineAddress {
			t.Errorf("%s: %v", engine, err)
		}
		c.Address = "https://mt.example"
		shown, err := m.preview(c, withNameCNR)
		if err != nil || !strings.Contains(shown.Body, "resign") || !strings.HasPrefix(shown.Address, "https://mt.example/") {
			t.Errorf("%s: %+v, %v", engine, shown, err)
		}
		if strings.Contains(fmt.Sprint(shown), secret) {
			t.Errorf("%s: the key is shown: %+v", engine, shown)
		}
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

func TestDeepLHasAServerForFreeKeys(t *testing.T) {
	for key, want := range map[string]string{"": "https://api.deepl.com/", "abc": "https://api.deepl.com/", "abc:fx": "https://api-free.deepl.com/"} {
		m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return key }})
		shown, err := m.preview(editor.Connector{Engine: "deepl"}, plain)
		if err != nil || !strings.HasPrefix(shown.Address, want) {
			t.Errorf("with key %q: %+v, %v", key, shown, err)
		}
	}
}

func TestGlossariesAreForLanguagesThatHaveThem(t *testing.T) {
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return "" }})
	c := editor.Connector{Engine: "deepl", Glossary: "def3a26b"}
	for q, want := range map[*editor.MachineQuestion]bool{&withName: true, &withNameCNR: false} {
		shown, err := m.preview(c, *q)
		if err != nil || strings.Contains(shown.Body, `"glossary_id":"def3a26b"`) != want {
			t.Errorf("%s: %s, %v", q.To, shown.Body, err)
		}
	}
}

func TestKeysAreInTheKeyringOrTheEnvironment(t *testing.T) {
	keyring.MockInit()
	environment := ""
	m := newMachine(Options{Client: http.DefaultClient, Getenv: func(string) string { return environment }})
	c := editor.Connector{Engine: "deepl"}
	if e := reasonOf(t, m.ready(c)); e.Reason != editor.MachineNoKey || e.Value != "REDAKCIJA_DEEPL_KEY" {
		t.Errorf("%v", e)
	}
	if err := keepKey("deepl", "kept"); err != nil {
		t.Fatal(err)
	}
	e := &engines[0]
	if key, err := m.keyFor(e); err != nil || key != "kept" {
		t.Errorf("%q, %v", key, err)
	}
	environment = "first"
	if key, err := m.keyFor(e); err != nil || key != "first" {
		t.Errorf("%q, %v", key, err)
	}
	environment = ""
	for range 2 { // what is gone may be forgotten again
		if err := keepKey("deepl", ""); err != nil {
			t.Fatal(err)
		}
	}
	if e := reasonOf(t, m.ready(c)); e.Reason != editor.MachineNoKey {
		t.Errorf("%v", e)
	}
	keyring.MockInitWithError(errors.New("no bus"))
	defer keyring.MockInit()
	if e := reasonOf(t, keepKey("deepl", "x")); e.Reason != editor.MachineNoKeyring || e.Value != "REDAKCIJA_DEEPL_KEY" {
		t.Errorf("without a keyring: %v", e)
	}
	for _, name := range []string{"babel", "apertium"} {
		if e := reasonOf(t, keepKey(name, "x")); e.Reason != editor.MachineUnknown {
			t.Errorf("%s: %v", name, e)
		}
	}
}
