// Words of the glossary. Apart from other words: who only says figures need not send the whole glossary to the browser.
import { findTerm } from '#model/glossary.ts';
import type { Locale } from '#model/quantity.ts';
import { bindCzech } from '#lib/text/bind-czech.ts';
import { m } from '#lib/paraglide/messages.js';

/** Name and definition from the glossary; a plain word where the glossary does not know it. */
export function sayDefinition(definition: string, locale: Locale): { name: string; text: string | null } {
  const term = findTerm(definition);
  if (!term) return { name: m.figure_unnamed(), text: null };
  return locale === 'cs'
    ? { name: term.cs, text: bindCzech(term.definition) }
    : { name: term.en, text: term.definitionEn };
}
