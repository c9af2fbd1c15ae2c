import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { readUnsubscribeToken } from '@/lib/auth/unsubscribe-token'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { endMailsTo, refuseAddress } from '../data/wishes'
import type { unsubscribeInput } from '../schema'

/**
 * Ends the mails that a link from one of them is for, at once and as often as it is asked. Whoever holds the link may:
 * nobody signs in to be left alone. Refuses with `not-found` what is no such link.
 */
export async function unsubscribe(actor: Actor, { token }: z.output<typeof unsubscribeInput>): Promise<void> {
  authorise(actor, 'mail.unsubscribe')
  const { group, who } = found(readUnsubscribeToken(token))
  await transaction((tx) => (group === 'invitations' ? refuseAddress(tx, who) : endMailsTo(tx, who, group)))
}
