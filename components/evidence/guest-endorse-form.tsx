import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import type { FormAction } from '@/lib/result'
import { WhatYouSaw } from './what-you-saw'

type Props = {
  action: FormAction
  /** what names the evidence */
  which: { token: string } | { evidenceId: string }
  /** what the form is called where a page has several */
  label: string
  /** the name to begin with; null: it is known and not asked */
  name: string | null
  /** one press away, under these words */
  folded?: string
  requestId: string
}

/** Says without an account what one saw: one's name, and one's own words. */
export function GuestEndorseForm({ action, which, label, name, folded, requestId }: Props) {
  const fields = (
    <div className="grid gap-6">
      {name !== null && (
        <Field name="name" label="Your name" required autoComplete="name" defaultValue={name} />
      )}
      <WhatYouSaw rows={4} />
    </div>
  )
  return (
    <ActionForm action={action} label={label} hidden={{ ...which, requestId }}>
      {folded ? (
        <FieldDisclosure summary={folded} fields={['name', 'saw']}>
          {fields}
        </FieldDisclosure>
      ) : (
        fields
      )}
    </ActionForm>
  )
}
