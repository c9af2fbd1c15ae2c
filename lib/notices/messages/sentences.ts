import type { Notice } from '../types'
import { inWords, inWordsFirst } from './people'

/** Who did it; a guest has no account, so that the review says who it is. */
const doer = ({ actor, counterpart }: Notice) => inWordsFirst(actor.is === 'nobody' ? counterpart : actor)
const withOther = ({ counterpart }: Notice) => inWords(counterpart)
const quoted = ({ promise }: Notice) => (promise ? `: “${promise}”` : '')

/** What each kind of notice says. */
const sentences: Record<Notice['kind'], (notice: Notice) => string> = {
  'invitation.received': (n) => `${doer(n)} asks you to help with a growth plan.`,
  'invitation.accepted': (n) => `${doer(n)} accepted your invitation.`,
  'invitation.declined': (n) => `${doer(n)} declined your invitation.`,
  'mentorship.changed': (n) =>
    n.isOwn ? `${doer(n)} changed how you two work together.` : `${doer(n)} changed what you see.`,
  'mentorship.ended': (n) => `${doer(n)} ended your mentorship. What you both signed stays.`,
  'review.scheduled': (n) => `${doer(n)} scheduled a review with you.`,
  'review.moved': (n) => `${doer(n)} moved your review to another time.`,
  'review.opened': (n) => `${doer(n)} opened your review: it can be prepared.`,
  'review.tomorrow': (n) => `Your review with ${withOther(n)} is the day after this notice.`,
  'review.submitted': (n) => `${doer(n)} submitted ratings for your review.`,
  'review.revealed': (n) => `Both sides of your review with ${withOther(n)} are in: compare them.`,
  'review.changed': (n) =>
    `${doer(n)} changed your review after you had signed it. It needs your signature again.`,
  'review.half-signed': (n) => `${doer(n)} signed your review. Your signature is still open.`,
  'review.signed': (n) => `Your review with ${withOther(n)} is signed by both of you.`,
  'review.cancelled': (n) => `${doer(n)} cancelled your review.`,
  'promise.made': (n) => `${doer(n)} wrote down a promise${quoted(n)}`,
  'promise.changed': (n) => `${doer(n)} changed a promise${quoted(n)}`,
  'promise.due': (n) => `A promise of yours to ${withOther(n)} is due${quoted(n)}`,
  'comment.added': (n) => `${doer(n)} commented on ${n.isOwn ? 'something of yours' : 'what you follow'}.`,
  'comment.mention': (n) => `${doer(n)} mentioned you in a comment.`,
  'evidence.endorsed': (n) => `${n.actor.is === 'nobody' ? 'A guest' : doer(n)} endorsed evidence of yours.`,
  'digest.weekly': () => 'A new week: see what is due.',
}

/** A notice as a sentence. */
export function noticeSentence(notice: Notice): string {
  return sentences[notice.kind](notice).replace(/([^.”])$/, '$1.')
}
