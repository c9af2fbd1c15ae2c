import { seesInWords } from '@/components/access/sees-in-words'
import { listed } from '@/components/plan/figures-in-words'
import { MeetingTime } from '@/components/reviews/meeting-time'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import { capitalised } from '@/lib/plans/messages/words'
import type { FormAction } from '@/lib/result'
import { meetingInWords, zoneInWords } from '@/lib/reviews/messages/meeting'
import type { GuestInvitation } from '@/lib/reviews/types/guest'

type Props = { invitation: GuestInvitation; token: string; action: FormAction }

/** What somebody reads who follows a guest's link, before the review is opened. */
export function GuestInvitationView({ invitation, token, action }: Props) {
  const { ownerName, ownerTimeZone, scheduledAt, expiresAt, sees, isOpenHere } = invitation
  // nobody knows the clock of a guest
  const zone = zoneInWords(ownerTimeZone)
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
            <MeetingTime at={scheduledAt} timeZone={ownerTimeZone} /> in {zone}
          </dd>
        </div>
        <div>
          <dt>You will see</dt>
          <dd>{shown(seesInWords(sees))}</dd>
        </div>
        <div>
          <dt>Who sees what you say</dt>
          <dd>{ownerName} alone, and only once both of you have submitted.</dd>
        </div>
        <div>
          <dt>The link is good until</dt>
          <dd>
            {meetingInWords(expiresAt, ownerTimeZone)} in {zone}; once opened, in this browser alone.
          </dd>
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

function shown(parts: readonly string[]): string {
  if (parts.length === 0) return 'The competencies to rate, and nothing else.'
  return `${capitalised(listed(parts))}.`
}
