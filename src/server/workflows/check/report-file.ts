// The result as one page that needs nothing else: no script, no address to load anything from.
import { countWord } from '#claims/claim-words.ts';
import { isMuchUnchecked, type Coverage } from '#claims/coverage.ts';
import { VERDICT_ORDER, VERDICT_SHAPES, VERDICT_WORDS } from '#claims/verdict-words.ts';
import { listSources } from './correction.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { Report, ReportClaim, ReportGround } from './report.ts';

export type FileContext = {
  author: string;
  published?: string | undefined;
  /** Address of the page of a figure; without it values are plain text. */
  figureAddress?: (figure: string) => string;
};

export function buildReportFile(
  results: readonly { name: string; report: Report }[],
  context: FileContext,
): string {
  const bodies = results.map(({ name, report }, at) =>
    writeReport(report, { ...context, name, prefix: results.length > 1 ? `${at + 1}-` : '' }),
  );
  return `<!doctype html>
<html lang="cs">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Ověření textu – Opora, ${escape(context.author)}</title>
<style>
${REPORT_STYLE}
</style>
</head>
<body>
${bodies.join('\n')}
</body>
</html>
`;
}

type Context = FileContext & { name: string; prefix: string };

function writeReport(report: Report, context: Context): string {
  const { claims, findings, skipped, coverage, correction, title } = report;
  const wrong = claims.filter(({ state }) => state === 'contradicted');
  const day = context.published ? `, text ze dne ${escape(context.published)}` : '';
  return `<main>
<h1>Sedí čísla v textu? ${escape(title)} <span class="soft">(${escape(context.name)}${day})</span></h1>
<p class="lead">${sayLead(wrong, coverage, context)}</p>
<p class="soft">${escape(coverage.sentence)}</p>
${section('Co nesouhlasí', list(wrong.map((claim) => writeWrong(claim, context))))}
${section(
  'Souhlasí text sám se sebou?',
  list(
    findings.map(
      ({ holds, quote, sentence }) =>
        `<li>${sign(holds ? 'supported' : 'contradicted')} <b>${escape(quote)}</b> – ${escape(sentence)}</li>`,
    ),
  ),
)}
<h2>Text s vyznačenými čísly</h2>
${writeText(report, context)}
${section(wrong.length ? 'Ostatní čísla' : 'Všechna čísla', writeOthers(claims, context))}
${section(
  'Vynechaná čísla',
  list(
    skipped.map(
      ({ quote, reason, line }) =>
        `<li class="item"><b>${escape(quote)}</b><span>${escape(reason)}, řádek ${line}</span></li>`,
    ),
  ),
)}
${correction === null ? '' : section('Oprava k vydání', `<pre>${escape(correction)}</pre>`)}
</main>`;
}

function sayLead(wrong: readonly ReportClaim[], coverage: Coverage, context: Context): string {
  const { found, checked, notCheckable } = coverage;
  if (found === 0) return 'V textu není žádné číslo, které by šlo ověřit.';
  if (wrong.length === 0) {
    const all = checked + notCheckable;
    if (checked === 0)
      return all === 1 ? 'Jediné číslo textu ověřit nešlo.' : `Žádné z\u00a0${all} čísel ověřit nešlo.`;
    return isMuchUnchecked(coverage)
      ? `Ověřit šlo ${checked} z\u00a0${all} čísel a nic z toho není v rozporu.`
      : 'Žádné číslo není s registrem ani s textem samým v rozporu.';
  }
  const shown = wrong
    .slice(0, 3)
    .map((claim) => `<a href="#${idOf(claim, context)}">${escape(claim.stated)}</a>`);
  const rest = wrong.length > 3 ? ` a ${countWord(wrong.length - 3, 'další', 'další', 'dalších')}` : '';
  const [only] = wrong.length === 1 ? wrong : [];
  const opening = only
    ? 'Jedno číslo nesouhlasí, ověřte ho'
    : `${countWord(wrong.length, 'číslo', 'čísla', 'čísel')} nesouhlasí, ověřte je`;
  // Nobody knows which of the two is right: no arrow from one to the other.
  const other = only?.instead ? ` ≠ <b>${escape(only.instead.value)}</b>` : '';
  return `${opening}: ${shown.join(', ')}${other}${rest}.`;
}

function writeWrong(claim: ReportClaim, context: Context): string {
  const { quote, stated, before, after, sentence, line, instead } = claim;
  const better = instead
    ? `<p class="instead"><b>${escape(stated)}</b> ≠ <b>${escape(instead.value)}</b> <span class="soft small">${escape(instead.what)}${instead.difference ? `, rozdíl ${escape(instead.difference)}` : ''}</span></p>`
    : '';
  return `<li class="wrong" id="${idOf(claim, context)}">
${sign('contradicted')} <b>v rozporu</b> <a class="small" href="#t${idOf(claim, context)}">řádek ${line}</a>
<blockquote>${escape(before)}<mark>${escape(quote)}</mark>${escape(after)}</blockquote>
${better}<p>${escape([sentence, instead?.doubt ?? ''].join(' ').trim())}</p>${writeDetails(claim)}${writeGrounds(claim.grounds, context)}
</li>`;
}

function writeOthers(claims: readonly ReportClaim[], context: Context): string {
  return VERDICT_ORDER.slice(1)
    .map((state) => {
      const group = claims.filter((claim) => claim.state === state);
      const items = group.map(
        (claim) => `<li class="item" id="${idOf(claim, context)}">
<b>${escape(claim.quote)}</b><div><p>${escape(claim.sentence)} <a class="small" href="#t${idOf(claim, context)}">řádek ${claim.line}</a></p>${writeDetails(claim)}${writeGrounds(claim.grounds, context)}</div>
</li>`,
      );
      return items.length
        ? `<h3>${sign(state)} ${VERDICT_WORDS[state].cs} ${items.length}</h3>${list(items)}`
        : '';
    })
    .join('');
}

function writeDetails({ details }: ReportClaim): string {
  return details.length ? list(details.map((detail) => `<li class="small">${escape(detail)}</li>`)) : '';
}

function writeGrounds(grounds: readonly ReportGround[], { figureAddress }: Context): string {
  return grounds
    .map(({ figure, label, value, interval, difference, sources }) => {
      const said =
        figure !== null && figureAddress
          ? `<a href="${escape(figureAddress(figure))}">${escape(value)}</a>`
          : escape(value);
      const parts = [
        `registr: ${escape(label)}: ${said}`,
        interval === '' ? '' : `text připouští ${escape(interval)}`,
        difference === null ? '' : `rozdíl ${escape(difference)}`,
        sources.length ? `pramen: ${escape(listSources(sources))}` : '',
      ];
      return `<p class="small soft">${parts.filter(Boolean).join(' · ')}</p>`;
    })
    .join('');
}

function writeText({ pieces, claims }: Report, context: Context): string {
  const marked = pieces.map(({ text, claim: number, reason }) => {
    if (reason !== undefined)
      return `<span>${escape(text)}<i class="hidden">, vynecháno: ${escape(reason)}</i></span>`;
    if (number === undefined) return escape(text);
    const claim = claims[number - 1]!;
    const id = idOf(claim, context);
    return `<a id="t${id}" class="${claim.state}" href="#${id}" data-sign="${VERDICT_SHAPES[claim.state]}">${escape(text)}<i class="hidden">, ${VERDICT_WORDS[claim.state].cs}</i></a>`;
  });
  return `<div class="text">${marked.join('')}</div>`;
}

const idOf = ({ number }: ReportClaim, { prefix }: Context) => `c${prefix}${number}`;
const list = (items: string[]) => (items.length ? `<ul>${items.join('\n')}</ul>` : '');
const section = (heading: string, body: string) => (body === '' ? '' : `<h2>${heading}</h2>\n${body}`);
const sign = (state: ReportClaim['state']) =>
  `<span class="sign ${state}" aria-hidden="true">${VERDICT_SHAPES[state]}</span>`;

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);
}
