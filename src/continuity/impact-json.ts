// The result in the shape other programs read: `{"hits":[{node,date,path,class,amount,standing}],"unaffected":[{node,reason}]}`.
// A row has `surer` where surer events alone bring a part of it. Beside the rows, only where there is something to tell:
// `returns` = outages that end.
// It is written in pieces: with a hundred thousand hits and their paths one text would not fit into memory.

import { formatDecimal } from '#model/money.ts';
import type { Fall } from './causes.ts';
import { formatDay } from '#model/day.ts';
import { describeGrounds, formatChain } from './explain-cs.ts';
import type { Impact } from './impact.ts';
import { formatSurer } from './impact-format.ts';
import { listSurerParts } from './surer-part.ts';

const PIECE = 65_536;
/** Paths up to this length are whole; a longer one gives its ends and the number of steps between. */
const LONGEST_PATH = 1_000;

/**
 * The JSON text in pieces; `more` adds fields beside hits and unaffected.
 * `path` are identifiers from the node the event touches to the node hit; a node without money has one row with null class,
 * money of unknown size a row with its class and null amount. What is not hit has `confidence` and `assumptions` where it
 * rests on a link or a thing somebody doubts.
 */
export function* writeImpactJson(impact: Impact, more: Record<string, unknown> = {}): Generator<string> {
  let piece = '{"hits":[';
  const pathOf = pathWriter();
  let fall: Fall | undefined;
  let head = '';
  const surer = listSurerParts(impact);
  const returns: ReturnType<typeof formatReturn>[] = [];
  for (let i = 0; i < impact.hits.length; i++) {
    const hit = impact.hits[i]!;
    if (hit.fall !== fall) {
      fall = hit.fall;
      if (fall.until !== null) returns.push(formatReturn(fall));
      head = `{"node":${JSON.stringify(fall.node.id)},"date":"${formatDay(fall.day)}","path":[${pathOf(fall)}]`;
    }
    const money = hit.class
      ? `,"class":"${hit.class}","amount":${hit.amount === null ? 'null' : `"${formatDecimal(hit.amount)}"`}`
      : ',"class":null,"amount":null';
    const parts = surer.get(hit);
    const tail = parts ? `,"surer":${JSON.stringify(parts.map(formatSurer))}` : '';
    piece += `${i ? ',' : ''}\n${head}${money},"standing":"${hit.standing}"${tail}}`;
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  piece += '],\n"unaffected":[';
  for (let i = 0; i < impact.unaffected.length; i++) {
    const entry = impact.unaffected[i]!;
    const { node, reason, grounds, confidence } = entry;
    const sure = grounds.length
      ? `,"confidence":"${confidence}","assumptions":${JSON.stringify(describeGrounds(entry))}`
      : '';
    piece += `${i ? ',' : ''}\n{"node":${JSON.stringify(node.id)},"reason":"${reason}"${sure}}`;
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  piece += ']';
  for (const [name, value] of Object.entries({
    ...(returns.length > 0 ? { returns } : {}),
    ...(impact.noChange ? { noChange: impact.noChange } : {}),
    ...more,
  }))
    piece += `,\n${JSON.stringify(name)}:${JSON.stringify(value, null, 1)}`;
  yield `${piece}}\n`;
}

const formatReturn = ({ node, day, until, untilLikely, untilStanding }: Fall) => ({
  ...{ node: node.id, date: formatDay(day), until: formatDay(until!), likely: untilLikely },
  standing: untilStanding,
});

/** Paths share their beginnings, so each fall adds one identifier to the text of the fall before it. */
function pathWriter(): (fall: Fall) => string {
  const written = new Map<Fall, string>();
  return (fall) => {
    if (fall.depth >= LONGEST_PATH)
      return formatChain(fall, (step) => step.node.id, LONGEST_PATH)
        .map((id) => JSON.stringify(id))
        .join();
    const missing: Fall[] = [];
    let step: Fall | null = fall;
    for (; step && !written.has(step); step = step.via) missing.push(step);
    let text = step ? written.get(step)! : '';
    for (const next of missing.reverse()) {
      text += `${text && ','}${JSON.stringify(next.node.id)}`;
      written.set(next, text);
    }
    return text;
  };
}
