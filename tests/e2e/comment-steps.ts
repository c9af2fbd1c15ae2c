import { routes } from '@/lib/routes'
import { makeComment } from '../support/factories/comments'
import { makeGoal } from '../support/factories/plans'
import type { TestPerson } from './fixtures'
import type { FormStep } from './form-steps'
import { reviewers } from './reviews-scene'

type Database = Parameters<typeof makeGoal>[0]

export type CommentScene = { owner: TestPerson; goal: string }

/** A goal that a mentor has commented on. */
export async function commentScene(
  db: Database,
  another: (name?: string) => Promise<TestPerson>,
): Promise<CommentScene> {
  const [owner, mentor] = [await another('Ada Lead'), await another('Mia Torres')]
  const { of } = await reviewers(db, owner, mentor)
  const dates = { startsOn: '2026-02-01', dueOn: '2026-09-30' }
  const { id: goal } = await makeGoal(db, { ownerId: owner.id, planId: of.planId, ...dates })
  await makeComment(db, { ownerId: owner.id, authorId: mentor.id, goalId: goal })
  return { owner, goal }
}

/** The forms under a goal that was commented on. */
export function commentForms({ goal }: CommentScene): FormStep[] {
  return [
    {
      ...{ action: 'readCommentsAction', path: routes.goal(goal), button: 'Mark as read' },
      gone: 'new to you',
    },
    {
      ...{ action: 'addCommentAction', path: routes.goal(goal), form: 'Comment', button: 'Comment' },
      fill: { text: 'Thank you, I will.' },
      shows: 'Thank you, I will.',
    },
    {
      ...{ action: 'removeCommentAction', path: routes.goal(goal), button: 'Remove' },
      gone: 'Thank you, I will.',
    },
  ]
}
