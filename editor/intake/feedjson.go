package intake

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"

	"redakcija/editor"
)

// isJSONFeed recognises a JSON Feed by the address that its version is.
func isJSONFeed(raw []byte) bool {
	return isJSON(raw) && bytes.Contains(raw, []byte("jsonfeed.org/version"))
}

// cutJSON cuts a feed in JSON. Its items are taken as they stand; the head is written anew,
// because its fields may stand before the items and behind them.
func (f *feed) cutJSON() error {
	in := json.NewDecoder(strings.NewReader(f.text))
	fields := map[string]json.RawMessage{}
	err := f.cutFields(in, fields)
	head, encodeErr := json.Marshal(fields)
	if err != nil || encodeErr != nil {
		return f.fault(jsonReason(err), int(in.InputOffset()))
	}
	if len(head) > maxMarkup || bytes.Count(head, []byte("{")) > maxListed {
		return f.fault(editor.InputTooLarge, 0)
	}
	f.before, f.after = strings.TrimSuffix(string(head), "}"), "]}"
	if len(fields) > 0 {
		f.before += ","
	}
	f.before += `"items":[`
	return nil
}

// cutFields reads the fields of a feed in JSON.
func (f *feed) cutFields(in *json.Decoder, fields map[string]json.RawMessage) error {
	if _, err := in.Token(); err != nil {
		return err
	}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return err
		}
		name, _ := key.(string)
		if name == "items" {
			if err := f.cutItems(in); err != nil {
				return err
			}
			continue
		}
		var value json.RawMessage
		if err := in.Decode(&value); err != nil {
			return err
		}
		switch name {
		case "version", "title", "home_page_url", "language", "authors", "author":
			fields[name] = value
		}
	}
	_, err := in.Token()
	return err
}

// cutItems notes where the items of a feed in JSON stand.
func (f *feed) cutItems(in *json.Decoder) error {
	if open, err := in.Token(); err != nil || open != json.Delim('[') {
		return io.ErrUnexpectedEOF
	}
	for in.More() {
		var item json.RawMessage
		if err := in.Decode(&item); err != nil {
			return err
		}
		if item[0] != '{' {
			continue
		}
		to := int(in.InputOffset())
		found := feedItem{from: to - len(item), to: to}
		var named struct{ Title, URL jsonText }
		if json.Unmarshal(item, &named) != nil || bytes.Count(item, []byte("{")) > maxListed {
			found.reason = editor.InputTooLarge
		}
		if found.title = string(named.Title); found.title == "" {
			found.title = string(named.URL)
		}
		if f.add(found); len(f.items) > maxFeedItems {
			return errLong
		}
	}
	_, err := in.Token()
	return err
}
