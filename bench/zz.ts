import { projectImport } from './project-import.ts';
for (const r of await projectImport()) console.log(r.what, r.measured, r.against, r.ratio);
