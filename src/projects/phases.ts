// Coarse phase of a project from the state its source prints. The list is open: an unknown state has no phase, and says so.

export const PHASES = [
  ...['idea', 'prepared', 'submitted', 'approved', 'legal-act', 'running', 'physically-ended'],
  ...['financially-closed', 'durability', 'finished', 'withdrawn'],
] as const;

type PhaseRule = { code?: RegExp; text?: RegExp; phase: string; reason: string };

/** Codes of MS2014+ and MS2021+ that were met in published lists; texts as printed, without case. First that fits holds. */
const RULES: readonly PhaseRule[] = [
  {
    text: /odstoup|ukončen.*(?:předčasně|ze strany příjemce)|nedokončen|vyřazen|zamítnut|stažen|withdrawn|cancel/i,
    phase: 'withdrawn',
    reason: 'projekt skončil bez dokončení',
  },
  { text: /udržitelnost/i, phase: 'durability', reason: 'běží doba udržitelnosti' },
  {
    text: /finančně (?:ukončen|uzavřen)/i,
    phase: 'financially-closed',
    reason: 'projekt je finančně ukončen',
  },
  { code: /^PP40/, phase: 'physically-ended', reason: 'PP40: projekt fyzicky ukončen' },
  { text: /fyzicky ukončen/i, phase: 'physically-ended', reason: 'projekt je fyzicky ukončen' },
  { code: /^PP3[67]/, phase: 'running', reason: 'PP36, PP37: projekt ve fyzické realizaci' },
  { text: /realizac|v plné|in progress|active/i, phase: 'running', reason: 'projekt se realizuje' },
  { code: /^PP30/, phase: 'legal-act', reason: 'PP30: projekt má právní akt' },
  { text: /právním akt/i, phase: 'legal-act', reason: 'projekt má právní akt' },
  { text: /schválen|doporučen|approved/i, phase: 'approved', reason: 'žádost je schválená' },
  { code: /^PP27/, phase: 'submitted', reason: 'PP27: závěrečné ověření žádosti před rozhodnutím' },
  { text: /zaregistrov|podán|v hodnocení|submitted/i, phase: 'submitted', reason: 'žádost je podaná' },
  { text: /dokončen|ukončen|completed|closed/i, phase: 'finished', reason: 'projekt je ukončen' },
];

export function findPhase(state: {
  code?: string;
  text?: string;
}): { phase: string; reason: string } | undefined {
  const rule = RULES.find(
    ({ code, text }) =>
      (code && state.code && code.test(state.code)) || (text && state.text && text.test(state.text)),
  );
  return rule && { phase: rule.phase, reason: rule.reason };
}
