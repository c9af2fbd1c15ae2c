import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { TextArea } from '@/components/ui/text-area'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { GoalForm } from '@/lib/plans/types'
import { CompetencyChoice } from './competency-choice'

type Props = { form: GoalForm; framework: FrameworkDefinition }

/** What every goal says: the words, the days, the competencies. */
export function GoalFields({ form, framework }: Props) {
  return (
    <>
      <Field name="title" label="Title" required autoComplete="off" defaultValue={form.title} />
      <TextArea
        name="outcome"
        label="Outcome"
        optional
        hint="What will be true at the end that is not true now."
        rows={3}
        defaultValue={form.outcome}
      />
      <TextArea
        name="measure"
        label="Measure"
        optional
        hint="How you will know: something that can be counted or shown."
        rows={3}
        defaultValue={form.measure}
      />
      <TextArea name="relevance" label="Why it matters" optional rows={3} defaultValue={form.relevance} />
      <FormRow>
        <Field name="startsOn" label="Start" type="date" required defaultValue={form.startsOn} />
        <Field name="dueOn" label="Due" type="date" required defaultValue={form.dueOn} />
      </FormRow>
      <CompetencyChoice
        groups={competencyGroups(framework, form.competencies)}
        hint="What it will make you better at; at least one."
        defaultValue={form.competencies}
      />
    </>
  )
}
