package language

// countries are the states, their people and great regions, a line each: the stems of the
// English, German and Montenegrin words, with the Serbian, Bosnian and Croatian ones that
// editors meet. "=" marks a whole word. Names of several words have their words apart,
// where each is known alone.
const countries = `
=us =usa =sad =u.s =u.s.a america =states american amerika amerikan američ =države =državama staaten =us-amerikan sjedinjen ujedinjen united vereinigt
=uk =vb kingdom königreich kraljevstv kraljevin britain british britisch großbritann grossbritann britan brit =velik velika velike velikoj veliku
england english =englisch engländ englisch engles englez engleš
scotland scot scottish schottland schott škotsk škot
wales welsh walis vels velš velšan waliz
ireland irish irland irisch =ir irsk irc irač irkinj
europe europ europä evrop
=eu =eu-
german deutsch njemač nijem nemač nemac nemc nijemc =brd
france french franzos französ francuz frankreich francus franc
spain spanish spani spanien spanisch španij špansk španac španc
italy italian ital italien talij talijan
portug portugies
austria austrian österreich oesterreich austrij
switzerl swiss schweiz švajcar švicar
belgium belgian belgien belgi belg
netherlands dutch niederl holand holland nizozem
luxembourg luxemburg luksemburg
denmark danish däne dänemark dänisch dansk danc danac =dane =danes
norway norwegian norweg norveš norvež
sweden swedish =swede =swedes schwed šveds šveđ
finland finnish =finn =finns finn finsk finc finac
poland polish =pole =poles polen polnisch =pol poljsk poljak poljac poljač
czech tschech češk čeh čes
slovakia slovak slowak slovač
hungary hungar ungarn ungar mađar
romania romanian rumän rumun rumunj
bulgar bugar
greece greek griech grč grk =grci
cyprus cypriot zypern zypr kipar kipr cipar cipr
turkey turkish =turk =turks türk turs turč tursk turak
albania albanian alban albanes
kosovo kosovar
macedon mazedon makedon
montenegr crnogor =crna =crne =crnoj =crnu crnagor crnegor crnugor crnojgor crnomgor
serbia serbian =serb =serbs serb srbij srps srbi srbin
croatia croat kroat hrvat
bosnia bosnian bosn bosansk
herzegov hercegov
sloven slowen
moldova moldov moldau moldavij
ukraine ukrain ukraj
russia russian russisch russland =russe =russen rusij rusk rus
belarus bjelorus belorus weißruss weissruss
estonia estonian estland estn eston estonij
latvia latvian lettland lett letonij latvij leton
lithuania lithuan litau litvan litav
georgia georgian georg gruzij gruzijsk
armenia armen jermen
azerbaijan azerbai aserbaidsch azerbej azerbajdžan
kazakh kasach kazah kazak
uzbek usbek
turkmen
tajik tadschik tadžik
kyrgyz kirgis kirgi
mongol
china chinese chines chin kin kines kinez kines kitaj
japan japanes japanac japanc
korea korean kore korej
taiwan tajvan
india indian =inder indien indisch indij indijs ind
pakistan
bangladesh bangladesch bangladeš
nepal
bhutan butan
afghan avgan afgan
iran iranian
iraq irak iračk iračan
syria syrian syr syrien sirij sirijs
lebanon lebanes libanon libanes liban
israel izrael
palestin palästin
jordan jordanien
saudi saudijsk
arab arap
yemen jemen
oman omansk
qatar katar
bahrain bahrein
kuwait kuvajt
emirat
egypt egip ägypt egipat
libya libyan libyen libij
tunis tunes
algeria alger alžir
morocc marokk marok
western-sahara sahara
sudan
ethiopia äthiop etiop
eritrea eritrej
somali
djibouti dschibuti džibuti
kenya kenia kenij
uganda
tanzan tansan
rwanda ruand
burundi
congo kongo
cameroon kamerun
nigeria nigerijsk nigerij
=niger =nigeru =nigera
chad =tschad =čad čads
burkina
ghana gana ganska
ivory elfenbeinküst obala slonovač
senegal
gambia gambij
guinea gvinej
sierra
liberia liberij
togo
benin
gabon gabun
angola angol
zambia sambia zambij
zimbabwe simbabwe zimbabve
mozambi mosambik
malawi malavi
namibia namibij
botswana botsuan bocvan
madagas
mauriti mauricijus
mauritania mauritan
seychell sejšel
africa african afrika afrikan afrič
asia asian asien asiat azij azija
antarc
arctic arkti arkt
australia austral australij
zealand seeland neusee zeland
indonesia indones indonež
malays malez malezij
singap
philippin filipin
vietnam vijetnam
thai tajland taj
cambodia kambodsch kambodž
laos
myanmar mjanmar =burma birma burm
lanka =šri
maldiv malediv
papua
fiji fidschi fidži
samoa
tonga
canad kanad
mexic mexik meksik
cuba cuban kuba kuban
haiti
dominican dominikan
jamaica jamaik jamajk
baham
barbados
trinidad
guatemal gvatemal
hondur
salvador
nicarag nikarag
costa-rica kostarik
panama panam
colombia kolumb kolumbij
venezuel venecuel
ecuador ekvador
peru peruans
boliv
brazil brasil
paraguay paragvaj
uruguay urugvaj
argentin
chile čile
guyan gvajan
surinam
malta maltes maltež
monaco monak
andorra andor
liechtenst lihtenštajn
vatican vatikan
marino
balkan
scandinav skandinav
balti balt
catal katal katalon
basque bask baskijs baskij
bavaria bayern bayerisch bavars bavarij
saxon sachsen sächsisch saksonij
prussia preuß prusk prusij
siberia sibir
crimea krim krims
caucas kauka kavkaz
chechen tschetsch čečen
donbas donbass
kurd
tibet
kashmir kaschmir kašmir
sicil sizil sicilij
sardinia sardin
tuscan toskan
normandy normandie normandij
brittany bretagne bretanj
flanders flandern flandrij flamans
corsica korsik
cornwall kornvol kornval
dalmatia dalmat dalmacij
istria istrien istr
slavonia slawon slavonij
vojvodina wojwodin vojvodin
sandzak sandschak sandžak
mediterran mittelmeer sredozem mediteran
atlantic atlanti
pacific pazifi pacifi tih
adriatic adria jadran
danube donau dunav
rhine rhein rajn
rhone rhône ron
seine sen
thames themse temz
volga wolga volg
dnieper dnipro dnepr dnjepar dnjepr
dniester dnistro dnestr dnjestar
nile =nil nila nilu
euphrat eufrat
tigris tigr
ganges gang
yangtze jangtse jangce
amazon amazonas
alps alpen =alpe alpi alpama
carpath karpat
himalay himalaj
olymp olimp
californ kaliforn
texas teksas
florid
virgin virdžinij
carolin karolin
pennsylvan pensilvanij
louisian luizijan
alaska aljask
hawaii havaj
illinois ilinois
michigan mičigen
wisconsin viskonsin
massachus masačusets
connecticut konektikat
queb kvebek
yugoslav jugoslaw jugoslav
soviet sowjet sovjet
ottoman osman otoman
byzant byzanz vizant bizant
roman römisch rimsk
jewish jude jüdisch jevrej židov
muslim musliman
christ hrišćan kršćan
islam
cathol kathol katol
orthodox orthod pravoslav
protest
gypsy roma romsk
slav slaw slaven sloven-
`

// cities are capitals and other cities whose names differ between the languages by more
// than their spelling.
const cities = `
vienna viennes wien beč
rome =rom rim =rima =rimu =rimom
venice venedig venecij
florence florenz firenc
milan mailand milano
naples neapel napulj
turin torino
genoa genua đenov
padua padova
trieste triest trst
cologne köln keln
munich münchen minhen
nuremberg nürnberg nirnberg
hanover hannover hanover
brunswick braunschweig braunšvajg
zurich zürich cirih
geneva genf ženev
basel bazel
bern bernsk
lausanne lozan
brussels brüssel brisel bruxelles
antwerp antwerpen antverpen
bruges brügge briž
ghent =gent
hague haag hag
paris pariz parisk pariš
marseil marsej marselj
strasbourg straßburg strassburg strazbur
nice =nizza nic
lyon lion
london londoner
edinburgh edinburg
dublin dablin
copenhagen kopenhagen
stockholm štokholm
gothenburg göteborg geteborg
oslo
helsinki
reykjav rejkjavik
warsaw warschau varšav
krakow cracow krakau krakov
gdansk danzig gdanjsk
wroclaw breslau vroclav
prague prag praš
brno brünn
bratislava pressburg bratislav
budapest budimpešt
debrecen debrecin
szeged segedin
bucharest bukarest bukurešt
sofia =sofija sofij
athens athen atin athén
thessalon saloniki solun
istanbul carigrad
ankara
izmir
nicosia nikosia nikozij
tirana tiran
pristina prischtina priština prištin
skopje skopl
belgrade belgrad beograd
zagreb agram
sarajevo sarajew sarajev
ljubljana laibach
podgorica podgoric
mostar
novi-sad
moscow moskau moskv moskov
petersburg peterburg
kyiv kiev kiew kijev
lviv lemberg lavov lvov
kharkiv charkiw kharkov charkow harkiv harkov
odesa odessa odes
zaporizh saporisch saporosch zaporož zaporiž
dnipropetr
minsk
vilnius wilna
riga
tallinn talin
chisinau kischinau kišinjev kišinj
tbilisi tiflis
yerevan eriwan jerevan erevan
baku
beijing peking
shanghai schanghai šangaj
hong honkong hongkong
tokyo tokio
seoul seul
pyongyang pjöngjang pjongjang
delhi delhi delhij
mumbai bombay mumbaj
islamabad
kabul
tehran teheran
baghdad bagdad
damascus damaskus damask
aleppo alep
beirut bejrut
jerusalem jerusalim jeruzalem
tel-aviv
gaza gasa gaz
ramallah ramala
amman
riyadh riad rijad
jeddah dschidda džed
mecca mekka meka
doha
dubai dubaj
cairo kairo kair
alexandria aleksandrij
tripoli tripolis
khartoum khartum kartum
addis
nairobi najrobi
johannesburg johanesburg
washington vašington
york jork njujor
philadelph filadelf
angeles anđeles
francisco francisko
havana havanna havan
lisbon lissabon lisabon
oporto porto
madrid
barcelona barselon
seville sevilla sevilj
saragossa zaragoza saragos
athenian atinjan
luxor
`
