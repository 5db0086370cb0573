// Calls, and for each cooperating partner its access to a call that asks for cooperation, a plan, the Index or a signature.
import type { DependencyRows, Row } from '../../register/dependencies.ts';
import { cooperationId, type Places } from './add-partners.ts';
import type { Origin } from './continuity-register.ts';
import type { GraphDraft } from './draft.ts';
import { believed, type Origins } from './origin.ts';

type Condition = Row<'call_condition'>;

export function addCalls(draft: GraphDraft, rows: DependencyRows, places: Places, origins: Origins): void {
  const conditions = Map.groupBy(rows.call_condition, (row) => row.call_id);
  for (const call of rows.call) {
    const id = draft.addNode({
      ...{ entity: 'call', key: call.id, title: `${call.programme} ${call.number}: ${call.title}` },
      ...{ from: call.receipt_from ?? call.announced, to: call.receipt_to, note: call.note },
      origins: [believed(origins, call)],
    });
    const asked = conditions.get(call.id) ?? [];
    if (asked.some((row) => row.kind === 'cooperation' || row.kind === 'sign-off'))
      addAccess(draft, call, id, asked, places, origins);
  }
}

function addAccess(
  draft: GraphDraft,
  call: Row<'call'>,
  callId: string,
  asked: Condition[],
  places: Places,
  origins: Origins,
): void {
  for (const partner of [...draft.nodes.values()].filter((node) => node.entity === 'cooperation')) {
    if (partner.municipalities.length === 0) continue;
    const origin = { ...believed(origins, call), ...doubtOf(call, asked) };
    const id = draft.addNode({
      ...{ entity: 'access', key: `${call.id}:${partner.key}` },
      title: `${places.nameOf(partner.key)}: přístup k výzvě ${call.programme} ${call.number}`,
      municipalities: partner.municipalities,
      ...{ from: call.receipt_from, to: call.receipt_to },
      unknownMoney: ['eligibility'],
      origins: [origin],
    });
    draft.addNeed({ dependent: id, provider: callId, for: 'call', origin });
    for (const row of asked) addCondition(draft, id, partner.key, row, believed(origins, row));
  }
}

function addCondition(
  draft: GraphDraft,
  access: string,
  partner: string,
  row: Condition,
  origin: Origin,
): void {
  if (row.kind === 'cooperation')
    draft.addNeed({ dependent: access, provider: cooperationId(partner), for: 'eligibility', origin });
  if (row.kind === 'sign-off' && row.unit_id !== null)
    draft.addNeed({
      ...{ dependent: access, provider: `unit:${row.unit_id}`, for: 'signature', note: row.document, origin },
      engine: row.working_days === null ? {} : { graceWorkingDays: row.working_days },
    });
}

/** Whether the partner meets the conditions, the register can not prove; it says what it does not know. */
function doubtOf(call: Row<'call'>, asked: Condition[]): Pick<Origin, 'assumption' | 'confidence'> {
  const doubts = [
    ...(call.receipt_to === null ? ['do kdy výzva přijímá žádosti, zdroj neuvádí'] : []),
    ...asked.flatMap((row) => [
      ...(row.forms.length
        ? [`výzva žádá spolupráci ve formě ${row.forms.join(', ')}, formu zdroje u obce nedokládají`]
        : []),
      ...(row.index_least !== null
        ? [
            `výzva žádá Index nejméně ${row.index_least} (${row.index_years ?? 'roky neuvedeny'}), tyto roky registr nemá`,
          ]
        : []),
    ]),
  ];
  const text = doubts.join('; ');
  return text === ''
    ? { assumption: null, confidence: 'high' }
    : { assumption: `Předpokládá se, že obec podmínky splňuje: ${text}.`, confidence: 'low' };
}
