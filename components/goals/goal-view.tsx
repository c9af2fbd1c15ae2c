import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { OrderedList } from '@/components/ui/ordered-list'
import { Section } from '@/components/ui/section'
import type { GoalDetail } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { AddMilestoneForm } from './add-milestone-form'
import { ClosingForms } from './closing-forms'
import { GoalFacts } from './goal-facts'
import { GoalHeading } from './goal-heading'
import { MilestoneItem } from './milestone-item'
import { SharperNotice } from './sharper-notice'

export type GoalActions = {
  complete: FormAction
  reopenMilestone: FormAction
  /** changes the order */
  place: FormAction
  /** changes the day */
  move: FormAction
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
  /** whether the level has changed, after the goal was achieved */
  question?: ReactNode
}

/** One goal: what remains, then what it is for. */
export function GoalView({ goal, actions, requestId, entries, question }: Props) {
  const { summary, milestones, hasOlderRecords, today } = goal
  const isOpen = summary.state === 'open'
  return (
    <>
      <GoalHeading summary={summary} today={today} />
      {question}
      <Section title="Milestones" id="milestones">
        {milestones.length > 0 && (
          <div className="mb-4">
            <OrderedList order={milestones.map(({ id, title }) => ({ id, name: title }))}>
              {milestones.map((milestone) => (
                <MilestoneItem
                  key={milestone.id}
                  milestone={milestone}
                  milestones={milestones}
                  goal={summary}
                  today={today}
                  actions={isOpen ? actions : null}
                />
              ))}
            </OrderedList>
          </div>
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
        <SharperNotice goal={goal} />
      </Section>
      {entries}
      <ClosingForms summary={summary} actions={actions} />
    </>
  )
}
