// Words around a name that say whether it is a place: names equal to common words, first names, roles, streets, companies.

export const COMMON = new Set(
  (
    'radnice radnici radnicí tábor tábora tábory hranice hranici hranic ostrov ostrova ostrovy stříbro stříbra příbor zastávka počátky stránka příčina závada odry časy ' +
    'most mostem mostu mosty okna oken oknech police polici luka lukách desná les lesy lesa dub dubu buk bor boru borem hora hory hoře horách lom lomu lomy ' +
    'louka louky louce brod brodu dvůr dvory dvorce role roli zámek osek lhota písek písku písky hrob hrobu kámen kamene kostel kostelec ' +
    'klášter kláštera hrad hrady hrádek město města městu městem městě místo místa ves vsi obora potok řeka řeky zahrada zahrádka věž věže mlýn mlýny mlýnec ' +
    'pole poli polom střed středy staré nové nová nový velká velké malá malé dobrá dobré dlouhá dlouhé krásná krásné černá bílá červená zelená suchá ' +
    'teplá svatá svoboda svobody škola školy lípa lípy jasan javor borek borová březová březina bříza brána pila pily mosty vrbice ' +
    'rok roky doba doby dolní horní bystrá modrá tichá hluboká vysoká široká rovná lesná branná kamenná kamenné planá raná stará studená veselá slaná slaný ' +
    'zlatá čistá pustá jedlá mokrá rudná lužná olešná krupá stráž stráže sádek skála skály skalka skalice val valy valech ' +
    'koruna koruny korunu korunou sloup sloupu kříž kříže kruh kruhu luby páteř pátek čtvrtek středa úterý sobotka snět tis pohled pohledu závist ' +
    'uhlí železná žár žárová rada rady role rozhraní roztoky smrčí stav výsluní vidim vítání víska víno zásada zásady závod závody dne den ' +
    'hlava hlavice láz jámy jáma boudy bouda rybník rybníky soutok studnice studánka paseka paseky nivy niva niva prace práce pec peci pomoc ' +
    'petr pavel karel karle jan jana martin lid lidé kdo jedna dva tři noviny zpráva mír míru milíř polní obrazy libost spojil vír víru ohrada osada ' +
    'obec obce kraj kraje stát kout kouty koutě rohy cesta cesty hvozd kal kaly kaliště kobyla kobyly kozel kozly králík králíky vlk vlci vlčí medvědí ' +
    'orel sokol holub holubice krahulčí lhůta lhůty hojnost mladá mladé starý starší jistá jisté pravda pravdy příkazy příkaz poříčí předměstí ' +
    'záhoří podlesí podolí podhradí zálesí údolí meziříčí polesí háje háj hájek sedlo sedla sedle doly dolany dole dolů nahoře vrch vrchy vrchu'
  ).split(' '),
);

/** First names in all their cases: a name after one is a surname. */
export const FIRST_NAMES = new Set(
  'Adam Adéla Alena Aleš Alžběta Andrea Anna Antonín Barbora Bohumil Bohuslav Božena Břetislav Dagmar Dalibor Dana Daniel Daniela David Denisa Dominik Dušan Edita Eliška Ema Emil Eva Filip František Františka Gabriela Hana Helena Igor Irena Iva Ivan Ivana Iveta Ivo Jakub Jan Jana Jarmila Jaromír Jaroslav Jaroslava Jindřich Jitka Jiřina Jiří Josef Julie Kamil Kamila Karel Karolína Kateřina Klára Kristýna Květa Ladislav Lenka Leoš Libor Lubomír Luboš Lucie Ludmila Luděk Lukáš Magdaléna Marcel Marcela Marek Marie Markéta Marta Martin Martina Matěj Michael Michaela Michal Milada Milan Milena Miloslav Miloš Miroslav Miroslava Monika Natálie Nikola Oldřich Olga Ondřej Otakar Pavel Pavla Pavlína Petr Petra Radek Radim Radka Radomír Radovan Renata Richard Robert Roman Romana Rostislav Rudolf Růžena Simona Soňa Stanislav Stanislava Tereza Tomáš Veronika Viktor Vladimír Vladimíra Vlasta Vojtěch Václav Vít Vítězslav Věra Zdeněk Zdeňka Zuzana Štěpán Štěpánka Šárka'
    .split(' ')
    .flatMap(casesOfName),
);

function casesOfName(name: string): string[] {
  const stem = name.slice(0, -1);
  if (name.endsWith('a')) return [name, ...['y', 'i', 'ě', 'e', 'u', 'ou'].map((ending) => stem + ending)];
  if (/[eí]$/.test(name)) return [name, `${name}ho`, `${name}mu`, `${name}m`, `${stem}i`, `${stem}í`];
  const short = /(ek|ec|el)$/.test(name) ? name.slice(0, -2) + name.slice(-1) : name;
  return [name, ...['a', 'e', 'ě', 'ovi', 'u', 'em', 'i'].map((ending) => short + ending)];
}

export const ROLE =
  /^(starosta|starostka|primátor|primátorka|hejtman|hejtmanka|radní|ředitel|ředitelka|ministr|ministryně|náměstek|náměstkyně|místostarosta|místostarostka|mluvčí|poslanec|poslankyně|senátor|senátorka|vedoucí|manažer|manažerka|p|pí|pan|paní|předseda|předsedkyně|tajemník|tajemnice|mgr|ing|bc|judr|mudr|phdr|doc|prof|doktor|profesor|sociolog|socioložka|koordinátor|koordinátorka)$/;

export const STREET = /^(ulice|ulici|ulicí|ulic|ul|náměstí|nám|třída|třídě|třídy|tř|nábřeží)$/;

/** What follows is a part of a town: `ve čtvrti Maršov`, `na sídlišti Zásada`. */
export const LOCAL_PART =
  /^(čtvrť|čtvrti|čtvrtí|sídliště|sídlišti|lokalita|lokalitě|lokality|lokalitu|části|osadě|osada|osady|kolonie|kolonii|domov|domova|domově|dům|domě|centrum|centru|klub|klubu|klubovna|spolek|spolku)$/;

export const TOWN_VERBS =
  /^(získal[aoy]?|získá|dostal[aoy]?|dostane|má|mají|čítá|čítají|měl[aoy]?|plánuje|chce|chystá|koupil[aoy]?|koupí|připravuje|žádá|investuje|investoval[aoy]?|opraví|zaplatil[aoy]?|zaplatí|postaví|otevřel[aoy]?|podpořil[aoy]?|vyčlenil[aoy]?|spolupracuje|patří|leží|eviduje|loni|letos|přispěl[aoy]?|čerpal[aoy]?|obdržel[aoy]?|nezískal[aoy]?|nedostal[aoy]?|nemá|nemají|nespolupracuje|navázal[aoy]?|podepsal[aoy]?|zahájil[aoy]?|ukončil[aoy]?|realizoval[aoy]?|uskutečnil[aoy]?|je|jsou|byl[aoy]?|zůstává|spadá|vede|řeší|potřebuje|dosáhl[aoy]?|dosahuje)$/;

/** Names of villages that everybody reads as a country or a foreign city. */
export const ABROAD = new Set(
  'Čechy Čech Čechů Čechách Čechám Čechami Vídeň Vídni Vídně Vídní Žilina Žilině Žiliny Žilinu Bulhary Bulharů'.split(
    ' ',
  ),
);

export const ORGANISATION =
  /^(organizac|spol(ek|k)|společnost|firm|neziskov|agentu[rř]|nadac|kraj|hejtman|region|okres|univerzit|diecéz|charit|soud|poboč|podnik|nestátn|občansk|oblastn|pracovišt)/;
