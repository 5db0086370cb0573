// Tables drawn with pipes in plain text, as people paste them from Markdown.

/** Pipes around rows and the line under the heading become spaces, so that every offset stays; inner pipes part the cells. */
export function blankTableMarks(text: string): string {
  if (!text.includes('|')) return text;
  return text
    .replace(/^[ \t|:-]+$/gm, (line) =>
      line.includes('|') && line.includes('--') ? ' '.repeat(line.length) : line,
    )
    .replace(/^([ \t]*)\|/gm, '$1 ')
    .replace(/\|([ \t]*)$/gm, ' $1');
}
