// Areas of support of a project by a table of rules: each area is given with the rule that gave it.
import type { AreaKey } from '#model/area.ts';

export type AreaRule = {
  id: string;
  /** What is looked at: intervention code, call number, name of the intervention or programme, title of the project. */
  on: 'intervention' | 'call' | 'title';
  /** Codes and calls are compared whole; a title by words, `*` stands for the rest of a word. */
  says: readonly string[];
  /** Programming period in which a code means this; codes of two periods are different lists. */
  period?: string | undefined;
  area: AreaKey;
  /** Why, for who reviews the table. */
  reason: string;
  source?: string | undefined;
};

export type AreaSubject = {
  title?: string;
  call?: string;
  /** As `2014-2020`. */
  period?: string;
  interventions: readonly { code?: string; title?: string; share?: string }[];
};

export type FoundArea = { area: AreaKey; rule: string; share: string | null };

export type AreaFinder = (subject: AreaSubject) => FoundArea[];

/** An intervention code names an area only by its rule; a call and a title may add areas. The first rule for an area is shown. */
export function buildAreaFinder(rules: readonly AreaRule[]): AreaFinder {
  const byCode = index(rules, 'intervention');
  const byCall = index(rules, 'call');
  const titles = rules
    .filter((rule) => rule.on === 'title')
    .map((rule) => ({ rule, words: wordPattern(rule.says) }));
  const any =
    titles.length > 0 ? new RegExp(titles.map(({ words }) => words.source).join('|'), 'iu') : undefined;
  const memory = new Map<string, AreaRule[]>();

  const byTitle = (title: string): AreaRule[] => {
    if (!any) return [];
    const before = memory.get(title);
    if (before) return before;
    const found = any.test(title)
      ? titles.filter(({ words }) => words.test(title)).map(({ rule }) => rule)
      : [];
    if (memory.size < 50_000) memory.set(title, found);
    return found;
  };

  return ({ title, call, period, interventions }) => {
    const found = new Map<AreaKey, FoundArea>();
    const add = (rule: AreaRule, share: string | null) => {
      if (!found.has(rule.area)) found.set(rule.area, { area: rule.area, rule: rule.id, share });
    };
    for (const { code, share } of interventions) {
      for (const rule of (code && byCode.get(codeKey(code))) || []) {
        if (rule.period === undefined || rule.period === period) add(rule, share ?? null);
      }
    }
    for (const rule of (call && byCall.get(call)) || []) add(rule, null);
    for (const rule of title ? byTitle(title) : []) add(rule, null);
    // A share holds only while it is of all the areas: another area found by a word makes the division unknown.
    const areas = [...found.values()];
    return areas.some((one) => one.share === null) ? areas.map((one) => ({ ...one, share: null })) : areas;
  };
}

function index(rules: readonly AreaRule[], on: AreaRule['on']): Map<string, AreaRule[]> {
  const map = new Map<string, AreaRule[]>();
  for (const rule of rules) {
    if (rule.on !== on) continue;
    for (const value of rule.says) {
      const key = on === 'intervention' ? codeKey(value) : value;
      map.set(key, [...(map.get(key) ?? []), rule]);
    }
  }
  return map;
}

/** `109`, `0109` and `109 - Aktivní začleňování` are one code. */
function codeKey(code: string): string {
  return (/^\s*0*(\d+)/.exec(code)?.[1] ?? code.trim()).toLowerCase();
}

function wordPattern(says: readonly string[]): RegExp {
  const words = says.map((word) =>
    word
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '\\p{L}*')
      .replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
}
