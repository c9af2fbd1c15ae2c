import type { MailGroup } from '@/lib/activity/types'
import { invitationToken } from '@/lib/auth/invitation-token'
import { addressHash } from '@/lib/auth/unsubscribe-token'
import { addDays, calendarDay, now, timeOfDay } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { emailKey } from '@/lib/people/rules'
import { routes } from '@/lib/routes'
import {
  countUnread,
  dueBetween,
  findOpenPromise,
  findReviewToCome,
  findSubmittedReview,
  findWaitingInvitation,
  isAddressRefused,
  reviewsBetween,
} from '../data/contents'
import type { ClaimedMail, LeftOut } from '../data/mails'
import {
  digestWords,
  invitationWords,
  type MailWords,
  promiseWords,
  submittedWords,
  tomorrowWords,
} from '../messages/mails'
import { inWords } from '../messages/people'
import { digestDays } from '../rules/due'
import { namedCounterpart } from '../rules/named'
import type { Named } from '../types'

export type ComposedMail = {
  words: MailWords
  to: { name: string; address: string }
  /** of what it is about */
  path: string
  group: MailGroup
  /** the person's id, or the hash of an address */
  who: string
}

type Said = { words: MailWords; path: string } | null

type Recipient = NonNullable<ClaimedMail['person']>

/** A mail as the data is now, or why it is not to be sent: what it was about may be over, or not be wanted any more. */
export async function composeMail(db: Db, mail: ClaimedMail): Promise<ComposedMail | LeftOut> {
  const { person } = mail
  if (!person) return composeInvitation(db, mail)
  const group = groupOf(mail)
  if (group === null) return 'nothing-to-say'
  const wanted = { reviews: person.mailsReviews, promises: person.mailsPromises, digest: person.mailsDigest }
  if (!wanted[group]) return 'unsubscribed'
  const said = await say(db, mail, person)
  if (!said) return 'nothing-to-say'
  return { ...said, to: { name: person.name, address: person.email }, group, who: person.id }
}

async function composeInvitation(db: Db, mail: ClaimedMail): Promise<ComposedMail | LeftOut> {
  const who = addressHash(emailKey(mail.address))
  if (await isAddressRefused(db, who)) return 'unsubscribed'
  const said = mail.kind === 'invitation.received' ? await sayInvitation(db, mail) : null
  if (!said) return 'nothing-to-say'
  return { ...said, to: { name: '', address: mail.address }, group: 'invitations', who }
}

function groupOf({ kind }: ClaimedMail): 'reviews' | 'promises' | 'digest' | null {
  if (kind === 'promise.due') return 'promises'
  if (kind === 'digest.weekly') return 'digest'
  return ['invitation.received', 'review.tomorrow', 'review.submitted'].includes(kind) ? 'reviews' : null
}

async function say(db: Db, mail: ClaimedMail, person: Recipient): Promise<Said> {
  if (mail.kind === 'invitation.received') return sayInvitation(db, mail)
  if (mail.kind === 'review.tomorrow') return sayTomorrow(db, mail, person)
  if (mail.kind === 'review.submitted') return saySubmitted(db, mail, person)
  if (mail.kind === 'promise.due') return sayPromise(db, mail, person)
  return mail.kind === 'digest.weekly' ? sayDigest(db, person) : null
}

async function sayInvitation(db: Db, { subjectId }: ClaimedMail): Promise<Said> {
  const invitation = await findWaitingInvitation(db, subjectId, now())
  if (!invitation) return null
  const { id, kind, owner } = invitation
  return {
    words: invitationWords({ from: owner.name, kind }),
    path: routes.invitation(invitationToken(id)),
  }
}

async function sayTomorrow(db: Db, { subjectId }: ClaimedMail, person: Recipient): Promise<Said> {
  const review = await findReviewToCome(db, subjectId, now())
  if (!review) return null
  const { scheduledAt } = review
  const day = calendarDay(scheduledAt, person.timeZone)
  // it was moved meanwhile, and will be told of on the day before it
  if (day !== addDays(calendarDay(now(), person.timeZone), 1)) return null
  const when = `${day} at ${timeOfDay(scheduledAt, person.timeZone)} (${person.timeZone})`
  return { words: tomorrowWords({ with: otherOf(review, person), when }), path: routes.review(review.id) }
}

async function saySubmitted(db: Db, { subjectId }: ClaimedMail, person: Recipient): Promise<Said> {
  const review = await findSubmittedReview(db, subjectId)
  if (!review) return null
  const day = calendarDay(review.scheduledAt, person.timeZone)
  return { words: submittedWords({ with: otherOf(review, person), day }), path: routes.review(review.id) }
}

async function sayPromise(db: Db, { subjectId }: ClaimedMail, person: Recipient): Promise<Said> {
  const promise = await findOpenPromise(db, subjectId)
  // it was renegotiated meanwhile
  if (!promise || promise.dueOn !== calendarDay(now(), person.timeZone)) return null
  const to = otherOf({ ...promise, otherKind: 'person', guestName: '' }, person)
  return { words: promiseWords({ to, what: promise.what }), path: routes.promise(promise.id) }
}

async function sayDigest(db: Db, person: Recipient): Promise<Said> {
  const at = now()
  const { from, to } = digestDays(calendarDay(at, person.timeZone))
  const [due, reviews, unread] = await Promise.all([
    dueBetween(db, person.id, from, to),
    reviewsBetween(db, person.id, at, new Date(at.getTime() + 7 * 86_400_000)),
    countUnread(db, person.id),
  ])
  const words = digestWords({
    ...due,
    reviews: reviews.map((review) => ({
      withName: inWords(otherOf(review, person)),
      day: calendarDay(review.scheduledAt, person.timeZone),
    })),
    unread,
  })
  return words && { words, path: routes.home() }
}

type Two = {
  ownerId: string
  owner: { name: string }
  other: { name: string } | null
  otherKind: string
  guestName: string
}

function otherOf({ ownerId, owner, other, otherKind, guestName }: Two, { id }: Recipient): Named {
  if (ownerId !== id) return { is: 'person', name: owner.name }
  return namedCounterpart(other?.name ?? null, otherKind, guestName)
}
