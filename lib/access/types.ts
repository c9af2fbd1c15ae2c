import type { Sees } from '@/lib/auth/grant'
import type { OwnerScope } from '@/lib/auth/scope'

/** What somebody is to the owner of a plan. */
export type MentorshipKind = 'mentor' | 'manager' | 'peer'

export const mentorshipKinds = ['mentor', 'manager', 'peer'] as const satisfies readonly MentorshipKind[]

/** What the signed-in person may see of somebody else's things, as it stands at this request. */
export type Sight = {
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  mentorshipId: string
  kind: MentorshipKind
  since: Date
  sees: Sees
  /** for the owner's rows; a query passes it on only for what `sees` grants */
  scope: OwnerScope
}
