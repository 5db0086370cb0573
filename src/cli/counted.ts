// A number with its noun, as the terminal says it.

/** `1 návrh`, `2 návrhy`, `5 návrhů`; the number in groups of three. */
export const counted = (count: number, one: string, few: string, many: string): string =>
  `${count.toLocaleString('cs-CZ')}\u00a0${count === 1 ? one : count >= 2 && count <= 4 ? few : many}`;
