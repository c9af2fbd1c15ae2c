import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  /** the mentorship's */
  id: string
  /** the other one of the two */
  otherName: string
  /** whether it is the owner of the plan who looks at the form */
  isOwner: boolean
}

/** Ends a mentorship, from either side, after one more press. */
export function EndMentorshipForm({ action, id, otherName, isOwner }: Props) {
  return (
    // around the disclosure, so that a refusal is seen although it is closed
    <ActionForm action={action} label="End it" hidden={{ id }}>
      <Disclosure summary={isOwner ? `End it with ${otherName}` : `Stop seeing ${otherName}’s plan`}>
        <p className="mb-3 max-w-[68ch]">
          {isOwner
            ? `${otherName} sees nothing of your plan from then on, and is told. `
            : `You see nothing of ${otherName}’s plan from then on, and ${otherName} is told. `}
          What you have signed together stays with both of you, and your own notes stay yours.
        </p>
        <SubmitButton variant="danger" busy="Ending …">
          End it now
        </SubmitButton>
      </Disclosure>
    </ActionForm>
  )
}
