import { Select } from '@/components/ui/select'
import { repeatNames } from '@/lib/plans/messages/repeats'
import { type Repeats, repeatKeys } from '@/lib/plans/rules/repeats'

type Props = { defaultValue?: Repeats | null }

/** How often a milestone comes again. */
export function RepeatField({ defaultValue }: Props) {
  return (
    <Select
      name="repeats"
      label="Repeats"
      hint="When it is complete, the next one is made, as long as the goal lasts."
      empty="never"
      options={repeatKeys.map((key) => ({ value: key, label: repeatNames[key] }))}
      defaultValue={defaultValue ?? ''}
    />
  )
}
