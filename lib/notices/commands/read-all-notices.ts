import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { markRead } from '../data/notices'
import type { readAllInput } from '../schema'

/** Marks as read what one was told up to an instant. */
export async function readAllNotices(actor: Actor, input: z.output<typeof readAllInput>): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'notice.read', { ownerId: personId })
  await transaction((tx) => markRead(tx, personId, input))
}
