import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { zoneInWords } from '@/lib/reviews/messages/meeting'

type Props = { day: string; time: string; timeZone: string }

/** Day and time of a review in the reader's own time zone. */
export function WhenFields({ day, time, timeZone }: Props) {
  return (
    <div>
      <FormRow>
        <Field name="day" label="Day" type="date" required defaultValue={day} />
        <Field name="time" label="Time" type="time" required defaultValue={time} />
      </FormRow>
      <p className="mt-2 text-small text-muted">Your time, in {zoneInWords(timeZone)}.</p>
    </div>
  )
}
