// docs/glossary.md from the glossary: the Czech table first, then the English one.
import { glossary, getTerm, type Term } from './glossary.ts';

/** The whole file as text. Two tables of the same terms, each in the alphabet of its language. */
export function buildGlossaryPage(): string {
  return [
    '<!-- Written from src/model/glossary.ts; change it there. -->',
    '',
    '# Slovník',
    '',
    `Slova, kterými Opora mluví. Celkem ${glossary.length} pojmů; kód pojmu je stejný v programu, v API i v datech.`,
    '',
    ...buildTable(['Pojem', 'Význam', 'Nezaměňovat', 'Anglicky', 'Kód'], sortBy('cs'), (term) => [
      strong(term.cs) + abbreviations(term),
      term.definition + sourceNote(term),
      term.notToConfuseWith
        ? `${strong(getTerm(term.notToConfuseWith.id).cs)}: ${term.notToConfuseWith.why}`
        : '',
      term.en,
      code(term.id),
    ]),
    '',
    '# Glossary',
    '',
    ...buildTable(['Term', 'Meaning', 'Not to be confused with', 'Czech', 'Code'], sortBy('en'), (term) => [
      strong(term.en),
      term.definitionEn,
      term.notToConfuseWith
        ? `${strong(getTerm(term.notToConfuseWith.id).en)}: ${term.notToConfuseWith.whyEn}`
        : '',
      term.cs,
      code(term.id),
    ]),
    '',
  ].join('\n');
}

function buildTable(headings: string[], terms: readonly Term[], cells: (term: Term) => string[]): string[] {
  const line = (row: string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...terms.map((term) => line(cells(term)))];
}

function sortBy(language: 'cs' | 'en'): readonly Term[] {
  const collator = new Intl.Collator(language);
  return glossary.toSorted((a, b) => collator.compare(a[language], b[language]));
}

function abbreviations({ cs, forms }: Term): string {
  const short = forms.filter(
    (form) => form !== cs && /^\p{L}?\p{Lu}{2,}[\p{Lu}\d+ ]*$|^Zo[RU]$|^ŽoP$|^Pn[BŽ]$|^UoZ$/u.test(form),
  );
  return short.length > 0 ? ` (${short.join(', ')})` : '';
}

function sourceNote({ source }: Term): string {
  if (!source) return '';
  return source.startsWith('https://') ? ` ([zdroj](${source}))` : ` (${source})`;
}

function strong(text: string): string {
  return `**${text}**`;
}

function code(text: string): string {
  return `\`${text}\``;
}
