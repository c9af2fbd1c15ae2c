import { Refusal } from '../errors'
import type { Actor, SignedIn } from './actor'
import type { Sees, SightName } from './grant'

/** What a verb is done to, as far as a decision needs it. */
export type Resource = {
  ownerId: string
  /** of what two people have together: the one who is not the owner; null where that one has no account */
  otherId?: string | null
  /** the guest link that the row was found through */
  guestLinkId?: string
  /** what the actor was granted of the owner's things */
  sees?: Sees
}

type Rule = (actor: Actor, resource: Resource | undefined) => boolean

const everybody: Rule = () => true
const person: Rule = (actor) => actor.kind === 'person'
const owner: Rule = (actor, resource) =>
  actor.kind === 'person' && resource !== undefined && resource.ownerId === actor.personId
/** One of the two. */
const participant: Rule = (actor, resource) =>
  owner(actor, resource) || (actor.kind === 'person' && resource?.otherId === actor.personId)
/** Whoever holds the link that the row was found through. */
const guest: Rule = (actor, resource) => actor.kind === 'guest' && resource?.guestLinkId === actor.linkId
const participantOrGuest: Rule = (actor, resource) => participant(actor, resource) || guest(actor, resource)
/** The owner, and whom the owner has granted it. */
const granted =
  (sight: SightName): Rule =>
  (actor, resource) =>
    owner(actor, resource) ||
    ((actor.kind === 'person' || guest(actor, resource)) && resource?.sees?.[sight] === true)
/** Whom the owner has granted it, and never the owner. */
const grantedToAnother =
  (sight: SightName): Rule =>
  (actor, resource) =>
    !owner(actor, resource) && granted(sight)(actor, resource)
const operator: Rule = (actor) => actor.kind === 'operator'
const operatorOrJob: Rule = (actor) => actor.kind === 'operator' || actor.kind === 'job'

/** Who may do what. Fail-closed: a verb that does not stand here is refused to everybody. */
const table = {
  'home.read': everybody,
  'health.read': everybody,
  'framework.read': everybody,
  'framework.load': operatorOrJob,

  'account.sign-up': everybody,
  'account.sign-in': everybody,
  'account.sign-out': everybody,
  'account.reset': everybody,
  'account.accept-invitation': everybody,
  'account.read': owner,
  'account.edit': owner,
  'account.delete': owner,
  'account.invite': operator,
  'account.manage': operator,

  'plan.read': owner,
  'plan.start': person,
  'plan.edit': owner,
  'plan.finish': owner,
  'plan.move': owner,

  'rating.read': owner,
  'rating.give': owner,
  'rating.void': owner,

  'goal.read': owner,
  'goal.create': owner,
  'goal.edit': owner,
  'milestone.edit': owner,

  'skill.read': owner,
  'skill.add': owner,
  'skill.edit': owner,

  'entry.read': owner,
  'entry.log': owner,
  'entry.edit': owner,
  'entry.delete': owner,
  'entry.restore': owner,
  'bin.empty': operatorOrJob,

  'search.read': owner,

  'invitation.read': everybody,
  'invitation.open': everybody,
  'invitation.decline': everybody,
  'invitation.accept': person,
  'mentorship.invite': owner,
  'mentorship.read': participant,
  'mentorship.grant': owner,
  'mentorship.edit': participant,
  'mentorship.end': participant,

  'mentee.list': person,
  'mentee.goals': granted('goals'),
  'mentee.skills': granted('skills'),
  'mentee.levels': granted('levels'),
  'mentee.journal': granted('journal'),

  'review.schedule': participant,
  'review.read': participantOrGuest,
  'review.prepare': participant,
  'review.cancel': participant,
  'review.rate': participantOrGuest,
  'review.agree': participantOrGuest,
  'review.note': participant,
  'review.sign': participantOrGuest,
  'promise.read': participant,
  'promise.make': participant,
  'promise.edit': participant,
  'calibration.read': participant,

  'guest-link.make': owner,
  'guest-link.revoke': owner,
  'guest-link.open': everybody,

  'comment.goal': granted('goals'),
  'comment.entry': granted('journal'),

  'notice.read': owner,
  'mail.choose': owner,
  'mail.unsubscribe': everybody,
  'jobs.run': operatorOrJob,

  'file.add': owner,
  'file.remove': owner,
  'file.read': granted('journal'),
  'files.sweep': operatorOrJob,

  'atlas.read': owner,

  'packet.read': owner,
  'packet.compose': owner,
  'packet.share': owner,
  'packet.open': everybody,

  'evidence.claim': owner,
  'evidence.withdraw': owner,
  'evidence.endorse': grantedToAnother('journal'),
  'evidence.mark': owner,
  'endorsement.ask': owner,
  'endorsement.give': everybody,
} as const satisfies Record<string, Rule>

export type Verb = keyof typeof table

export const verbs = Object.keys(table) as Verb[]

/** Whether an actor may do something to a resource. An unknown verb is refused. */
export function allows(actor: Actor, verb: Verb, resource?: Resource): boolean {
  const rule: Rule | undefined = Object.hasOwn(table, verb) ? table[verb] : undefined
  return rule ? rule(actor, resource) : false
}

/** Refuses with `unauthenticated` (nobody is signed in) or `forbidden` unless the actor may. */
export function authorise(actor: Actor, verb: Verb, resource?: Resource): void {
  if (allows(actor, verb, resource)) return
  throw new Refusal(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden')
}

/** The signed-in person, or a refusal: for what one does to one's own things. */
export function signedIn(actor: Actor): SignedIn {
  if (actor.kind === 'person') return actor
  throw new Refusal(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden')
}
