import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { ActivityOnHome } from '@/lib/progress/types/home'
import { routes } from '@/lib/routes'

/** What was done once, and what was done `n` times; what it was done to comes after a colon. */
const verbs: Record<ActivityOnHome['newest']['kind'], [once: string, often: (n: number) => string]> = {
  'plan.started': ['Started a plan', (n) => `Started ${n} plans`],
  'plan.edited': ['Changed the plan', (n) => `Changed the plan ${n} times`],
  'plan.finished': ['Finished a plan', (n) => `Finished ${n} plans`],
  'plan.moved': ['Moved the plan to a newer framework', (n) => `Moved the plan ${n} times`],
  'rating.given': ['Rated yourself', (n) => `Rated yourself in ${n} competencies`],
  'rating.voided': ['Voided a rating', (n) => `Voided ${n} ratings`],
  'goal.created': ['Set a goal', (n) => `Set ${n} goals`],
  'goal.edited': ['Changed a goal', (n) => `Changed goals ${n} times`],
  'goal.achieved': ['Achieved a goal', (n) => `Achieved ${n} goals`],
  'goal.dropped': ['Dropped a goal', (n) => `Dropped ${n} goals`],
  'goal.reopened': ['Reopened a goal', (n) => `Reopened ${n} goals`],
  'goal.carried': ['Took a goal along', (n) => `Took ${n} goals along`],
  'milestone.added': ['Added a milestone', (n) => `Added ${n} milestones`],
  'milestone.edited': ['Changed a milestone', (n) => `Changed milestones ${n} times`],
  'milestone.completed': ['Completed a milestone', (n) => `Completed ${n} milestones`],
  'milestone.reopened': ['Reopened a milestone', (n) => `Reopened ${n} milestones`],
  'milestone.removed': ['Removed a milestone', (n) => `Removed ${n} milestones`],
  'entry.logged': ['Logged', (n) => `Logged ${n} activities`],
  'entry.edited': ['Changed an entry', (n) => `Changed entries ${n} times`],
  'entry.deleted': ['Deleted an entry', (n) => `Deleted ${n} entries`],
  'entry.restored': ['Restored an entry', (n) => `Restored ${n} entries`],
  'skill.added': ['Added a skill', (n) => `Added ${n} skills`],
  'skill.edited': ['Changed a skill', (n) => `Changed skills ${n} times`],
  'skill.archived': ['Archived a skill', (n) => `Archived ${n} skills`],
  'skill.restored': ['Restored a skill', (n) => `Restored ${n} skills`],
  'invitation.sent': ['Invited somebody', (n) => `Invited ${n} people`],
  'invitation.revoked': ['Took back an invitation', (n) => `Took back ${n} invitations`],
  'invitation.declined': ['An invitation was declined', (n) => `${n} invitations were declined`],
  'mentorship.begun': ['A mentorship began', (n) => `${n} mentorships began`],
  'mentorship.changed': ['Changed what somebody sees', (n) => `Changed ${n} times what others see`],
  'mentorship.ended': ['A mentorship ended', (n) => `${n} mentorships ended`],
  'review.scheduled': ['A review was scheduled', (n) => `${n} reviews were scheduled`],
  'review.moved': ['A review was moved', (n) => `Reviews were moved ${n} times`],
  'review.opened': ['Preparing a review began', (n) => `Preparing ${n} reviews began`],
  'review.submitted': ['Ratings for a review were submitted', (n) => `Ratings were submitted ${n} times`],
  'review.revealed': ['A review was revealed', (n) => `${n} reviews were revealed`],
  'review.agreed': ['Talked over a level', (n) => `Talked over levels ${n} times`],
  'review.noted': ['Changed the notes of a review', (n) => `Changed the notes of reviews ${n} times`],
  'review.half-signed': ['One side signed a review', (n) => `One side signed reviews ${n} times`],
  'review.signed': ['A review was signed', (n) => `Reviews were signed ${n} times`],
  'review.cancelled': ['A review was cancelled', (n) => `${n} reviews were cancelled`],
  'promise.made': ['A promise was made', (n) => `${n} promises were made`],
  'promise.kept': ['A promise was kept', (n) => `${n} promises were kept`],
  'promise.dropped': ['A promise was dropped', (n) => `${n} promises were dropped`],
  'promise.renegotiated': ['A promise got a new date', (n) => `${n} promises got a new date`],
  'guest-link.made': ['Made a link for a guest', (n) => `Made ${n} links for guests`],
  'guest-link.revoked': ['Took back a guest’s link', (n) => `Took back ${n} guests’ links`],
  'comment.added': ['A comment was added', (n) => `${n} comments were added`],
  'evidence.claimed': ['Claimed evidence', (n) => `Claimed evidence ${n} times`],
  'evidence.withdrawn': ['Withdrew evidence', (n) => `Withdrew evidence ${n} times`],
  'evidence.endorsed': ['Evidence was endorsed', (n) => `Evidence was endorsed ${n} times`],
  'endorsement.withdrawn': ['An endorsement was withdrawn', (n) => `${n} endorsements were withdrawn`],
  'endorsement.asked': ['Asked for an endorsement', (n) => `Asked for ${n} endorsements`],
  'opportunity.none': ['Marked as without opportunity', (n) => `Marked ${n} times as without opportunity`],
  'opportunity.came': ['An opportunity came', (n) => `${n} opportunities came`],
  'file.added': ['Added a file', (n) => `Added ${n} files`],
  'file.removed': ['Removed a file', (n) => `Removed ${n} files`],
  'packet.composed': ['Composed a packet', (n) => `Composed ${n} packets`],
  'packet.edited': ['Changed a packet', (n) => `Changed packets ${n} times`],
  'packet.removed': ['Removed a packet', (n) => `Removed ${n} packets`],
  'packet.shared': ['Shared a packet', (n) => `Shared packets ${n} times`],
  'packet.unshared': ['Took back a packet’s link', (n) => `Took back ${n} packets’ links`],
}

export type ActivityInWords = { said: string; what: string | null; href: string | null }

/** What happened in words, with what it happened to and where that is; of several, the newest one is named. */
export function activityInWords(
  { newest, count }: ActivityOnHome,
  framework: FrameworkDefinition,
): ActivityInWords {
  const [once, often] = verbs[newest.kind]
  const competency = newest.competencyKey && competencyOf(framework, newest.competencyKey)
  return {
    said: count === 1 ? once : `${often(count)}, last`,
    what: competency ? competency.name : newest.title,
    href: competency ? routes.competency(competency.key) : placeOf(newest),
  }
}

function placeOf({ kind, subjectId, title, goalId }: ActivityOnHome['newest']): string | null {
  if (goalId) return routes.goal(goalId)
  if (title === null) return null
  if (kind.startsWith('entry.')) return routes.entry(subjectId)
  return kind.startsWith('skill.') ? routes.skill(subjectId) : null
}
