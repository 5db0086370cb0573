// What a choice of measures is asked for.
import { parseDecimal } from '#model/money.ts';
import type { ChoiceGoal } from '#continuity/choice-goal.ts';
import { UsageError } from '../command.ts';

export type ImpactChoice = {
  measures?: string | undefined;
  simulate?: number | undefined;
  seed?: number | undefined;
  choice?:
    { budget?: string | undefined; posts?: number | undefined; class?: ChoiceGoal | undefined } | undefined;
  json: boolean;
};

export function readBudget(text: string | undefined): bigint | undefined {
  if (text === undefined) return undefined;
  if (/^\d{15,}(\.\d{1,2})?$/.test(text))
    throw new UsageError(
      `Volba --budget je příliš velká („${text.slice(0, 30)}“); nejvýš může mít 14 číslic.`,
    );
  if (!/^\d{1,14}(\.\d{1,2})?$/.test(text))
    throw new UsageError(
      `Volba --budget čeká částku v korunách jako 2000000 nebo 1500.50, nalezeno „${text}“.`,
    );
  return parseDecimal(text);
}
