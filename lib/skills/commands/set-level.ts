import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { differences } from '@/lib/form-values'
import { frameworkVersion } from '@/lib/framework/queries'
import { addStep } from '../data'
import { stepFaults } from '../rules/faults'
import { stepValues } from '../rules/form-values'
import type { SetLevelInput } from '../schema'
import { refuseFaults } from './refuse-faults'
import { skillToChange } from './skill-to-change'

/**
 * Gives a skill a level from a day on; the earlier ones stay. At the level that it has, nothing is added and `changed`
 * is false. Refuses with `invalid` for a day ahead or before the newest step's, with `conflict` when the skill was
 * changed since the form was drawn.
 */
export async function setLevel(
  actor: Actor,
  input: SetLevelInput,
): Promise<{ id: string; changed: boolean }> {
  const { personId, timeZone } = signedIn(actor)
  const { id, version, frameworkVersionId, ...step } = input
  const { definition } = await frameworkVersion(actor, frameworkVersionId)
  return transaction(async (tx) => {
    const { steps, ...stored } = await skillToChange(tx, actor, id)
    if (step.level === stored.level) return { id, changed: false }
    const newest = steps.at(-1)
    refuseFaults(stepFaults(definition, step, { newest, today: calendarDay(now(), timeZone) }))
    if (!(await addStep(tx, ownedBy(actor), id, version, step))) {
      const theirs = newest && differences(stepValues(newest), stepValues(step))
      throw new Refusal('conflict', { ...(theirs && { theirs }), version: stored.version })
    }
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'skill.edited',
      subject: { type: 'skill', id },
    })
    return { id, changed: true }
  })
}
