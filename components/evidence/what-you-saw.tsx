import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'

/** What everybody who endorses is asked for, and the button that says it. */
export function WhatYouSaw({ rows }: { rows: number }) {
  return (
    <>
      <TextArea
        name="saw"
        label="What you saw"
        hint="In your own words: who did what, and what came of it."
        required
        rows={rows}
      />
      <FormActions>
        <SubmitButton busy="Endorsing …">Endorse it</SubmitButton>
      </FormActions>
    </>
  )
}
