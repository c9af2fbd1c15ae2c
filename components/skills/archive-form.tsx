import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string }

/** Archives a skill, after one more press. */
export function ArchiveForm({ action, id }: Props) {
  return (
    // around the disclosure, so that a refusal is seen although it is closed
    <ActionForm action={action} label="Archive the skill" hidden={{ id }}>
      <Disclosure summary="Archive this skill">
        <p className="mb-3 max-w-[68ch]">
          It leaves your lists and the figures of growth. Its history and its entries stay, and you can
          restore it at any time.
        </p>
        <SubmitButton variant="quiet" busy="Archiving …">
          Archive it
        </SubmitButton>
      </Disclosure>
    </ActionForm>
  )
}
