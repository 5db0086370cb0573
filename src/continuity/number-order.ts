// Rows in the order of whole numbers they carry: the numbers are read once, not at each comparison.

/** Places 0 to `count` - 1 by the first number, of equals by the next; places of equals in all keep their order. */
export function orderOf(count: number, numbersOf: readonly ((place: number) => number)[]): Uint32Array {
  const columns = numbersOf.map((read) => {
    const column = new Int32Array(count);
    for (let i = 0; i < count; i++) column[i] = read(i);
    return column;
  });
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  return order.sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return a - b;
  });
}
