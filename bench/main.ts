// npm run bench [-- FOLDER]: what the budgets of the design are, measured as ratios in one run.
// FOLDER may hold index-2023.xlsx and municipalities.csv as published; otherwise editions of the same size are made.
import { claims } from './claims.ts';
import { continuity } from './continuity.ts';
import { indexImport } from './index-import.ts';
import { need } from './need.ts';
import { overview } from './overview.ts';
import { projectImport } from './project-import.ts';
import { projectSearch } from './project-search.ts';
import { startUp } from './start-up.ts';

const folder = process.argv[2];
for (const bench of [
  claims,
  continuity,
  indexImport,
  need,
  startUp,
  overview,
  projectImport,
  projectSearch,
]) {
  const results = await bench(folder);
  for (const { what, measured, against, ratio, budget, ok } of results) {
    console.log(
      `${ok ? 'ok  ' : 'OVER'} ${what}\n       ${measured} : ${against}  =  ${ratio}   (budget ${budget})`,
    );
  }
}
