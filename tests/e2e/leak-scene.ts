import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Records } from '@/bin/visits'
import { newToken, tokenHash } from '@/lib/auth/token'
import { unsubscribeToken } from '@/lib/auth/unsubscribe-token'
import { makeInvitation, makeMentorship } from '../support/factories/access'
import { makeEndorsementLink, makeEvidence } from '../support/factories/evidence'
import { makePacketLink } from '../support/factories/packets'
import { makeGuestLink, makeReview } from '../support/factories/reviews'
import { text } from '../support/sample-files'
import { CLOCK_FIXED_AT } from './clock'
import { keepOneOfEach } from './every-page'
import type { TestPerson } from './fixtures'
import { storeFile } from './stored-files'

type Database = Parameters<typeof makeReview>[0]

/** Somebody who reads, by what their browser shows. */
export type Reader = {
  name: string
  /** a person's id, `guest:` and the review's, or empty */
  key: string
  cookie: string
}

export type LeakScene = {
  owner: TestPerson
  mentor: TestPerson
  peer: TestPerson
  records: Records
  /** in preparation, by who it is with; `former`'s mentorship is over */
  blind: Record<'mentor' | 'peer' | 'guest' | 'former', string>
  readers: Record<
    'owner' | 'mentor' | 'peer' | 'former' | 'mentee' | 'stranger' | 'guest' | 'invited' | 'nobody',
    Reader
  >
  /** tokens of links that are good */
  links: {
    invitation: string
    guest: string
    reset: string
    unsubscribe: string
    endorsement: string
    packet: string
  }
}

const competencies = ['technical-oversight', 'delegation', 'public-speaking']

/** A lead with one of everything, and reviews with everybody that one can have a review with. */
export async function leakScene(
  db: Database,
  owner: TestPerson,
  another: (name?: string) => Promise<TestPerson>,
): Promise<LeakScene> {
  const records = await keepOneOfEach(db, owner)
  const [mentor, peer, former] = [
    await another('Mira Sand'),
    await another('Pia Olsen'),
    await another('Finn Ode'),
  ]
  const stranger = await another('Sol Weber')
  const { id: planId, frameworkVersionId } = await db.plan.findFirstOrThrow({
    where: { activeKey: owner.id },
  })
  const at = new Date(CLOCK_FIXED_AT)
  const opened = { state: 'preparing', openedAt: new Date(at.getTime() - 86_400_000) }
  const met = { ownerId: owner.id, planId, frameworkVersionId }
  const reviewWith = async (person: TestPerson, mentorship: object, review: object = {}) => {
    const { id: mentorshipId } = await makeMentorship(db, {
      ...{ ownerId: owner.id, counterpartId: person.id, ...mentorship },
    })
    const wanted = { ...met, ...opened, mentorshipId, otherId: person.id, competencies }
    await makeReview(db, { ...wanted, state: 'cancelled', cancelledAt: at, cancelReason: 'Another day.' })
    const { id } = await makeReview(db, {
      ...wanted,
      scheduledAt: new Date('2026-06-20T13:00:00Z'),
      ...review,
    })
    return id
  }
  const blind = {
    mentor: await reviewWith(mentor, {}),
    peer: await reviewWith(peer, { kind: 'peer' }, { competencies: ['communication'] }),
    former: await reviewWith(former, { endedAt: at, endedById: owner.id }),
    guest: (await makeReview(db, { ...met, ...opened, otherId: null, competencies })).id,
  }
  const secret = newToken()
  const everything = { seesGoals: true, seesSkills: true, seesLevels: true, seesJournal: true }
  const guests = { reviewId: blind.guest, ownerId: owner.id }
  await makeGuestLink(db, { ...guests, ...everything, openedAt: at, browserHash: tokenHash(secret) })
  const held = newToken()
  const opening = { openedAt: at, browserHash: tokenHash(held) }
  await makeInvitation(db, { ownerId: owner.id, ...opening })
  const reset = newToken()
  await db.accountToken.create({
    data: {
      ...{ id: tokenHash(reset), kind: 'reset', personId: stranger.id, tokenHash: tokenHash(reset) },
      ...{ createdAt: at, expiresAt: new Date(at.getTime() + 3_600_000) },
    },
  })
  const evidence = await makeEvidence(db, {
    ...{ ownerId: owner.id, entryId: Object.values(records.entries)[0] ?? '' },
    observables: [{ competencyKey: 'delegation', observableKey: 'hands-over-small-task' }],
  })
  const entryId = Object.values(records.entries)[0] ?? ''
  await storeFile(db, { ownerId: owner.id, entryId }, text)
  const [mentee = { id: '' }] = Object.values(records.mentees)
  const signedIn = ({ name, id, sessionToken }: TestPerson): Reader => ({
    ...{ name, key: id, cookie: `next-auth.session-token=${sessionToken}` },
  })
  const readers = {
    owner: signedIn(owner),
    mentor: signedIn(mentor),
    peer: signedIn(peer),
    former: signedIn(former),
    mentee: { name: 'the mentee', key: mentee.id, cookie: await sessionOf(db, mentee.id, stranger) },
    stranger: signedIn(stranger),
    guest: { name: 'the guest', key: `guest:${blind.guest}`, cookie: `next-auth.guest=${secret}` },
    invited: { name: 'somebody invited', key: '', cookie: `next-auth.invitation=${held}` },
    nobody: { name: 'nobody', key: '', cookie: '' },
  }
  const links = {
    invitation: await makeInvitation(db, { ownerId: owner.id }),
    guest: await makeGuestLink(db, guests),
    reset,
    endorsement: await makeEndorsementLink(db, { ownerId: owner.id, evidenceId: evidence.id }),
    packet: await makePacketLink(db, { packetId: records.packets.one ?? '' }),
    unsubscribe: unsubscribeToken({ group: 'digest', who: stranger.id }, secretOfServer()),
  }
  return { owner, mentor, peer, records, blind, readers, links }
}

/** Signs somebody in who was made without a session, as the other was. */
async function sessionOf(db: Database, personId: string, { id }: TestPerson): Promise<string> {
  const token = newToken()
  const { userAgent, createdAt, lastSeenAt, expiresAt } = await db.session.findFirstOrThrow({
    where: { personId: id },
  })
  await db.session.create({
    data: {
      id: tokenHash(token),
      personId,
      tokenHash: tokenHash(token),
      userAgent,
      createdAt,
      lastSeenAt,
      expiresAt,
    },
  })
  return `next-auth.session-token=${token}`
}

/** What the server under test makes its links with. */
function secretOfServer(): string {
  const database = process.env.E2E_SQLITE_DATABASE ?? ''
  return readFileSync(join(dirname(database.replace(/^file:/, '')), 'secret'), 'utf8').trim()
}
