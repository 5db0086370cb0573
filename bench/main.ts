// npm run bench [-- FOLDER] [NAME...]: what the budgets of the design are, measured as ratios in one run.
// NAME chooses among them. FOLDER may hold index-2023.xlsx and municipalities.csv as published; otherwise editions of the same size are made.
import { claims } from './claims.ts';
import { continuity } from './continuity.ts';
import { indexImport } from './index-import.ts';
import { need } from './need.ts';
import { overview } from './overview.ts';
import { projectImport } from './project-import.ts';
import { projectSearch } from './project-search.ts';
import { startUp } from './start-up.ts';

const BENCHES = {
  claims,
  continuity,
  'index-import': indexImport,
  need,
  'start-up': startUp,
  overview,
  'project-import': projectImport,
  'project-search': projectSearch,
};

const names = process.argv.slice(2).filter((word) => word in BENCHES);
const folder = process.argv.slice(2).find((word) => !(word in BENCHES));
for (const [name, bench] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const results = await bench(folder);
  for (const { what, measured, against, ratio, budget, ok } of results) {
    console.log(
      `${ok ? 'ok  ' : 'OVER'} ${what}\n       ${measured} : ${against}  =  ${ratio}   (budget ${budget})`,
    );
  }
}
