import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { makeSkill } from '@/tests/support/factories/skills'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { person } from '../plans/scene'

/**
 * Somebody with a plan towards the lead (handing-over 3 with weight 3, listening 2 with weight 1), rated 2 in
 * handing-over; `months` times one goal each of open and closed, three entries, two ratings, and a skill that grew.
 */
export async function leadWithData(months: number): Promise<{ actor: SignedIn; planId: string }> {
  const actor = await person()
  const ownerId = actor.personId
  const client = await database()
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const plan = await makePlan(client, { ownerId, frameworkVersionId, roleKey: 'lead' })
  for (let month = 0; month < months; month++) {
    const goal = await makeGoal(client, { ownerId, planId: plan.id, competencies: ['handing-over'] })
    await makeMilestone(client, { goalId: goal.id, title: 'Late', dueOn: '2027-03-01' })
    await makeMilestone(client, { goalId: goal.id, title: 'Next', dueOn: '2027-04-01', position: 2 })
    await makeGoal(client, { ownerId, planId: plan.id, state: 'achieved', closedOn: '2027-02-01' })
    for (const kind of ['course', 'talk', 'article'] as const)
      await makeEntry(client, { ownerId, kind, competencies: ['handing-over'], goalId: goal.id })
    await makeSkill(client, {
      ownerId,
      competencyKey: 'handing-over',
      steps: [
        { level: 1, on: '2026-10-01' },
        { level: 2, on: '2027-03-01' },
      ],
    })
    for (const level of [1, 2]) {
      await makeRating(client, {
        subjectId: ownerId,
        frameworkVersionId,
        competencyKey: 'handing-over',
        level,
        ratedAt: new Date(Date.UTC(2027, 0, 1, month, level)),
      })
    }
  }
  return { actor, planId: plan.id }
}
