// Registration numbers of projects paid from EU funds. A misprinted number is kept and a repair is proposed, never applied.

/** Scheme of an identifier that is the registration number of a project; readers, the pack and matching share it. */
export const REGISTRATION_SCHEME = 'registration-number';

export type Generation = '2007-2013' | '2014-2020' | '2021-2027';

/** `call` as managing authorities write it: `03_16_052`; the first generation does not carry it. */
export type RegistrationParts = {
  generation: Generation;
  programme: string;
  call?: string;
  serial: string;
};

export type RegistrationNumber =
  | ({ state: 'valid'; value: string; original: string } & RegistrationParts)
  | ({ state: 'repairable'; proposal: string; original: string; reasons: RepairReason[] } & RegistrationParts)
  | { state: 'unknown'; original: string; reason: 'empty' | 'no-known-shape' };

export type RepairReason =
  'surrounding-text' | 'prefix' | 'letter-for-digit' | 'separators' | 'missing-segment' | 'short-serial';

// 2007–13 `CZ.1.04/3.2.00/B4.00006`, 2014–20 `CZ.03.2.60/0.0/0.0/16_052/0007825` (X where there is no axis or goal),
// 2021–27 `CZ.03.02.01/00/22_018/0001105`.
const SHAPES: { generation: Generation; shape: RegExp }[] = [
  {
    generation: '2007-2013',
    shape: /^CZ\.1\.(?<programme>\d{2})\/\d\.\d\.\d{2}\/[0-9A-Z]{2}\.(?<serial>\d{4,5})$/,
  },
  {
    generation: '2014-2020',
    shape:
      /^CZ\.(?<programme>\d{2})\.[\dX]\.(?:\d{1,3}|X)\/\d\.\d\/\d\.\d\/(?<call>\d{2}_\d{3})\/(?<serial>\d{7})$/,
  },
  {
    generation: '2021-2027',
    shape: /^CZ\.(?<programme>\d{2})\.\d{2}\.\d{2}\/\d{2}\/(?<call>\d{2}_\d{3})\/(?<serial>\d{7})$/,
  },
];

/** Twice the longest number with words around it; longer text is not searched. */
const LONGEST = 100;

/**
 * Reads a registration number of any of the three generations. Letter case and spaces are no fault.
 *
 * `CZ.03.2.60/0.0/16_052/0007783` → repairable, proposal `CZ.03.2.60/0.0/0.0/16_052/0007783`, reason `missing-segment`.
 * A number of another kind, such as `314D083009393`, is `unknown` and stays as printed.
 */
export function parseRegistrationNumber(text: string): RegistrationNumber {
  const value = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (value.length > LONGEST) return { state: 'unknown', original: text, reason: 'no-known-shape' };
  if (value === '') return { state: 'unknown', original: text, reason: 'empty' };
  const parts = readParts(value);
  if (parts) return { state: 'valid', value, original: text, ...parts };
  const reasons: RepairReason[] = [];
  let proposal = value;
  for (const { reason, repair } of REPAIRS) {
    const repaired = repair(proposal);
    if (repaired !== proposal) reasons.push(reason);
    proposal = repaired;
    const repairedParts = readParts(proposal);
    if (repairedParts) return { state: 'repairable', proposal, original: text, reasons, ...repairedParts };
  }
  return { state: 'unknown', original: text, reason: 'no-known-shape' };
}

function readParts(value: string): RegistrationParts | undefined {
  for (const { generation, shape } of SHAPES) {
    const groups = shape.exec(value)?.groups;
    if (!groups) continue;
    const { programme, call, serial } = groups as { programme: string; call?: string; serial: string };
    return call === undefined
      ? { generation, programme, serial }
      : { generation, programme, call: `${programme}_${call}`, serial };
  }
  return undefined;
}

/** From the harmless to the bold; each may make the next possible. */
const REPAIRS: { reason: RepairReason; repair: (value: string) => string }[] = [
  {
    reason: 'surrounding-text',
    repair: (value) => value.replace(/^.*?(?=CZ[.,]?\d)/u, '').replace(/[^0-9A-Z]+$/, ''),
  },
  {
    reason: 'separators',
    repair: (value) =>
      value
        .replace(/\\/g, '/')
        .replace(/[,;]/g, '.')
        .replace(/([./])[./]*\1/g, '$1')
        .replace(/\/(\d{2})[-\u2010-\u2015.]?(\d{3})\//, '/$1_$2/'),
  },
  { reason: 'prefix', repair: (value) => value.replace(/^(?:CZ[^0-9A-Z]?)?(?=\d)/, 'CZ.') },
  {
    reason: 'letter-for-digit',
    // Behind `CZ.` only digits, X and the two signs of the first generation stand; O, I and L are slips of reading.
    repair: (value) => value.slice(0, 3) + value.slice(3).replace(/O/g, '0').replace(/[IL]/g, '1'),
  },
  {
    reason: 'missing-segment',
    repair: (value) =>
      value
        .replace(/^(CZ\.\d{2}\.[\dX]\.(?:\d{1,3}|X))\/(?:0\.0\/)?(?=\d{2}_\d{3}\/)/, '$1/0.0/0.0/')
        .replace(/^(CZ\.\d{2}\.\d{2}\.\d{2})\/(?=\d{2}_\d{3}\/)/, '$1/00/'),
  },
  {
    reason: 'short-serial',
    repair: (value) =>
      value.replace(
        /(\/\d{2}_\d{3}\/)(\d{1,6})$/,
        (_, call: string, serial: string) => call + serial.padStart(7, '0'),
      ),
  },
];
