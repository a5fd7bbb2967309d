package editor_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"redakcija/editor"
)

// agency is a report as an agency sends it.
const agency = `Vlada traži tumačenje ugovora o trajektnoj liniji
Vlada je u četvrtak zatražila od Zaštitnika imovinsko-pravnih interesa tumačenje ugovora o trajektnoj liniji Bar–Ankona, nakon što je koncesionar najavio da od prvog februara smanjuje broj plovidbi.
Ministarka saobraćaja Vesna Kalezić rekla je poslije sjednice da ugovor predviđa najmanje tri polaska sedmično i da država neće plaćati subvenciju za linije koje ne saobraćaju.
„Ne možemo dozvoliti da dijaspora za praznike ostane bez broda, a da mi plaćamo punu cijenu“, kazala je Kalezić novinarima.
Kompanija Adria Linije saopštila je da je broj putnika u posljednjem kvartalu pao za petinu i da su cijene goriva porasle više nego što je bilo predviđeno kada je ugovor potpisan.
Direktor kompanije Ratko Miličković poručio je da su spremni na razgovor, ali da bez izmjene ugovora ne mogu zadržati zimski red plovidbe.
Ugovor je potpisan 2021. godine na deset godina, a država godišnje izdvaja 1,4 miliona eura za subvencije, pokazuju podaci Ministarstva finansija.
Udruženje iseljenika iz Ankone pozvalo je obje strane da postignu dogovor prije božićnih praznika, kada linijom putuje više od šest hiljada ljudi.
Sjednica Skupštine na kojoj će poslanici raspravljati o saobraćajnom povezivanju s Italijom zakazana je za dvadeset osmi novembar.`

// likenesses are reports that are alike agency or are not, with what they are.
var likenesses = map[string]struct {
	text  string
	alike bool
}{
	"cut to the first half": {strings.Join(strings.Split(agency, "\n")[:5], "\n"), true},
	"without its middle":    {strings.Join(append(strings.Split(agency, "\n")[:3], strings.Split(agency, "\n")[6:]...), "\n"), true},
	"in Cyrillic with another headline": {`Трајектна линија пред прекидом
Влада је у четвртак затражила од Заштитника имовинско-правних интереса тумачење уговора о трајектној линији Бар–Анкона, након што је концесионар најавио да од првог фебруара смањује број пловидби.
Министарка саобраћаја Весна Калезић рекла је послије сједнице да уговор предвиђа најмање три поласка седмично и да држава неће плаћати субвенцију за линије које не саобраћају.
„Не можемо дозволити да дијаспора за празнике остане без брода, а да ми плаћамо пуну цијену“, казала је Калезић новинарима.`, true},
	"edited by another desk": {`Brod za Ankonu samo dvaput sedmično?
Vlada je zatražila tumačenje ugovora o trajektnoj liniji Bar–Ankona, nakon što je koncesionar najavio da od prvog februara smanjuje broj plovidbi, saznaje Portal Obala.
Ministarka saobraćaja Vesna Kalezić rekla je da ugovor predviđa najmanje tri polaska sedmično i da država neće plaćati subvenciju za linije koje ne saobraćaju.
Iz kompanije Adria Linije tvrde da je broj putnika u posljednjem kvartalu pao za petinu i da su cijene goriva porasle više nego što je bilo predviđeno.
Ratko Miličković, direktor kompanije, poručio je da su spremni na razgovor, ali da bez izmjene ugovora ne mogu zadržati zimski red plovidbe.
Država godišnje izdvaja 1,4 miliona eura za subvencije, a ugovor je potpisan 2021. godine na deset godina.`, true},
	"the same event by another author": {`Kalezić: Nema novca za brodove koji ne plove
Spor oko brodske veze s Italijom stigao je pred Vladu, koja sada čeka da pravnici kažu šta tačno piše u ugovoru s Adria Linijama.
Kompanija bi od februara plovila rjeđe, jer je, kako tvrdi, gorivo poskupjelo, a putnika je sve manje.
Resorna ministarka smatra da to nije dopušteno. „Ne možemo dozvoliti da dijaspora za praznike ostane bez broda, a da mi plaćamo punu cijenu“, kazala je ona.
Prvi čovjek kompanije Ratko Miličković traži da se ugovor otvori, inače od zimskog reda neće biti ništa.
Za praznike između Bara i Ankone putuje oko šest hiljada ljudi, a subvencija iz budžeta iznosi gotovo milion i po eura godišnje.
O svemu će krajem mjeseca raspravljati i poslanici.`, false},
	"another story of the same agency": {`Vlada usvojila plan zimskog održavanja puteva
Vlada je u četvrtak usvojila plan zimskog održavanja puteva za narednu sezonu, vrijedan osam miliona eura.
Ministarka saobraćaja Vesna Kalezić rekla je poslije sjednice da će sedam punktova raditi bez prekida od polovine novembra do kraja marta.
Najviše novca biće utrošeno na pravcima prema Žabljaku i Plužinama, gdje je prošle zime saobraćaj bio u prekidu jedanaest dana.`, false},
	"a flash": {"HITNO\nVlada je u četvrtak zatražila od Zaštitnika imovinsko-pravnih interesa.", false},
}

func TestWhatIsWordedAlikeIsProposed(t *testing.T) {
	for name, x := range likenesses {
		n := newWire(t)
		first := n.becomes(editor.ArrivalNew, "id: 1\n\n"+agency).Story
		a := n.becomes(editor.ArrivalNew, "id: 2\n\n"+x.text)
		similar, err := n.desk.Similar(n.ctx, a.Story.ID)
		n.must(err)
		if alike := len(similar) == 1 && similar[0].Story == first.ID && similar[0].Headline == first.Headline(); alike != x.alike {
			t.Errorf("%s: similar %v", name, similar)
		}
		back, err := n.desk.Similar(n.ctx, first.ID)
		n.must(err)
		if len(back) != len(similar) || len(back) > 0 && (back[0].Story != a.Story.ID || back[0].Percent != similar[0].Percent) {
			t.Errorf("%s: from the other side %v", name, back)
		}
		t.Logf("%s: %v", name, similar)
		if x.alike {
			n.must(n.desk.Reject(n.ctx, first.ID, "old"))
			again, err := n.desk.Similar(n.ctx, a.Story.ID)
			n.must(err)
			if len(again) != 0 {
				t.Errorf("%s: a rejected story is proposed: %v", name, again)
			}
		}
	}
}

// TestBandsFindAsOftenAsTheySay counts how many pairs of stories with a known part of
// their words in common are found.
func TestBandsFindAsOftenAsTheySay(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	n := newWire(t)
	const pairs, words = 60, 300
	text := func(from, to int) string {
		var b strings.Builder
		for range to - from {
			fmt.Fprintf(&b, "w%d ", random.IntN(1_000_000))
		}
		return b.String()
	}
	for _, share := range []float64{0.5, 0.95} { // of the shorter one's words
		found := 0
		for i := range pairs {
			common := text(0, int(share*words))
			first := n.becomes(editor.ArrivalNew, fmt.Sprintf("id: %v a %d\n\nHeadline\n%s\n%s", share, i, common, text(0, words-int(share*words)))).Story
			a := n.becomes(editor.ArrivalNew, fmt.Sprintf("id: %v b %d\n\nHeadline\n%s\n%s", share, i, common, text(0, words-int(share*words))))
			similar, err := n.desk.Similar(n.ctx, a.Story.ID)
			n.must(err)
			if len(similar) > 0 && similar[0].Story == first.ID {
				found++
				if percent := float64(similar[0].Percent); math.Abs(percent-100*share) > 2 {
					t.Errorf("%v in common is %v%%", share, percent)
				}
			}
		}
		jaccard := share / (2 - share)
		expected := pairs * (1 - math.Pow(1-math.Pow(jaccard, 3), 21))
		if math.Abs(float64(found)-expected) > 4*math.Sqrt(pairs)/2 { // four times the widest deviation of a binomial
			t.Errorf("%v in common: %d of %d found, expected %.0f", share, found, pairs, expected)
		}
		t.Logf("%v in common: %d of %d found, expected %.0f", share, found, pairs, expected)
	}
}

func TestMergeGoesOn(t *testing.T) {
	n := newWire(t)
	first := n.becomes(editor.ArrivalNew, "id: 1\nprovider: Mina\n\n"+agency).Story
	n.becomes(editor.ArrivalNew, "id: 2\nprovider: Obala\n\n"+strings.ReplaceAll(agency, "tri polaska", "četiri polaska")+"\n~Pročitajte još\nIzvor: Obala")
	second := n.becomes(editor.ArrivalUpdated, "id: 2\nprovider: Obala\n\n"+strings.ReplaceAll(agency, "tri polaska", "četiri polaska")+"\n~Pročitajte još").Story
	n.translate(first.ID, "s3", "Drei Abfahrten.")
	n.translate(first.ID, "s4", "Zitat.")
	for range 2 { // as after a power cut between the two steps
		s, err := n.desk.Merge(n.ctx, second.ID, first.ID)
		n.must(err)
		if s.ID != first.ID || s.Revision != 2 || !strings.Contains(texts(s), "s3 Ministarka saobraćaja Vesna Kalezić rekla je poslije sjednice da ugovor predviđa najmanje četiri polaska") {
			t.Fatalf("merged into %+v", s)
		}
		// What only the merged story once had, and dropped, is no part of this one.
		if len(s.Removed) != 1 || s.Removed[0].Why != "menu" {
			t.Fatalf("removed are %+v", s.Removed)
		}
		n.must(n.desk.Release(n.ctx, second.ID))
	}
	s, versions := n.read(first.ID)
	if de := versions[editor.DE]; !de.Outdated(s.Segment("s3")) || de.Outdated(s.Segment("s4")) {
		t.Errorf("German is %+v", de.Texts)
	}
	_, err := n.desk.Merge(n.ctx, second.ID, first.ID)
	n.must(err)
	if gone, _ := n.read(second.ID); gone.Rejected != "→ "+string(first.ID) {
		t.Errorf("rejected because %q", gone.Rejected)
	}
	// The next version of what was merged comes to the story that goes on.
	if a := n.becomes(editor.ArrivalUpdated, "id: 2\nprovider: Obala\n\n"+strings.ReplaceAll(agency, "tri polaska", "pet polazaka")); a.Story.ID != first.ID {
		t.Errorf("the next version came to %s", a.Story.ID)
	}
	_, err = n.desk.Merge(n.ctx, first.ID, second.ID)
	refusedFor(t, err, editor.Unwritten)
	if _, err := n.desk.Merge(n.ctx, second.ID, second.ID); err == nil {
		t.Error("a story was merged into itself")
	}
}
