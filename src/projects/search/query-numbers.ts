// Numbers in a question: of a project, of an organisation, of a call, a postcode; as people write and copy them.
import { parseIco } from '#model/ico.ts';
import { parseRegistrationNumber } from '#model/registration-number.ts';

/** A piece that may be a number: a digit, and long enough to tell something. */
const NUMBER = /^(?=.*\d)[\p{L}\d./_-]{4,}$/u;

export const isNumber = (piece: string): boolean => NUMBER.test(piece);

/** A postcode among the numbers of a project, marked so that its five digits are not looked for in others. */
export const markPostcode = (postcode: string): string => `PSČ${postcode}`;

/**
 * The question with the spaces inside its numbers taken away: an IČO in groups (002 62 978), a registration number with the
 * spaces of its cell or with spaces instead of its signs, the last parts of one (16_052 0007825), a postcode (463 11).
 */
export function joinNumbers(text: string): string {
  if (/^[\d\s]{7,}$/.test(text)) return text.replace(/\s/g, '');
  // Without signs a number of 2021–2027 also has the shape of an older one: the first that fits holds.
  const [found, number] = SHAPES.find(([one]) => text.search(one) >= 0) ?? [];
  const joined = found ? text.replace(found, number!) : text;
  if (isRegistrationNumber(joined)) return joined.replace(/\s/g, '');
  return joined.replace(
    /(?:psč:? ?)?(?<![\d./_-] ?)(\d{3}) (\d{2})(?! ?[\d./_-])/gi,
    `${markPostcode('$1$2')}`,
  );
}

const isRegistrationNumber = (text: string): boolean =>
  /^cz/i.test(text) && parseRegistrationNumber(text).state !== 'unknown';

/** A shape in which `.` stands for any signs between two parts of a number, or for none. */
const shape = (text: string): RegExp => new RegExp(`\\b${text.replaceAll('.', '[\\s._/-]*')}\\b`, 'gi');

/** The three generations of registration numbers and the end of the later two. */
const SHAPES: readonly [RegExp, string][] = [
  [shape('CZ.1.(\\d\\d).(\\d).(\\d).(\\d\\d).([\\dA-Z]{2}).(\\d{4,5})'), 'CZ.1.$1/$2.$3.$4/$5.$6'],
  [shape('CZ.(\\d\\d).(\\d\\d).(\\d\\d).(\\d\\d).(\\d\\d).(\\d{3}).(\\d{7})'), 'CZ.$1.$2.$3/$4/$5_$6/$7'],
  [
    shape('CZ.(\\d\\d).([\\dX]).(\\d{1,3}|X).(\\d).(\\d).(\\d).(\\d).(\\d\\d).(\\d{3}).(\\d{7})'),
    'CZ.$1.$2.$3/$4.$5/$6.$7/$8_$9/$10',
  ],
  [/(?<![\d./_-])(\d\d)[\s_](\d{3})[\s/](\d{7})(?!\d)/g, '$1_$2/$3'],
];

/** `262978` → also 00262978; `CZ.03.2.60/0.0/16_052/0007783` → also the number it is misprinted from. */
export function writeNumber(text: string): string[] {
  const numbers = [text.toUpperCase()];
  if (/^\d{5}$/.test(text)) numbers.push(markPostcode(text));
  const ico = parseIco(text);
  if (ico.ok && ico.padded > 0) numbers.push(ico.value);
  const registration = parseRegistrationNumber(text);
  if (registration.state === 'repairable') numbers.push(registration.proposal);
  return numbers;
}
