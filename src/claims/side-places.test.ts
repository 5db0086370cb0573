// Places that say where somebody spoke, what lies near, or that the speaker means.
import { expect, test } from 'vitest';
import { findClaims } from './find-claims.ts';
import { readPlaces } from './gold/read-gold.ts';

const gazetteer = readPlaces();
const names = new Map(gazetteer.map(({ code, name }) => [code, name]));

const read = (text: string): string[] =>
  findClaims(text, { gazetteer, published: '2026-05-20' }).claims.map(({ quote, places }) =>
    `${quote}: ${places.map((code) => names.get(code)).join(' + ')}`.trim(),
  );

test.each([
  // Where somebody spoke.
  ['V exekuci je 32 519 lidí, řekl v Liberci hejtman.', '32 519 lidí:'],
  ['Hejtman v Liberci představil čísla: v exekuci je 32 519 lidí.', '32 519 lidí:'],
  ['V Liberci dnes radní uvedla, že v exekuci je 32 519 lidí.', '32 519 lidí:'],
  ['Na konferenci v Liberci zaznělo, že Ralsko získalo 61 452 563 Kč.', '61 452 563 Kč: Ralsko'],
  ['V Liberci uvedla policie 12 případů.', '12 případů: Liberec'],
  ['Setkání v Liberci se vydařilo. Přišlo 40 lidí.', '40 lidí: Liberec'],
  ['Přehled pro poradu v Liberci\n\n- 32 519 lidí v exekuci', '32 519 lidí:'],
  ['*Porada vedoucích, Liberec, 21. května 2026*\n\nV exekuci je 32 519 lidí.', '32 519 lidí:'],
  // What a town is, told by another one; what the words of a district, a region and its capital mean.
  ['Hejnice, soused Raspenavy, mají 207 lidí v exekuci.', '207 lidí: Hejnice'],
  ['Tanvald, jak v Desné říkají, má 644 lidí v exekuci.', '644 lidí: Tanvald'],
  ['V obvodu Tanvald je v exekuci 1 906 lidí.', '1 906 lidí:'],
  ['V Raspenavě je v exekuci 243 osob (Hejnice 207).', '243 osob: Raspenava', '207: Hejnice'],
  ['Raspenava zpracovala analýzu. Index činí 16 bodů (Hejnice 12).', '16 bodů: Raspenava', '12: Hejnice'],
  ['Kraj Karlovarský má v exekuci 30 000 lidí.', '30 000 lidí: Karlovarský kraj'],
  ['Ministerstvo v Praze mlčí. Kraj má 32 519 lidí v exekuci.', '32 519 lidí:'],
  ['Liberecký kraj je podle indexu pátý, započítáme-li i Prahu.', 'pátý: Liberecký kraj'],
  // Who speaks.
  ['„V exekuci máme 531 lidí,“ řekl po jednání v Liberci starosta Ralska.', '531 lidí: Ralsko'],
  ['Starosta Ralska v Liberci řekl, že v exekuci mají 531 lidí.', '531 lidí: Ralsko'],
  ['V exekuci je u nás 209 lidí, v Tanvaldu je v exekuci 644 lidí.', '209 lidí:', '644 lidí: Tanvald'],
  ['V exekuci máme 432 lidí. Nový Bor jich má 925.', '432 lidí:', '925: Nový Bor'],
  [
    'Ralsko získalo 61 milionů korun. Udělali jsme za ně sedm projektů.',
    '61 milionů korun: Ralsko',
    'sedm projektů: Ralsko',
  ],
  ['TISKOVÁ ZPRÁVA MĚSTA ČESKÁ LÍPA\n\nU nás je v exekuci 3 828 lidí.', '3 828 lidí: Česká Lípa'],
  ['MĚSTO NOVÉ MĚSTO POD SMRKEM\n\nIndex našeho města je 24 bodů.', '24 bodů: Nové Město pod Smrkem'],
  [
    'Město Velké Hamry\n\nV Tanvaldu, Desné a u nás žije dohromady 10 000 lidí.',
    '10 000 lidí: Desná + Tanvald + Velké Hamry',
  ],
  [
    'Město Ralsko\n\nSpolupráce přinesla našemu městu 24 700 000 korun a Frýdlantu 19 058 781 korun.',
    '24 700 000 korun: Ralsko',
    '19 058 781 korun: Frýdlant',
  ],
  // What lies beside.
  ['Frýdlant má na rozdíl od Liberce index 19 bodů.', '19 bodů: Frýdlant'],
  ['V Tanvaldu nedaleko Jablonce nad Nisou je v exekuci 644 lidí.', '644 lidí: Tanvald'],
  ['V Desné na Liberecku, odkud se dojíždí do Tanvaldu, je 359 bytů.', '359 bytů: Desná'],
  ['Kraj dal 5 milionů korun, které dostal Liberec.', '5 milionů korun: Liberec'],
  [
    'V Liberci je v exekuci 8 425 osob, čtvrtina všech v kraji (32 519).',
    '8 425 osob: Liberec',
    'čtvrtina: Liberecký kraj',
    '32 519: Liberecký kraj',
  ],
  // Lines that begin with the number.
  [
    'Získaly:\n351,7 milionu: Liberec\n117,5 milionu: Velké Hamry\n61,5 milionu: Ralsko',
    '351,7 milionu: Liberec',
    '117,5 milionu: Velké Hamry',
    '61,5 milionu: Ralsko',
  ],
])('%s', (text, ...numbers) => {
  expect(read(text)).toEqual(numbers);
});
