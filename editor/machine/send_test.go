package machine

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"redakcija/editor"
)

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

func TestShortAnswersAndThoseWithForeignNamesAreTaken(t *testing.T) {
	for _, c := range []struct {
		to   editor.Lang
		text string
	}{
		{editor.EN, "U.S. doubles A.I. funding"},
		{editor.CNR, "Mitić: Nema povlačenja"},
		{editor.CNR, "Za „The Guardian“ i „The New York Times“ govorio je ministar."},
		{editor.DE, "Merz: Haushalt steht"},
		{editor.DE, "„Vijesti“: Podgorica i Tivat – Flughäfen ausgeschrieben"},
	} {
		s := newStub(t, "chat", reply{body: shapes["chat"](c.text)})
		got, err := s.translate(t.Context(), s.connector, editor.MachineQuestion{From: "ru", To: c.to, Text: "Правительство удвоит средства на технологии."})
		if err != nil || got.Text != c.text {
			t.Errorf("%s: %+v, %v", c.text, got, err)
		}
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
