// Documents of every kind as text, and what cannot be read with a sentence that says what to do.
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildPdf } from './pdf-sample.ts';
import { readPdf } from './pdf.ts';
import { MOST_BYTES, readDocument } from './read-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (content: Uint8Array, name: string) => {
  const document = await readDocument(content, name);
  return 'refusal' in document ? document.refusal : document;
};

describe('PDF', () => {
  const line = (y: number, ...cells: [x: number, text: string][]) =>
    cells.map(([x, text]) => ({ x, y, text }));

  test('lines, paragraphs and rows of a table stay what they are; the number of the page goes', async () => {
    const pdf = buildPdf([
      [
        ...line(800, [50, 'Ralsko získalo díky spolupráci 61,5 mili-']),
        ...line(786, [50, 'onu Kč.']),
        ...line(750, [50, 'obec'], [300, 'částka (v Kč)']),
        ...line(736, [50, 'Ralsko'], [300, '61 452 563']),
        ...line(722, [50, 'Nový Bor'], [300, '53 569 163']),
        ...line(30, [290, '1']),
      ],
      [...line(800, [50, 'Celkem 9 obcí.']), ...line(30, [290, 'Strana 2 z 2'])],
    ]);
    expect(await read(pdf, 'zprava.pdf')).toEqual({
      text: 'Ralsko získalo díky spolupráci 61,5 milionu Kč.\n\nobec částka (v Kč)\nRalsko | 61 452 563\nNový Bor | 53 569 163\nCelkem 9 obcí.',
      asWritten: false,
      notes: [],
    });
  });

  test('a table written column by column, with a label over two lines, gives its rows', async () => {
    const pdf = buildPdf([
      [
        ...line(736, [50, 'Liberec']),
        ...line(716, [50, 'Nové Město pod']),
        ...line(702, [50, 'Smrkem']),
        ...line(709, [300, '24 700 000']),
        ...line(736, [300, '351 688 567']),
      ],
    ]);
    expect(await read(pdf, 'tabulka.pdf')).toMatchObject({
      text: 'Liberec | 351 688 567\nNové Město pod Smrkem | 24 700 000',
    });
  });

  test('a head over two lines, a wrapped label and empty cells of a table keep their columns', async () => {
    const pdf = buildPdf([
      [
        ...line(790, [50, 'Kraj vydal tabulku.']),
        ...line(742, [180, 'Index'], [240, 'Podíl v exekuci'], [360, 'Obyvatel']),
        ...line(735, [50, 'Obec']),
        ...line(728, [180, '2023'], [240, '(%)'], [360, '15+']),
        ...line(709, [50, 'Jablonec nad Nisou'], [180, '14'], [240, '9,59'], [360, '38 822']),
        ...line(690, [50, 'Nové Město pod']),
        ...line(682, [180, '24'], [240, '16,48'], [360, '3 138']),
        ...line(675, [50, 'Smrkem']),
        ...line(656, [50, 'Ralsko'], [180, '17'], [360, '1 841']),
        ...line(637, [50, 'Cvikov'], [240, '11,17'], [360, '3 866']),
      ],
    ]);
    expect(await read(pdf, 'tabulka.pdf')).toMatchObject({
      text: [
        'Kraj vydal tabulku.\n',
        'Obec | Index 2023 | Podíl v exekuci (%) | Obyvatel 15+',
        'Jablonec nad Nisou | 14 | 9,59 | 38 822',
        'Nové Město pod Smrkem | 24 | 16,48 | 3 138',
        'Ralsko | 17 |  | 1 841',
        'Cvikov |  | 11,17 | 3 866',
      ].join('\n'),
    });
  });

  test.each([
    ['without text', buildPdf([[]]), /bez textové vrstvy.*OCR/],
    ['cut off', buildPdf([[]]).subarray(0, 60), /poškozené PDF/],
    ['with nothing behind its mark', bytes('%PDF-1.7\n'), /poškozené PDF/],
    [
      'locked',
      buildPdf(
        [[]],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
      ),
      /chráněné heslem/,
    ],
  ])('%s is refused', async (_, pdf, message) => {
    expect(await read(pdf, 'a.pdf')).toMatch(message);
  });

  test('a stream that swells or never ends stops its worker and nothing else', async () => {
    const content = deflateSync(Buffer.alloc(400 * 1024 * 1024, 'q '));
    const bomb = Buffer.concat([
      bytes(
        `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Filter /FlateDecode /Length ${content.length} >>\nstream\n`,
      ),
      content,
      bytes('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n'),
    ]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const limits = { milliseconds: 3_000, megabytes: 200, pages: 10, characters: 1_000 };
    expect(await readPdf(bomb, limits)).toMatchObject({ problem: expect.stringMatching(/paměti|čase/) });
    expect(await readPdf(buildPdf([line(800, [50, 'Ralsko'])]), limits)).toEqual({ text: 'Ralsko' });
    expect(await readPdf(buildPdf(Array(11).fill([])), limits)).toMatchObject({
      problem: expect.stringMatching(/mnoha stranami/),
    });
  });
});

describe('a web page', () => {
  test.each([
    ['menus', '<nav><a>Odbory 12</a></nav><p>Ralsko má 17 bodů.</p>', 'Ralsko má 17 bodů.'],
    ['scripts', '<script>var a = 5;</script><p>Ralsko má 17 bodů.</p>', 'Ralsko má 17 bodů.'],
    [
      'what stands under the page',
      '<main><p>Ralsko má 17 bodů.</p></main><footer><ul><li>Aktuality 8</li></ul></footer>',
      'Ralsko má 17 bodů.',
    ],
    [
      'counts of comments',
      '<article><p>Ralsko má 17 bodů.</p><aside>Komentářů: 14</aside></article><aside><p>Čtete 3. díl.</p></aside>',
      'Ralsko má 17 bodů.',
    ],
    [
      'hidden parts',
      '<div hidden>5 lidí</div><div role="navigation">Menu 3</div><p>Ralsko má 17 bodů.</p>',
      'Ralsko má 17 bodů.',
    ],
  ])('is read without %s', async (_, html, text) => {
    expect(await read(bytes(`<!doctype html><body>${html}</body>`), 'a.html')).toMatchObject({ text });
  });

  test('keeps a box of facts and the foot of an article', async () => {
    const html =
      '<article><p>Ralsko má 17 bodů.</p><aside><p>Index má nejvýše 30 bodů.</p></aside><footer>Zdroj: 5 listů.</footer></article>';
    expect(await read(bytes(html), 'a.html')).toMatchObject({
      text: 'Ralsko má 17 bodů.\n\nIndex má nejvýše 30 bodů.\n\nZdroj: 5 listů.',
    });
  });

  test('keeps the empty cells at the end of a row, so that none before them may be missing', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<table>${row('Obec', 'Index 2023', 'Projektů')}${row('Liberec', '13', '')}${row('Ralsko', '17', '7')}${row('', '', '')}</table>`;
    expect(await read(bytes(html), 'a.html')).toMatchObject({
      text: 'Obec | Index 2023 | Projektů\nLiberec | 13 | |\nRalsko | 17 | 7',
    });
  });
});

describe('text', () => {
  test('in windows-1250 is read and said to be', async () => {
    // „Vážený“ in one byte a letter: á E1, ž 9E, ý FD, ř F8.
    const old = Uint8Array.from([
      ...[0x56, 0xe1, 0x9e, 0x65, 0x6e, 0xfd, 0x20, 0xf8, 0xe1, 0x64],
      ...bytes(' 5 lidi'),
    ]);
    expect(await read(old, 'stary.txt')).toEqual({
      text: 'Vážený řád 5 lidi',
      asWritten: true,
      notes: [expect.stringMatching(/stary\.txt.*windows-1250.*háčky/)],
    });
  });

  test('in UTF-8 needs no note', async () => {
    expect(await read(bytes('Vážený řád'), 'novy.txt')).toMatchObject({ notes: [] });
  });
});

test.each([
  ['obrazek.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), /neznámého typu/],
  [
    'dopis.doc',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
    /starý dokument Wordu.*DOCX/,
  ],
  ['dopis.rtf', bytes('{\\rtf1\\ansi 5 lid\\u237\\'), /RTF.*DOCX/],
  ['velky.txt', new Uint8Array(MOST_BYTES + 1), /nejvíc lze ověřit 16 MB/],
])('%s is refused', async (name, content, message) => {
  expect(await read(content, name)).toMatch(message);
});
