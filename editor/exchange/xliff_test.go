package exchange_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"redakcija/editor/exchange"
)

// document is an XLIFF document around the units of a file.
func document(units string) string {
	return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de" xmlns:my="urn:example:newsroom"
 xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
 xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0" xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0" xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"
 xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"><file id="f1">` + units + `</file></xliff>`
}

// source is a document of one segment.
func source(text string) string {
	return document(`<unit id="u1"><segment id="s1"><source>` + text + `</source></segment></unit>`)
}

// both is a document of one segment with its target.
func both(source, target string) string {
	return document(`<unit id="u1"><segment id="s1"><source>` + source + `</source><target>` + target + `</target></segment></unit>`)
}

// before is a document with something in front of its segment.
func before(module string) string {
	return document(`<unit id="u1">` + module + `<segment id="s1"><source>The <mrk id="m1" type="term">mayor</mrk></source><target>Die Frau</target></segment></unit>`)
}

const fixed = ` canCopy="no" canDelete="no"`

// faults are the rules that a document breaks, each once, in the order of its lines.
func faults(t *testing.T, text string) []string {
	t.Helper()
	all, err := exchange.CheckXLIFF(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	var rules []string
	seen := map[string]bool{}
	for _, f := range all {
		if !seen[f.Rule] {
			rules = append(rules, f.Rule)
		}
		seen[f.Rule] = true
	}
	return rules
}

// Each rule is broken by one document, and kept by another that hardly differs.
func TestXLIFFRules(t *testing.T) {
	for _, c := range []struct{ rule, bad, good string }{
		{"markup", source("a <b"), source("a &lt;b")},
		{"markup", source("a</p>"), source("a")},
		{"markup", source(`a <ph id="1" id="2"/>`), source(`a <ph id="1" equiv="2"/>`)},
		{"entity", source("&road;"), source("&amp;road;")},
		{"entity", `<!DOCTYPE xliff [<!ENTITY a "b">]>` + source("&a;"), `<!DOCTYPE xliff []>` + source("a")},
		{"encoding", source("Gru\xdf"), source("Gruß")},
		{"root", "<tmx/>", source("a")},
		{"prefix", source("<x:ph id='1'/>"), source("<ph id='1'/>")},
		{"version", strings.Replace(source("a"), "2.1", "3.0", 1), strings.Replace(source("a"), "2.1", "2.2", 1)},
		{"element", document(`<unit id="u1"><target/><segment><source/></segment></unit>`), document(`<unit id="u1"><segment><source/><target/></segment></unit>`)},
		{"element", before("<val:check/>"), before("<my:check/>")},
		{"element", before("<slr:profiles/>"), before("")},
		{"order", document(`<unit id="u1"><segment><target/><source/></segment></unit>`), document(`<unit id="u1"><segment><source/><target/></segment></unit>`)},
		{"twice", document(`<unit id="u1"><segment><source/><source/></segment></unit>`), document(`<unit id="u1"><segment><source/></segment><segment><source/></segment></unit>`)},
		{"missing_element", document(``), source("")},
		{"missing_element", before("<notes> </notes>"), before("<notes><note>a</note></notes>")},
		{"text", document(`Ana<unit id="u1"><segment><source/></segment></unit>`), document(`<unit id="u1"><segment><source>Ana</source></segment></unit>`)},
		{"attribute", document(`<unit id="u1"><segment my:a="b"><source/></segment></unit>`), document(`<unit id="u1" my:a="b"><segment><source/></segment></unit>`)},
		{"attribute", document(`<unit id="u1" fs:bold="b"><segment><source/></segment></unit>`), document(`<unit id="u1" fs:fs="b"><segment><source/></segment></unit>`)},
		{"missing_attribute", document(`<unit><segment><source/></segment></unit>`), source("")},
		{"value", source(`<ph id="a b"/>`), source(`<ph id="a-b"/>`)},
		{"value", source(`<cp hex="0041"/>`), source(`<cp hex="0001"/>`)},
		{"value", source(`<ph id="1" type="fmt" subType="xlf:var"/>`), source(`<ph id="1" type="ui" subType="xlf:var"/>`)},
		{"value", strings.Replace(source(""), `srcLang="en"`, `srcLang="e"`, 1), strings.Replace(source(""), `srcLang="en"`, `srcLang="en-Latn-ME-x-kotor"`, 1)},
		{"value", strings.Replace(source(""), `srcLang="en"`, `srcLang="en-"`, 1), strings.Replace(source(""), `srcLang="en"`, `srcLang="en-u-va-posix"`, 1)},
		{"value", before(`<notes><note priority="11">a</note></notes>`), before(`<notes><note priority="10">a</note></notes>`)},
		{"value", document(`<unit id="u1" slr:sizeRestriction="ten"><segment><source/></segment></unit>`), document(`<unit id="u1" slr:sizeRestriction="10,*"><segment><source/></segment></unit>`)},
		{"value", document(`<unit id="u1" fs:fs="bold"><segment><source/></segment></unit>`), document(`<unit id="u1" fs:fs="p"><segment><source/></segment></unit>`)},
		{"value", document(`<slr:data profile="p"><my:d id="x"/></slr:data><unit id="u1" slr:sizeInfoRef="y"><segment><source/></segment></unit>`), document(`<slr:data profile="p"><my:d id="x"/></slr:data><unit id="u1" slr:sizeInfoRef="x"><segment><source/></segment></unit>`)},
		{"needs", source(`<ph id="1" subType="my:a"/>`), source(`<ph id="1" type="other" subType="my:a"/>`)},
		{"needs", source(`<pc id="1" equivStart="a">b</pc>`), source(`<pc id="1" equivStart="a" equivEnd="c">b</pc>`)},
		{"needs", document(`<unit id="u1" fs:subFs="href,a"><segment><source/></segment></unit>`), document(`<unit id="u1" fs:fs="a" fs:subFs="href,a"><segment><source/></segment></unit>`)},
		{"needs", before(`<val:validation><val:rule isNotPresent="a" occurs="2"/></val:validation>`), before(`<val:validation><val:rule isPresent="a" occurs="2"/></val:validation>`)},
		{"reference", source(`<ph id="1" dataRef="d1"/>`), document(`<unit id="u1"><originalData><data id="d1">x</data></originalData><segment><source><ph id="1" dataRef="d1"/></source></segment></unit>`)},
		{"reference", source(`<ph id="1" subFlows="u2"/>`), source(`<ph id="1" subFlows="u1"/>`)},
		{"reference", source(`<mrk id="1" type="term" ref="#f=f1/u=u9">a</mrk>`), source(`<mrk id="1" type="term" ref="#f=f1/u=u1">a</mrk>`)},
		{"reference", before(`<gls:glossary><gls:glossEntry ref="#m2"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary>`), before(`<gls:glossary><gls:glossEntry ref="#m1"><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary>`)},
		{"reference", before(`<mtc:matches><mtc:match ref="#m2"><source>a</source><target>b</target></mtc:match></mtc:matches>`), before(`<mtc:matches><mtc:match ref="#m1"><source>a</source><target>b</target></mtc:match></mtc:matches>`)},
		{"reference", before(`<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n2"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n1">b</note></notes>`), before(`<ctr:changeTrack><ctr:revisions appliesTo="note" ref="n1"><ctr:revision><ctr:item property="content">a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n1">b</note></notes>`)},
		{"fragment", source(`<mrk id="1" type="term" ref="#u=u1/f=f1">a</mrk>`), source(`<mrk id="1" type="term" ref="#f=f1/u=u1">a</mrk>`)},
		{"fragment", source(`<mrk id="1" type="term" ref="#s1/s1">a</mrk>`), source(`<mrk id="1" type="term" ref="#s1">a</mrk>`)},
		{"id_twice", source(`<ph id="1"/><ph id="1"/>`), source(`<ph id="1"/><ph id="2"/>`)},
		{"id_twice", document(`<unit id="u1"><segment><source/></segment></unit><group id="u1"><unit id="u1"><segment><source/></segment></unit></group>`), document(`<unit id="u1"><segment><source/></segment></unit><group id="u1"/>`)},
		{"id_twice", before(`<my:a id="1"><my:b xml:id="1"/></my:a>`), before(`<my:a id="1"><my:b xml:id="2"/></my:a>`)},
		{"id_twice", before(`<mda:metadata id="a"><mda:metaGroup id="a"><mda:meta type="b">c</mda:meta></mda:metaGroup></mda:metadata>`), before(`<mda:metadata id="a"><mda:metaGroup id="b"><mda:meta type="b">c</mda:meta></mda:metaGroup></mda:metadata>`)},
		{"target_id", both(`<ph id="1"/>`, `<pc id="1"/>`), both(`<ph id="1"/>`, `<pc id="2"/><ph id="1"/>`)},
		{"href", document(`<skeleton href="a">b</skeleton><unit id="u1"><segment><source/></segment></unit>`), document(`<skeleton href="a"/><unit id="u1"><segment><source/></segment></unit>`)},
		{"no_segment", document(`<unit id="u1"><ignorable><source/></ignorable></unit>`), source("")},
		{"target_language", strings.Replace(both("a", "b"), ` trgLang="de"`, "", 1), both("a", "b")},
		{"language", document(`<unit id="u1" xml:lang="fr"><segment><source/></segment></unit>`), document(`<unit id="u1" xml:lang="EN-gb"><segment><source/></segment></unit>`)},
		{"space", document(`<unit id="u1"><segment><source xml:space="preserve"/><target/></segment></unit>`), document(`<unit id="u1" xml:space="preserve"><segment><source/><target/></segment></unit>`)},
		{"state", document(`<unit id="u1"><segment state="final"><source/></segment></unit>`), document(`<unit id="u1"><segment state="final"><source/><target/></segment></unit>`)},
		{"target_order", document(`<unit id="u1"><segment><source/><target order="2"/></segment><segment><source/><target/></segment></unit>`), document(`<unit id="u1"><segment><source/><target order="2"/></segment><segment><source/><target order="1"/></segment></unit>`)},
		{"no_start", document(`<unit id="u1"><segment><source><ec startRef="1"/></source></segment><segment><source><ph id="1"/></source></segment></unit>`), document(`<unit id="u1"><segment><source><sc id="1"/></source></segment><segment><source><ec startRef="1"/></source></segment></unit>`)},
		{"no_end", source(`<sm id="1" translate="no"/>a`), source(`<sm id="1" translate="no"/>a<em startRef="1"/>`)},
		{"isolated", source(`<sc id="1" isolated="yes"/>a<ec startRef="1"/>`), source(`<sc id="1" isolated="yes"/>a<ec id="2" isolated="yes"/>`)},
		{"isolated_only", source(`<sc id="1"/>a<ec startRef="1" dir="ltr"/>`), source(`<sc id="1"/>a<ec id="2" isolated="yes" dir="ltr"/><ec startRef="1"/>`)},
		{"end", source(`<sc id="1"/>a<ec startRef="1" id="2"/>`), source(`<sc id="1"/>a<ec startRef="1"/>`)},
		{"hints_differ", source(`<sc id="1" canCopy="no"/>a<ec startRef="1"/>`), source(`<sc id="1" canCopy="no"/>a<ec startRef="1" canCopy="no"/>`)},
		{"reorder", source(`<ph id="1" canReorder="firstNo"/>`), source(`<ph id="1" canReorder="firstNo"` + fixed + `/>`)},
		{"sequence", source(`<ph id="1"/><ph id="2" canReorder="no"` + fixed + `/>`), source(`<ph id="1" canReorder="firstNo"` + fixed + `/><ph id="2" canReorder="no"` + fixed + `/>`)},
		{"sequence", both(
			`<pc id="1" canReorder="firstNo"`+fixed+`><ph id="2" canReorder="no"`+fixed+`/></pc>`,
			`<pc id="1" canReorder="firstNo"`+fixed+`></pc><ph id="2" canReorder="no"`+fixed+`/>`,
		), both(
			`<pc id="1" canReorder="firstNo"`+fixed+`>a</pc><ph id="2" canReorder="no"`+fixed+`/>`,
			`<pc id="1" canReorder="firstNo"`+fixed+`></pc>b<ph id="2" canReorder="no"`+fixed+`/>`,
		)},
		{"deleted", both(`<ph id="1" canDelete="no"/>a`, `b`), both(`<ph id="1" canDelete="no"/>a`, `b<ph id="1" canDelete="no"/>`)},
		{"copy", source(`<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>`), source(`<ph id="1"/><ph id="2" copyOf="1"/>`)},
		{"comment", source(`<mrk id="1" type="comment">a</mrk>`), source(`<mrk id="1" type="comment" value="b">a</mrk>`)},
		{"glossary", before(`<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>`), before(`<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:translation>b</gls:translation></gls:glossEntry></gls:glossary>`)},
		{"one_rule", before(`<val:validation><val:rule/></val:validation>`), before(`<val:validation><val:rule my:length="9"/></val:validation>`)},
	} {
		if got := faults(t, c.bad); !slices.Contains(got, c.rule) {
			t.Errorf("%s is broken: got %q for\n%s", c.rule, got, c.bad)
		}
		if got := faults(t, c.good); got != nil {
			t.Errorf("%s is kept: got %q for\n%s", c.rule, got, c.good)
		}
	}
}

func TestOldXLIFF(t *testing.T) {
	const head = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">`
	file := func(s string) string {
		return head + `<file original="a" source-language="en" target-language="de" datatype="plaintext">` + s + `</file></xliff>`
	}
	for text, want := range map[string]string{
		file(`<body><trans-unit id="1"><source>a</source><target state="final">b</target></trans-unit></body>`):                "[]",
		strings.Replace(file(`<body/>`), ` xmlns="urn:oasis:names:tc:xliff:document:1.2"`, "", 1):                              "[]",
		file(`<body><trans-unit id="1"><target>b</target></trans-unit></body>`):                                                "[missing_element]",
		file(`<body><trans-unit id="1"><source/></trans-unit><group><trans-unit id="1"><source/></trans-unit></group></body>`): "[id_twice]",
		file(`<header/>`): "[missing_element]",
		head + `<file original="a"><body/></file></xliff>`: "[missing_attribute]",
		head + `</xliff>`: "[missing_element]",
	} {
		if got := fmt.Sprint(faults(t, text)); got != want {
			t.Errorf("%s: got %s, not %s", text, got, want)
		}
	}
}

func TestUnreadableXLIFF(t *testing.T) {
	broken := errors.New("broken")
	if _, err := exchange.CheckXLIFF(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("the error of the file is %v", err)
	}
	wide := strings.Builder{}
	for i := range 100_000 {
		fmt.Fprintf(&wide, ` xmlns:a%d=""`, i)
	}
	if got := faults(t, "<xliff"+wide.String()+"/>"); !reflect.DeepEqual(got, []string{"too_large"}) {
		t.Errorf("many attributes: got %q", got)
	}
	deep := document(`<unit id="u1"><segment><source>` + strings.Repeat("<mrk>", 1000))
	if got := faults(t, deep); !reflect.DeepEqual(got, []string{"too_large"}) {
		t.Errorf("deep: got %q", got)
	}
}

// A fault has its line, and the same file has the same faults.
func FuzzXLIFF(f *testing.F) {
	f.Add(both(`<ph id="1" canReorder="firstNo"/><sc id="2"/>a<ec startRef="2"/>`, `<mrk id="m" type="comment" ref="#n=1">b</mrk>`))
	f.Add(before(`<mtc:matches><mtc:match ref="#m2"><source>a</source><target>b</target></mtc:match></mtc:matches>`))
	f.Add(before(`<ctr:changeTrack><ctr:revisions appliesTo="note"><ctr:revision><ctr:item property="id"/></ctr:revision></ctr:revisions></ctr:changeTrack>`))
	f.Add(document(`<unit id="u1"><segment><source/><target order="2"/></segment><ignorable><source> </source></ignorable></unit>`))
	f.Add(`<xliff version="1.2"><file><body><trans-unit id="1"/></body></file></xliff>`)
	f.Fuzz(func(t *testing.T, text string) {
		all, err := exchange.CheckXLIFF(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		last := 1
		for _, fault := range all {
			if fault.Line < last || fault.Line > strings.Count(text, "\n")+1 && !strings.Contains(text, "\x00") {
				t.Fatalf("line %d of %q", fault.Line, text)
			}
			last = fault.Line
		}
		again, _ := exchange.CheckXLIFF(strings.NewReader(text))
		if !reflect.DeepEqual(all, again) {
			t.Fatalf("%v, then %v", all, again)
		}
	})
}
