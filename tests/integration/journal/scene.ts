import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import type { LogInput } from '@/lib/journal/schema'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makeGoal, makePlan } from '@/tests/support/factories/plans'
import { makeSkill } from '@/tests/support/factories/skills'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** Somebody new, signed in. */
export async function person(): Promise<SignedIn> {
  return signedInAs(await makePerson(await database()))
}

/** A plan on the framework of tests (building, handing-over, listening); active unless told otherwise. */
export async function planOf({ personId: ownerId }: SignedIn, isActive = true): Promise<string> {
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const activeKey = isActive ? ownerId : null
  return (await makePlan(await database(), { ownerId, frameworkVersionId, activeKey })).id
}

/** A goal in a plan, open unless told otherwise. */
export async function goalIn(
  planId: string,
  { personId: ownerId }: SignedIn,
  state = 'open',
): Promise<string> {
  return (await makeGoal(await database(), { ownerId, planId, state })).id
}

/** A skill, active unless told otherwise. */
export async function skillOf(
  { personId: ownerId }: SignedIn,
  name = 'Speaking without slides',
  isArchived = false,
): Promise<string> {
  const archivedAt = isArchived ? new Date('2027-03-01T12:00:00Z') : null
  const wanted = { ownerId, name, competencyKey: 'listening', archivedAt }
  return (await makeSkill(await database(), wanted)).id
}

/** What the form of a talk sends. */
export function talk(changes: Partial<LogInput> = {}): LogInput {
  return {
    requestId: newId(),
    kind: 'talk',
    title: 'Logs that answer questions',
    state: 'done',
    startsOn: null,
    endsOn: '2027-03-09',
    minutes: 90,
    provider: 'The town hall',
    link: 'https://example.org/talk',
    number: '',
    expiresOn: null,
    audience: 'Forty engineers',
    slides: 'https://example.org/slides',
    takenAway: '',
    reflection: 'Slower next time.',
    competencies: [],
    skills: [],
    goalId: null,
    isPrivate: false,
    ...changes,
  }
}
