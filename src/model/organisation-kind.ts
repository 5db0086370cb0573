// Kinds of organisations of the register, and the wider kinds that recipients of projects are sorted by.

/** Kinds of a pack that are part of a wider one. */
const WIDER: Record<string, string> = {
  union: 'municipality',
  ministry: 'state',
  'state-office': 'state',
  'local-action-group': 'ngo',
};

/**
 * Kind of a recipient. That of the organisation with its IČO comes first, so that two spellings of one organisation, or two
 * lists, never make it two kinds; `printed`: from the name or the legal form of this project.
 */
export function recipientKindOf(organisation: string | null, printed: string | null): string | null {
  if (organisation === null || organisation === 'unknown') return printed;
  return WIDER[organisation] ?? organisation;
}
