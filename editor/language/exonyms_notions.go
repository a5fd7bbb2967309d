package language

// notions are words that stand in the names of institutions, places, titles and feasts,
// and are translated with them: a line each, as in [countries].
const notions = `
north northern nord nördlich norden sjever sever
south southern süd südlich süden jug juž
east eastern ost öst osten istok istoč
west western westen westlich zapad
central zentral central
middle mittler nah =bliski bliskog bliskom srednj
upper ober gornj
lower unter donj
new neu novi nova nove novo novog novom novu
old =alte =alten =alter star
great groß gross velik
little small klein =mali =malog =malom mala male malo
saint =st =st. sankt sveti sveta sveto svetog
holy heilig
red =rot rote roten crven
black schwarz crn
white weiß weiss bijel bel
green grün grüne zelen
blue blau plav
yellow gelb žut
golden gold zlatn
republic republi
kraljev
empire reich carstv
federation föderation bund federac federacij
federal bundes savez
union uni savez-
state staat držav
county grafschaft landkreis okrug okru
district bezirk distrikt
province provinz provincij pokrajin
region
city stadt =grad grads grada gradu
town kleinstadt
village dorf sel
capital hauptstadt
island insel ostrv otok otoc iceland isländ islanđ
river fluss rijek rek
lake =see jezer
sea =meer mor
ocean ozean okean ocean
bay golf gulf zaliv zaljev bucht
mountain berg planin gor
valley tal dolin
forest wald šum
park
garden garten vrt bašt
square platz trg
street straße strasse ulic
road =weg put cest
bridge brück most
tower turm toranj toranj kul
gate =tor kapij
house haus kuć
palace palast palat palač
castle schloss burg zamak dvorac
church kirche crkv
cathedral dom katedral
temple tempel hram
mosque moschee džamij
monastery kloster manastir samostan
hospital krankenhaus bolnic
school schul škol
university universität univerzitet sveučiliš
college hochschul koledž
academy akademi
institut
museum muzej
library biblioth bibliot knjižnic
theatre theater pozorišt kazališt
station bahnhof stanic
airport flughafen aerodrom zračn
port hafen luk
hotel
court gericht sud
supreme oberst vrhovn
constitution verfassung ustav
high höchst visok viš
appeal berufung apelacion žalben
tribunal
parliament parlament skupštin sabor
assembly versammlung skupštin-
senate senator senat =sen =sens
representativ abgeordnet zastupni =rep =reps poslani
congress kongress kongres
council rat ratsmit vijeć već savjet savet
committee ausschuss komitee odbor komitet
commission kommission komisij
government regierung vlad
cabinet kabinett kabinet
ministry minister ministar
department abteilung =amt odjel odjeljen odeljen departman resor
office büro ured kancelarij
agency agentur agencij
authority behörd vlast organ
service dienst služb servis
bureau biro
secretar sekretar sekretär
president präsident predsjed predsed
chancellor kanzler kancelar
premier premijer prime
king könig kralj
queen königin kraljic
prince =prinz princ
princess prinzessin
duke herzog vojvod
duchess herzogin vojvotkinj
lord
lady
pope papst papa pap
bishop bischof biskup episkop
archbishop erzbischof nadbiskup arhiepiskop
cardinal kardinal
patriarch patrijarh
emperor kaiser car
sheikh scheich šeik
general glavn
lieutenant leutnant potpukovnik poručnik
reverend pfarrer velečasn svešten svećen
majesty majestät veličanst
brown braun smeđ mrk
colonel =col =col. pukovnik
major
captain kapitän kapetan
judge richter sudij sudac suca
justice justiz pravd pravosuđ
attorney staatsanwalt anwalt tužilac tužilaš tužioc tužitelj advokat
police polizei polic
army armee heer vojsk armij
navy marine mornar
air luft vazduh zrakoplov
force kräfte snag
guard garde =gard gard stražar
defence defense verteidigung odbran obran
interior innen unutrašnj
foreign außen aussen auswärtig spoljn vanjsk inostran
affairs angelegenheit poslov
home heim
security sicherheit bezbjed bezbed sigurn
intelligence geheimdienst nachrichtendienst obavještajn obaveštajn
treasury finanz finans trezor
finance finanz- finans-
trade handel trgovin
labour labor arbeit rada laburist radničk
health gesundheit zdravl zdravst
education bildung obrazovan prosvjet prosvet
science wissenschaft nauk znanost
culture kultur
justice- justiz-
environment umwelt okolin životn
energy energie energij energet
agriculture landwirt poljoprivred
transport verkehr saobraćaj promet
bank
central-bank
fund fonds fond
world welt svijet svet svjets svets
international internationa međunarod
national nationa nacion narodn
nations nationen nacij
organization organisation organizacij
association verein verband udružen udrug asocijac
foundation stiftung fondac zaklad
society gesellschaft društv
company konzern unternehmen kompanij firm
group grupp grup skupin
corporation korporacij
party partei partij strank
democrat demokrat
republican republikan
conservative konservativ tory tories torij torijev konzervativ
liberal
socialist sozialist socijalist
communist kommunist komunist
social sozial socijal
christian christlich
green-party
left linke ljevic levic
right rechte desnic
front
movement bewegung pokret
alliance allianz bündnis alijans savez--
league liga lig
cup pokal kup
championship meisterschaft prvenstv šampionat
champions champion prvak šampion
open
olympic- olympisch- olimpij
games spiele =igre igara igrama
club verein- klub
football fußball fussball fudbal nogomet
prize preis =nobel nagrad
award auszeichnung priznanj
day =tag dan
week woche sedmic nedjelj nedelj tjedan tjedn
monday montag ponedjelj ponedelj
tuesday dienstag utorak utork
wednesday mittwoch srijed sred
thursday donnerstag četvrt
friday freitag petak petk
saturday samstag sonnabend subot
sunday sonntag nedjelja nedelja nedjelje nedelje nedjelju nedelju
january januar siječ
february februar velj
march märz mart ožuj
april travanj travnj
=may =mai =maj maja svibanj svibnj
june juni =jun juns juna junu lipanj lipnj
july juli =jul juls jula julu srpanj srpnj
august avgust kolovoz
september rujan rujn
october oktober oktobar oktobr listopad
november novembar novembr studen
december dezember decembar decembr prosin
christmas weihnacht božić
easter ostern uskrs vaskrs
war krieg rat-
peace frieden mir
civil bürger građan
human mensch ljuds
rights rechte- prav
law gesetz zakon
act
treaty vertrag ugovor sporazum
agreement abkommen
conference konferenz konferencij
summit gipfel samit
forum
festival
news nachricht vijest vest
times
press presse štamp
media medij
radio
television fernseh televizij
network netzwerk mrež
research forschung istraživ
centre center zentrum centar centr
program programm
project projekt projek
plan
nuclear atom nuklear
space weltraum raumfahrt svemir kosmi
climate klima klim
internet
artificial künstlich vještačk veštačk umjetn
nation
southern-cross
father =vater otac
mother =mutter majk
mr =mr. herr gospodin =g =g.
mrs =ms =miss frau gospođ gđa
sir ser
doctor dr doktor
professor profesor
director direktor
manager menadžer
chief chef šef načelnik
head leiter
leader führer lider vođ
member mitglied član
spokes sprecher portparol glasnogovornik
ambassador botschafter ambasador veleposlan
embassy botschaft ambasad veleposlanst
governor gouverneur guverner
mayor bürgermeister gradonačeln
brother bruder brat brać
sister schwester sestr
bible bibel biblij
vice vize
first erste prvi prva prvo prve
second zweite drugi drug
third dritte treć
=un =uno =uno- =on =vn =uje uno-
=ngo =nvo
=imf =iwf =mmf
=who =szo
=ecb =ezb
=gdp =bip =bdp
=ai =ki =vi
=vat =pdv
=wwii =ii
=ceo
=g7
`
