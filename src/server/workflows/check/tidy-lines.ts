/** A label and a number: fewer cells may be anything that was laid out beside each other. */
const LEAST_CELLS = 2;

/**
 * Text taken out of a page or document: no space at the ends of lines, no pipe without a cell behind it but those of
 * empty cells at the end of a row, which say how wide it is; at most one blank line. Goes line by line, so that a million spaces cost no more than a million letters.
 */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      const full = cells.filter((cell) => cell !== '').length;
      if (cells.length > 1 && cells.at(-1) === '') cells.pop();
      if (full >= LEAST_CELLS && cells.at(-1) === '') return cells.join(' | ').trim() + ' |';
      while (cells.length > 1 && cells.at(-1) === '') cells.pop();
      return cells.join(' | ').trim();
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
