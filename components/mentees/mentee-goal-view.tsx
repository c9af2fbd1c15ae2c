import type { ReactNode } from 'react'
import { GoalFacts } from '@/components/goals/goal-facts'
import { GoalHeading } from '@/components/goals/goal-heading'
import { MilestoneItem } from '@/components/goals/milestone-item'
import { Section } from '@/components/ui/section'
import type { MenteeGoal } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'

type Props = {
  page: MenteeGoal
  /** what was said about it */
  comments?: ReactNode
}

/** Somebody's goal, to read: what remains, what was said about it, then what it is for. */
export function MenteeGoalView({ page: { shown, goal }, comments }: Props) {
  const { summary, milestones } = goal
  const today = goal.finishedPlan?.finishedOn ?? goal.today
  return (
    <>
      <GoalHeading
        summary={summary}
        today={today}
        up={{ href: routes.mentee(shown.ownerId), label: shown.ownerName }}
      />
      <Section title="Milestones" id="milestones">
        {milestones.length === 0 ? (
          <p className="text-muted">There are no milestones.</p>
        ) : (
          <ol className="rows">
            {milestones.map((milestone) => (
              <MilestoneItem
                key={milestone.id}
                milestone={milestone}
                milestones={milestones}
                goal={summary}
                today={today}
                actions={null}
              />
            ))}
          </ol>
        )}
      </Section>
      {comments}
      <Section title="What it is for">
        <GoalFacts goal={goal} isOthers />
      </Section>
    </>
  )
}
