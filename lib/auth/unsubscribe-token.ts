import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MailGroup } from '../activity/types'
import { env } from '../env'

const mailGroups = ['reviews', 'promises', 'digest', 'invitations'] as const satisfies readonly MailGroup[]

/** Who gets mails of a group: a person's id, or, of invitations, the hash of an address. */
export type Recipient = { group: MailGroup; who: string }

/** What ends the mails of a group to somebody, for the link in each of them. The same one every time; it is stored nowhere. */
export function unsubscribeToken({ group, who }: Recipient, secret = env().secret): string {
  return `${group}.${who}.${seal(`unsubscribe:${group}:${who}`, secret)}`
}

/** Whose mails of which group a token ends; null for one that was not made here. */
export function readUnsubscribeToken(token: string): Recipient | null {
  const [, name, who = '', sealed = ''] =
    /^([a-z]+)\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  const group = mailGroups.find((one) => one === name)
  if (!group) return null
  const expected = seal(`unsubscribe:${group}:${who}`)
  return timingSafeEqual(Buffer.from(sealed), Buffer.from(expected)) ? { group, who } : null
}

/** What an address without an account is known by: nobody without the installation's secret can look for one. */
export function addressHash(emailKey: string): string {
  return seal(`address:${emailKey}`)
}

function seal(text: string, secret = env().secret): string {
  return createHmac('sha256', secret).update(text).digest('base64url')
}
