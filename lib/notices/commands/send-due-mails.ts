import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { unsubscribeToken } from '@/lib/auth/unsubscribe-token'
import { now } from '@/lib/clock'
import { read, transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { canSendMail, isServerAway, sendMail } from '@/lib/mail'
import { routes } from '@/lib/routes'
import {
  type ClaimedMail,
  claimMail,
  leaveOut,
  leaveOutOld,
  markSent,
  tryAgainAt,
  waitingMails,
} from '../data/mails'
import { attemptsAtMost, pauseAfter } from '../rules/sending'
import { type ComposedMail, composeMail } from './compose-mail'

export type Sending = { sent: number; failures: unknown[] }

/** How many mails are looked for at a time. */
const atOnce = 50

/**
 * Sends the mails that occasions ask for. Any number of instances may do it at once: whoever claims a mail sends it
 * (decision 020). Gives how many went out, and what failed: those are tried again later. Ends early when it is told to,
 * and when the mail server is not there at all.
 */
export async function sendDueMails(
  actor: Actor,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Sending> {
  authorise(actor, 'jobs.run')
  const sending: Sending = { sent: 0, failures: [] }
  if (!canSendMail()) return sending
  await transaction((tx) => leaveOutOld(tx, now()))
  for (;;) {
    const ids = await read((db) => waitingMails(db, now(), atOnce))
    for (const id of ids) {
      if (signal?.aborted) return sending
      const failure = await sendOne(id, sending)
      if (failure === null) continue
      sending.failures.push(failure)
      if (isServerAway(failure)) return sending
    }
    if (ids.length < atOnce) return sending
  }
}

/** Gives why the mail could not be sent, or null: it was, or need not be. */
async function sendOne(id: string, sending: Sending): Promise<unknown> {
  const mail = await transaction((tx) => claimMail(tx, id, now()))
  if (!mail) return null
  // whoever claimed it before did not come to an end, each time
  if (mail.attempts > attemptsAtMost) return transaction((tx) => leaveOut(tx, id, 'refused')).then(() => null)
  try {
    const composed = await read((db) => composeMail(db, mail))
    if (typeof composed === 'string') {
      await transaction((tx) => leaveOut(tx, id, composed))
      return null
    }
    await sendMail(asMail(mail, composed))
  } catch (error) {
    await putBack(mail)
    return error
  }
  await transaction((tx) => markSent(tx, id, now()))
  sending.sent += 1
  return null
}

function asMail({ id }: ClaimedMail, { words, to, path, group, who }: ComposedMail) {
  const { subject, parts, label, why } = words
  // the settings refuse to send mails without it
  const origin = env().appUrl ?? ''
  const token = unsubscribeToken({ group, who })
  return {
    ...{ id, to, subject },
    parts: [...parts, { href: `${origin}${path}`, label }],
    foot: [
      why,
      'To get no more such mails, open this page and press its button:',
      { href: `${origin}${routes.unsubscribe(token)}`, label: 'No more such mails' },
    ],
    unsubscribe: `${origin}${routes.unsubscribeByPost(token)}`,
  }
}

async function putBack({ id, attempts }: ClaimedMail): Promise<void> {
  const pause = pauseAfter(attempts)
  await transaction((tx) =>
    pause === null ? leaveOut(tx, id, 'refused') : tryAgainAt(tx, id, new Date(now().getTime() + pause)),
  )
}
