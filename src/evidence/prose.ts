// Numbers in the prose of a document against the exact figure of the same thing in the same document.
import { statementHolds } from '#model/hedge.ts';
import type { Hedge, Precision, Unit } from '#model/figure.ts';
import type { Finding } from './finding.ts';
import { currentFigures } from './editions.ts';
import { pointTo, type StatedFigure } from './sums.ts';

/**
 * A prose figure is compared with the row or total of the same definition, place, unit, kind and publication.
 * Against an exact total that itself contradicts its rows it is still compared: prose true of the printed total is no finding.
 */
export function checkProse(statements: StatedFigure[]): Finding[] {
  const figures = currentFigures(statements);
  const exact = (list: StatedFigure[]) =>
    list.filter((figure) => figure.role !== 'prose' && figure.value !== null);
  return figures
    .filter((figure) => figure.role === 'prose' && figure.value !== null)
    .flatMap((prose) => {
      // A sentence is judged by the table it was printed with; only a document without one is judged by the current table.
      const together = statements.filter((statement) => statement.source === prose.source);
      const ground = [...exact(together), ...exact(figures)].find((figure) => sameThing(prose, figure));
      if (!ground) return [];
      const { verdict, difference } = statementHolds(
        {
          value: prose.value!,
          hedge: prose.hedge as Hedge,
          precision: prose.precision as Precision,
          unit: prose.unit as Unit,
        },
        ground.value!,
      );
      if (verdict !== 'fails') return [];
      return [
        {
          id: `prose-mismatch:${prose.id}`,
          kind: 'prose-mismatch' as const,
          unit: prose.unit,
          stated: prose.value!,
          computed: ground.value!,
          difference,
          pointers: [pointTo(prose, 'prose'), pointTo(ground, ground.role)],
          details: { hedge: prose.hedge, precision: prose.precision },
        },
      ];
    });
}

function sameThing(a: StatedFigure, b: StatedFigure): boolean {
  return (
    a.publication === b.publication &&
    a.definition === b.definition &&
    a.territory === b.territory &&
    a.unit === b.unit &&
    a.amountKind === b.amountKind &&
    (a.period === null || b.period === null || a.period === b.period)
  );
}
