package wire

import (
	"net/http"
	"os"

	"redakcija/editor"
	"redakcija/editor/machine"
)

// newMachine asks engines through the network of the system, with its proxies: unlike a page,
// an engine is one that the house named itself.
func newMachine() editor.Machine {
	return machine.New(machine.Options{Client: &http.Client{Transport: http.DefaultTransport}, Getenv: os.Getenv})
}
