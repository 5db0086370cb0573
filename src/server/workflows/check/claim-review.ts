// Verdicts as ClaimReview of schema.org (https://schema.org/ClaimReview): one review for each number with a verdict,
// but none where only its digits agree: a certificate vouches for what a text says.
import type { VerdictState } from '#claims/judge.ts';
import { VERDICT_WORDS } from '#claims/verdict-words.ts';
import type { Report, ReportClaim } from './report.ts';

/** 1 false to 5 true, as readers of this vocabulary expect; a verdict that is neither has words alone. */
const RATINGS: Partial<Record<VerdictState, number>> = { supported: 5, rounding: 4, contradicted: 1 };

export type ReviewOf = { name: string; report: Report };
export type ReviewContext = {
  author: string;
  /** Day of the text and day of the check, as ISO days. */
  published?: string | undefined;
  checkedOn: string;
};

export function buildClaimReviews(results: readonly ReviewOf[], context: ReviewContext): object {
  return {
    '@context': 'https://schema.org',
    '@graph': results.flatMap(({ name, report }) =>
      report.claims
        .filter(({ state, byDigits }) => state !== 'not-checkable' && state !== 'frame' && !byDigits)
        .map((claim) => buildReview(claim, name, report, context)),
    ),
  };
}

function buildReview(claim: ReportClaim, name: string, { title }: Report, context: ReviewContext): object {
  const { number, line, before, quote, after, state, sentence, grounds } = claim;
  const { author, published, checkedOn } = context;
  const sources = grounds.flatMap((ground) => ground.sources);
  const addresses = [...new Set(sources.flatMap(({ address }) => address ?? []))];
  return {
    '@type': 'ClaimReview',
    '@id': `urn:opora:check:${encodeURIComponent(name)}:${number}`,
    inLanguage: 'cs',
    datePublished: checkedOn,
    author: { '@type': 'Organization', name: author },
    claimReviewed: `${quote} – „${`${before}${quote}${after}`.replace(/\s+/g, ' ').trim()}“`,
    reviewBody: sentence,
    reviewRating: {
      '@type': 'Rating',
      ...(RATINGS[state] === undefined ? {} : { ratingValue: RATINGS[state], bestRating: 5, worstRating: 1 }),
      alternateName: VERDICT_WORDS[state].cs,
      ratingExplanation: sentence,
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(published === undefined ? {} : { datePublished: published }),
      appearance: { '@type': 'CreativeWork', name: title, identifier: `${name}, řádek ${line}` },
    },
    ...(addresses.length ? { citation: addresses } : {}),
  };
}
