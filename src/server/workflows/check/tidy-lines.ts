/**
 * Text taken out of a page or document: no space at the ends of lines, no pipe without a cell behind it, at most one
 * blank line. Goes line by line, so that a million spaces cost no more than a million letters.
 */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      while (cells.length > 1 && cells.at(-1) === '') cells.pop();
      return cells.join(' | ').trim();
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
