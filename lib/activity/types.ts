export type EventKind =
  | 'plan.started'
  | 'plan.edited'
  | 'plan.finished'
  | 'plan.moved'
  | 'rating.given'
  | 'rating.voided'
  | 'goal.created'
  | 'goal.edited'
  | 'goal.achieved'
  | 'goal.dropped'
  | 'goal.reopened'
  | 'goal.carried'
  | 'milestone.added'
  | 'milestone.edited'
  | 'milestone.completed'
  | 'milestone.reopened'
  | 'milestone.removed'
  | 'entry.logged'
  | 'entry.edited'
  | 'entry.deleted'
  | 'entry.restored'
  | 'skill.added'
  | 'skill.edited'
  | 'skill.archived'
  | 'skill.restored'
  | 'invitation.sent'
  | 'invitation.revoked'
  | 'invitation.declined'
  | 'mentorship.begun'
  | 'mentorship.changed'
  | 'mentorship.ended'
  | 'review.scheduled'
  | 'review.moved'
  | 'review.opened'
  | 'review.submitted'
  | 'review.revealed'
  | 'review.agreed'
  | 'review.noted'
  | 'review.half-signed'
  | 'review.signed'
  | 'review.cancelled'
  | 'promise.made'
  | 'promise.kept'
  | 'promise.dropped'
  | 'promise.renegotiated'
  | 'guest-link.made'
  | 'guest-link.revoked'
  | 'comment.added'
  | 'evidence.claimed'
  | 'evidence.withdrawn'
  | 'evidence.endorsed'
  | 'endorsement.withdrawn'
  | 'endorsement.asked'
  | 'opportunity.none'
  | 'opportunity.came'
  | 'file.added'
  | 'file.removed'
  | 'packet.composed'
  | 'packet.edited'
  | 'packet.removed'
  | 'packet.shared'
  | 'packet.unshared'

export type Event = {
  ownerId: string
  actorId: string
  kind: EventKind
  subject: { type: SubjectType; id: string }
}

export type SubjectType =
  | 'plan'
  | 'rating'
  | 'goal'
  | 'milestone'
  | 'entry'
  | 'skill'
  | 'invitation'
  | 'mentorship'
  | 'review'
  | 'promise'
  | 'guest-link'
  | 'comment'
  | 'evidence'
  | 'file'
  | 'packet'

/** What people are told of. A mail goes out for the ones in `mailedNotices`, where it is wanted. */
export type NoticeKind =
  | 'invitation.received'
  | 'invitation.accepted'
  | 'invitation.declined'
  | 'mentorship.changed'
  | 'mentorship.ended'
  | 'review.scheduled'
  | 'review.moved'
  | 'review.opened'
  | 'review.tomorrow'
  | 'review.submitted'
  | 'review.revealed'
  | 'review.changed'
  | 'review.half-signed'
  | 'review.signed'
  | 'review.cancelled'
  | 'promise.made'
  | 'promise.changed'
  | 'promise.due'
  | 'comment.added'
  | 'comment.mention'
  | 'evidence.endorsed'
  | 'digest.weekly'

export const mailedNotices: readonly NoticeKind[] = [
  'invitation.received',
  'review.tomorrow',
  'review.submitted',
  'promise.due',
  'digest.weekly',
]

/** Mails that are wanted or not together. Invitations go to addresses without an account. */
export type MailGroup = 'reviews' | 'promises' | 'digest' | 'invitations'

/** One person told of one occasion. Ids and kinds only, like an event. */
export type NewNotice = {
  personId: string
  kind: NoticeKind
  /** the id that makes the occasion one of its kind: the same again would be refused by the database */
  subjectId: string
  /** what tells this occasion from others of the same kind and subject: a day, a version */
  round?: string
  /** whose plan it is about */
  ownerId: string | null
  /** who did it; null: the day came */
  actorId: string | null
}
