import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import type { MilestoneOnItsPage } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; milestone: MilestoneOnItsPage }

/** Removes an open milestone; a completed one says why it stays. */
export function RemoveMilestoneForm({ action, milestone: { id, version, completedOn, hasRecord } }: Props) {
  return (
    <Section title="Remove it">
      {completedOn ? (
        <p className="max-w-[68ch]">
          A completed milestone is a record and stays. Reopen it first if it was a mistake.
        </p>
      ) : (
        <ActionForm action={action} hidden={{ id, version }}>
          <p className="max-w-[68ch]">
            The milestone goes for good
            {hasRecord && ', and with it the notes of the times when it was complete'}.
          </p>
          <FormActions>
            <SubmitButton variant="danger" busy="Removing …">
              Remove the milestone
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </Section>
  )
}
