// Package publish writes the edition: the folder that readers, a web server and
// other programs get. It turns an [editor.Bundle] into finished files and proves
// afterwards that the folder holds exactly those.
//
// # Nouns
//
// A rendition is one of the four ways a reader gets a story: Montenegrin in Latin
// and in Cyrillic letters, English, German. The Cyrillic one is made from the
// approved Latin text. A piece is one story in one rendition, its texts cleaned and
// ready. A format turns a piece into one file: a page, ninjs, Markdown, plain text.
// A listing is fifty stories of one language in the order in which they were first
// put into the edition. The manifest, one file for each story, listing and the
// edition itself, says which files there are and what is in them.
//
// # The folder
//
//	index.html style.css             all languages, newest first; the one style sheet
//	cnr/ cnr-Cyrl/ en/ de/           index.html with the newest fifty
//	  page/<n>/index.html            the n-th fifty, counted from the oldest
//	  2025/08/<slug>/                index.html story.json story.md story.txt
//	manifest/edition.json            sequence number, sizes of the lists, shared files
//	manifest/stories/<story>.json    what was published of a story, by whom, which files
//	manifest/<lang>/<n>.json         the n-th listing of a language
//	.redakcija/                      the lock; during a publication also journal and stage
//
// A full listing gets a page that changes only when one of its stories does; newer
// stories go to the index. So to publish one more story costs the same whether the
// edition holds ten or ten thousand.
//
// # Who said what
//
// An article brings its attributions with it, as they were reviewed when it was approved;
// nothing is looked up here. The page and the plain text name the sources, each once: those
// that the story came by, then the outlets and documents that its text names. The page's
// structured data has them as citation, what the text was made from as isBasedOn, and the
// quotations as parts of the article, with spokenByCharacter where it is known whether a
// person or an organisation speaks and creditText where it is not. In ninjs they are
// infoSources, people and organisations. Whose words stayed unsettled is claimed nowhere; that
// they were published all the same, why, and who let them, is in the story's manifest under
// "unsettled", for whoever audits the edition. It goes when the story is withdrawn.
//
// # Wholly or not at all
//
// A publication first writes every new file into .redakcija/stage and makes it
// durable. Then it writes a journal that names each staged file, its SHA-256 and
// its place, and renames the journal to its final name. That one rename is the
// decision. Before it nothing of the edition has been touched. After it the files
// are renamed into place, the folders are made durable, and journal and stage are
// removed. Whoever publishes or verifies next first finishes a journal that was
// decided and throws away a stage that was not. So a publication that was cut off
// at any instant, by a crash or by a power cut, is one that never was or one that
// is complete.
//
// Somebody who reads the folder with another program between the decision and its
// end can see new pages beside an old index for as long as a few dozen renames
// take (or, after a crash, until the next publication or verification). Never half
// a file; and since pages are put in place before the indexes that link to them
// and the manifest comes last, never a link to a page that is not there yet.
//
// # What it never does
//
// It never writes outside the folder it was given: everything goes through
// [os.Root], which no symbolic link and no ".." leaves. It never moves a page: a
// story keeps its path for ever, whatever its later headline. It never writes
// markup that comes from an incoming file: pages are made by html/template, and the
// other formats are escaped by their own rules. It never overwrites a folder of
// other files: an edition begins in a folder where its names are free. It never
// waits for another program: the folder is locked by the operating system, so the
// lock ends with its holder, and a second publisher gets [editor.ErrBusy].
package publish
