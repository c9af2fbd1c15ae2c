import type { Db, Tx } from '@/lib/db/client'
import { routes } from '@/lib/routes'
import { findCommentPlace, findEndorsedEntry, type NoticeSubject } from '../data/notices'

type Path = (client: Db | Tx, subject: NoticeSubject) => string | Promise<string>

const ofReview: Path = (_, { subjectId }) => routes.review(subjectId)
const ofPromise: Path = (_, { subjectId }) => routes.promise(subjectId)
const mentors: Path = () => routes.mentors()

const ofComment: Path = async (client, { subjectId, ownerId, isOwn }) => {
  const place = await findCommentPlace(client, subjectId)
  if (place?.goalId) {
    return isOwn ? routes.goal(place.goalId) : routes.menteeGoal(ownerId ?? place.ownerId, place.goalId)
  }
  if (place?.entryId) {
    return isOwn ? routes.entry(place.entryId) : routes.menteeEntry(ownerId ?? place.ownerId, place.entryId)
  }
  return routes.notices()
}

const ofMentorship: Path = (_, { isOwn, ownerId }) =>
  isOwn || ownerId === null ? routes.mentors() : routes.mentee(ownerId)

const paths: Record<NoticeSubject['kind'], Path> = {
  // it waits there for whoever had the address when it was sent
  'invitation.received': () => routes.mentees(),
  'invitation.accepted': mentors,
  'invitation.declined': mentors,
  'mentorship.changed': ofMentorship,
  'mentorship.ended': (_, { isOwn }) => (isOwn ? routes.mentors() : routes.mentees()),
  'review.scheduled': ofReview,
  'review.moved': ofReview,
  'review.opened': ofReview,
  'review.tomorrow': ofReview,
  'review.submitted': ofReview,
  'review.revealed': ofReview,
  'review.changed': ofReview,
  'review.half-signed': ofReview,
  'review.signed': ofReview,
  'review.cancelled': ofReview,
  'promise.made': ofPromise,
  'promise.changed': ofPromise,
  'promise.due': ofPromise,
  'comment.added': ofComment,
  'comment.mention': ofComment,
  'evidence.endorsed': async (client, { subjectId }) => {
    const entryId = await findEndorsedEntry(client, subjectId)
    return entryId ? routes.entry(entryId) : routes.journal()
  },
  'digest.weekly': () => routes.home(),
}

/** Where what a notice is about is to be seen by who was told. */
export async function noticePath(client: Db | Tx, subject: NoticeSubject): Promise<string> {
  return paths[subject.kind](client, subject)
}
