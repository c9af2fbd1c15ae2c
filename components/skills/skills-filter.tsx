import { AddressForm } from '@/components/ui/address-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { routes } from '@/lib/routes'
import { skillQuery } from '@/lib/skills/rules/filter'
import type { SkillFilter } from '@/lib/skills/types'

type Props = { framework: FrameworkDefinition; filter: SkillFilter }

/** What a list of skills is narrowed to; what it asks for stands in the address. */
export function SkillsFilter({ framework, filter }: Props) {
  const { words, competencyKey, since, withArchived } = filter
  const isAsked = words !== '' || competencyKey !== null || withArchived
  return (
    // on paper only where it says what the list is narrowed to
    <div className={isAsked ? 'section' : 'section print:hidden'}>
      <AddressForm action={routes.skills()} address={routes.skills(skillQuery(filter))} label="Find skills">
        {since && <input type="hidden" name="since" value={since} />}
        <FormRow>
          <Field name="words" label="Words" type="search" autoComplete="off" defaultValue={words} />
          <Select
            // made anew where another one is to be shown: its default counts only once
            key={competencyKey}
            name="competency"
            label="Competency"
            empty="All"
            options={competencyGroups(framework, competencyKey ? [competencyKey] : [])}
            defaultValue={competencyKey ?? ''}
          />
        </FormRow>
        <div className="form-actions">
          <Button type="submit" variant="quiet">
            Find
          </Button>
          <Checkbox
            name="archived"
            value="yes"
            label="Show archived skills too"
            defaultChecked={withArchived}
          />
        </div>
      </AddressForm>
    </div>
  )
}
