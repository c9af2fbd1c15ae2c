import { addDays } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { makeMentorship } from './access'
import { makeEvidence } from './evidence'
import { makeEntry } from './journal'
import { makePerson } from './people'
import { makeFinishedPlan, makeGoal, makeMilestone, makePlan } from './plans'
import { makeRating } from './ratings'
import { makeReview } from './reviews'
import { makeSkill } from './skills'

/** What there is to open of somebody whom one mentors: their id, a goal, an entry, and a plan that was reviewed together. */
export type MenteeRecords = { id: string; goalId: string; entryId: string; planId: string }

type For = { mentorId: string; frameworkVersionId: string; today: string; name?: string }

/** Stores somebody with one of everything that a mentor sees, whom `mentorId` mentors; gives what there is to open. */
export async function makeMentee(
  client: Db,
  { mentorId, frameworkVersionId, today, name = 'Jonas Weber' }: For,
): Promise<MenteeRecords> {
  const { id: ownerId } = await makePerson(client, { name })
  const beganOn = addDays(today, -120)
  const since = new Date(`${beganOn}T09:00:00Z`)
  const { id: mentorshipId } = await makeMentorship(client, {
    ...{ ownerId, counterpartId: mentorId, since, rhythmWeeks: 4 },
  })
  const terms = { ownerId, frameworkVersionId, roleKey: 'operations-management' }
  const past = await makeFinishedPlan(client, {
    ...{ ...terms, on: addDays(beganOn, -1) },
    startsOn: addDays(beganOn, -365),
    horizonOn: beganOn,
  })
  const plan = await makePlan(client, { ...terms, startsOn: beganOn, horizonOn: addDays(beganOn, 365) })
  const review = { ownerId, otherId: mentorId, frameworkVersionId, mentorshipId }
  const signedAt = new Date(`${addDays(beganOn, -2)}T15:00:00Z`)
  await makeReview(client, {
    ...{ ...review, planId: past.id, state: 'signed', scheduledAt: signedAt, signedAt },
  })
  await makeReview(client, {
    ...{ ...review, planId: plan.id, competencies: ['delegation'], state: 'preparing' },
    ...{ scheduledAt: new Date(`${addDays(today, 3)}T13:00:00Z`), openedAt: new Date(`${today}T05:00:00Z`) },
  })
  const goal = await makeGoal(client, {
    ...{ ownerId, planId: plan.id, competencies: ['delegation'] },
    startsOn: beganOn,
    dueOn: addDays(today, 100),
  })
  await makeMilestone(client, { goalId: goal.id, dueOn: addDays(today, -14) })
  await makeRating(client, {
    ...{ subjectId: ownerId, frameworkVersionId, competencyKey: 'delegation', level: 2 },
    ratedAt: since,
  })
  await makeSkill(client, {
    ...{ ownerId, competencyKey: 'delegation', targetLevel: 4 },
    steps: [{ level: 1, on: addDays(beganOn, -60) }],
  })
  const entry = await makeEntry(client, {
    ...{ ownerId, goalId: goal.id, competencies: ['delegation'], date: addDays(today, -5), minutes: 90 },
    reflection: 'The second half went better than the first.',
  })
  await makeEvidence(client, {
    ...{ ownerId, entryId: entry.id },
    observables: [{ competencyKey: 'delegation', observableKey: 'hands-over-small-task' }],
  })
  return { id: ownerId, goalId: goal.id, entryId: entry.id, planId: past.id }
}
