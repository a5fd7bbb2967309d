package inflow

import (
	"net"
	"net/netip"
	"net/url"
	"path"
	"strings"
	"syscall"

	"redakcija/editor"
)

// refusal is a reason of [editor.FetchError], on its way through package net/http.
type refusal string

func (r refusal) Error() string { return string(r) }

// parse returns an address of http or https, or refuses it. A zone ("fe80::1%eth0") is a
// matter of this computer, not of the web.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || strings.Contains(u.Host, "%") {
		return nil, refusal(editor.FetchScheme) // the error would repeat a password
	}
	return u, nil
}

// shown is an address as it may be logged and kept: without the name, the password and
// the place in the page.
func shown(u *url.URL) string {
	c := *u
	c.User, c.Fragment, c.RawFragment = nil, "", ""
	return c.String()
}

// nameOf is what a page is called where a file has its name: host and path. What follows
// the question mark may be a key that is nobody's business.
func nameOf(u *url.URL) string {
	return path.Join(u.Hostname(), u.Path)
}

// reserved are the addresses beside those that package netip knows that lead to no public
// server (https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-), and
// those through which an IPv6 address reaches a private IPv4 one.
var reserved = prefixes(
	"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
	"203.0.113.0/24", "240.0.0.0/4",
	"::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10",
	"168.63.129.16/32", // in Microsoft's cloud the host of the machine; those of other clouds are link-local
)

// translated are the addresses under which a network that speaks IPv6 alone reaches the
// servers of IPv4: the last four bytes say which (RFC 6052).
var translated = netip.MustParsePrefix("64:ff9b::/96")

func prefixes(all ...string) []netip.Prefix {
	parsed := make([]netip.Prefix, len(all))
	for i, p := range all {
		parsed[i] = netip.MustParsePrefix(p)
	}
	return parsed
}

// public tells whether an address can be that of a server on the web.
func public(a netip.Addr) bool {
	a = a.Unmap()
	if translated.Contains(a) {
		b := a.As16()
		a = netip.AddrFrom4([4]byte(b[12:]))
	}
	if !a.IsGlobalUnicast() || a.IsPrivate() || a.Zone() != "" {
		return false
	}
	for _, p := range reserved {
		if p.Contains(a) {
			return false
		}
	}
	return true
}

// onlyPublic is [net.Dialer.Control]: it sees the address that is really dialled, after
// names were looked up, so no server of names can lead a fetch into a private network.
func onlyPublic(_, address string, _ syscall.RawConn) error {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return err
	}
	a, err := netip.ParseAddr(host)
	if err != nil || !public(a) {
		return refusal(editor.FetchPrivate)
	}
	return nil
}
