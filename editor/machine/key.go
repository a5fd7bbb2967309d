package machine

import (
	"errors"
	"slices"
	"strings"

	"github.com/zalando/go-keyring"

	"redakcija/editor"
)

// keyringService is the name under which the system keeps the keys to engines: the Secret Service of
// a Linux desktop, the Keychain of macOS, the Credential Manager of Windows.
const keyringService = "redakcija"

// keyFor returns the key to an engine: the environment's, or that which the system keeps. An
// engine that wants one and has none is a [*editor.MachineError].
func (m *machine) keyFor(e *engine) (string, error) {
	name := variable(e.Engine)
	if key := strings.TrimSpace(m.getenv(name)); key != "" {
		return key, nil
	}
	// A system without a place for secrets is one without a key in it.
	if key, err := keyring.Get(keyringService, e.Engine); err == nil && key != "" {
		return key, nil
	}
	if e.wantsKey {
		return "", &editor.MachineError{Engine: e.Title, Reason: editor.MachineNoKey, Value: name}
	}
	return "", nil
}

// variable is the name of the environment's variable for the key to an engine.
func variable(engine string) string { return "REDAKCIJA_" + strings.ToUpper(engine) + "_KEY" }

// keepKey is [editor.Machine.KeepKey].
func keepKey(name, key string) error {
	i := slices.IndexFunc(engines, func(e engine) bool { return e.Engine == name })
	if i < 0 || engines[i].program != "" {
		return &editor.MachineError{Engine: name, Reason: editor.MachineUnknown}
	}
	var err error
	if key != "" {
		err = keyring.Set(keyringService, name, key)
	} else if err = keyring.Delete(keyringService, name); errors.Is(err, keyring.ErrNotFound) {
		return nil
	}
	if err != nil {
		return &editor.MachineError{Engine: engines[i].Title, Reason: editor.MachineNoKeyring, Value: variable(name), Err: err}
	}
	return nil
}
