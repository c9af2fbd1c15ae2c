import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string; version: number }

/** Deletes an entry, after one more press. */
export function DeleteEntryForm({ action, id, version }: Props) {
  return (
    // around the disclosure, so that a refusal is seen although it is closed
    <ActionForm action={action} label="Delete the entry" hidden={{ id, version }}>
      <Disclosure summary="Delete this entry">
        <p className="mb-3">It goes for good, with its reflection. Your goals and levels stay as they are.</p>
        <SubmitButton variant="danger" busy="Deleting …">
          Delete it
        </SubmitButton>
      </Disclosure>
    </ActionForm>
  )
}
