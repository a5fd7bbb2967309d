package assets

import "embed"

// Page holds the templates and the style sheet of published pages, under "page/".
//
//go:embed page
var Page embed.FS
