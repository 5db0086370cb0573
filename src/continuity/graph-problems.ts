// What is wrong with a graph file, in Czech: where, what was found, what was expected, what to do.

import type { z } from 'zod';

export type GraphProblem = {
  severity: 'error' | 'warning';
  /** Place in the file, counted from 0 as programs do: `needs[12].provider`. */
  where: string;
  message: string;
};

/** `['needs', 12, 'provider']` → `needs[12].provider`. */
export function formatPlace(path: readonly PropertyKey[]): string {
  let place = '';
  for (const part of path)
    place += typeof part === 'number' ? `[${part}]` : `${place ? '.' : ''}${String(part)}`;
  return place || 'soubor';
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'číslo',
  int: 'celé číslo',
  boolean: 'true nebo false',
  array: 'seznam v hranatých závorkách',
  object: 'záznam ve složených závorkách',
};

/** One issue of the schema as a Czech sentence. */
export function formatIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `Údaj chybí; očekává se ${TYPES[issue.expected] ?? issue.expected}.`
        : `Očekává se ${TYPES[issue.expected] ?? issue.expected}, nalezeno je něco jiného. Opravte typ údaje.`;
    case 'unrecognized_keys':
      return `Neznámý údaj ${issue.keys.map((key) => `„${key}“`).join(', ')}; zkontrolujte název, nebo ho vypusťte.`;
    case 'invalid_value':
      return `Hodnota není z povoleného výčtu: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return 'Očekává se nezáporná částka v korunách jako text s tečkou a nejvýš dvěma desetinnými místy, například "1000.00".';
    case 'too_small':
      if (issue.origin === 'string') return 'Text je prázdný; vyplňte ho.';
      if (issue.origin === 'array') return `Seznam je krátký; očekává se nejméně ${issue.minimum} položek.`;
      return `Číslo je příliš malé; nejmenší povolené je ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'string')
        return `Text je příliš dlouhý; povoleno je nejvýš ${issue.maximum} znaků.`;
      if (issue.origin === 'array')
        return `Položek je příliš mnoho; povoleno je nejvýš ${issue.maximum}. Rozdělte soubor.`;
      return `Číslo je příliš velké; největší povolené je ${issue.maximum}.`;
    case 'invalid_union':
      return 'Údaj nemá žádný z povolených tvarů; u zpoždění číslo dnů nebo {min, likely, max} s min ≤ likely ≤ max, u čerpání "linear", "at-end" nebo seznam plateb.';
    case 'custom':
      return issue.message;
    default:
      return 'Údaj nemá očekávaný tvar.';
  }
}
