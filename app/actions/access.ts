'use server'

import { acceptIfPossible, acceptInvitation } from '@/lib/access/commands/accept-invitation'
import { declineInvitation } from '@/lib/access/commands/decline-invitation'
import { changeGrant, setRhythm } from '@/lib/access/commands/edit-mentorship'
import { endMentorship } from '@/lib/access/commands/end-mentorship'
import { invite } from '@/lib/access/commands/invite'
import { openInvitation } from '@/lib/access/commands/open-invitation'
import { revokeInvitation } from '@/lib/access/commands/revoke-invitation'
import { messages } from '@/lib/access/messages'
import {
  acceptInput,
  declineInput,
  endInput,
  grantInput,
  inviteInput,
  namedInvitationInput,
  openInput,
  rhythmInput,
} from '@/lib/access/schema'
import { defineAction } from '@/lib/action'
import { actorWith, keepInvitation, keptInvitation, setSessionCookie } from '@/lib/auth/session'
import { siteOrigin } from '@/lib/origin'
import { signIn } from '@/lib/people/commands/sign-in'
import { signUp } from '@/lib/people/commands/sign-up'
import { messages as peopleMessages } from '@/lib/people/messages'
import { signInInput, signUpInput } from '@/lib/people/schema'
import { routes } from '@/lib/routes'

export const inviteAction = defineAction({
  schema: inviteInput,
  run: invite,
  after: async ({ token, isMailed }, { email }) => ({
    message: isMailed ? `A mail with the link goes to ${email}.` : 'The invitation is made.',
    link: `${await siteOrigin()}${routes.invitation(token)}`,
  }),
  messages,
})

export const revokeInvitationAction = defineAction({
  schema: namedInvitationInput,
  run: revokeInvitation,
  after: () => ({ redirect: routes.mentors(), inPlace: true }),
  messages,
})

export const openInvitationAction = defineAction({
  schema: openInput,
  run: openInvitation,
  after: async ({ browser, accepted }) => {
    await keepInvitation(accepted === null ? browser : null)
    return { redirect: accepted === null ? routes.openedInvitation() : routes.mentee(accepted) }
  },
  messages,
})

export const acceptInvitationAction = defineAction({
  schema: acceptInput,
  run: async (actor, input) => acceptInvitation(actor, { ...input, browser: await keptInvitation() }),
  after: async ({ ownerId }, { id }) => {
    if (!id) await keepInvitation(null)
    return { redirect: routes.mentee(ownerId) }
  },
  messages,
})

export const declineInvitationAction = defineAction({
  schema: declineInput,
  run: async (actor, input) => declineInvitation(actor, { ...input, browser: await keptInvitation() }),
  after: async (_, { token, id }) => {
    if (id) return { redirect: routes.mentees(), inPlace: true }
    if (!token) await keepInvitation(null)
    return { redirect: `${routes.home()}?done=declined` }
  },
  messages,
})

/** For who has opened an invitation and has an account: signs in and accepts it. */
export const signInToAcceptAction = defineAction({
  schema: signInInput,
  run: signIn,
  after: ({ token }) => acceptedWith(token),
  messages: peopleMessages,
})

/** For who has opened an invitation and has no account: makes one and accepts it. */
export const signUpToAcceptAction = defineAction({
  schema: signUpInput,
  run: async (actor, input) => signUp(actor, { ...input, invitation: (await keptInvitation()) ?? '' }),
  after: ({ token }) => acceptedWith(token),
  // the invitation is a person's here, not of whoever runs the installation
  messages: { ...peopleMessages, 'invitation-spent': messages['invitation-over'] ?? '' },
})

async function acceptedWith(token: string): Promise<{ redirect: string }> {
  await setSessionCookie(token)
  const accepted = await acceptIfPossible(await actorWith(token), { browser: await keptInvitation() })
  // its page says why not
  if (!accepted) return { redirect: routes.openedInvitation() }
  await keepInvitation(null)
  return { redirect: routes.mentee(accepted.ownerId) }
}

export const changeGrantAction = defineAction({
  schema: grantInput,
  run: changeGrant,
  after: ({ id }) => ({
    redirect: routes.mentor(id),
    inPlace: true,
    message: 'Saved. It holds from the next page that is opened.',
  }),
  messages,
})

export const setRhythmAction = defineAction({
  schema: rhythmInput,
  run: setRhythm,
  after: ({ id }) => ({ redirect: routes.mentor(id), inPlace: true, message: 'Saved.' }),
  messages,
})

export const endMentorshipAction = defineAction({
  schema: endInput,
  run: endMentorship,
  after: ({ isOwner }) => ({ redirect: isOwner ? routes.mentors() : routes.mentees() }),
  messages,
})
