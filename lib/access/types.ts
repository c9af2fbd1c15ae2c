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

/** Where an invitation stands: it waits for its link to be opened, then for a yes or a no. */
export type InvitationState = 'waiting' | 'opened' | 'accepted' | 'declined' | 'revoked' | 'run-out'

/** What an invitation says to whom it is for. */
export type InvitationShown = {
  id: string
  ownerId: string
  ownerName: string
  kind: MentorshipKind
  purpose: string
  sees: Sees
  /** the day on which its 120 hours end, as its reader counts days */
  goodUntil: string
}

/** An invitation as the one who opened its link has it before them; `obstacle`: why it cannot be accepted by them. */
export type InvitationOpened = InvitationShown & { obstacle: 'own-invitation' | 'mentoring-already' | null }

/** An invitation in its owner's list. */
export type InvitationSent = {
  id: string
  kind: MentorshipKind
  /** empty: the link is handed over */
  email: string
  purpose: string
  state: InvitationState
  /** the owner's days */
  sentOn: string
  goodUntil: string
  declineWord: string
}

/** A mentorship as its owner has it. */
export type OwnMentorship = {
  id: string
  counterpartId: string
  counterpartName: string
  kind: MentorshipKind
  /** the owner's days */
  since: string
  endedOn: string | null
  /** whether the owner ended it, or the other one; null while it lasts */
  endedBy: 'owner' | 'counterpart' | null
  sees: Sees
  rhythmWeeks: number | null
  version: number
}
