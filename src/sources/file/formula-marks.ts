// Formulas of a sheet cut down to the mark that there is one.

const FORMULA = /<((?:\w+:)?f)(?:\s[^>]*?)?(?:\/>|>[^<]*<\/\1>)/g;

/**
 * All we ask of a formula is whether the cell has one. The library would read its text, and take time with the square of
 * the number of arrays of formulas. One byte is one character here, so letters outside ASCII pass unchanged.
 */
export function markFormulas(sheet: Uint8Array): Uint8Array {
  const xml = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1');
  if (!/<(?:\w+:)?f[\s>/]/.test(xml)) return sheet;
  return new Uint8Array(Buffer.from(xml.replace(FORMULA, '<f>0</f>'), 'latin1'));
}
