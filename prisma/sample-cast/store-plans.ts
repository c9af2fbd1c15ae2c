import { newId } from '@/lib/ids'
import {
  makeCarriedGoals,
  makeFinishedPlan,
  makeGoal,
  makeMilestones,
  makePlan,
} from '@/tests/support/factories/plans'
import type { EarlierPlan, MemberGoal } from './schema'
import { storeRatings } from './store-records'
import type { Storing } from './storing'

/** Stores the active plan with its goals. */
export async function storePlan(storing: Storing): Promise<void> {
  const { role, starts, horizon } = storing.member.person.plan
  const { id } = await makePlan(storing.tx, {
    ownerId: storing.ownerId,
    frameworkVersionId: storing.frameworkVersionId,
    roleKey: role,
    startsOn: storing.day(starts),
    horizonOn: storing.day(horizon),
    createdAt: storing.at(starts),
  })
  storing.planId = id
  storing.happened('plan.started', { type: 'plan', id }, storing.at(starts))
  for (const goal of storing.member.goals) await storeGoal(storing, id, goal)
}

/** Stores a plan that was finished, with the goals that stayed in it, those that were taken along, and its ratings. */
export async function storeEarlierPlan(
  storing: Storing,
  { plan, goals, ratings, carried }: EarlierPlan,
): Promise<void> {
  const { id } = await makeFinishedPlan(storing.tx, {
    ownerId: storing.ownerId,
    frameworkVersionId: storing.frameworkVersionId,
    roleKey: plan.role,
    startsOn: storing.day(plan.starts),
    horizonOn: storing.day(plan.horizon),
    createdAt: storing.at(plan.starts),
    on: storing.day(plan.finished),
    worked: plan.worked,
    didNotWork: plan.didNotWork,
  })
  storing.happened('plan.started', { type: 'plan', id }, storing.at(plan.starts))
  storing.happened('plan.finished', { type: 'plan', id }, storing.at(plan.finished, 180))
  for (const goal of goals) await storeGoal(storing, id, goal)
  await storeRatings(storing, ratings)
  const goalIds = carried.map((key) => storing.goalId(key))
  const at = { carriedAt: storing.at(plan.finished, 240), on: storing.day(plan.finished) }
  await makeCarriedGoals(storing.tx, { planId: id, goalIds, ...at })
  for (const goalId of goalIds) storing.happened('goal.carried', { type: 'goal', id: goalId }, at.carriedAt)
}

async function storeGoal(storing: Storing, planId: string, goal: MemberGoal): Promise<void> {
  const closed = goal.achieved ?? goal.dropped?.day
  const { id } = await makeGoal(storing.tx, {
    ownerId: storing.ownerId,
    planId,
    title: goal.title,
    outcome: goal.outcome,
    measure: goal.measure,
    relevance: goal.relevance,
    startsOn: storing.day(goal.starts),
    dueOn: storing.day(goal.due),
    state: goal.dropped ? 'dropped' : closed === undefined ? 'open' : 'achieved',
    closedOn: closed === undefined ? null : storing.day(closed),
    dropReason: goal.dropped?.reason ?? null,
    templateKey: goal.template ?? null,
    createdAt: storing.at(goal.starts),
    competencies: goal.competencies,
  })
  storing.goalIds.set(goal.key, id)
  storing.happened('goal.created', { type: 'goal', id }, storing.at(goal.starts, 5))
  await storeMilestones(storing, id, goal)
  if (closed === undefined) return
  const kind = goal.dropped ? 'goal.dropped' : 'goal.achieved'
  storing.happened(kind, { type: 'goal', id }, storing.at(closed, 120))
}

async function storeMilestones(storing: Storing, goalId: string, { milestones }: MemberGoal): Promise<void> {
  let before: { id: string; title: string; doneAt: Date } | null = null
  const made = milestones.map(({ title, due, done, note, repeats }, index) => {
    const id = newId()
    const subject = { type: 'milestone', id } as const
    const follows = repeats && before?.title === title ? before : null
    if (follows) storing.happened('milestone.added', subject, follows.doneAt)
    if (done !== undefined) {
      before = { id, title, doneAt: storing.at(done, 60 + index) }
      storing.happened('milestone.completed', subject, before.doneAt)
    }
    return {
      id,
      goalId,
      title,
      dueOn: storing.day(due),
      position: index + 1,
      repeats: repeats ?? null,
      followsId: follows?.id ?? null,
      ...(done !== undefined && { completed: { on: storing.day(done), by: storing.ownerId, note } }),
    }
  })
  await makeMilestones(storing.tx, made)
}
