import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { milestonePhrase } from '@/lib/plans/messages/progress'
import { milestoneStanding } from '@/lib/plans/rules/milestone-standing'
import type { GoalSummary, MilestoneWithRecord } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { CompleteForm } from './complete-form'
import type { GoalActions } from './goal-view'
import { KeepsFocus } from './keeps-focus'
import { MilestoneMark } from './milestone-mark'
import { MilestoneRecord } from './milestone-record'

type Props = {
  milestone: MilestoneWithRecord
  goal: GoalSummary
  today: string
  actions: Pick<GoalActions, 'complete' | 'reopenMilestone'>
}

/** A milestone: how it stands, its record, and the one press that takes it further. */
export function MilestoneItem({ milestone, goal, today, actions }: Props) {
  const { id, title } = milestone
  const standing = milestoneStanding(milestone, goal, today)
  return (
    <li>
      <KeepsFocus
        state={standing}
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)_auto]"
      >
        <MilestoneMark standing={standing} />
        <div>
          <p className="font-medium">{title}</p>
          <p className={`text-small ${standing === 'overdue' ? 'text-bad' : 'text-muted'}`}>
            {milestonePhrase(milestone, standing, today)}
            {goal.state === 'open' && (
              <>
                {' · '}
                <Link href={routes.milestoneEdit(goal.id, id)}>
                  Edit<span className="sr-only"> “{title}”</span>
                </Link>
              </>
            )}
          </p>
          <MilestoneRecord completions={milestone.completions} today={today} />
        </div>
        {goal.state === 'open' && (
          <div className="col-start-2 sm:col-start-3 sm:w-56">
            {standing === 'complete' ? (
              <ActionForm action={actions.reopenMilestone} hidden={{ id }}>
                <FormActions>
                  <SubmitButton variant="plain" busy="Reopening …">
                    Reopen<span className="sr-only"> “{title}”</span>
                  </SubmitButton>
                </FormActions>
              </ActionForm>
            ) : (
              <CompleteForm action={actions.complete} id={id} title={title} />
            )}
          </div>
        )}
      </KeepsFocus>
    </li>
  )
}
