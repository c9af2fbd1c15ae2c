import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { rhythmInWords } from '@/lib/reviews/messages/meeting'
import type { ProposedReview as Proposed } from '@/lib/reviews/types/schedule'
import { routes } from '@/lib/routes'
import { MeetingTime } from './meeting-time'

type Props = {
  proposed: Proposed
  action: FormAction
  /** the reader's */
  timeZone: string
}

/** The next date of a rhythm, scheduled with one press. */
export function ProposedReview({ proposed, action, timeZone }: Props) {
  const { mentorshipId, name, at, weeks, ownerTimeZone, otherTimeZone } = proposed
  const elsewhere = timeZone === ownerTimeZone ? otherTimeZone : ownerTimeZone
  return (
    <ActionForm
      action={action}
      label={`The next review with ${name}`}
      hidden={{ mentorshipId }}
      className="gap-3"
    >
      <p>
        You and {name} meet {rhythmInWords(weeks)}. Next would be{' '}
        <b>
          <MeetingTime at={at} timeZone={timeZone} other={{ name, timeZone: elsewhere }} />
        </b>
        .
      </p>
      <FormActions>
        <SubmitButton busy="Scheduling …">Schedule it</SubmitButton>
        <Link href={routes.newReview({ with: mentorshipId })}>Another day or rhythm</Link>
      </FormActions>
    </ActionForm>
  )
}
