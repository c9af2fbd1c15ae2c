import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { sightNames } from '@/lib/access/messages'
import { grantValues } from '@/lib/access/rules/grant-values'
import type { Sees } from '@/lib/auth/grant'
import { firstText } from '@/lib/form-values'

type Props = { sees: Sees; label: string }

/** The four switches of a grant, and the first day of the journal. */
export function GrantFields({ sees, label }: Props) {
  const values = grantValues(sees)
  const isOn = (name: string) => values[name] === 'on'
  return (
    <FieldGroup
      name="grant"
      label={label}
      hint="Of your active plan, and of plans that you have reviewed together. Journal entries marked private are never shown."
    >
      <Checkbox name="seesGoals" label={sightNames.goals} defaultChecked={isOn('seesGoals')} />
      <Checkbox name="seesSkills" label={sightNames.skills} defaultChecked={isOn('seesSkills')} />
      <Checkbox name="seesLevels" label={sightNames.levels} defaultChecked={isOn('seesLevels')} />
      <Checkbox name="seesJournal" label={sightNames.journal} defaultChecked={isOn('seesJournal')} />
      <Field
        name="journalFrom"
        label="First day of the journal"
        hint="Left empty, all of it."
        type="date"
        optional
        defaultValue={firstText(values.journalFrom)}
      />
    </FieldGroup>
  )
}
