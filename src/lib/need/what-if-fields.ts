// What a field of the what-if form holds before anybody types: an average of twelve months is rounded for people.

/** `86.58333333333333` → 86.58; a field left at this value changes nothing. */
export function shownInput(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 100) / 100;
}
