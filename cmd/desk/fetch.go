package main

import (
	"context"
	"errors"

	"redakcija/cmd/internal/wire"
	"redakcija/editor"
)

// allowPrivate lets a verb talk to servers of private networks.
var allowPrivate = option{"private", "", "desk.flag.private"}

// fetchPages fetches pages and puts the stories in them on the desk.
func fetchPages(ctx context.Context, c *call) error {
	c.mayFetchPrivate()
	for _, address := range c.args {
		for arrival, err := range c.desk.Fetch(ctx, address) {
			name := arrival.Name
			if err == nil {
				err = c.arrived(ctx, name, arrival)
			} else {
				var fetch *editor.FetchError
				if errors.As(err, &fetch) {
					name = fetch.Address
				}
				err = c.reportFile(name, err)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// mayFetchPrivate gives the desk what the switch allows.
func (c *call) mayFetchPrivate() {
	if c.on("private") {
		c.desk = wire.Private(c.desk)
	}
}
