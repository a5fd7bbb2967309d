package publish

import "path"

// formats are the files of a story, the page for readers first. A new format is one
// row here and one file with its writer.
var formats []formatRow

type formatRow struct {
	name      string
	mediaType string
	write     func(*piece) ([]byte, error)
}

func init() {
	// Filled here because the page links to the other rows.
	formats = []formatRow{
		{"index.html", "text/html", writePage},
		{"story.json", "application/json", writeNinjs},
		{"story.md", "text/markdown", writeMarkdown},
		{"story.txt", "text/plain", writeText},
	}
}

// write makes all files of a piece.
func (c *piece) write() ([]output, error) {
	var files []output
	for _, f := range formats {
		data, err := f.write(c)
		if err != nil {
			return nil, err
		}
		files = append(files, output{path.Join(c.path, f.name), data})
	}
	return files, nil
}
