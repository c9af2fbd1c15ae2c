import type { Digest, Named, UnsubscribeLink } from '../types'
import { inWords, inWordsFirst } from './people'

/** What a mail says, without its links. */
export type MailWords = { subject: string; parts: MailWordsPart[]; label: string; why: string }

type MailWordsPart = string | { title: string; items: string[] }

/** The mail of an invitation. */
export function invitationWords(invitation: { from: string; kind: string }): MailWords {
  const { from, kind } = invitation
  return {
    subject: `${from} asks you to be their ${kind}`,
    parts: [
      `${from} keeps a growth plan with Belay and asks you to be their ${kind}.`,
      'The page behind the link says for what, and what you would see. You can accept there, or decline with a word. The link works once and is good for five days.',
    ],
    label: 'See the invitation',
    why: `You get this because ${from} gave your address for this invitation.`,
  }
}

/** The mail on the day before a review. */
export function tomorrowWords(review: { with: Named; when: string }): MailWords {
  const other = inWords(review.with)
  return {
    subject: `Tomorrow: your review with ${other}`,
    parts: [`Your review with ${other} is tomorrow, ${review.when}.`],
    label: 'Open the review',
    why: 'You get this because you take part in this review.',
  }
}

/** The mail when the other side has submitted; nothing of what. */
export function submittedWords(review: { with: Named; day: string }): MailWords {
  const other = inWordsFirst(review.with)
  return {
    subject: `${other} submitted for your review`,
    parts: [
      `${other} submitted ratings for your review of ${review.day}. Neither of you sees the other’s before both have submitted.`,
    ],
    label: 'Open the review',
    why: 'You get this because you take part in this review.',
  }
}

/** The mail on the day a promise is due. */
export function promiseWords(promise: { to: Named; what: string }): MailWords {
  const to = promise.to.is === 'nobody' ? '' : ` to ${inWords(promise.to)}`
  return {
    subject: 'A promise of yours is due today',
    parts: [`Your promise${to} is due today: ${promise.what}`],
    label: 'Open the promise',
    why: 'You get this because you made this promise in a review.',
  }
}

/** The weekly digest; null where there is nothing to say. Days come as words. */
export function digestWords({ goals, milestones, promises, reviews, unread }: Digest): MailWords | null {
  const due = (of: { title: string; dueOn: string }[]) => of.map(({ title, dueOn }) => `${dueOn}: ${title}`)
  const lists = [
    { title: 'Reviews', items: reviews.map(({ withName, day }) => `${day}: with ${withName}`) },
    { title: 'Promises of yours', items: due(promises) },
    { title: 'Milestones due', items: due(milestones) },
    { title: 'Goals due', items: due(goals) },
  ].filter(({ items }) => items.length > 0)
  if (lists.length === 0 && unread === 0) return null
  const waiting = unread === 1 ? 'One notice is unread.' : `${unread} notices are unread.`
  return {
    subject: 'Your week',
    parts: [
      lists.length > 0 ? 'What the next seven days hold:' : 'Nothing is due in the next seven days.',
      ...lists,
      ...(unread > 0 ? [waiting] : []),
    ],
    label: 'Open Belay',
    why: 'You get this on Mondays because you asked for it in the settings.',
  }
}

/** What a link ends, within a sentence. */
export const groupInWords: Record<UnsubscribeLink['group'], string> = {
  reviews: 'mails about reviews and invitations',
  promises: 'mails about promises that are due',
  digest: 'weekly digests',
  invitations: 'invitations to this address',
}
