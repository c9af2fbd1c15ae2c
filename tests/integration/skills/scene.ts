import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import type { AddSkillInput } from '@/lib/skills/schema'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

/** Somebody new, signed in. */
export async function person(): Promise<SignedIn> {
  return signedInAs(await makePerson(await database()))
}

/** The framework of tests (building, handing-over, listening; three levels); gives its version's id. */
export async function frameworkId(): Promise<string> {
  return (await loadFramework({ kind: 'job' }, wholeFramework())).id
}

/** What the form of a new skill sends. */
export function kafka(frameworkVersionId: string, changes: Partial<AddSkillInput> = {}): AddSkillInput {
  return {
    requestId: newId(),
    frameworkVersionId,
    name: 'Kafka operations',
    competencyKey: 'building',
    level: 1,
    targetLevel: 3,
    note: 'Without waking anybody.',
    ...changes,
  }
}
