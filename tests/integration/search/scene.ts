import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { search } from '@/lib/search/queries'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** Somebody new with an active plan on the framework of tests. */
export async function planner(): Promise<{ actor: SignedIn; planId: string }> {
  const client = await database()
  const actor = signedInAs(await makePerson(client))
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const plan = await makePlan(client, { ownerId: actor.personId, frameworkVersionId })
  return { actor, planId: plan.id }
}

/** The titles that a search finds, by kind. */
export async function found(actor: SignedIn, text: string): Promise<Record<string, string[]>> {
  const { groups } = await search(actor, text, 5)
  return Object.fromEntries(groups.map(({ kind, found }) => [kind, found.map(({ title }) => title)]))
}
