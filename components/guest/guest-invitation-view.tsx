import { seesInWords } from '@/components/access/sees-in-words'
import { MeetingTime } from '@/components/reviews/meeting-time'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { meetingInWords } from '@/lib/reviews/messages/meeting'
import type { GuestInvitation } from '@/lib/reviews/types/guest'

type Props = { invitation: GuestInvitation; token: string; action: FormAction }

/** What somebody reads who follows a guest's link, before the review is opened. */
export function GuestInvitationView({ invitation, token, action }: Props) {
  const { ownerName, ownerTimeZone, scheduledAt, expiresAt, sees, isOpenHere } = invitation
  return (
    <>
      <PageHeading
        kicker="Review by a guest"
        title={`${ownerName} asks how you see their work`}
        lead="Ten minutes and no account: read what changed, say which level you see, add a sentence where you have one."
      />
      <dl className="rows mb-8">
        <div>
          <dt>You talk</dt>
          <dd>
            <MeetingTime at={scheduledAt} timeZone={ownerTimeZone} />
          </dd>
        </div>
        <div>
          <dt>You will see</dt>
          <dd>{listed(seesInWords(sees))}</dd>
        </div>
        <div>
          <dt>Who sees what you say</dt>
          <dd>{ownerName} alone, and only once both of you have submitted.</dd>
        </div>
        <div>
          <dt>The link is good until</dt>
          <dd>{meetingInWords(expiresAt, ownerTimeZone)}, in this browser once you have opened it here.</dd>
        </div>
      </dl>
      <ActionForm action={action} label="Open the review" hidden={{ token }}>
        <FormActions>
          <SubmitButton busy="Opening …">{isOpenHere ? 'Go on' : 'Open the review'}</SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

function listed(parts: readonly string[]): string {
  if (parts.length === 0) return 'The competencies to rate, and nothing else.'
  const text = new Intl.ListFormat('en').format(parts)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
