import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { routes } from '@/lib/routes'
import type { SkillFilter } from '@/lib/skills/types'

type Props = { framework: FrameworkDefinition; filter: SkillFilter }

/** What a list of skills is narrowed to; what it asks for stands in the address. */
export function SkillsFilter({ framework, filter: { words, competencyKey, since, withArchived } }: Props) {
  return (
    <search className="section">
      <form method="get" action={routes.skills()} aria-label="Find skills" className="form">
        {since && <input type="hidden" name="since" value={since} />}
        <FormRow>
          <Field name="words" label="Words" type="search" autoComplete="off" defaultValue={words} />
          <Select
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
      </form>
    </search>
  )
}
