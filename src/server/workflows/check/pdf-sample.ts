// PDF documents for tests: words at places, in a font every reader has.

export type Placed = { x: number; y: number; text: string };

/** Czech letters by the names fonts know them under; ASCII needs none. */
const GLYPHS: Record<string, string> = {
  á: 'aacute',
  č: 'ccaron',
  ě: 'ecaron',
  é: 'eacute',
  í: 'iacute',
  ř: 'rcaron',
  š: 'scaron',
  ž: 'zcaron',
  ů: 'uring',
  ý: 'yacute',
};
const FIRST = 160;

export function buildPdf(pages: Placed[][], extra = ''): Uint8Array {
  const letters = Object.keys(GLYPHS);
  const encode = (text: string) =>
    [...text].map((letter) => {
      const at = letters.indexOf(letter);
      return (at < 0 ? letter.charCodeAt(0) : FIRST + at).toString(16).padStart(2, '0');
    });
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [${FIRST} ${Object.values(
    GLYPHS,
  )
    .map((name) => `/${name}`)
    .join(' ')}] >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ')}] >>`,
    font,
    ...pages.flatMap((page, at) => {
      const content = page
        .map(({ x, y, text }) => `BT /F 12 Tf ${x} ${y} Td <${encode(text).join('')}> Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const written = objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('');
  return new TextEncoder().encode(
    `%PDF-1.7\n${written}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${extra} >>\n%%EOF\n`,
  );
}
