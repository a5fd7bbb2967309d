package exchange

import "redakcija/editor"

// XLIFF is how stories go to the programs of translators and come back: XLIFF 2.1, or 1.2 for
// those that read nothing newer.
var XLIFF = editor.Exchange{Check: CheckXLIFF, Write: writeHandout, Read: readHandouts}
