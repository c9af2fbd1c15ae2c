import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { keepStep } from '../data'
import type { welcomeStepInput } from '../schema'

/** Goes on to a step of the first plan's path where nothing else is decided; gives the step. */
export async function keepWelcomeStep(
  actor: Actor,
  { step }: z.output<typeof welcomeStepInput>,
): Promise<{ step: string }> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  await transaction((tx) => keepStep(tx, personId, step))
  return { step }
}
