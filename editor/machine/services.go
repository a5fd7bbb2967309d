package machine

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
)

// post makes a request with a body in JSON, in which markup can be read when it is shown.
func (j *job) post(path string, header map[string]string, body any) (wire, error) {
	address, err := j.addressOf(path)
	if err != nil {
		return wire{}, err
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(body); err != nil {
		return wire{}, err
	}
	return wire{address, header, bytes.TrimSpace(b.Bytes())}, nil
}

// DeepL, version 2 of its API.

// deeplPlain are the languages for which DeepL has neither tags nor glossaries.
var deeplPlain = []string{"BS", "SR", "HR", "MK", "SQ"}

func deeplLanguage(lang string, target bool) string {
	if target && lang == "en" { // DeepL wants to know which
		return "EN-US"
	}
	return strings.ToUpper(lang)
}

func (j *job) isPlainDeepL() bool {
	for _, code := range deeplPlain {
		if strings.EqualFold(j.from, code) || strings.EqualFold(j.to, code) {
			return true
		}
	}
	return false
}

func deeplHiding(j *job) []marks {
	if j.isPlainDeepL() {
		return wordTokens
	}
	return []marks{xmlMarks}
}

// isFree tells whether a key is one of DeepL's that cost nothing: they have a server of their
// own.
func isFree(key string) bool { return strings.HasSuffix(key, ":fx") }

func askDeepL(j *job) (wire, error) {
	type body struct {
		Text       []string `json:"text"`
		Source     string   `json:"source_lang"`
		Target     string   `json:"target_lang"`
		Split      string   `json:"split_sentences"`
		Format     bool     `json:"preserve_formatting"`
		Formality  string   `json:"formality,omitempty"`
		Tags       string   `json:"tag_handling,omitempty"`
		IgnoreTags []string `json:"ignore_tags,omitempty"`
		Glossary   string   `json:"glossary_id,omitempty"`
	}
	b := body{Text: []string{j.hidden.text}, Source: j.from, Target: j.to, Split: "nonewlines", Format: true}
	if j.to == "DE" { // in German a newspaper says Sie; English knows no such difference
		b.Formality = "prefer_more"
	}
	if j.hidden.tagged() {
		b.Tags, b.IgnoreTags = "xml", []string{"m"}
	}
	if !j.isPlainDeepL() {
		b.Glossary = j.connector.Glossary
	}
	if j.connector.Address == "" && j.free {
		j.connector.Address = "https://api-free.deepl.com"
	}
	return j.post("/v2/translate", map[string]string{"Authorization": "DeepL-Auth-Key " + j.key}, b)
}

func readDeepL(raw []byte) ([]string, error) {
	var body struct {
		Translations []struct {
			Text string `json:"text"`
		} `json:"translations"`
	}
	err := json.Unmarshal(raw, &body)
	var all []string
	for _, t := range body.Translations {
		all = append(all, t.Text)
	}
	return all, err
}

// Google Cloud Translation, version 2 ("basic"). The key goes into a header, because addresses
// are written into logs on the way.

func askGoogle(j *job) (wire, error) {
	return j.post("/language/translate/v2", map[string]string{"X-Goog-Api-Key": j.key}, struct {
		Q      []string `json:"q"`
		Source string   `json:"source"`
		Target string   `json:"target"`
		Format string   `json:"format"`
	}{[]string{j.hidden.text}, j.from, j.to, j.format("text")})
}

func readGoogle(raw []byte) ([]string, error) {
	var body struct {
		Data struct {
			Translations []struct {
				Text string `json:"translatedText"`
			} `json:"translations"`
		} `json:"data"`
	}
	err := json.Unmarshal(raw, &body)
	var all []string
	for _, t := range body.Data.Translations {
		all = append(all, t.Text)
	}
	return all, err
}

// Azure Translator, version 3.

func askAzure(j *job) (wire, error) {
	header := map[string]string{"Ocp-Apim-Subscription-Key": j.key}
	if j.connector.Region != "" {
		header["Ocp-Apim-Subscription-Region"] = j.connector.Region
	}
	query := url.Values{"api-version": {"3.0"}, "from": {j.from}, "to": {j.to}, "textType": {j.format("plain")}}
	return j.post("/translate?"+query.Encode(), header, []struct{ Text string }{{j.hidden.text}})
}

func readAzure(raw []byte) ([]string, error) {
	var body []struct {
		Translations []struct {
			Text string `json:"text"`
		} `json:"translations"`
	}
	err := json.Unmarshal(raw, &body)
	var all []string
	for _, text := range body {
		for _, t := range text.Translations {
			all = append(all, t.Text)
		}
	}
	return all, err
}

// LibreTranslate. The key goes into the body, as its servers want it.

func askLibre(j *job) (wire, error) {
	return j.post("/translate", nil, struct {
		Q      []string `json:"q"`
		Source string   `json:"source"`
		Target string   `json:"target"`
		Format string   `json:"format"`
		Key    string   `json:"api_key,omitempty"`
	}{[]string{j.hidden.text}, j.from, j.to, j.format("text"), j.key})
}

func readLibre(raw []byte) ([]string, error) {
	var body struct {
		Text []string `json:"translatedText"`
	}
	err := json.Unmarshal(raw, &body)
	return body.Text, err
}
