/** What speaks for and against two customers being one person. Pure, over digests; names are no evidence. */
import type { LinkConfidence, LinkConflict, LinkEvidence } from '../schema/customer-link.js';
import type { Traits } from '../store/kin.js';
import type { Trait } from '../store/traits.js';

export interface Comparison {
  /** What agrees; empty when nothing does. */
  readonly evidence: readonly LinkEvidence[];
  readonly conflicts: readonly LinkConflict[];
  readonly confidence: LinkConfidence;
}

const COMPARED = ['PERSONAL_NUMBER', 'EMAIL', 'PHONE'] as const satisfies Trait[];

/** Two whom no evidence makes one, as far as two records can say. */
const CLASHES: Readonly<
  Record<Exclude<LinkConflict, 'SHARED_CONTACT'>, (a: Traits, b: Traits) => boolean>
> = {
  // Another lender's number may be of another country: only within one lender do two mean two people.
  PERSONAL_NUMBER: (a, b) => a.provider === b.provider && differ(a, b, 'PERSONAL_NUMBER'),
  BORN_ON: (a, b) => differ(a, b, 'BORN_ON'),
};
const clashes = Object.entries(CLASHES) as [
  keyof typeof CLASHES,
  (a: Traits, b: Traits) => boolean,
][];

function differ({ digests: a }: Traits, { digests: b }: Traits, trait: Trait): boolean {
  return a.has(trait) && b.has(trait) && a.get(trait) !== b.get(trait);
}

/** All identities of one person against all of another; `around` has whoever shares something with them. */
export function compare(
  ours: readonly Traits[],
  theirs: readonly Traits[],
  around: readonly Traits[],
): Comparison {
  const evidence = COMPARED.filter((trait) => shared(trait, ours, theirs).length > 0);
  const both = new Set([...ours, ...theirs].map(({ customer }) => customer));
  const strangers = around.filter(({ customer }) => !both.has(customer));
  const direct = clashes
    .filter(([, clash]) => ours.some((one) => theirs.some((other) => clash(one, other))))
    .map(([name]) => name);
  const isShared = strangers.some(
    (stranger) =>
      (['EMAIL', 'PHONE'] as const).some((trait) =>
        shared(trait, ours, theirs).includes(stranger.digests.get(trait) ?? ''),
      ) && [...ours, ...theirs].some((one) => clashes.some(([, clash]) => clash(one, stranger))),
  );
  const conflicts = [...direct, ...(isShared ? (['SHARED_CONTACT'] as const) : [])];
  return { evidence, conflicts, confidence: confidenceOf(evidence, conflicts) };
}

function shared(trait: Trait, ours: readonly Traits[], theirs: readonly Traits[]): string[] {
  const own = new Set(ours.map(({ digests }) => digests.get(trait)));
  return theirs.flatMap(({ digests }) => {
    const digest = digests.get(trait);
    return digest !== undefined && own.has(digest) ? [digest] : [];
  });
}

/** The one rule; its words are those of the enum in the schema. */
function confidenceOf(
  evidence: readonly LinkEvidence[],
  conflicts: readonly LinkConflict[],
): LinkConfidence {
  if (evidence.length === 0) return 'STATED';
  const isStrong =
    evidence.includes('PERSONAL_NUMBER') ||
    (evidence.includes('EMAIL') && evidence.includes('PHONE'));
  return isStrong && conflicts.length === 0 ? 'HIGH' : 'LOW';
}
