package hunspell

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// feature is a dictionary for one thing that dictionaries may say, with words that are
// right and wrong by it.
type feature struct {
	name, aff, dic string
	in             *charmap.Charmap // nil for UTF-8
	right, wrong   string
}

// features are what is supported. With the tag validators libhunspell is asked as well.
var features = []feature{
	{
		name:  "roots, and casing",
		aff:   "SET UTF-8",
		dic:   "4\nbrod\nBar\nNATO\niPhone\n",
		right: "brod Brod BROD Bar BAR NATO iPhone IPHONE",
		wrong: "bar broD BrOD Nato nato iphone Iphone IPhone brodovi x",
	},
	{
		name:  "figures, dots and blanks",
		aff:   "SET UTF-8\nBREAK 0",
		dic:   "2\nsati\nitd.\n",
		right: "12 1.250,5 2026-11-22 sati. sati... itd. Itd. ITD. ...",
		wrong: "1..2 12- -12 12sati itd Itd",
	},
	{
		name:  "a byte order mark, and lines of Windows",
		aff:   "\ufeffSET UTF-8\r\nSFX A Y 1\r\nSFX A 0 a .\r\n",
		dic:   "\ufeff2\r\nbrod/A\r\nluk\r\n",
		right: "brod broda luk",
		wrong: "luka",
	},
	{
		name:  "ISO 8859-2",
		aff:   "SET ISO8859-2\nSFX Š N 1\nSFX Š ša šo š[aš]\n",
		dic:   "2\nčaša/Š\nžeđ\n",
		in:    charmap.ISO8859_2,
		right: "čaša čašo Čaša ČAŠO žeđ ŽEĐ",
		wrong: "casa žeđo",
	},
	{
		name:  "KOI8-R",
		aff:   "SET KOI8-R\n",
		dic:   "1\nнебо\n",
		in:    charmap.KOI8R,
		right: "небо Небо НЕБО",
		wrong: "неба nebo",
	},
	{
		name:  "conditions",
		aff:   "SET UTF-8\nSFX A Y 3\nSFX A y ies [^aeiou]y\nSFX A 0 s [aeiou]y\nSFX A 0 es s.\nPFX B Y 1\nPFX B 0 im [bmp]\n",
		dic:   "4\nferry/A\nday/A\nask/A\nport/B\n",
		right: "ferries days askes import port",
		wrong: "ferrys daies asks imday",
	},
	{
		name:  "what is stripped",
		aff:   "SET UTF-8\nPFX A Y 2\nPFX A ver be ver\nPFX A K k K\nSFX B Y 1\nSFX B š si .\n",
		dic:   "3\nverladen/A\nKopf/A\nkoš/B\n",
		right: "beladen kopf Kopf kosi",
		wrong: "laden opf koši",
	},
	{
		name:  "prefix with suffix",
		aff:   "SET UTF-8\nPFX N Y 1\nPFX N 0 ne .\nPFX O N 1\nPFX O 0 od .\nSFX A Y 1\nSFX A 0 a .\nSFX B N 1\nSFX B 0 u .\n",
		dic:   "1\nrad/NOAB\n",
		right: "rad rada radu nerad nerada odrad",
		wrong: "neradu odrada odradu nerodrad",
	},
	{
		name:  "long flags",
		aff:   "SET UTF-8\nFLAG long\nSFX Aa Y 1\nSFX Aa 0 a .\nSFX aA Y 1\nSFX aA 0 e .\n",
		dic:   "2\nbrod/Aa\nput/AaaA\n",
		right: "broda puta pute",
		wrong: "brode",
	},
	{
		name:  "flags as numbers",
		aff:   "SET UTF-8\nFLAG num\nSFX 999 Y 1\nSFX 999 0 a/1001 .\nSFX 1001 Y 1\nSFX 1001 0 ma .\n",
		dic:   "2\nbrod/999\nput/1001,999\n",
		right: "broda brodama puta putma putama",
		wrong: "brodma",
	},
	{
		name:  "flags of any letter",
		aff:   "SET UTF-8\nFLAG UTF-8\nSFX Ž Y 1\nSFX Ž 0 a .\n",
		dic:   "2\nbrod/Ž\nput/Š\n",
		right: "broda",
		wrong: "puta",
	},
	{
		name:  "aliases of flags",
		aff:   "SET UTF-8\nAF 2\nAF AB\nAF A\nAM 1\nAM po:noun\nSFX A Y 1\nSFX A 0 a . 1\nSFX B Y 1\nSFX B 0 u/2 .\n",
		dic:   "3\nbrod/1 1\nput/2\t1\nkrak\t1\n",
		right: "brod broda brodu brodua puta krak",
		wrong: "putu",
	},
	{
		name:  "descriptions",
		aff:   "SET UTF-8\nSFX A Y 1\nSFX A 0 a .\n",
		dic:   "4\n\tall of a line\nbrod/A po:noun\nput\tpo:noun/A\nkrak  st:krakovi/A\n",
		right: "brod broda put krak",
		wrong: "puta kraka noun all",
	},
	{
		name:  "a blank among the flags",
		aff:   "SET UTF-8\nSFX A Y 1\nSFX A 0 a .\nSFX B Y 1\nSFX B 0 u .\n",
		dic:   "1\nbrod/A B\n",
		right: "brod broda brodu",
		wrong: "brode",
	},
	{
		name:  "slashes",
		aff:   "SET UTF-8\nSFX A Y 1\nSFX A 0 h .\n",
		dic:   "2\nkm\\/A\nkm\\//A\n",
		right: "km/A km/ km/h",
		wrong: "km kmh",
	},
	{
		name:  "suffix upon suffix",
		aff:   "SET UTF-8\nSFX A Y 1\nSFX A 0 nik/B .\nSFX B Y 1\nSFX B 0 om .\nPFX N Y 1\nPFX N 0 ne .\n",
		dic:   "1\nrad/AN\n",
		right: "rad radnik radnikom neradnikom",
		wrong: "radom radnikomom nikom",
	},
	{
		name:  "a suffix that a prefix makes possible",
		aff:   "SET UTF-8\nPFX N Y 1\nPFX N 0 naj/S .\nSFX S Y 1\nSFX S 0 ši .\n",
		dic:   "1\nlak/N\n",
		right: "lak najlak najlakši",
		wrong: "lakši",
	},
	{
		name:  "roots that need an affix",
		aff:   "SET UTF-8\nNEEDAFFIX X\nSFX A Y 2\nSFX A 0 ti .\nSFX A 0 n/XB .\nSFX B Y 1\nSFX B 0 je .\n",
		dic:   "2\nputova/XA\nputova/B\n",
		right: "putovati putovanje putovaje putova",
		wrong: "putovan",
	},
	{
		name:  "affixes around the word",
		aff:   "SET UTF-8\nCIRCUMFIX X\nPFX G Y 2\nPFX G 0 ge/X .\nPFX G 0 be .\nSFX T Y 2\nSFX T 0 t/X .\nSFX T 0 e .\n",
		dic:   "1\nmach/GT\n",
		right: "mach mache gemacht bemache bemach",
		wrong: "macht gemache bemacht",
	},
	{
		name:  "kept casing, and ß",
		aff:   "SET UTF-8\nKEEPCASE K\nCHECKSHARPS\n",
		dic:   "4\nmm/K\nStraße\ngroß/K\nMasse\n",
		right: "mm Straße STRASSE Groß GROSS MASSE groß",
		wrong: "MM Mm Strasse Gross Maße STRASE",
	},
	{
		name:  "forbidden words",
		aff:   "SET UTF-8\nFORBIDDENWORD F\nSFX A Y 1\nSFX A 0 a .\nCOMPOUNDFLAG C\n",
		dic:   "5\nbrod/AC\nbroda/F\nnovi/C\nnovibrod/F\nlošrod/FA\n",
		right: "brod novinovi",
		wrong: "broda Broda novibrod lošrod lošroda",
	},
	{
		name:  "words not to suggest",
		aff:   "SET UTF-8\nNOSUGGEST N\nTRY aoibrdk\n",
		dic:   "2\nbrok/N\nbrod\n",
		right: "brok brod",
		wrong: "bron",
	},
	{
		name:  "compounds of any parts",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nONLYINCOMPOUND O\nCOMPOUNDMIN 2\n",
		dic:   "5\nHafen/C\nstadt/C\nHafens/CO\nfest\nu/C\n",
		right: "Hafenstadt Hafensstadt stadtHafen HAFENSTADT Stadtstadtstadt",
		wrong: "Hafenstadthafen Hafenfest Hafens festHafen Hafenu",
	},
	{
		name: "places in compounds",
		aff: "SET UTF-8\nCOMPOUNDBEGIN B\nCOMPOUNDMIDDLE M\nCOMPOUNDEND E\nCOMPOUNDPERMITFLAG P\nONLYINCOMPOUND O\nCOMPOUNDMIN 2\n" +
			"SFX S Y 1\nSFX S 0 s/PBMO .\nPFX D Y 1\nPFX D H h/PEO H\nSFX N Y 1\nSFX N 0 n .\n",
		dic:   "3\nHafen/BMSD\nMeister/E\nmeister/EN\n",
		right: "Hafenmeister Hafensmeister Hafenshafenmeister Hafenmeistern",
		wrong: "meisterhafen Hafens hafen Hafenmeisters Hafenhafens",
	},
	{
		name: "affixes inside of compounds",
		aff: "SET UTF-8\nCOMPOUNDFLAG C\nCOMPOUNDPERMITFLAG P\nCOMPOUNDFORBIDFLAG F\n" +
			"SFX A Y 2\nSFX A 0 s/P .\nSFX A 0 en .\nSFX B Y 1\nSFX B 0 um/F .\n",
		dic:   "2\nwerft/ACB\nboot/AC\n",
		right: "werftsboot werftboots bootwerften werftum bootwerftum",
		wrong: "werftenboot werftumboot",
	},
	{
		name:  "how many parts",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nCOMPOUNDWORDMAX 2\n",
		dic:   "2\nhafen/C\nstadt/C\n",
		right: "hafenstadt",
		wrong: "hafenstadthafen",
	},
	{
		name:  "parts twice, in capitals, and letters three times",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nCHECKCOMPOUNDDUP\nCHECKCOMPOUNDCASE\nCHECKCOMPOUNDTRIPLE\n",
		dic:   "5\nschiff/C\nfahrt/C\nBoot/C\nkaffee/C\nente/C\n",
		right: "schiffkaffee fahrtschiff kaffeefahrt",
		wrong: "fahrtfahrt schiffBoot schifffahrt kaffeeente",
	},
	{
		name:  "three letters written as two",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nCHECKCOMPOUNDTRIPLE\nSIMPLIFIEDTRIPLE\n",
		dic:   "2\nschiff/C\nfahrt/C\n",
		right: "schiffahrt",
		wrong: "schifffahrt schifahrt",
	},
	{
		name:  "compounds that are mistakes",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nCHECKCOMPOUNDREP\nREP 1\nREP í i\n",
		dic:   "3\nszer/C\nvíz/C\nszerviz\n",
		right: "vízszer",
		wrong: "szervíz",
	},
	{
		name:  "patterns that compounds may not have",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nCHECKCOMPOUNDPATTERN 2\nCHECKCOMPOUNDPATTERN t st\nCHECKCOMPOUNDPATTERN n/A h/B\n",
		dic:   "4\nstadt/C\nhafen/CA\nhaus/CB\nhof/C\n",
		right: "hafenstadt hafenhof stadthof",
		wrong: "stadtstadt hafenhaus",
	},
	{
		name:  "patterns that are written in another way",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\nCOMPOUNDMIN 1\nCHECKCOMPOUNDPATTERN 2\nCHECKCOMPOUNDPATTERN o b z\nCHECKCOMPOUNDPATTERN oo ba u\n",
		dic:   "2\nfoo/C\nbar/C\n",
		right: "fozar fur barfoo",
		wrong: "foobar fozbar",
	},
	{
		name:  "compounds by rules",
		aff:   "SET UTF-8\nCOMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 3\nCOMPOUNDRULE n*1t\nCOMPOUNDRULE n*mp\nCOMPOUNDRULE ab?x\nSFX S Y 1\nSFX S 0 s .\n",
		dic:   "9\n0/nm\n0th/pt\n1/n1\n1st/p\n1th/tc\n2/nm\n2nd/p\n2th/tc\nal/a\nbe/b\nex/xS\n",
		right: "11th 212th 22nd 20th 122nd alex albeex alexs",
		wrong: "1th 11st 12nd albebeex beex 2th1 alal",
	},
	{
		name:  "rules with long flags",
		aff:   "SET UTF-8\nFLAG long\nCOMPOUNDMIN 1\nCOMPOUNDRULE 1\nCOMPOUNDRULE (aa)*(bb)\n",
		dic:   "2\nsto/aa\nput/bb\n",
		right: "stoput stostoput",
		wrong: "putsto stosto putput",
	},
	{
		name:  "what texts have for what the dictionary has",
		aff:   "SET UTF-8\nICONV 3\nICONV ’ '\nICONV ĳ ij\nICONV _š sh\n",
		dic:   "3\no'clock\nijs\nsharš\n",
		right: "o’clock o'clock ĳs šarš",
		wrong: "sharsh oclock",
	},
	{
		name:  "breaks of the dictionary",
		aff:   "SET UTF-8\nBREAK 3\nBREAK –\nBREAK ^'\nBREAK .$\n",
		dic:   "3\nBar\nNikšić\nput-nik\n",
		right: "Bar–Nikšić Bar–Bar–Nikšić 'Bar put-nik",
		wrong: "Bar-Nikšić Bar' Bar–Brod BAR–NIKŠIĆ",
	},
	{
		name:  "breaks that are not said",
		aff:   "SET UTF-8\n",
		dic:   "3\nBar\nad-hoc\nNikšić\n",
		right: "Bar-Nikšić -Bar Bar- Bar-ad-hoc ad-hoc-Bar Bar-Bar-Nikšić Bar--Nikšić",
		wrong: "Bar-Ulcinj Bar-hoc ad-Bar",
	},
	{
		name:  "no breaks",
		aff:   "SET UTF-8\nBREAK 0\n",
		dic:   "1\nBar\n",
		right: "Bar",
		wrong: "Bar-Bar -Bar",
	},
	{
		name:  "too many breaks",
		aff:   "SET UTF-8\n",
		dic:   "1\na\n",
		right: "a-a-a-a-a-a-a-a-a-a",
		wrong: "a-a-a-a-a-a-a-a-a-a-a",
	},
	{
		name:  "affixes that leave nothing",
		aff:   "SET UTF-8\nFULLSTRIP\nSFX A Y 1\nSFX A biti jesam biti\n",
		dic:   "1\nbiti/A\n",
		right: "biti jesam",
		wrong: "jesambiti",
	},
	{
		name:  "affixes that must not leave nothing",
		aff:   "SET UTF-8\nSFX A Y 1\nSFX A biti jesam biti\n",
		dic:   "1\nbiti/A\n",
		right: "biti",
		wrong: "jesam",
	},
	{
		name:  "ignored letters",
		aff:   "SET UTF-8\nIGNORE ·|\nSFX A Y 1\nSFX A 0 ·ma .\n",
		dic:   "1\nvo·da/A\n",
		right: "voda vo·da v|od|a vodama voda·ma ·VODA",
		wrong: "vo-da vodma",
	},
	{
		name:  "roots in mixed capitals",
		aff:   "SET UTF-8\nSFX S Y 1\nSFX S 0 's .\n",
		dic:   "3\nOpenOffice.org\nCIA/S\nMcDonald/S\n",
		right: "OpenOffice.org OPENOFFICE.ORG CIA CIA's CIA'S MCDONALD'S McDonald's",
		wrong: "Openoffice.org openoffice.org Cia cia Cia's Mcdonald mcdonald",
	},
	{
		name:  "capitals behind an apostrophe",
		aff:   "SET UTF-8\n",
		dic:   "2\nSant'Elia\ndell'arte\n",
		right: "Sant'Elia SANT'ELIA DELL'ARTE Dell'arte",
		wrong: "sant'elia Sant'elia",
	},
	{
		name:  "words under a warning",
		aff:   "SET UTF-8\nWARN W\nFORBIDWARN\n",
		dic:   "2\nbrod/W\nput\n",
		right: "put",
		wrong: "brod Brod",
	},
	{
		name:  "a pair of words is no compound",
		aff:   "SET UTF-8\nCOMPOUNDFLAG C\n",
		dic:   "3\nvice/C\nversa/C\nvice versa\n",
		right: "versavice",
		wrong: "viceversa",
	},
}

func (f *feature) read(t testing.TB) *Dictionary {
	t.Helper()
	aff, dic := f.files(t)
	d, err := Read(strings.NewReader(aff), strings.NewReader(dic))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// files returns the two files, in their encoding.
func (f *feature) files(t testing.TB) (aff, dic string) {
	t.Helper()
	aff, dic = f.aff, f.dic
	if f.in != nil {
		for _, s := range []*string{&aff, &dic} {
			coded, err := f.in.NewEncoder().String(*s)
			if err != nil {
				t.Fatal(err)
			}
			*s = coded
		}
	}
	return aff, dic
}

func TestFeatures(t *testing.T) {
	for _, f := range features {
		t.Run(f.name, func(t *testing.T) {
			d := f.read(t)
			for w := range strings.FieldsSeq(f.right) {
				if !d.Spell(w) {
					t.Errorf("%s is wrong", w)
				}
			}
			for w := range strings.FieldsSeq(f.wrong) {
				if d.Spell(w) {
					t.Errorf("%s is right", w)
				}
			}
		})
	}
}
