import { activeKey } from '@/lib/access/rules/active-key'
import { invitationLifetime } from '@/lib/access/rules/invitation-state'
import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type MentorshipRow = {
  id: string
  kind: string
  since: Date
  endedAt: Date | null
  endedById: string | null
  seesGoals: boolean
  seesSkills: boolean
  seesLevels: boolean
  seesJournal: boolean
  journalFrom: string | null
  rhythmWeeks: number | null
}

/** Stores a mentorship that lasts and shows everything, unless told otherwise; gives its row. */
export async function makeMentorship(
  client: Db,
  { ownerId, counterpartId, ...wanted }: Partial<MentorshipRow> & { ownerId: string; counterpartId: string },
) {
  return client.mentorship.create({
    data: {
      id: newId(),
      ownerId,
      counterpartId,
      kind: 'mentor',
      activeKey: wanted.endedAt ? null : activeKey(ownerId, counterpartId),
      since: now(),
      seesGoals: true,
      seesSkills: true,
      seesLevels: true,
      seesJournal: true,
      ...wanted,
    },
  })
}

type InvitationWanted = Partial<Omit<Prisma.InvitationUncheckedCreateInput, 'tokenHash'>> & {
  ownerId: string
}

/** Stores an invitation without an address that waits and shows everything, unless told otherwise; gives its link's token. */
export async function makeInvitation(client: Db, wanted: InvitationWanted): Promise<string> {
  const { id = newId(), createdAt = now(), email = '' } = wanted
  const token = newToken()
  await client.invitation.create({
    data: {
      ...{ kind: 'mentor', purpose: 'To look at my plan together.', requestId: newId() },
      ...{ seesGoals: true, seesSkills: true, seesLevels: true, seesJournal: true },
      expiresAt: new Date(new Date(createdAt).getTime() + invitationLifetime),
      ...wanted,
      ...{ id, createdAt, email, emailKey: email.toLowerCase(), tokenHash: tokenHash(token) },
    },
  })
  return token
}
