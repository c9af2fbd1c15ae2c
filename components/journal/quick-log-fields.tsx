import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { kindOptions } from './options'

type Props = { title: string; kind: string; endsOn: string }

/** All that the quick log asks for. */
export function QuickLogFields({ title, kind, endsOn }: Props) {
  return (
    <>
      <Field name="title" label="Title" required defaultValue={title} autoComplete="off" />
      <FormRow>
        <Select name="kind" label="Kind" options={kindOptions} defaultValue={kind} />
        <Field name="endsOn" label="Date" type="date" defaultValue={endsOn} />
      </FormRow>
    </>
  )
}
