export type EventKind =
  | 'plan.started'
  | 'plan.edited'
  | 'rating.given'
  | 'rating.voided'
  | 'goal.created'
  | 'goal.edited'
  | 'goal.achieved'
  | 'goal.dropped'
  | 'goal.reopened'
  | 'milestone.added'
  | 'milestone.edited'
  | 'milestone.completed'
  | 'milestone.reopened'
  | 'milestone.removed'
  | 'entry.logged'
  | 'entry.edited'
  | 'entry.deleted'

export type Event = {
  ownerId: string
  actorId: string
  kind: EventKind
  subject: { type: 'plan' | 'rating' | 'goal' | 'milestone' | 'entry'; id: string }
}
