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

export type Event = {
  ownerId: string
  actorId: string
  kind: EventKind
  subject: { type: 'plan' | 'rating' | 'goal' | 'milestone' | 'entry' | 'skill'; id: string }
}
