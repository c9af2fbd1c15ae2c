import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { readUnsubscribeToken } from '@/lib/auth/unsubscribe-token'
import { found } from '@/lib/errors'
import type { UnsubscribeLink } from '../types'

/** Which mails a link from a mail would end; refuses with `not-found`. Looking ends nothing: mail scanners open links. */
export async function mailsOfLink(actor: Actor, token: string): Promise<UnsubscribeLink> {
  authorise(actor, 'mail.unsubscribe')
  const { group } = found(readUnsubscribeToken(token))
  return { token, group }
}
