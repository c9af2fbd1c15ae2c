import { KeepsFocus } from '@/components/goals/keeps-focus'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { FormAction } from '@/lib/result'
import type { RevealedReview } from '@/lib/reviews/types/revealed'
import { does, type SideNames } from './side-names'

type Props = { action: FormAction; revealed: RevealedReview; names: SideNames }

/** How a review ends: both sign what stands on the page. */
export function SignSection({ action, revealed: { review, side, isGuest, competencies }, names }: Props) {
  const signed = { owner: review.ownerSignedAt !== null, other: review.otherSignedAt !== null }
  const otherSide = side === 'owner' ? 'other' : 'owner'
  const open = competencies.filter(({ outcome }) => !outcome?.confirmed).length
  return (
    <KeepsFocus state={`${signed[side]}`} className="print:hidden">
      <Section title="Sign" id="sign">
        <div className="grid max-w-[68ch] gap-3">
          {open > 0 && <p>{openInWords(open)}</p>}
          {signed[side] ? (
            <p>
              You have signed. It waits for {names[otherSide]}. A change to levels, notes or promises takes
              your signature away.
            </p>
          ) : (
            <>
              {signed[otherSide] && <p>{capitalised(does(names[otherSide], ['have', 'has']))} signed.</p>}
              <ActionForm
                action={action}
                label="Sign the review"
                hidden={{ id: review.id, version: review.version }}
              >
                {isGuest && (
                  <Field name="name" label="Your name" autoComplete="name" required maxLength={100} />
                )}
                <FormActions>
                  <SubmitButton busy="Signing …">Sign the review</SubmitButton>
                  <span className="text-small text-muted">Both sign; after that it stays as it is.</span>
                </FormActions>
              </ActionForm>
            </>
          )}
        </div>
      </Section>
    </KeepsFocus>
  )
}

function openInWords(open: number): string {
  return open === 1
    ? 'One level is not settled. The review can be signed all the same; that level then stays as it is.'
    : `${capitalised(spokenNumber(open))} levels are not settled. The review can be signed all the same; these levels then stay as they are.`
}
