import type { ReactNode } from 'react'
import { RatingPairsKey } from '@/components/charts/rating-pairs'
import { dayInWords } from '@/components/ui/day-text'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { FormAction } from '@/lib/result'
import type { RevealedReview } from '@/lib/reviews/types/revealed'
import { GuestComment } from './guest-comment'
import { OwnNotes, SharedNotes } from './notes-forms'
import { OutcomeForm } from './outcome-form'
import { settledLevel } from './outcome-in-words'
import { PairRow } from './pair-row'
import { PairTable } from './pair-table'
import { pairsInWords } from './pairs-in-words'
import { ReviewKicker } from './review-kicker'
import { sideNames } from './side-names'
import { SignSection } from './sign-section'

export type TalkActions = {
  propose: FormAction
  confirm: FormAction
  /** a guest writes no notes */
  sharedNotes?: FormAction
  ownNote?: FormAction
  sign: FormAction
}

type Props = {
  revealed: RevealedReview
  actions: TalkActions
  /** the promises of the two, a section of its own */
  promises?: ReactNode
  /** what else can be done with the review: cancel it, its brief */
  children?: ReactNode
}

/** A review that both talk over: what each of them sees, what they agree on, and their signatures. */
export function RevealedView({ revealed, actions, promises, children }: Props) {
  const { review, side, levels, competencies, ownNote } = revealed
  const names = sideNames(review, side)
  const other = names[side === 'owner' ? 'other' : 'owner']
  return (
    <>
      <PageHeading
        kicker={
          <ReviewKicker isGuest={revealed.isGuest}>
            {other} · revealed on {dayInWords(revealed.revealedOn, true)}
          </ReviewKicker>
        }
        title="Where do you agree?"
        lead={`${pairsInWords(competencies)}${competencies.length > 0 ? ' Agree a level for each, or say why you do not.' : ''}`}
      />
      {competencies.length > 0 && (
        <Section title="Levels" id="levels">
          <RatingPairsKey owner={capitalised(names.owner)} other={capitalised(names.other)} />
          <PairTable competencies={competencies} levels={levels} names={names} />
          <ul className="rows pair-rows">
            {competencies.map((competency) => (
              <PairRow
                key={competency.key}
                competency={competency}
                levels={levels}
                names={names}
                agreed={settledLevel(competency.outcome)}
              >
                <OutcomeForm
                  actions={actions}
                  reviewId={review.id}
                  competency={competency}
                  levels={levels}
                  side={side}
                  names={names}
                />
              </PairRow>
            ))}
          </ul>
        </Section>
      )}
      <GuestComment text={revealed.guestComment} />
      {promises}
      <SharedNotes
        action={actions.sharedNotes}
        reviewId={review.id}
        notes={revealed.sharedNotes}
        version={revealed.notesVersion}
      />
      {ownNote && actions.ownNote && (
        <OwnNotes action={actions.ownNote} reviewId={review.id} note={ownNote} />
      )}
      <SignSection action={actions.sign} revealed={revealed} names={names} />
      {children}
    </>
  )
}
