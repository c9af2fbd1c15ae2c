import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Competency } from '@/lib/framework/types'
import { placeAmong, stepOf } from '@/lib/plans/rules/first-plan-path'
import type { WelcomeStanding } from '@/lib/progress/types/welcome'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { LevelChoice } from './level-choice'
import { levelOptions } from './level-options'
import { StepActions } from './step-actions'
import { StepHeading } from './step-heading'

type Props = { action: FormAction; page: WelcomeStanding; competency: Competency; requestId: string }

/** The second step with one competency on the screen. */
export function RateInTurn({ action, page, competency, requestId }: Props) {
  const { plan, framework, asked, levels } = page
  const place = placeAmong(asked, competency.key)
  return (
    <>
      <StepHeading
        step={stepOf(competency)}
        within={place && { number: place.number, of: asked.length }}
        title={competency.name}
      />
      <p className="max-w-[68ch]">{competency.summary}</p>
      <ActionForm
        // another competency is another form
        key={competency.key}
        action={action}
        label={`Rate yourself: ${competency.name}`}
        hidden={{
          frameworkVersionId: plan.frameworkVersionId,
          competencyKey: competency.key,
          requestId,
          next: place?.next ?? 'gaps',
        }}
      >
        <LevelChoice
          name="level"
          label={competency.name}
          question="Which describes you best today?"
          options={levelOptions(framework.levels, competency)}
          current={levels[competency.key]}
          required
        />
        <StepActions>
          <SubmitButton>Next</SubmitButton>
          <SubmitButton variant="quiet" name="skip" value="yes" unchecked>
            Skip
          </SubmitButton>
          <Link href={routes.welcome(place?.before ?? 'levels')}>Back</Link>
          <Link href={routes.welcome('levels')}>All {asked.length} on one page</Link>
        </StepActions>
      </ActionForm>
    </>
  )
}
