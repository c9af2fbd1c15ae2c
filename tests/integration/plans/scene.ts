import type { SignedIn } from '@/lib/auth/actor'
import { type Db, database } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import type { CreateGoal } from '@/lib/plans/schema'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** The day of these tests for everybody in them, at noon UTC. */
export const noon = new Date('2027-03-10T12:00:00Z')
export const today = '2027-03-10'

/** Somebody new, signed in, without a plan. */
export async function person(timeZone = 'UTC'): Promise<SignedIn> {
  return signedInAs(await makePerson(await database(), { timeZone }))
}

/** Somebody new with an active plan on the framework of tests. */
export async function planner(): Promise<{ actor: SignedIn; planId: string }> {
  const actor = await person()
  const framework = await loadFramework({ kind: 'job' }, wholeFramework())
  const plan = await makePlan(await database(), { ownerId: actor.personId, frameworkVersionId: framework.id })
  return { actor, planId: plan.id }
}

/** Somebody new with an open goal of two milestones, one of them complete. */
export async function withGoal() {
  const { actor, planId } = await planner()
  const client = await database()
  const ownerId = actor.personId
  const goal = await makeGoal(client, { ownerId, planId, competencies: ['building'] })
  const complete = await makeMilestone(client, {
    goalId: goal.id,
    title: 'Topic chosen',
    dueOn: '2027-02-15',
    completed: { on: '2027-02-14', by: ownerId, note: 'With Grace.' },
  })
  const open = await makeMilestone(client, {
    goalId: goal.id,
    title: 'Dry run',
    dueOn: '2027-04-30',
    position: 2,
  })
  return { actor, planId, goal, complete, open }
}

/** What the form of a new goal sends. */
export function goalInput(changes: Partial<CreateGoal> = {}): CreateGoal {
  return {
    requestId: newId(),
    title: 'Hand over releases',
    outcome: 'Somebody else releases.',
    measure: 'Four releases without help.',
    relevance: 'Time for architecture.',
    startsOn: today,
    dueOn: '2027-06-30',
    competencies: ['handing-over'],
    templateKey: null,
    milestones: [],
    ...changes,
  }
}

/** The kinds of the events about a subject, in their order. */
export async function eventsOf(subjectId: string): Promise<string[]> {
  const client: Db = await database()
  const events = await client.activityEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
  return events.map(({ kind }) => kind)
}

/** What a refusal said; fails when the work is not refused. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string } & Refusal['detail']> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.detail }
    throw error
  }
  throw new Error('It was not refused.')
}
