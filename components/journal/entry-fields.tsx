import { CompetencyChoice } from '@/components/goals/competency-choice'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { kindGroupNames, kindNames, stateNames } from '@/lib/journal/messages'
import { entryValues } from '@/lib/journal/rules/form-values'
import { type EntryContent, entryStates, type KindGroup, kindGroups } from '@/lib/journal/types'

export type GoalChoice = { id: string; title: string }

type Props = {
  entry: EntryContent
  framework: FrameworkDefinition
  goals: GoalChoice[]
  /** the kind is settled by the page and sent unseen */
  withoutKind?: boolean
}

const kinds = (Object.keys(kindGroups) as KindGroup[]).map((group) => ({
  label: kindGroupNames[group],
  options: kindGroups[group].map((kind) => ({ value: kind, label: kindNames[kind] })),
}))

const states = entryStates.map((state) => ({ value: state, label: stateNames[state] }))

/** The fields of an entry, filled with what it says. */
export function EntryFields({ entry, framework, goals, withoutKind }: Props) {
  const values = entryValues(entry)
  return (
    <>
      <Field name="title" label="Title" required defaultValue={values.title} autoComplete="off" />
      <FormRow>
        {!withoutKind && <Select name="kind" label="Kind" options={kinds} defaultValue={values.kind} />}
        <Select name="state" label="State" options={states} defaultValue={values.state} />
      </FormRow>
      <FormRow>
        <Field name="startsOn" label="Start" type="date" optional defaultValue={values.startsOn} />
        <Field name="endsOn" label="End" type="date" defaultValue={values.endsOn} />
      </FormRow>
      <FormRow>
        <Field
          name="minutes"
          label="Time spent"
          optional
          hint="Minutes (90) or hours and minutes (1:30)."
          defaultValue={values.minutes}
          autoComplete="off"
        />
        <Field
          name="provider"
          label="Provider or venue"
          optional
          hint="Who gave it, or where it took place."
          defaultValue={values.provider}
        />
      </FormRow>
      <Field name="link" label="Link" type="url" optional defaultValue={values.link} autoComplete="off" />
      <TextArea
        name="reflection"
        label="Reflection"
        optional
        hint="What went well, what you take away. Markdown works."
        rows={5}
        defaultValue={values.reflection}
      />
      <Select
        name="goalId"
        label="Goal"
        optional
        hint={goals.length === 0 ? 'There is no open goal in your plan yet.' : undefined}
        empty="None"
        options={goals.map(({ id, title }) => ({ value: id, label: title }))}
        defaultValue={values.goalId}
      />
      <CompetencyChoice
        // another kind proposes another one: drawn anew, while what was typed above stays
        key={values.competencies.join()}
        groups={competencyGroups(framework, values.competencies)}
        hint="What it helped you with. With none ticked, the one that its kind usually stands for is used."
        defaultValue={values.competencies}
      />
      <Checkbox
        name="isPrivate"
        label="Private"
        hint="Nobody else sees it, whatever you share of your plan."
        defaultChecked={entry.isPrivate}
      />
    </>
  )
}
