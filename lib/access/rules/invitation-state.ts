import type { InvitationState } from '../types'

/** How long an invitation's link is good, in milliseconds: 120 hours. */
export const invitationLifetime = 120 * 3_600_000

/** How many invitations a person can send in 24 hours. */
export const invitationsADay = 20

type Standing = {
  expiresAt: Date
  revokedAt: Date | null
  openedAt: Date | null
  declinedAt: Date | null
  mentorshipId: string | null
}

/** Where an invitation stands: what was done with it, else whether its 120 hours have passed. */
export function invitationState(invitation: Standing, at: Date): InvitationState {
  if (invitation.mentorshipId !== null) return 'accepted'
  if (invitation.declinedAt !== null) return 'declined'
  if (invitation.revokedAt !== null) return 'revoked'
  if (invitation.expiresAt <= at) return 'run-out'
  return invitation.openedAt === null ? 'waiting' : 'opened'
}

/** Whether it can still be accepted or declined. */
export function isWaiting(state: InvitationState): boolean {
  return state === 'waiting' || state === 'opened'
}
