// Numbered assumptions at the end of the stress test of an event.
import { listAssumedSteps, listAssumedThings } from '#continuity/assumed-steps.ts';
import { CONFIDENCE_TEXTS, describeAssumption } from '#continuity/explain-cs.ts';
import type { Impact } from '#continuity/impact.ts';
import type { AssumptionText } from '#server/workflows/impact/assumptions.ts';

/**
 * Assumptions are long and shared by many hits, so they stand once, numbered, at the end: those of the hits first, with the
 * numbers they have on the page, then those of what is not hit and of measures.
 */
export class Footnotes {
  private readonly numbers = new Map<string, { number: number; confidence: string; abouts: Set<string> }>();
  private readonly ofHits: number;

  constructor(impact: Impact) {
    for (const { assumption } of listAssumedSteps(listAssumedThings(impact)))
      this.mark([{ ...describeAssumption(assumption), confidence: assumption.confidence }]);
    this.ofHits = this.numbers.size;
    for (const row of this.numbers.values()) row.abouts.clear();
  }

  mark(rows: readonly AssumptionText[]): string {
    const marks = rows.map(({ about, text, confidence }) => {
      const known = this.numbers.get(text) ?? {
        number: this.numbers.size + 1,
        confidence: CONFIDENCE_TEXTS[confidence],
        abouts: new Set<string>(),
      };
      known.abouts.add(about);
      this.numbers.set(text, known);
      return `[${known.number}]`;
    });
    // Two things of one path may rest on the same words.
    return [...new Set(marks)].join(' ');
  }

  print(out: (line?: string) => void): void {
    if (this.numbers.size === 0) return;
    const { ofHits } = this;
    if (ofHits) out(`\nPředpoklady zásahů (${ofHits}; co žádný pramen neříká, čísla jako na stránce)`);
    for (const [text, { number, confidence, abouts }] of this.numbers) {
      if (number === ofHits + 1)
        out(`\nPředpoklady toho, co zasaženo není, a opatření (${this.numbers.size - ofHits})`);
      const [about] = abouts;
      const more = abouts.size > 1 ? `; ${sayMore(abouts.size - 1)}` : '';
      out(`  [${number}] ${about}${more}: ${text} (jistota ${confidence})`);
    }
  }
}

const sayMore = (count: number): string =>
  count === 1 ? 'a jedna další věc' : count < 5 ? `a ${count} další věci` : `a ${count} dalších věcí`;
