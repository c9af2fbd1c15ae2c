import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { MailChoices } from '@/lib/notices/types'
import type { FormAction } from '@/lib/result'

type Props = { account: MailChoices & { version: number }; action: FormAction }

/** Which mails somebody wants. */
export function MailsForm({ account, action }: Props) {
  const { mailsReviews, mailsPromises, mailsDigest, version } = account
  return (
    <ActionForm
      action={action}
      hidden={{ version }}
      drawn={{
        mailsReviews: mailsReviews ? 'on' : '',
        mailsPromises: mailsPromises ? 'on' : '',
        mailsDigest: mailsDigest ? 'on' : '',
      }}
      label="Mails"
    >
      <Checkbox
        name="mailsReviews"
        label="Reviews and invitations"
        hint="The day before a review, when the other side has submitted, and when somebody invites you."
        defaultChecked={mailsReviews}
      />
      <Checkbox
        name="mailsPromises"
        label="Promises"
        hint="On the day a promise of yours is due."
        defaultChecked={mailsPromises}
      />
      <Checkbox
        name="mailsDigest"
        label="A weekly digest"
        hint="On Mondays at 8:00: what is due in the next seven days, by its titles."
        defaultChecked={mailsDigest}
      />
      <FormActions>
        <SubmitButton variant="quiet">Save the mails</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
