import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string }

/** Removes a packet, after one more press. */
export function RemovePacketForm({ action, id }: Props) {
  return (
    // around the disclosure, so that a refusal is seen although it is closed
    <ActionForm action={action} label="Remove the packet" hidden={{ id }}>
      <Disclosure summary="Remove this packet">
        <p className="mb-3 max-w-[68ch]">
          Your words in it and its links go with it. What it was composed from stays as it is.
        </p>
        <SubmitButton variant="quiet" busy="Removing …">
          Remove it
        </SubmitButton>
      </Disclosure>
    </ActionForm>
  )
}
