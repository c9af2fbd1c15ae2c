import { routes } from '@/lib/routes'
import type { FormStep } from './form-steps'

/** The forms of a review that `makeTalkedOver` has revealed, as its owner works them. */
export function reviewTalkForms(id: string): FormStep[] {
  const path = routes.review(id)
  return [
    {
      ...{ action: 'proposeOutcomeAction', path, form: 'Propose for Delegation', button: 'Propose' },
      fill: { outcome: '3' },
      shows: 'You propose 3 Dependable',
    },
    {
      ...{ action: 'confirmOutcomeAction', path, button: 'Agree to 3 Dependable' },
      shows: 'Agreed: 3 Dependable',
    },
    {
      ...{ action: 'editSharedNotesAction', path, form: 'Write the shared notes', button: 'Save the notes' },
      opens: ['Change the notes'],
      fill: { notes: 'We go on in autumn.' },
      shows: 'We go on in autumn.',
    },
    {
      ...{ action: 'keepOwnNoteAction', path, form: 'Your own notes', button: 'Keep them' },
      fill: { text: 'Ask about the second project.' },
      holds: { text: 'Ask about the second project.' },
    },
    {
      ...{ action: 'signReviewAction', path, button: 'Sign the review' },
      shows: 'You have signed.',
    },
  ]
}
