// What each source says of a project, fact by fact, and which of them holds and why.
import type { AmountKind } from '#model/figure.ts';
import type { Hellers } from '#model/money.ts';
import { buildMoney } from '#projects/money.ts';
import { FIELD_GROUPS, resolveProject, type FieldGroup, type WinRule } from '#projects/resolve.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { StoredWord } from '../../register/assertions.ts';
import { listProjectWords, toWord } from './resolve.ts';

type Told = {
  publication: string;
  publicationTitle: string;
  edition: string;
  sheet: string;
  row: number;
  rows: number;
  /** The newest edition of the publication still says it. */
  current: boolean;
  /** Why it holds; null: another word does. */
  rule: WinRule | null;
};

export type ToldFact = { group: FieldGroup; said: (Told & { value: string })[] };
export type ToldMoney = { kind: AmountKind; said: (Told & { total: Hellers })[] };
export type ProjectWords = { publications: number; facts: ToldFact[]; money: ToldMoney[] };

export async function explainProject(tx: ReadTransaction, id: string): Promise<ProjectWords> {
  return explainWords(await listProjectWords(tx, id));
}

export function explainWords(stored: readonly StoredWord[]): ProjectWords {
  const words = stored.map(toWord);
  const resolved = resolveProject(words);
  const told = (word: (typeof words)[number], rule: WinRule | null): Told => ({
    publication: word.publication,
    publicationTitle: word.stored.publicationTitle,
    edition: word.source,
    sheet: word.stored.sheet,
    row: word.stored.row,
    rows: word.stored.rowCount,
    current: word.current,
    rule,
  });
  const holds = <Win extends { word: { source: string; key: string }; rule: WinRule }>(
    win: Win | undefined,
    word: (typeof words)[number],
  ) => (win && win.word.source === word.source && win.word.key === word.key ? win.rule : null);
  const facts = (Object.keys(FIELD_GROUPS) as FieldGroup[]).map((group): ToldFact => ({
    group,
    said: words.flatMap((word) => {
      const values = FIELD_GROUPS[group].flatMap((field) => word.fields[field] ?? []);
      return values.length
        ? { ...told(word, holds(resolved.fields[group], word)), value: values.join(', ') }
        : [];
    }),
  }));
  const amounts = words.flatMap((word) =>
    buildMoney(word.amounts).map(({ kind, total }) => ({ word, kind, total })),
  );
  const money = [...Map.groupBy(amounts, ({ kind }) => kind)].map(([kind, rows]): ToldMoney => {
    const win = resolved.money.find(({ value }) => value.kind === kind);
    return { kind, said: rows.map(({ word, total }) => ({ ...told(word, holds(win, word)), total })) };
  });
  return {
    publications: new Set(words.map(({ publication }) => publication)).size,
    facts: facts.filter(({ said }) => said.length > 0),
    money,
  };
}
