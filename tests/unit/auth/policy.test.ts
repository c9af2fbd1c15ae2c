import { describe, expect, it } from 'vitest'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { allows, authorise, type Resource, signedIn, type Verb, verbs } from '@/lib/auth/policy'
import { Refusal } from '@/lib/errors'

const from = { address: '192.0.2.1', userAgent: 'Tests' }
const ada: SignedIn = {
  kind: 'person',
  personId: 'ada',
  sessionId: 'adas-session',
  name: 'Ada',
  email: 'ada@example.org',
  timeZone: 'UTC',
  isOperator: false,
  pageKeys: true,
  unreadNotices: 0,
  from,
}

const actors = {
  anonymous: { kind: 'anonymous', from },
  person: ada,
  // whoever runs the installation is a person like any other in the browser
  'person who runs it': { ...ada, isOperator: true },
  guest: { kind: 'guest', linkId: 'link', from },
  operator: { kind: 'operator' },
  job: { kind: 'job' },
} satisfies Record<string, Actor>
type ActorName = keyof typeof actors

/** `own`: what would be theirs if they could own anything. */
const resources = {
  own: (actor: Actor): Resource => ({
    ownerId: actor.kind === 'person' ? actor.personId : actor.kind === 'guest' ? actor.linkId : actor.kind,
  }),
  shared: (actor: Actor): Resource => ({
    ownerId: 'somebody-else',
    ...(actor.kind === 'person' && { otherId: actor.personId }),
    ...(actor.kind === 'guest' && { guestLinkId: actor.linkId }),
  }),
  granted: (actor: Actor): Resource => ({
    ownerId: 'somebody-else',
    ...(actor.kind === 'guest' && { guestLinkId: actor.linkId }),
    sees: { goals: true, skills: true, levels: true, journal: true, journalFrom: null },
  }),
  'not granted': (actor: Actor): Resource => ({
    ownerId: 'somebody-else',
    ...(actor.kind === 'person' && { otherId: 'a-third' }),
    guestLinkId: 'another-link',
    sees: { goals: false, skills: false, levels: false, journal: false, journalFrom: null },
  }),
  "other's": (): Resource => ({ ownerId: 'somebody-else' }),
  no: () => undefined,
}
type ResourceName = keyof typeof resources

type Allowed = Partial<Record<ActorName, ResourceName[]>>
const any: ResourceName[] = ['own', 'shared', 'granted', 'not granted', "other's", 'no']

const everybody: Allowed = {
  anonymous: any,
  person: any,
  'person who runs it': any,
  guest: any,
  operator: any,
  job: any,
}
const signedInOnly: Allowed = { person: any, 'person who runs it': any }
const owner: Allowed = { person: ['own'], 'person who runs it': ['own'] }
const participants: Allowed = { person: ['own', 'shared'], 'person who runs it': ['own', 'shared'] }
// what is granted to a guest was found through the guest's link, too
const participantsAndGuest: Allowed = { ...participants, guest: ['shared', 'granted'] }
const grantedOnly: Allowed = { person: ['granted'], 'person who runs it': ['granted'], guest: ['granted'] }
const ownerAndGranted: Allowed = {
  person: ['own', 'granted'],
  'person who runs it': ['own', 'granted'],
  guest: ['granted'],
}
const operatorOnly: Allowed = { operator: any }
const operatorAndJobs: Allowed = { operator: any, job: any }

const expected: Record<Verb, Allowed> = {
  'home.read': everybody,
  'health.read': everybody,
  'framework.read': everybody,
  'framework.load': operatorAndJobs,

  'account.sign-up': everybody,
  'account.sign-in': everybody,
  'account.sign-out': everybody,
  'account.reset': everybody,
  'account.accept-invitation': everybody,
  'account.read': owner,
  'account.edit': owner,
  'account.delete': owner,
  'account.invite': operatorOnly,
  'account.manage': operatorOnly,

  'plan.read': owner,
  'plan.start': signedInOnly,
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
  'bin.empty': operatorAndJobs,

  'search.read': owner,

  'invitation.read': everybody,
  'invitation.open': everybody,
  'invitation.decline': everybody,
  'invitation.accept': signedInOnly,
  'mentorship.invite': owner,
  'mentorship.read': participants,
  'mentorship.grant': owner,
  'mentorship.edit': participants,
  'mentorship.end': participants,

  'mentee.list': signedInOnly,
  'mentee.goals': ownerAndGranted,
  'mentee.skills': ownerAndGranted,
  'mentee.levels': ownerAndGranted,
  'mentee.journal': ownerAndGranted,

  'review.schedule': participants,
  'review.read': participantsAndGuest,
  'review.prepare': participants,
  'review.cancel': participants,
  'review.rate': participantsAndGuest,
  'review.agree': participantsAndGuest,
  'review.note': participants,
  'review.sign': participantsAndGuest,
  'promise.read': participants,
  'promise.make': participants,
  'promise.edit': participants,
  'calibration.read': participants,

  'guest-link.make': owner,
  'guest-link.revoke': owner,
  'guest-link.open': everybody,

  'comment.goal': ownerAndGranted,
  'comment.entry': ownerAndGranted,

  'notice.read': owner,
  'mail.choose': owner,
  'mail.unsubscribe': everybody,
  'jobs.run': operatorAndJobs,

  'evidence.claim': owner,
  'evidence.withdraw': owner,
  'evidence.endorse': grantedOnly,
  'evidence.mark': owner,
  'endorsement.ask': owner,
  'endorsement.give': everybody,

  'file.add': owner,
  'file.remove': owner,
  'file.read': ownerAndGranted,
  'files.sweep': operatorAndJobs,

  'atlas.read': owner,

  'packet.read': owner,
  'packet.compose': owner,
  'packet.share': owner,
  'packet.open': everybody,
}

const cases = verbs.flatMap((verb) =>
  (Object.keys(actors) as ActorName[]).flatMap((actor) =>
    any.map((resource) => ({
      verb,
      actor,
      resource,
      allowed: expected[verb]?.[actor]?.includes(resource) ?? false,
    })),
  ),
)

function codeOf(work: () => void): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'allowed'
}

describe('the policy', () => {
  it('has an expectation for each of its verbs and for no other', () => {
    expect(Object.keys(expected).sort()).toEqual([...verbs].sort())
  })

  it.each(cases)(
    'answers $allowed when $actor asks to $verb with $resource resource',
    ({ verb, actor, resource, allowed }) => {
      const who: Actor = actors[actor]
      const what = resources[resource](who)
      expect(allows(who, verb, what)).toBe(allowed)
      const refusal = actor === 'anonymous' ? 'unauthenticated' : 'forbidden'
      expect(codeOf(() => authorise(who, verb, what))).toBe(allowed ? 'allowed' : refusal)
    },
  )

  it.each(['account.own', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'refuses the unknown verb "%s" to every actor',
    (verb) => {
      for (const actor of Object.values(actors)) {
        for (const resource of Object.values(resources)) {
          expect(allows(actor, verb as Verb, resource(actor))).toBe(false)
          expect(() => authorise(actor, verb as Verb, resource(actor))).toThrow(Refusal)
        }
      }
    },
  )

  it('gives the signed-in person and refuses every other actor', () => {
    const answers = Object.entries(actors).map(([name, actor]) => [name, codeOf(() => signedIn(actor))])
    expect(Object.fromEntries(answers)).toEqual({
      anonymous: 'unauthenticated',
      person: 'allowed',
      'person who runs it': 'allowed',
      guest: 'forbidden',
      operator: 'forbidden',
      job: 'forbidden',
    })
    expect(signedIn(ada)).toBe(ada)
  })
})
