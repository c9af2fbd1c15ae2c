import type { InvitationState, MentorshipKind } from './types'

/** What somebody is to the owner, in a sentence. */
export const kindNames: Record<MentorshipKind, string> = {
  mentor: 'mentor',
  manager: 'manager',
  peer: 'peer',
}

/** The parts that can be switched on and off, as the fields of a form name them. */
export const sightNames = {
  goals: 'Goals and milestones',
  skills: 'Skills',
  levels: 'Levels',
  journal: 'Journal',
}

/** The same within a sentence. */
export const sightsInWords: Record<keyof typeof sightNames, string> = {
  goals: 'goals and milestones',
  skills: 'skills',
  levels: 'levels',
  journal: 'the journal',
}

export const stateNames: Record<InvitationState, string> = {
  waiting: 'waiting',
  opened: 'opened, not answered yet',
  accepted: 'accepted',
  declined: 'declined',
  revoked: 'taken back',
  'run-out': 'run out',
}

/** What a refusal says, by its reason. */
export const messages: Record<string, string> = {
  oneself: 'This is your own address. Invite somebody else to look at your plan.',
  'waiting-already':
    'An invitation to this address is waiting already. Take that one back first, or wait for the answer.',
  'address-mentors-already': 'Whoever has this address is among your people already.',
  'invitations-a-day':
    'You have sent 20 invitations within 24 hours, and that is the most. This one was not sent, and what you typed is still here: send it tomorrow.',
  'sent-before':
    'This invitation was made already, and its link is shown only once. Where the link is lost, take the invitation back and invite anew.',
  'invitation-over':
    'This invitation has been used or taken back, or has run out. Nothing was changed. Ask whoever sent it for a new one.',
  'invitation-not-waiting':
    'This invitation has been answered or has run out. There is nothing to take back.',
  'own-invitation': 'This is your own invitation. Hand its link to the person that you want to invite.',
  'mentoring-already': 'You are among this person’s people already, so there is nothing to accept.',
  'mentorship-ended': 'This has ended, so nothing was changed. What was signed together stays with both.',
}
