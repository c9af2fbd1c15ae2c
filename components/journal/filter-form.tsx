import { AddressForm } from '@/components/ui/address-form'
import { Button } from '@/components/ui/button'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import {
  type EntryFilter,
  type FilterChoices,
  type FilterGoal,
  type FilterSkill,
  privacies,
} from '@/lib/journal/rules/filter'
import { routes } from '@/lib/routes'
import { privacyNames } from './filter-in-words'
import { kindOptions, stateOptions } from './options'
import { PeriodLinks } from './period-links'

type Props = { filter: EntryFilter; choices: FilterChoices; today: string }

const privacyOptions = privacies.map((privacy) => ({ value: privacy, label: privacyNames[privacy] }))

/** Asks for some of the journal's entries: by words at once, by everything else behind a press. */
export function FilterForm({ filter, choices: { framework, goals, skills }, today }: Props) {
  const areas = framework.areas.map(({ key, name }) => ({ value: key, label: name }))
  return (
    <AddressForm action={routes.journal()} address={routes.journal(filter)} label="Filter the journal">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-52">
          <Field name="words" label="Words" type="search" defaultValue={filter.words} autoComplete="off" />
        </div>
        <div className="grid min-h-11">
          <Button>Find</Button>
        </div>
      </div>
      <Disclosure summary="More filters">
        <div className="form">
          <CheckboxGroup name="kind" label="Kinds" options={kindOptions} defaultValue={filter.kind} />
          <FormRow>
            <Choice name="area" label="Area" empty="All" options={areas} chosen={filter.area} />
            <Choice
              name="competency"
              label="Competency"
              empty="All"
              options={competencyGroups(framework, [])}
              chosen={filter.competency}
            />
          </FormRow>
          {(goals.length > 0 || skills.length > 0) && (
            <FormRow>
              {goals.length > 0 && (
                <Choice
                  name="goal"
                  label="Goal"
                  empty="Any or none"
                  options={goalGroups(goals)}
                  chosen={filter.goal}
                />
              )}
              {skills.length > 0 && (
                <Choice
                  name="skill"
                  label="Skill"
                  empty="Any or none"
                  options={skillGroups(skills)}
                  chosen={filter.skill}
                />
              )}
            </FormRow>
          )}
          <div>
            <FormRow>
              <Field name="from" label="From" type="date" defaultValue={filter.from} />
              <Field name="to" label="To" type="date" defaultValue={filter.to} />
            </FormRow>
            <PeriodLinks filter={filter} today={today} />
          </div>
          <FormRow>
            <Choice name="state" label="State" empty="All" options={stateOptions} chosen={filter.state} />
            <Choice
              name="private"
              label="Private"
              empty="All"
              options={privacyOptions}
              chosen={filter.private}
            />
          </FormRow>
          <div>
            <Button>Show these entries</Button>
          </div>
        </div>
      </Disclosure>
    </AddressForm>
  )
}

type ChoiceProps = Parameters<typeof Select>[0] & { empty: string; chosen: string | undefined }

/** A select that is made anew when another option is the one to show: its default counts only once. */
function Choice({ chosen = '', ...props }: ChoiceProps) {
  return <Select key={chosen} {...props} defaultValue={chosen} />
}

function goalGroups(goals: readonly FilterGoal[]) {
  return grouped(
    goals,
    ({ closed }) => closed,
    ['Open', 'Closed'],
    ({ id, title }) => ({ value: id, label: title }),
  )
}

function skillGroups(skills: readonly FilterSkill[]) {
  return grouped(
    skills,
    ({ archived }) => archived,
    ['Current', 'Archived'],
    ({ id, name }) => ({ value: id, label: name }),
  )
}

/** Options under two labels, those that are past second; without labels where none is. */
function grouped<Thing>(
  things: readonly Thing[],
  isPast: (thing: Thing) => boolean,
  [present, past]: [string, string],
  option: (thing: Thing) => { value: string; label: string },
) {
  const others = things.filter(isPast)
  if (others.length === 0) return things.map(option)
  return [
    { label: present, options: things.filter((thing) => !isPast(thing)).map(option) },
    { label: past, options: others.map(option) },
  ].filter(({ options }) => options.length > 0)
}
