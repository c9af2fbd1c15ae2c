import { CompetencyChoice } from '@/components/goals/competency-choice'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { entryValues } from '@/lib/journal/rules/form-values'
import type { EntryContent } from '@/lib/journal/types'
import type { SkillChoice } from '@/lib/skills/types'
import { KindLabel, OfKind } from './of-kind'
import { kindOptions, stateOptions } from './options'
import { SkillBoxes } from './skill-boxes'

export type GoalChoice = { id: string; title: string }

type Props = {
  entry: EntryContent
  framework: FrameworkDefinition
  goals: GoalChoice[]
  skills: SkillChoice[]
  /** the kind is settled by the page and sent unseen */
  withoutKind?: boolean
}

/** The fields of an entry, filled with what it says. */
export function EntryFields({ entry, framework, goals, skills, withoutKind }: Props) {
  const values = entryValues(entry)
  return (
    <>
      <Field name="title" label="Title" required defaultValue={values.title} autoComplete="off" />
      <FormRow>
        {!withoutKind && <Select name="kind" label="Kind" options={kindOptions} defaultValue={values.kind} />}
        <Select name="state" label="State" options={stateOptions} defaultValue={values.state} />
      </FormRow>
      <FormRow>
        <Field name="startsOn" label="Start" type="date" optional defaultValue={values.startsOn} />
        <Field name="endsOn" label={<KindLabel field="endsOn" />} type="date" defaultValue={values.endsOn} />
        <OfKind field="expiresOn">
          <Field
            name="expiresOn"
            label={<KindLabel field="expiresOn" />}
            type="date"
            optional
            defaultValue={values.expiresOn}
          />
        </OfKind>
      </FormRow>
      <FormRow>
        <Field
          name="provider"
          label={<KindLabel field="provider" />}
          optional
          defaultValue={values.provider}
        />
        <OfKind field="number">
          <Field
            name="number"
            label={<KindLabel field="number" />}
            optional
            defaultValue={values.number}
            autoComplete="off"
          />
        </OfKind>
        <OfKind field="audience">
          <Field
            name="audience"
            label={<KindLabel field="audience" />}
            optional
            defaultValue={values.audience}
            autoComplete="off"
          />
        </OfKind>
      </FormRow>
      <OfKind field="slides">
        <Field
          name="slides"
          label={<KindLabel field="slides" />}
          hint="A link to them."
          type="url"
          optional
          defaultValue={values.slides}
          autoComplete="off"
        />
      </OfKind>
      <Field name="link" label="Link" type="url" optional defaultValue={values.link} autoComplete="off" />
      <Field
        name="minutes"
        label="Time spent"
        optional
        hint="Hours and minutes (1:30), or minutes (90)."
        defaultValue={values.minutes}
        autoComplete="off"
      />
      <OfKind field="takenAway">
        <TextArea
          name="takenAway"
          label={<KindLabel field="takenAway" />}
          optional
          hint="Markdown works."
          rows={3}
          defaultValue={values.takenAway}
        />
      </OfKind>
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
        hint="What it helped you with. With none ticked, it counts for the usual one of its kind."
        defaultValue={values.competencies}
      />
      <SkillBoxes framework={framework} skills={skills} defaultValue={values.skills} />
      <Checkbox
        name="isPrivate"
        label="Private"
        hint="Nobody else sees it, whatever you share of your plan."
        defaultChecked={entry.isPrivate}
      />
    </>
  )
}
