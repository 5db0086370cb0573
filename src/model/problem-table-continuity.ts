// Sentences about what is wrong with rows on capacity and dependency.
import type { ProblemTemplates } from './problem-table.ts';

export const CONTINUITY_PROBLEMS: Record<string, ProblemTemplates> = {
  'self-dependency': {
    cs: [
      '„{value}“ tu potřebuje samo sebe.',
      'Taková vazba nemá význam; opravte poskytovatele, nebo řádek vypusťte.',
    ],
    en: [
      '“{value}” needs itself here.',
      'Such a need has no meaning; correct the provider or leave the row out.',
    ],
  },
  'minimum-above-providers': {
    cs: [
      'Potřeba žádá nejméně {value} poskytovatelů, skupina jich má {expected}.',
      'Snižte minimum, nebo do skupiny doplňte poskytovatele.',
    ],
    en: [
      'The need asks for at least {value} providers, the group has {expected}.',
      'Lower the minimum or add providers to the group.',
    ],
  },
  'two-graces': {
    cs: ['Řádek má odklad v kalendářních i pracovních dnech.', 'Ponechte jen jeden z nich.'],
    en: ['The row has a grace in calendar days and in working days.', 'Keep only one of them.'],
  },
  'overlapping-periods': {
    cs: [
      'Totéž místo v téže obci tu má období, které se kryje s řádkem {expected}.',
      'Upravte začátek nebo konec, aby se období nekryla; jinak by se úvazek počítal dvakrát.',
    ],
    en: [
      'The same post in the same municipality has a period that overlaps with line {expected}.',
      'Change a beginning or an end so that they do not overlap; the working time would count twice.',
    ],
  },
  'parts-above-whole': {
    cs: [
      'Úvazky v obcích dávají v jedné době víc než celé místo ({expected}).',
      'Opravte úvazek místa, nebo jeho části.',
    ],
    en: [
      'Working times in municipalities make more at one time than the whole post ({expected}).',
      'Correct the working time of the post or of its parts.',
    ],
  },
  'effect-columns': {
    cs: [
      'Účinek {expected} a vyplnění sloupce „{column}“ k sobě nepatří.',
      'Nástupce mají jen replaces, merges, takes-over a shortens, podíl jen weakens, konec jen bridges; ty ho mít musí.',
    ],
    en: [
      'The effect {expected} does not go with what stands in the column “{column}”.',
      'Only replaces, merges, takes-over and shortens have a successor, weakens a share, bridges an end; these must have it.',
    ],
  },
  'delay-order': {
    cs: [
      'Zpoždění musí mít všechna tři čísla a platí nejméně ≤ nejspíš ≤ nejvýš.',
      'Doplňte delay_least, delay_likely a delay_most, nebo nechte všechna prázdná: vezmou se z precedentů.',
    ],
    en: [
      'A delay has all three numbers, least ≤ likely ≤ most.',
      'Fill in delay_least, delay_likely and delay_most, or leave all empty: they are taken from precedents.',
    ],
  },
  'invalid-scenario': {
    cs: ['Odkaz scénáře nejde přečíst[ ({expected})].', 'Zkopírujte ho znovu ze stránky dopadů.'],
    en: ['The link of the scenario can not be read[ ({expected})].', 'Copy it again from the impact page.'],
  },
  'missing-assumption': {
    cs: [
      'Řádek cituje vlastní předpoklady, ale neříká důvod.',
      'Napište do sloupce assumption, proč se to předpokládá, nebo uveďte pramen, který to říká.',
    ],
    en: [
      'The row cites our own assumptions and gives no reason.',
      'Write in the column assumption why it is believed, or name the source that says it.',
    ],
  },
};
