import { counted } from '@/components/plan/figures-in-words'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { capitalised } from '@/lib/plans/messages/words'
import type { WelcomeGoals } from '@/lib/progress/types/welcome'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { GoalSuggestion } from './goal-suggestion'
import { StepActions } from './step-actions'
import { StepHeading } from './step-heading'

type Props = { action: FormAction; page: WelcomeGoals; requestId: string }

/** The last step: goals for the biggest gaps, to take with their milestones or to leave. */
export function GoalsStep({ action, page: { suggestions, taken }, requestId }: Props) {
  return (
    <>
      <StepHeading
        step="goals"
        title="Your first goals"
        lead={
          suggestions.length > 0
            ? 'Take what fits, or none: goals can be set at any time. When you change a day, the milestones move along.'
            : 'There is nothing to suggest here. You can set a goal in your own words at any time.'
        }
      />
      {taken > 0 && (
        <Notice>
          {capitalised(counted(taken, 'goal'))} from here {taken === 1 ? 'is' : 'are'} in your plan already:{' '}
          <Link href={routes.goals()}>open your goals</Link>.
        </Notice>
      )}
      <ActionForm action={action} label="Your first goals" hidden={{ requestId }}>
        {suggestions.map((suggestion) => (
          <GoalSuggestion key={suggestion.form.templateKey} suggestion={suggestion} />
        ))}
        <StepActions>
          <SubmitButton busy="Setting them …">Finish</SubmitButton>
          <Link href={routes.welcome('gaps')}>Back</Link>
        </StepActions>
      </ActionForm>
    </>
  )
}
