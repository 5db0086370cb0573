// The look of the file to keep: that of the pages, with fonts a computer has.
export const REPORT_STYLE = `
:root { --ink: #262626; --soft: #5d5d5d; --rule: #d1d1d1; --accent: #1e5086; --wrong: #b32222; --wrong-tint: #fde3e3;
  --serif: 'Source Serif 4', 'Source Serif Pro', Georgia, 'Times New Roman', serif; --sans: Roboto, 'Segoe UI', Arial, sans-serif; }
* { box-sizing: border-box; margin: 0; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 2.5rem) 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.6 var(--sans); overflow-wrap: break-word; }
h1 { font: 500 1rem/1.5 var(--sans); color: var(--accent); }
h2 { margin: 2.5rem 0 .75rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); font: 600 1.5rem/1.25 var(--serif); }
h3 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.lead { max-width: 52rem; font: 400 clamp(1.375rem, 1.1rem + 1.6vw, 2rem)/1.32 var(--serif); }
.lead a { color: var(--wrong); }
.soft { color: var(--soft); } .small { font-size: .875rem; }
ol, ul { padding: 0; list-style: none; }
.wrong { margin-top: 1.25rem; padding: .75rem 0 .75rem 1.25rem; border-left: 4px solid var(--wrong); }
.wrong blockquote { margin: .375rem 0 .5rem; font: 1.125rem/1.5 var(--serif); color: var(--soft); }
mark { padding: 0 .15em; background: var(--wrong-tint); font-weight: 600; color: #7e1414; }
.instead { font-size: 1.25rem; } .instead del { color: var(--wrong); }
.item { display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr); gap: 0 1.5rem; padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.item > b { font-family: var(--serif); }
.text { max-width: 46rem; padding: 1rem 0 1rem 1.5rem; border-left: 1px solid var(--rule); font: 1.0625rem/1.85 var(--serif); white-space: pre-wrap; overflow-wrap: anywhere; }
.text a { padding: 0 .15em; border-bottom: 2px solid var(--accent); color: inherit; text-decoration: none; }
.text a::after { content: ' ' attr(data-sign); font: 700 .8em var(--sans); color: var(--accent); }
.text .rounding { border-bottom-style: dashed; }
.text .contradicted { border-bottom: 3px double var(--wrong); background: var(--wrong-tint); font-weight: 600; }
.text .contradicted::after { color: var(--wrong); }
.text .ambiguous { border-bottom-color: #4a3403; background: #fef0d0; }
.text .not-checkable, .text .frame { border-bottom: 2px dotted var(--soft); }
.text span { border-bottom: 1px dotted var(--rule); color: var(--soft); }
.sign { display: inline-block; min-width: 1.15em; border-radius: .15em; background: var(--accent); color: #fff; text-align: center; font-weight: 700; line-height: 1.15; }
.sign.contradicted { background: var(--wrong); } .sign.ambiguous { background: #4a3403; } .sign.not-checkable, .sign.frame { background: var(--soft); }
:target { background: #e5eef9; }
pre { max-width: 46rem; padding: 1rem 1.5rem; border: 1px solid var(--rule); background: #f3f7fc; font: 1.0625rem/1.6 var(--serif); white-space: pre-wrap; user-select: all; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { .item { grid-template-columns: minmax(0, 1fr); } }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; } h2, h3 { break-after: avoid; } li { break-inside: avoid; } .sign { border: 1px solid; background: none; color: inherit; } }
`.trim();
