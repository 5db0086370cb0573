// Definitions of computed figures and reasons why they differ from a stated one, in words.
import { AMOUNT_KINDS } from '#model/amount-kind.ts';
import type { AmountKind } from '#model/figure.ts';
import { formatMoney, type Hellers } from '#model/money.ts';
import { formatQuantity, type Locale } from '#model/quantity.ts';
import type { Definition, StatedReason } from './stated.ts';

type Place = { isRegion: boolean };

/** Whose projects a computed figure counts; the kind and the payer stand beside it. */
export function sayDefinition(
  { attribution, recipient, period }: Pick<Definition, 'attribution' | 'recipient' | 'period'>,
  { isRegion }: Place,
  locale: Locale = 'cs',
): string {
  const say = (cs: string, en: string) => (locale === 'cs' ? cs : en);
  const all = isRegion
    ? say('všechny projekty v\u00a0kraji', 'all projects in the region')
    : say('všechny projekty v\u00a0obci', 'all projects in the municipality');
  const own = isRegion
    ? say('jen kde je příjemcem obec nebo kraj', 'only where a municipality or the region is the recipient')
    : say('jen kde je příjemcem obec', 'only where the municipality is the recipient');
  return [
    attribution === 'tied'
      ? say('projekty se vztahem ke\u00a0spolupráci', 'projects tied to the cooperation')
      : all,
    ...(recipient === 'municipality' ? [own] : []),
    ...(period === 'cooperation' ? [say('jen v\u00a0době spolupráce', 'only during the cooperation')] : []),
  ].join(', ');
}

/** Thousandths of the stated as percent with one place: 1530 → `153 %`. */
export function sayCoverage(thousandths: bigint, locale: Locale = 'cs'): string {
  const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(2, '0');
  const decimal = `${thousandths < 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.at(-1)}`;
  return formatQuantity({ unit: 'percent', decimal: decimal.replace(/\.0$/, '') }, locale);
}

export function sayStatedReason(reason: StatedReason, { isRegion }: Place, locale: Locale = 'cs'): string {
  const say = (cs: string, en: string) => (locale === 'cs' ? cs : en);
  switch (reason.reason) {
    case 'no-projects':
      return say('Registr tu nezná žádný projekt.', 'The register knows no project here.');
    case 'kind-not-stated': {
      const kinds = reason.kinds.map((kind) => AMOUNT_KINDS[kind][locale]).join(', ');
      return say(
        `Zveřejněná tabulka neříká, o\u00a0jaký druh částky jde; projekty mají: ${kinds}.`,
        `The published table does not say which kind of amount it is; the projects have: ${kinds}.`,
      );
    }
    case 'attribution-unknown':
      return say(
        `Nevíme, zda souvisejí se\u00a0spoluprací: ${sayParts(reason.parts, locale)}.`,
        `Nobody says whether they are tied to the cooperation: ${sayParts(reason.parts, locale)}.`,
      );
    case 'scope':
      return isRegion
        ? say(
            `Příjemcem není obec ani kraj: ${sayParts(reason.parts, locale)}.`,
            `The recipient is neither a municipality nor the region: ${sayParts(reason.parts, locale)}.`,
          )
        : say(
            `Příjemcem není obec: ${sayParts(reason.parts, locale)}.`,
            `The recipient is not the municipality: ${sayParts(reason.parts, locale)}.`,
          );
    case 'timing':
      return say(
        `Mimo dobu spolupráce, nebo bez známých dat: ${sayParts(reason.parts, locale)}.`,
        `Outside the cooperation, or without known dates: ${sayParts(reason.parts, locale)}.`,
      );
    case 'unallocated': {
      const amounts = reason.parts.map((part) => sayAmount(part, locale)).join('; ');
      return say(
        `Patří více obcím dohromady a\u00a0podíly neznáme: ${amounts}.`,
        `Belongs to several municipalities together and the shares are not known: ${amounts}.`,
      );
    }
    case 'without-money':
      return say(
        `Bez známé částky: ${sayProjects(reason.projects, locale)}.`,
        `Without a known amount: ${sayProjects(reason.projects, locale)}.`,
      );
    case 'region-only':
      return say(
        `Jen v\u00a0kraji, bez určené obce: ${sayProjects(reason.projects, locale)}.`,
        `Only in the region, without a municipality: ${sayProjects(reason.projects, locale)}.`,
      );
  }
}

const sayProjects = (count: number, locale: Locale): string =>
  formatQuantity({ unit: 'projects', decimal: String(count) }, locale);

const sayAmount = ({ kind, hellers }: { kind: AmountKind; hellers: Hellers }, locale: Locale): string =>
  `${AMOUNT_KINDS[kind][locale]} ${formatMoney(hellers, locale)}`;

/** `15 projektů (proplaceno 5 433 932 Kč); 2 projekty (v právním aktu 1 616 783 Kč)` */
const sayParts = (
  parts: readonly { kind: AmountKind; projects: number; hellers: Hellers }[],
  locale: Locale,
): string =>
  parts.map((part) => `${sayProjects(part.projects, locale)} (${sayAmount(part, locale)})`).join('; ');
