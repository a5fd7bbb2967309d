package intake

import "redakcija/editor"

// Formats is what can be read. The first row that matches reads, so the order
// counts: a format with a mark of its own stands before plain text, which has none.
var Formats = []editor.Format{
	{Name: "ninjs", Match: matchNinjs, Read: readNinjs, Parts: ninjsParts},
	{Name: "newsml_g2", Match: matchNewsMLG2, Read: readNewsMLG2, Parts: newsMLG2Parts},
	{Name: "newsml_1", Match: matchNewsML1, Read: readNewsML1, Parts: newsML1Parts},
	{Name: "nitf", Match: matchNITF, Read: readNITF},
	{Name: "feed", Match: matchFeed, Read: readFeed, Parts: feedParts},
	{Name: "iptc_7901", Match: matchSeven, Read: readSeven, Parts: wireParts},
	{Name: "anpa", Match: matchANPA, Read: readANPA, Parts: wireParts},
	{Name: "docx", Match: isDocx, Read: readDocx},
	{Name: "odt", Match: isOdt, Read: readOdt},
	{Name: "rtf", Match: isRTF, Read: readRTF},
	{Name: "eml", Match: isMessage, Read: readMessage, Parts: messageParts},
	{Name: "pdf", Match: isPDF, Read: readPDF},
	{Name: "zip", Match: isZip, Read: readZip, Parts: zipParts},
	{Name: "markdown", Match: isMarkdown, Read: readMarkdown},
	{Name: "html", Match: isHTML, Read: readHTML},
	{Name: "text", Match: anything, Read: readText},
}

// anything matches every file. Plain text comes last, and only its reader can say
// what is wrong with bytes that are not text, and at which of them.
func anything([]byte) bool { return true }
