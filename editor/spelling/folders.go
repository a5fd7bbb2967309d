package spelling

import (
	"os"
	"path/filepath"
	"runtime"
)

// Folders are where the system keeps Hunspell dictionaries, in the order in which they
// are looked at. Not all of them need be there.
//
// They are those of libhunspell and the distributions, of Homebrew and macOS, and the
// extensions that LibreOffice brings, which on Windows are the most likely ones. Where
// DICPATH is set, as for the command hunspell, its folders take the place of all these.
func Folders() []string {
	if own := os.Getenv("DICPATH"); own != "" {
		return filepath.SplitList(own)
	}
	var patterns []string
	office := "share/extensions/dict-*"
	switch runtime.GOOS {
	case "darwin":
		if home, err := os.UserHomeDir(); err == nil {
			patterns = append(patterns, filepath.Join(home, "Library/Spelling"))
		}
		patterns = append(patterns, "/Library/Spelling", "/opt/homebrew/share/hunspell", "/usr/local/share/hunspell",
			"/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*")
	case "windows":
		for _, variable := range []string{"ProgramFiles", "ProgramFiles(x86)"} {
			if dir := os.Getenv(variable); dir != "" {
				patterns = append(patterns, filepath.Join(dir, "LibreOffice", filepath.FromSlash(office)))
			}
		}
	default:
		patterns = append(patterns, "/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell",
			"/usr/share/myspell/dicts", "/run/current-system/sw/share/hunspell",
			"/usr/lib/libreoffice/"+office, "/usr/lib64/libreoffice/"+office, "/opt/libreoffice*/"+office)
	}
	var all []string
	for _, p := range patterns {
		found, err := filepath.Glob(p)
		if err != nil {
			found = []string{p} // a name with a bracket in it is no pattern
		}
		all = append(all, found...)
	}
	return all
}

// files finds the two files of a dictionary, which has one of several names.
func files(folders, names []string) (aff, dic string, ok bool) {
	for _, folder := range folders {
		for _, name := range names {
			aff, dic = filepath.Join(folder, name+".aff"), filepath.Join(folder, name+".dic")
			if isFile(aff) && isFile(dic) {
				return aff, dic, true
			}
		}
	}
	return "", "", false
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
