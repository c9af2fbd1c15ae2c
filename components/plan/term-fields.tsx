import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'

type Props = { startsOn: string; horizonOn: string }

/** From when and until when one plans. */
export function TermFields({ startsOn, horizonOn }: Props) {
  return (
    <FormRow>
      <Field
        name="startsOn"
        label="Start"
        type="date"
        required
        hint="When it begins; usually today."
        defaultValue={startsOn}
      />
      <Field
        name="horizonOn"
        label="Horizon"
        type="date"
        required
        hint="Until when you plan; a year is usual."
        defaultValue={horizonOn}
      />
    </FormRow>
  )
}
