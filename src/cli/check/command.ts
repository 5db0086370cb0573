import { UsageError, type Command } from '../command.ts';

export const check: Command = {
  name: 'check',
  summary: 'Ověří každé číslo českého textu proti registru a řekne, co ověřit nejde',
  usage: [
    './opora check SOUBOR…|- [--json] [--html KAM] [--claimreview KAM] [--strict] [--published DEN]',
    './opora check --batch SOUBOR.jsonl|- [--strict]',
  ],
  options: {
    json: { type: 'boolean' },
    html: { type: 'string' },
    claimreview: { type: 'string' },
    strict: { type: 'boolean' },
    published: { type: 'string' },
    batch: { type: 'string' },
  },
  optionHelp: {
    json: 'výsledek jako JSON, se zdroji a mezemi',
    html: 'jedna samostatná stránka s vyznačeným textem; - pro standardní výstup',
    claimreview: 'posudky ClaimReview podle schema.org (JSON-LD); - pro standardní výstup',
    strict: 'kód 1 i tehdy, když se něco ověřit nedalo nebo není jednoznačné',
    published: 'den textu (2025-06-12): k němu se počítá loni, letos a data bez roku',
    batch: 'řádky JSON {"id","text","context":{"published"}}; na výstup řádek za každý text',
  },
  examples: [
    { command: './opora check zprava.txt', does: 'kód 1, když je některé číslo v rozporu' },
    { command: './opora check zprava.pdf web.html --strict', does: 'více souborů; 1 i za neověřená čísla' },
    { command: './opora check zprava.docx --html vysledek.html', does: 'výsledek k otevření a k tisku' },
    { command: './opora check - --json < zprava.txt', does: 'standardní vstup, výsledek jako JSON' },
    { command: './opora check --batch texty.jsonl > vysledky.jsonl', does: 'tisíce textů najednou' },
  ],
  async run(terminal, positionals, values) {
    const { batch, published, html, claimreview } = values as Record<string, string | undefined>;
    const strict = values.strict === true;
    if (published !== undefined && !isDay(published))
      throw new UsageError(`Volba --published čeká den jako 2025-06-12, nalezeno „${published}“.`);
    if (batch !== undefined) {
      if (positionals.length || values.json === true || (published ?? html ?? claimreview) !== undefined)
        throw new UsageError(
          'S volbou --batch nečekám další soubory ani --json, --html, --claimreview a --published: den nese každý řádek.',
        );
      return (await import('./batch.ts')).checkBatch(terminal, batch, strict);
    }
    if (
      (html === '-' && (values.json === true || claimreview === '-')) ||
      (claimreview === '-' && values.json === true)
    )
      throw new UsageError('Na standardní výstup jde jen jeden výsledek; ostatním dejte jméno souboru.');
    if (positionals.length === 0)
      throw new UsageError('Napište soubor s textem, nebo - pro standardní vstup.');
    return (await import('./run.ts')).checkFiles(terminal, positionals, {
      json: values.json === true,
      strict,
      published,
      html,
      claimreview,
    });
  },
};

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
