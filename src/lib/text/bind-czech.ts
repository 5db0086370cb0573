// One-letter prepositions and conjunctions must not stay alone at the end of a Czech line (ČSN 01 6910).

/** `o jaký druh` → `o\u00a0jaký druh`; also two in a row: `i v obci`. */
export function bindCzech(text: string): string {
  return text.replace(/(?<=^|[\s(„])([kosuvzai]) (?=\S)/giu, '$1\u00a0');
}
