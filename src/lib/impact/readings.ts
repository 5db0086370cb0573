/** A stored scenario that lets fall what the computation spares. */
export type Reading = { id: string; title: string; event: string; query: string };
