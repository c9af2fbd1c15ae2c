import type { Records } from '@/bin/visits'
import { routes } from '@/lib/routes'
import type { FormStep } from './form-steps'

/** The forms of evidence: an entry of one's own under delegation, and that of somebody whom one mentors. */
export function evidenceForms(entry: string, mentees: Records['mentees']): FormStep[] {
  const [mentee = { id: '', entryId: '' }] = Object.values(mentees)
  const theirs = routes.menteeEntry(mentee.id, mentee.entryId)
  return [
    {
      ...{ action: 'claimEvidenceAction', path: routes.entry(entry), form: 'What does this show?' },
      ...{ button: 'Claim it', opens: ['What does this show?', /^1 Learning/] },
      fill: { observables: 'delegation:hands-over-small-task' },
      shows: 'not endorsed yet',
    },
    {
      ...{ action: 'withdrawEvidenceAction', path: routes.entry(entry), button: 'Withdraw' },
      gone: 'not endorsed yet',
    },
    {
      ...{ action: 'markNoOpportunityAction', path: routes.competency('delegation'), button: 'Mark it' },
      opens: ['Mark what you had no opportunity to show'],
      fill: { observable: 'delegation:hands-over-small-task', reason: 'Nobody to hand over to.' },
      shows: 'Nobody to hand over to.',
    },
    {
      ...{ action: 'takeBackNoOpportunityAction', path: routes.competency('delegation') },
      button: 'An opportunity came',
      gone: 'Nobody to hand over to.',
    },
    {
      ...{ action: 'endorseAction', path: theirs, form: 'Endorse this', button: 'Endorse it' },
      fill: { saw: 'It went well without help.' },
      shows: 'You endorsed this',
    },
    {
      ...{ action: 'withdrawEndorsementAction', path: theirs, button: 'Withdraw' },
      shows: 'withdrawn on',
    },
  ]
}
