import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { stepAfterRole } from '@/lib/plans/rules/first-plan-path'
import type { WelcomeStanding } from '@/lib/progress/types/welcome'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { LevelChoice } from './level-choice'
import { levelOptions } from './level-options'
import { StepActions } from './step-actions'
import { StepHeading } from './step-heading'

type Props = { action: FormAction; page: WelcomeStanding; requestId: string }

/** The second step with all competencies on one page. */
export function RateAll({ action, page: { plan, framework, asked, levels }, requestId }: Props) {
  return (
    <>
      <StepHeading
        step="levels"
        title="Your levels"
        lead={
          <>
            Choose what describes you best today. Leave out what you cannot say: it is skipped. You can also
            go <Link href={routes.welcome(stepAfterRole(framework, plan.roleKey))}>one at a time</Link>.
          </>
        }
      />
      <ActionForm
        action={action}
        label="Rate yourself"
        hidden={{
          ...{ frameworkVersionId: plan.frameworkVersionId, requestId, next: 'gaps' },
          ...Object.fromEntries(Object.entries(levels).map(([key, level]) => [`was.${key}`, level])),
        }}
      >
        {asked.map((competency) => (
          <LevelChoice
            key={competency.key}
            name={`levels.${competency.key}`}
            label={competency.name}
            options={levelOptions(framework.levels, competency)}
            current={levels[competency.key]}
            abreast
          />
        ))}
        <StepActions>
          <SubmitButton>Next</SubmitButton>
          <Link href={routes.welcome('role')}>Back</Link>
        </StepActions>
      </ActionForm>
    </>
  )
}
