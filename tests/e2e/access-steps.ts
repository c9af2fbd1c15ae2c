import { randomUUID } from 'node:crypto'
import { routes } from '@/lib/routes'
import { makeInvitation, makeMentorship } from '../support/factories/access'
import type { TestPerson } from './fixtures'
import type { FormStep } from './form-steps'

type Database = Parameters<typeof makeMentorship>[0]

/** Somebody who has invited four times and has a mentor, and two with accounts who are invited. */
type Scene = {
  owner: TestPerson
  invited: TestPerson
  alsoInvited: TestPerson
  tokens: string[]
  mentorship: string
}

/** Stores the scene of the forms about who sees a plan. */
export async function accessScene(
  db: Database,
  another: (name?: string) => Promise<TestPerson>,
): Promise<Scene> {
  const owner = await another('Ola Hansen')
  const mentor = await another('Mia Sand')
  const tokens: string[] = []
  for (let n = 0; n < 4; n++) tokens.push(await makeInvitation(db, { ownerId: owner.id }))
  const { id } = await makeMentorship(db, { ownerId: owner.id, counterpartId: mentor.id })
  return { owner, invited: await another(), alsoInvited: await another(), tokens, mentorship: id }
}

const signOut: FormStep = {
  ...{ action: 'signOutAction', path: routes.settings(), button: 'Sign out' },
  shows: 'Sign in',
}

const open = (token: string): FormStep => ({
  ...{ action: 'openInvitationAction', path: routes.invitation(token), button: 'Accept' },
  shows: 'One step is left',
})

/** The forms of whoever was invited, in a browser in which nobody is signed in. */
export function invitedForms({ invited, alsoInvited, tokens }: Scene): FormStep[] {
  const [first = '', second = '', third = '', fourth = ''] = tokens
  const credentials = ({ email, password }: TestPerson) => ({ email, password })
  return [
    open(first),
    {
      ...{ action: 'signUpToAcceptAction', path: routes.openedInvitation(), button: 'Make an account' },
      form: 'Make an account and accept',
      fill: {
        ...{ name: 'Noor Halabi', email: `noor-${randomUUID()}@example.org` },
        password: 'a long enough password',
      },
      shows: 'Ola Hansen',
    },
    signOut,
    open(second),
    {
      ...{ action: 'signInToAcceptAction', path: routes.openedInvitation(), button: 'Sign in' },
      ...{ form: 'Sign in and accept', fill: credentials(invited) },
      shows: 'Ola Hansen',
    },
    signOut,
    {
      ...{ action: 'declineInvitationAction', path: routes.invitation(fourth), button: 'Decline' },
      opens: ['Decline with a word'],
      fill: { word: 'Not this year.' },
      shows: 'You declined the invitation.',
    },
    open(third),
    {
      ...{ action: 'signInAction', path: routes.signIn(), button: 'Sign in' },
      fill: credentials(alsoInvited),
    },
    {
      ...{ action: 'acceptInvitationAction', path: routes.openedInvitation(), button: 'Accept' },
      shows: 'Ola Hansen',
    },
  ]
}

/** The forms of who lets others see a plan. */
export function ownersForms({ mentorship }: Scene): FormStep[] {
  return [
    {
      ...{ action: 'inviteAction', path: routes.inviteMentor(), button: 'Make the invitation' },
      fill: { kind: 'peer', email: 'uma@example.org', purpose: 'To talk about talks.' },
      shows: 'The link to hand over',
    },
    {
      ...{ action: 'revokeInvitationAction', path: routes.mentors(), button: 'Take it back' },
      gone: 'uma@example.org',
    },
    {
      ...{ action: 'changeGrantAction', path: routes.mentor(mentorship), button: 'Save what they see' },
      fill: { journalFrom: '2026-05-01' },
      shows: 'the journal from 1 May 2026 on',
    },
    {
      ...{ action: 'setRhythmAction', path: routes.mentor(mentorship), button: 'Save the rhythm' },
      fill: { rhythmWeeks: '13' },
      holds: { rhythmWeeks: '13' },
    },
    {
      ...{ action: 'endMentorshipAction', path: routes.mentor(mentorship), button: 'End it now' },
      opens: ['End it with Mia Sand'],
      shows: 'Ended',
    },
  ]
}
