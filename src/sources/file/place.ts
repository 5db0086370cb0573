// Where Czechia lies, WGS 84 degrees. The box of its border with a margin of a hundredth (ČÚZK, RÚIAN).

export const CZECHIA = { west: 12.08, south: 48.54, east: 18.87, north: 51.07 } as const;

export function isInCzechia(longitude: number, latitude: number): boolean {
  return (
    longitude >= CZECHIA.west &&
    longitude <= CZECHIA.east &&
    latitude >= CZECHIA.south &&
    latitude <= CZECHIA.north
  );
}
