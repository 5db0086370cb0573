/** Letters a spreadsheet gives a column: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const head = index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '';
  return head + String.fromCharCode(65 + (index % 26));
}
