/** A step of an open goal that is not done yet. */
export type OpenMilestone = { id: string; title: string; dueOn: string; goalId: string; goalTitle: string }

/** An open goal as far as the next step asks. */
export type OpenGoal = {
  id: string
  title: string
  dueOn: string
  milestones: number
  openMilestones: number
}

/** What to do next, and the thing to do it to. */
export type NextStep =
  | { kind: 'start-plan' }
  | { kind: 'start-next-plan' }
  | { kind: 'rate'; competency: string; left: number }
  | { kind: 'set-goal'; competency: string | null }
  | { kind: 'overdue-milestone'; milestone: OpenMilestone }
  | { kind: 'overdue-goal'; goal: OpenGoal }
  | { kind: 'finish-goal'; goal: OpenGoal }
  | { kind: 'milestone'; milestone: OpenMilestone }
  | { kind: 'add-milestone'; goal: OpenGoal }

/**
 * The one thing to do next, the first of these that applies: start a plan, the first or the next; rate what the role asks for and nobody
 * rated; set a goal where none is open; the milestone, then the goal, that is overdue for longest; a goal whose
 * milestones are all done; the milestone that is due first; a goal that has no milestones yet.
 *
 * `unrated` (guide's order) and `path` (path order) are competency keys, the milestones and goals any order.
 */
export function nextStep(situation: {
  hasPlan: boolean
  /** an earlier one was finished */
  hasFinishedPlan?: boolean
  unrated: readonly string[]
  path: readonly string[]
  goals: readonly OpenGoal[]
  milestones: readonly OpenMilestone[]
  today: string
}): NextStep {
  const { hasPlan, unrated, path, today } = situation
  const [firstUnrated] = unrated
  const goals = [...situation.goals].sort(byDueDay)
  const [firstMilestone] = [...situation.milestones].sort(byDueDay)

  if (!hasPlan) return { kind: situation.hasFinishedPlan ? 'start-next-plan' : 'start-plan' }
  if (firstUnrated !== undefined) return { kind: 'rate', competency: firstUnrated, left: unrated.length }
  const [firstGoal] = goals
  if (!firstGoal) return { kind: 'set-goal', competency: path[0] ?? null }
  if (firstMilestone && firstMilestone.dueOn < today)
    return { kind: 'overdue-milestone', milestone: firstMilestone }
  if (firstGoal.dueOn < today) return { kind: 'overdue-goal', goal: firstGoal }
  const finished = goals.find(({ milestones, openMilestones }) => milestones > 0 && openMilestones === 0)
  if (finished) return { kind: 'finish-goal', goal: finished }
  if (firstMilestone) return { kind: 'milestone', milestone: firstMilestone }
  return { kind: 'add-milestone', goal: firstGoal }
}

function byDueDay(a: { dueOn: string }, b: { dueOn: string }): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
}
