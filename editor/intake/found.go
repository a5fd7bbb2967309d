package intake

// The ways in which a field is found, for [editor.Draft.Found].
const (
	foundJSONLD    = "json_ld"   // the data a page has for search engines
	foundMeta      = "meta"      // elements in the head of a page
	foundMicrodata = "microdata" // attributes within a page
	foundText      = "text"      // a line of the text, such as a byline
	foundTitle     = "title"     // the title of a page
	foundHeader    = "header"    // of a message, a wire, a document
)
