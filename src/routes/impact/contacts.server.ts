// Whom to call for what falls, with what the register knows of them; what it does not know is said, never made up.
import { namesOfContact, type ContactFacts } from '#lib/impact/contacts.ts';
import type { Thing } from '#lib/impact/summary.ts';
import { listNumbersByName } from '#server/register/organisations.ts';
import type { Site } from '#server/site.ts';
import type { ContinuityRegister } from '#server/workflows/impact/continuity-register.ts';

export async function findContactFacts(
  site: Site,
  register: ContinuityRegister,
  things: readonly Thing[],
): Promise<ContactFacts> {
  const names = [...new Set(things.flatMap(({ fall }) => namesOfContact(fall.node.contact)))];
  const numbers = await site.read((tx) => listNumbersByName(tx, names));
  // A call closed to several partners has one note.
  const calls = new Set(
    things.flatMap(({ fall }) => {
      const node = register.nodes[fall.node.id];
      return node?.entity === 'access' ? `call:${node.key.split(':')[0]}` : [];
    }),
  );
  const unitsOf = (name: string) =>
    register.needs
      .filter(({ dependent, provider }) => {
        const owner = register.nodes[provider];
        return dependent.startsWith('unit:') && owner?.entity === 'organisation' && owner.title === name;
      })
      .map(({ dependent }) => register.nodes[dependent]!)
      .filter(({ id }) => things.some(({ fall }) => fall.node.id === id));
  const pagesOf = (name: string) =>
    unitsOf(name).flatMap(({ title, origins }) => {
      const address = origins.find((origin) => origin.address !== null)?.address;
      return address ? { title, address } : [];
    });
  return {
    pages: Object.fromEntries(names.map((name) => [name, pagesOf(name)])),
    numbers: Object.fromEntries(numbers),
    notes: [...calls].flatMap((id) => {
      const call = register.nodes[id];
      return call?.note ? { title: call.title, note: call.note } : [];
    }),
  };
}
