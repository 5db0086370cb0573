// Where the project of a town or a region lies, when its list prints neither a place nor an IČO: by the name of the recipient.
import { foldName } from '#model/territory.ts';
import { holdsCountry, type KnownPlace } from './places.ts';

/** The whole name of a municipality as an authority: nothing stands before the word for it and nothing behind the name. */
const TOWN =
  /^(?:statutární město|hlavní město|město|městys|obec|statutarni mesto|hlavni mesto|mesto|mestys) (.+)$/iu;
/** A part of a town with its own council lies in the town. */
const PART_BEHIND = /\s*[-–,]\s*(?:městský obvod|městská část) [^-–,]+$/iu;
const PART_BEFORE = /^(?:městská část|městský obvod) (\p{L}[\p{L} ]*?)(?: \d+|-[^-–,]+)$/iu;
const REGION = /^(?:\p{L}+ kraj|kraj \p{L}+)$/iu;

/**
 * Code of the municipality or region that the recipient is. Undefined where its name is not unique in the register, where the
 * register does not hold the country, and for everybody else: a school of the town is not the town.
 */
export function buildRecipientPlaces(
  known: readonly KnownPlace[],
): (name: string | null | undefined) => string | undefined {
  const towns = holdsCountry(known) ? byFoldedName(known, 'municipality') : new Map<string, KnownPlace[]>();
  const regions = byFoldedName(known, 'region');
  return (name) => {
    const whole = name?.replace(/\s+/g, ' ').trim();
    if (!whole) return undefined;
    if (REGION.test(whole)) return only(regions, whole);
    const town = TOWN.exec(whole.replace(PART_BEHIND, ''))?.[1] ?? PART_BEFORE.exec(whole)?.[1];
    return town && only(towns, town);
  };
}

const byFoldedName = (known: readonly KnownPlace[], level: KnownPlace['level']) =>
  Map.groupBy(
    known.filter((place) => place.level === level),
    (place) => foldName(place.name),
  );

/** A name printed with diacritics means that name; one without may mean any. */
function only(places: Map<string, KnownPlace[]>, name: string): string | undefined {
  const same = places.get(foldName(name)) ?? [];
  const plain = foldName(name) === lower(name);
  const meant = plain ? same : same.filter((place) => lower(place.name) === lower(name));
  return meant.length === 1 ? meant[0]!.code : undefined;
}

const lower = (text: string): string => text.normalize('NFC').toLowerCase();
