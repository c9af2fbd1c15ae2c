import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { TextArea } from '@/components/ui/text-area'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { HintDays } from '@/lib/plans/rules/smart-hints'
import type { GoalForm } from '@/lib/plans/types'
import { CompetencyChoice } from './competency-choice'
import { SmartHint } from './smart-hint'

type Props = {
  form: GoalForm
  framework: FrameworkDefinition
  days: HintDays
  /** the goal is stored: what could be sharper in it is said from the beginning */
  isStored: boolean
}

/** What every goal says: the words, the days, the competencies. */
export function GoalFields({ form, framework, days, isStored }: Props) {
  const sharper = (part: 'outcome' | 'measure' | 'relevance' | 'dueOn') => (
    <SmartHint part={part} stored={isStored ? form[part] : null} days={days} />
  )
  return (
    <>
      <Field name="title" label="Title" required autoComplete="off" defaultValue={form.title} />
      <TextArea
        name="outcome"
        label="Outcome"
        optional
        hint={<>What will be true at the end that is not true now. {sharper('outcome')}</>}
        rows={3}
        defaultValue={form.outcome}
      />
      <TextArea
        name="measure"
        label="Measure"
        optional
        hint={<>How you will know: something that can be counted or shown. {sharper('measure')}</>}
        rows={3}
        defaultValue={form.measure}
      />
      <TextArea
        name="relevance"
        label="Why it matters"
        optional
        hint={<>What it is good for, to you or to others. {sharper('relevance')}</>}
        rows={3}
        defaultValue={form.relevance}
      />
      <FormRow>
        <Field name="startsOn" label="Start" type="date" required defaultValue={form.startsOn} />
        <div className="[&_.hint:has(>:empty)]:hidden">
          <Field
            name="dueOn"
            label="Due"
            type="date"
            required
            hint={sharper('dueOn')}
            defaultValue={form.dueOn}
          />
        </div>
      </FormRow>
      <CompetencyChoice
        groups={competencyGroups(framework, form.competencies)}
        hint="What it will make you better at; at least one."
        defaultValue={form.competencies}
      />
    </>
  )
}
