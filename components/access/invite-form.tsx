import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { kindNames } from '@/lib/access/messages'
import { mentorshipKinds } from '@/lib/access/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { GrantFields } from './grant-fields'
import { LinkShown } from './link-shown'

type Props = {
  action: FormAction
  /** new for every drawing of the page */
  requestId: string
  sendsMail: boolean
}

const everything = { goals: true, skills: true, levels: true, journal: true, journalFrom: null }

/** Invites somebody: as what, for what, and what they will see. Afterwards it shows the link, once. */
export function InviteForm({ action, requestId, sendsMail }: Props) {
  return (
    <ActionForm action={action} label="Invite somebody" hidden={{ requestId }} clearOnSuccess>
      <LinkShown hint="Copy it now: it is not shown again. It works once and is good for five days." />
      <Select
        name="kind"
        label="As your"
        options={mentorshipKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
        defaultValue="mentor"
      />
      <Field
        name="email"
        label="Mail address"
        type="email"
        optional
        autoComplete="off"
        hint={
          sendsMail
            ? 'The link is mailed there. Without one, you hand the link over yourself.'
            : 'No mail goes out from here: you hand the link over yourself. The address tells you whom you asked.'
        }
      />
      <TextArea
        name="purpose"
        label="What you invite them for"
        hint="They read this before they accept."
        defaultValue="To look at my growth plan together every few weeks."
        rows={2}
        required
      />
      <GrantFields sees={everything} label="What they will see" />
      <FormActions>
        <SubmitButton busy="Inviting …">Make the invitation</SubmitButton>
        <Link href={routes.mentors()}>To all your people</Link>
      </FormActions>
    </ActionForm>
  )
}
