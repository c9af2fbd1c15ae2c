import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { milestonePhrase } from '@/lib/plans/messages/progress'
import { repeatNames } from '@/lib/plans/messages/repeats'
import { milestoneStanding } from '@/lib/plans/rules/milestone-standing'
import type { GoalSummary, MilestoneWithRecord } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { CompleteForm } from './complete-form'
import type { GoalActions } from './goal-view'
import { KeepsFocus } from './keeps-focus'
import { MilestoneMark } from './milestone-mark'
import { MilestoneRecord } from './milestone-record'
import { MoveForm } from './move-form'
import { OrderForm } from './order-form'
import { UnmadeNext } from './unmade-next'

type Props = {
  milestone: MilestoneWithRecord
  /** all of the goal, in their order */
  milestones: MilestoneWithRecord[]
  goal: GoalSummary
  today: string
  /** null where nothing can be changed: the goal is closed, or its plan */
  actions: Pick<GoalActions, 'complete' | 'reopenMilestone' | 'place' | 'move'> | null
}

/** A milestone: how it stands, its record, the one press that takes it further, and how it is moved. */
export function MilestoneItem({ milestone, milestones, goal, today, actions }: Props) {
  const { id, title, dueOn, repeats } = milestone
  const standing = milestoneStanding(milestone, goal, today)
  return (
    <li
      id={`milestone-${id}`}
      data-ordered={id}
      className="relative scroll-mt-4 before:inset-x-0 before:border-rope data-dragged:opacity-50 data-[drop=after]:before:absolute data-[drop=after]:before:-bottom-0.5 data-[drop=after]:before:border-t-3 data-[drop=before]:before:absolute data-[drop=before]:before:-top-0.5 data-[drop=before]:before:border-t-3"
    >
      <KeepsFocus
        state={`${standing} ${dueOn}`}
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 sm:grid-cols-[auto_minmax(0,1fr)_auto]"
      >
        <MilestoneMark standing={standing} />
        <div>
          <p className="font-medium">{title}</p>
          <p className={`text-small ${standing === 'overdue' ? 'text-bad' : 'text-muted'}`}>
            {milestonePhrase(milestone, standing, today)}
            {repeats && <span className="text-muted"> · {repeatNames[repeats]}</span>}
            {actions && (
              <span className="print:hidden">
                {' · '}
                <Link href={routes.milestoneEdit(goal.id, id)}>
                  Edit<span className="sr-only"> “{title}”</span>
                </Link>
              </span>
            )}
          </p>
          <MilestoneRecord completions={milestone.completions} today={today} />
          {actions && standing === 'complete' && (
            <UnmadeNext milestone={milestone} milestones={milestones} goal={goal} today={today} />
          )}
        </div>
        {actions && (
          <div className="col-start-2 sm:col-start-3 sm:row-span-2 sm:row-start-1 sm:w-56 print:hidden">
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
        {actions && (standing !== 'complete' || milestones.length > 1) && (
          <div className="col-start-2 flex flex-wrap items-start gap-x-5 text-small print:hidden">
            {milestones.length > 1 && (
              <OrderForm action={actions.place} order={milestones} id={id} title={title} />
            )}
            {standing !== 'complete' && (
              <MoveForm action={actions.move} milestone={milestone} goal={goal} today={today} />
            )}
          </div>
        )}
      </KeepsFocus>
    </li>
  )
}
