import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { GoalDetail } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { AddMilestoneForm } from './add-milestone-form'
import { ClosingForms } from './closing-forms'
import { GoalFacts } from './goal-facts'
import { GoalHeading } from './goal-heading'
import { MilestoneItem } from './milestone-item'

export type GoalActions = {
  complete: FormAction
  reopenMilestone: FormAction
  add: FormAction
  achieve: FormAction
  drop: FormAction
  reopen: FormAction
}

type Props = {
  goal: GoalDetail
  actions: GoalActions
  /** for a milestone that is added */
  requestId: string
  /** the journal entries that serve the goal */
  entries: ReactNode
}

/** One goal: what remains, then what it is for. */
export function GoalView({ goal, actions, requestId, entries }: Props) {
  const { summary, milestones, hasOlderRecords, today } = goal
  const isOpen = summary.state === 'open'
  return (
    <>
      <GoalHeading summary={summary} today={today} />
      <Section title="Milestones">
        {milestones.length > 0 && (
          <ol className="rows mb-4">
            {milestones.map((milestone) => (
              <MilestoneItem
                key={milestone.id}
                milestone={milestone}
                goal={summary}
                today={today}
                actions={actions}
              />
            ))}
          </ol>
        )}
        {hasOlderRecords && (
          <p className="mb-4 text-small text-muted">
            Of the completions that were taken back, the newest are shown.
          </p>
        )}
        {milestones.length === 0 && (
          <p className="mb-4 max-w-[68ch] text-muted">
            {isOpen
              ? 'No milestones yet. Two or three dated steps show whether the goal is on its way.'
              : 'It had none.'}
          </p>
        )}
        {isOpen && (
          <AddMilestoneForm
            action={actions.add}
            goal={summary}
            requestId={requestId}
            isFirst={milestones.length === 0}
          />
        )}
      </Section>
      <Section
        title="What it is for"
        action={isOpen && <Link href={routes.goalEdit(summary.id)}>Edit the goal</Link>}
      >
        <GoalFacts goal={goal} />
      </Section>
      {entries}
      <ClosingForms summary={summary} actions={actions} />
    </>
  )
}
