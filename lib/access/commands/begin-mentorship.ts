import { appendEvent, tell } from '@/lib/activity/data'
import type { SignedIn } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { removeToken } from '@/lib/people/data'
import { answer, type InvitationRow } from '../data/invitations'
import { findActive, insertMentorship } from '../data/mentorships'
import { activeKey } from '../rules/active-key'

/**
 * Makes the mentorship that an invitation asks for; gives the owner's id. Somebody who accepted it before gets the
 * same. Refuses one's own, one who mentors already, and what somebody else was quicker with.
 */
export async function beginMentorship(
  tx: Tx,
  { personId }: SignedIn,
  invitation: InvitationRow,
): Promise<{ ownerId: string }> {
  const { ownerId } = invitation
  if (ownerId === personId) throw new Refusal('illegal', { reason: 'own-invitation' })
  const key = activeKey(ownerId, personId)
  const active = await findActive(tx, key)
  if (active && active.id === invitation.mentorshipId) return { ownerId }
  if (active) throw new Refusal('illegal', { reason: 'mentoring-already' })
  const id = newId()
  const { kind, seesGoals, seesSkills, seesLevels, seesJournal, journalFrom } = invitation
  await insertMentorship(tx, {
    ...{ id, ownerId, counterpartId: personId, kind, activeKey: key, since: now() },
    ...{ seesGoals, seesSkills, seesLevels, seesJournal, journalFrom },
  })
  if (!(await answer(tx, invitation.id, { mentorshipId: id }))) {
    throw new Refusal('gone', { reason: 'invitation-over' })
  }
  // nobody makes an account with an invitation that somebody else has accepted
  if (invitation.browserHash) await removeToken(tx, invitation.browserHash)
  await appendEvent(tx, {
    ...{ ownerId, actorId: personId, kind: 'mentorship.begun' },
    subject: { type: 'mentorship', id },
  })
  await tell(tx, [
    {
      ...{ personId: ownerId, kind: 'invitation.accepted', subjectId: invitation.id },
      ...{ ownerId, actorId: personId },
    },
  ])
  return { ownerId }
}
