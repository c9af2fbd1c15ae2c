import { canonicalText } from '@/lib/framework/rules/canonical'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkVersion, Role } from '@/lib/framework/types'
import type { RevealedCompetency } from '../types/revealed'
import type { ReviewHead, Side } from '../types/review'
import type { SignedCompetency, SignedContent, SignedPromise } from '../types/signed'

type Signed = {
  review: Pick<ReviewHead, 'id' | 'otherKind' | 'scheduledAt' | 'revealedAt'>
  version: FrameworkVersion
  role: Role | null
  /** in the order in which they are shown */
  competencies: readonly RevealedCompetency[]
  sharedNotes: string
  guestComment: string
  promises: readonly SignedPromise[]
  signed: Record<Side, Date>
}

/** What a review's two signatures stand under. No names of persons: sides. */
export function signedContent({ review, version, role, competencies, promises, signed, ...said }: Signed) {
  const { key, number, definition } = version
  return {
    form: 1,
    review: {
      id: review.id,
      otherKind: review.otherKind,
      scheduledAt: review.scheduledAt.toISOString(),
      revealedAt: review.revealedAt?.toISOString() ?? null,
    },
    framework: {
      key,
      number,
      title: definition.title,
      levels: definition.levels.map(({ level, name }) => ({ level, name })),
    },
    role: role && { key: role.key, name: role.name },
    competencies: competencies.map((competency) => signedCompetency(version, competency)),
    sharedNotes: said.sharedNotes,
    guestComment: said.guestComment,
    promises: [...promises],
    signed: { owner: signed.owner.toISOString(), other: signed.other.toISOString() },
  } satisfies SignedContent
}

function signedCompetency(
  { definition }: FrameworkVersion,
  { version: _, ...said }: RevealedCompetency,
): SignedCompetency {
  const competency = competencyOf(definition, said.key)
  return {
    ...said,
    summary: competency?.summary ?? '',
    observables: (competency?.observables ?? []).map(({ level, text }) => ({ level, text })),
  }
}

/** The text that is kept and whose hash is shown: the same whatever order a database gave the fields in. */
export function signedText(content: SignedContent): string {
  return canonicalText(content)
}

/** What was signed, from the text that was kept. */
export function readSigned(text: string): SignedContent {
  return JSON.parse(text) as SignedContent
}
