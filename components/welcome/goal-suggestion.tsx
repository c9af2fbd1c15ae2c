import { counted } from '@/components/plan/figures-in-words'
import { Checkbox } from '@/components/ui/checkbox'
import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { capitalised } from '@/lib/plans/messages/words'
import type { SuggestedGoal } from '@/lib/progress/rules/suggested-goals'

type Props = { suggestion: SuggestedGoal }

/** A goal to take or to leave, with its days to adjust. */
export function GoalSuggestion({ suggestion: { gap, form } }: Props) {
  const name = (field: string) => `goals.${form.templateKey}.${field}`
  return (
    <fieldset className="grid gap-x-13 gap-y-4 border-t border-line pt-5 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <legend className="sr-only">{form.title}</legend>
      <div className="grid content-start gap-3">
        <Checkbox
          name={name('take')}
          label={<span className="text-large font-semibold">{form.title}</span>}
          hint={<>For {gap.competency.name}</>}
        />
        <p className="max-w-[60ch]">{form.outcome}</p>
      </div>
      <div className="grid content-start gap-3">
        <FormRow>
          <Field name={name('startsOn')} label="Start" type="date" required defaultValue={form.startsOn} />
          <Field name={name('dueOn')} label="Due" type="date" required defaultValue={form.dueOn} />
        </FormRow>
        {form.milestones.length > 0 && (
          <Disclosure summary={capitalised(counted(form.milestones.length, 'milestone'))}>
            <ol className="text-small">
              {form.milestones.map(({ title, dueOn }) => (
                <li key={title} className="grid grid-cols-[4.5rem_1fr] gap-x-2 py-0.5">
                  <span className="text-muted">
                    <DayText day={dueOn} />
                  </span>
                  {title}
                </li>
              ))}
            </ol>
          </Disclosure>
        )}
      </div>
    </fieldset>
  )
}
