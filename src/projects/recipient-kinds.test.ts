// Kinds of recipients by legal form and by name.
import { expect, test } from 'vitest';
import { findKind, findKindByName, findRecipientKind } from './recipient-kinds.ts';

test.each([
  ['801', 'municipality'],
  ['804 - Kraj', 'region'],
  ['Obec', 'municipality'],
  ['Příspěvková organizace', 'contributory'],
  ['Spolek', 'ngo'],
  ['Společnost s ručením omezeným', 'company'],
  ['Něco jiného', 'other'],
  [undefined, undefined],
])('recipient of legal form %s', (form, kind) => {
  expect(findRecipientKind(form)).toBe(kind);
});

test.each([
  ['331', 'Základní škola Tanvald', 'school'],
  ['Příspěvková organizace', 'Gymnázium, Kadaň, 5. května 620', 'school'],
  ['331', 'Domov důchodců Frýdlant', 'contributory'],
  ['706', 'Komunitní centrum', 'ngo'],
  ['801', 'Základní škola', 'municipality'],
  [undefined, 'Město Tanvald', 'municipality'],
])('form %s and name %s are %s', (form, name, kind) => {
  expect(findKind(form, name)).toBe(kind);
});

// A name and the kind that it carries; none where it carries nothing.
test.each([
  ['TJ Sokol Vratislavice', 'ngo'],
  ['T. J. Jiskra Tanvald', 'ngo'],
  ['SDH Mníšek', 'ngo'],
  ['TJ Sport s.r.o.', 'company'],
  ['TJX', undefined],
  ['Sokol Jan', undefined],
  ['Statutární město Liberec', 'municipality'],
  ['Město Velké Hamry', 'municipality'],
  ['OBEC BULOVKA', 'municipality'],
  ['Svazek obcí Novoborska', 'municipality'],
  ['Mikroregion Frýdlantsko', 'municipality'],
  ['Liberecký kraj', 'region'],
  ['Kraj Vysočina', 'region'],
  ['Základní škola Nový Bor, příspěvková organizace', 'school'],
  ['Masarykova základní škola a Mateřská škola Tanvald, příspěvková organizace', 'school'],
  ['ZŠ a MŠ Desná, příspěvková organizace', 'school'],
  ['Střední škola hotelová s.r.o.', 'school'],
  ['Dům dětí a mládeže Drak, příspěvková organizace', 'contributory'],
  ['Školní jídelna Turnov, příspěvková organizace', 'contributory'],
  ['Autoškola Novák s.r.o.', 'company'],
  ['Spolek přátel základní školy z. s.', 'ngo'],
  ['Sdružení rodičů, základní škola Semily, z. s.', 'ngo'],
  ['Gymnázium, Frýdlant', 'school'],
  ['Střední zdravotnická škola, Jindřichův Hradec, Klášterská 77/II', 'school'],
  ['Základní umělecká škola Václava Pichla, Bechyně, Klášterní 39', 'school'],
  ['Obchodní akademie, Česká Lípa', 'school'],
  ['Spolek rodičů a přátel dětí při ZŠ a MŠ', 'ngo'],
  ['ANNA KK, z. s. (dříve o. s.)', 'ngo'],
  ['Fond ohrožených dětí o.s.', 'ngo'],
  ['Agrodružstvo Vrbovec', 'company'],
  ['ZESO, veřejná obchodní společnost', 'company'],
  ['Úřad vlády České republiky', 'state'],
  ['Fyzikální ústav AV ČR, v. v. i.', 'state'],
  ['Klášter Hejnice', 'church'],
  ['Technická univerzita v Liberci', 'school'],
  ['Dibaq a.s.', 'company'],
  ['AGRO s. r. o. v likvidaci', 'company'],
  ['Zemědělské družstvo Brniště', 'company'],
  ['ZEMI a.s. Mičovice', 'company'],
  ['Petrohradská, společnost s ručením omeze', 'company'],
  ['Člověk v tísni, o.p.s.', 'ngo'],
  ['D.R.A.K. z. s.', 'ngo'],
  ['Nadace Euronisa', 'ngo'],
  ['Farní charita Česká Lípa', 'church'],
  ['Ministerstvo pro místní rozvoj', 'state'],
  ['ČR - Úřad práce', 'state'],
  ['Obec baráčníků Turnov', 'ngo'],
  ['Jana Vymyšlená', undefined],
  ['Městečko Palackého', undefined],
  ['Asova', undefined],
  ['', undefined],
])('%s is %s by its name', (name, kind) => {
  expect(findKindByName(name)).toBe(kind);
});
