import { acceptInvitation } from '@/lib/access/commands/accept-invitation'
import { invite } from '@/lib/access/commands/invite'
import { openInvitation } from '@/lib/access/commands/open-invitation'
import { type InviteInput, inviteInput } from '@/lib/access/schema'
import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { anonymous, makePerson, signedInAs } from '@/tests/support/factories/people'

/** Somebody new, signed in. */
export async function person(name?: string): Promise<SignedIn> {
  return signedInAs(await makePerson(await database(), name === undefined ? {} : { name }))
}

/** What the form of an invitation sends when nothing was changed in it. */
export function typed(changes: Record<string, string> = {}): InviteInput {
  return inviteInput.parse({
    kind: 'mentor',
    purpose: 'To look at my plan together.',
    ...{ seesGoals: 'on', seesSkills: 'on', seesLevels: 'on', seesJournal: 'on' },
    requestId: newId(),
    ...changes,
  })
}

/** An invitation whose link one browser has opened; gives what that browser keeps. */
export async function opened(owner: SignedIn): Promise<{ id: string; token: string; browser: string }> {
  const { id, token } = await invite(owner, typed())
  const { browser } = await openInvitation(anonymous(), { token })
  return { id, token, browser }
}

/** A mentorship that lasts, made as people make it; gives its id. */
export async function together(owner: SignedIn, mentor: SignedIn): Promise<string> {
  const { browser } = await opened(owner)
  await acceptInvitation(mentor, { browser })
  const where = { ownerId: owner.personId, counterpartId: mentor.personId, endedAt: null }
  return (await (await database()).mentorship.findFirstOrThrow({ where })).id
}
