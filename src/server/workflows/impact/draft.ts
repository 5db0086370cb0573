// Nodes and needs of a graph while they are gathered from the tables of the register.
import { weakerConfidence, type Confidence, type MoneyClass } from '#continuity/graph.ts';
import type {
  GraphNeedInput,
  GraphNodeInput,
  LeftOut,
  NodeEntity,
  Origin,
  RegisterNeed,
  RegisterNode,
} from './continuity-register.ts';

export type NodeDraft = {
  entity: NodeEntity;
  key: string;
  kind?: string;
  title: string;
  municipalities?: string[];
  from?: string | null;
  to?: string | null;
  money?: Partial<Record<MoneyClass, string>>;
  unknownMoney?: MoneyClass[];
  people?: number | null;
  services?: string[];
  contact?: string | null;
  note?: string | null;
  origins: Origin[];
  /** Fields of the graph file that nothing but the engine reads. */
  engine?: Partial<GraphNodeInput>;
};

export type NeedDraft = {
  dependent: string;
  provider: string;
  for: string;
  note?: string | null;
  origin: Origin;
  engine?: Partial<GraphNeedInput>;
};

export class GraphDraft {
  readonly nodes = new Map<string, RegisterNode>();
  readonly graphNodes: GraphNodeInput[] = [];
  readonly needs: RegisterNeed[] = [];
  readonly graphNeeds: GraphNeedInput[] = [];
  readonly leftOut: LeftOut[] = [];

  addNode(draft: NodeDraft): string {
    const id = `${draft.entity}:${draft.key}`;
    const { kind = draft.entity, title, money, unknownMoney = [], people = null, services = [] } = draft;
    const { municipalities = [], from = null, to = null, contact = null, note = null, origins } = draft;
    this.nodes.set(id, {
      ...{ id, entity: draft.entity, key: draft.key, kind, title, municipalities, from, to },
      ...{ unknownMoney, people, services, contact, note, origins },
    });
    this.graphNodes.push({
      ...{ id, kind, title, from, to },
      ...(money ? { money } : {}),
      ...(unknownMoney.length ? { unknownMoney } : {}),
      ...(people === null ? {} : { people }),
      ...(services.length ? { services } : {}),
      ...(contact === null ? {} : { contact }),
      ...(municipalities.length ? { municipality: municipalities.join(' ') } : {}),
      source: origins.map(({ source }) => `${source.title}, ${source.locator}`).join('; '),
      ...doubtOf(origins),
      ...draft.engine,
    });
    return id;
  }

  /** A need between nodes of which one takes no part is left out with it. */
  addNeed(draft: NeedDraft): void {
    const { dependent, provider, note = null, origin, engine = {} } = draft;
    if (!this.nodes.has(dependent) || !this.nodes.has(provider)) return;
    const essential = engine.essential ?? true;
    const begun = unitStart(this.nodes.get(provider)!, engine);
    this.needs.push({ dependent, provider, for: draft.for, essential, note, origin });
    this.graphNeeds.push({
      ...{ dependent, provider, for: draft.for, essential, confidence: origin.confidence },
      source: `${origin.source.title}, ${origin.source.locator}`,
      ...(origin.assumption === null ? {} : { assumption: origin.assumption }),
      ...engine,
      ...(begun === null ? {} : { from: begun }),
    });
  }

  /** Whom to call about what has no contact of its own; role and institution, never a person. */
  fillContacts(find: (node: RegisterNode) => string | null): void {
    for (const graphNode of this.graphNodes) {
      const node = this.nodes.get(graphNode.id)!;
      const contact = node.contact ?? find(node);
      if (contact === null || contact === node.title) continue;
      node.contact = contact;
      graphNode.contact = contact;
    }
  }
}

/** Who did the work before a unit began the register does not say; nobody lacked the unit then. */
const unitStart = ({ entity, from }: RegisterNode, engine: Partial<GraphNeedInput>): string | null =>
  entity === 'unit' && !engine.from && !engine.group ? from : null;

/** A thing is as sure as the least sure row it comes from; its reasons stand one after another. */
function doubtOf(origins: readonly Origin[]): Pick<GraphNodeInput, 'confidence' | 'assumption'> {
  const confidence = origins.reduce<Confidence>(
    (least, row) => weakerConfidence(least, row.confidence),
    'high',
  );
  const texts = [...new Set(origins.flatMap(({ assumption }) => assumption ?? []))];
  return { confidence: confidence as 'high' | 'medium' | 'low', assumption: texts.join(' ') || null };
}
