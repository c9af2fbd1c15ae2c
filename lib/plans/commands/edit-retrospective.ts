import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { findFinishedPlan, updateRetrospective } from '../data/finished-plans'
import type { EditRetrospective } from '../schema'
import type { FinishedPlan } from '../types'

/** Changes the words on a finished plan, which are the person's own; nothing else of it changes any more. */
export async function editRetrospective(
  actor: Actor,
  { id, version, ...words }: EditRetrospective,
): Promise<{ id: string }> {
  const person = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const plan = found(await findFinishedPlan(tx, scope, id))
    authorise(actor, 'plan.edit', plan)
    if (plan.version !== version) {
      // both wrote the same: nobody has anything to choose
      if (saysTheSame(wordsOf(plan), words)) return { id }
      throw conflict(plan)
    }
    if ((await updateRetrospective(tx, scope, { id, version }, words)) === 0) throw conflict(plan)
    await appendEvent(tx, {
      ownerId: plan.ownerId,
      actorId: person.personId,
      kind: 'plan.edited',
      subject: { type: 'plan', id },
    })
    return { id }
  })
}

function wordsOf({ worked, didNotWork }: FinishedPlan): { worked: string; didNotWork: string } {
  return { worked, didNotWork }
}

function conflict(plan: FinishedPlan): Refusal {
  return new Refusal('conflict', { theirs: wordsOf(plan), version: plan.version })
}
