import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keeper, Links, Records, Visitor } from './visits'

/** Who can visit, with what: `sessions` holds the token of each visitor. */
export type Prepared = {
  keepers: Record<Keeper, Records>
  links: Links
  sessions: Record<Visitor, string | null>
}

/**
 * Fills the SQLite database in a data folder with the cast, a newcomer, somebody with one of everything and somebody
 * with ten years, as of an instant; signs them in and finds what there is to open.
 */
export async function prepareVisits(dataDir: string, instant: string): Promise<Prepared> {
  Object.assign(process.env, {
    DATABASE_URL: `file:${join(dataDir, 'belay.db')}`,
    SECRET: secretOf(dataDir),
    CLOCK_FIXED_AT: instant,
  })
  // whatever reads the settings is loaded after they stand in the environment
  const { seedCast } = await import('../prisma/sample-cast/seed-cast')
  const { closeDatabase, connect } = await import('@/lib/db/client')
  const { transaction } = await import('@/lib/db/transaction')
  const { createSession } = await import('@/lib/auth/sessions')
  const { newToken, tokenHash } = await import('@/lib/auth/token')
  const { operator } = await import('@/lib/auth/actor')
  const { unsubscribeToken } = await import('@/lib/auth/unsubscribe-token')
  const { inviteToSignUp } = await import('@/lib/people/commands/operate')
  const { insertToken } = await import('@/lib/people/data')
  const { addDays } = await import('@/lib/clock')
  const { makePerson } = await import('@/tests/support/factories/people')
  const { makeEndorsementLink, makeEvidence } = await import('@/tests/support/factories/evidence')
  const { makeGuestLink } = await import('@/tests/support/factories/reviews')
  const { makePacketLink } = await import('@/tests/support/factories/packets')
  const { makeOneOfEach } = await import('@/tests/support/factories/one-of-each')
  const { loadedFramework, makeLead, tenYears } = await import('@/tests/bench/history')

  const [lead] = await seedCast()
  if (!lead) throw new Error('The sample cast is empty.')
  const db = await connect(process.env.DATABASE_URL ?? '')
  const framework = await loadedFramework(db)
  const newcomer = await makePerson(db, { name: 'Noa Lindgren', email: 'noa@example.org' })
  const single = await makePerson(db, { name: 'Ines Okafor', email: 'ines@example.org' })
  const today = instant.slice(0, 10)
  const waiting = await makePerson(db, { name: 'Samu Virtanen', email: 'samu@example.org' })
  const of = { frameworkVersionId: framework.id, today }
  const one = await makeOneOfEach(db, { ownerId: single.id, ...of })
  const between = await makeOneOfEach(db, { ownerId: waiting.id, ...of })
  await db.plan.updateMany({
    where: { activeKey: waiting.id },
    data: { activeKey: null, finishedAt: new Date(instant), finishedOn: today },
  })
  const veteran = await makeLead(db, framework, tenYears, new Date(instant))
  const browserName = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36'
  const signIn = (id: string) => transaction((tx) => createSession(tx, id, browserName))
  const sessions = {
    'signed-out': null,
    empty: await signIn(newcomer.id),
    one: await signIn(single.id),
    between: await signIn(waiting.id),
    year: await signIn(lead.id),
    decade: veteran.session,
  }
  const reset = newToken()
  await transaction((tx) => insertToken(tx, 'reset', tokenHash(reset), lead.id))
  const { token: invitation } = await inviteToSignUp(operator)
  const guest = await makeGuestLink(db, { ownerId: single.id, reviewId: one.reviews.guest ?? '' })
  const { id: evidenceId } = await makeEvidence(db, {
    ...{ ownerId: single.id, entryId: one.entries.long ?? '' },
    observables: [{ competencyKey: 'delegation', observableKey: 'hands-over-small-task' }],
  })
  const endorsement = await makeEndorsementLink(db, { ownerId: single.id, evidenceId })

  const packet = await makePacketLink(db, { packetId: one.packets.one ?? '' })
  const unsubscribe = unsubscribeToken({ group: 'digest', who: lead.id })

  const goalId = async (title: string) =>
    (await db.goal.findFirstOrThrow({ where: { ownerId: lead.id, title: { startsWith: title } } })).id
  const entryId = async (title: string) =>
    (await db.journalEntry.findFirstOrThrow({ where: { ownerId: lead.id, title: { startsWith: title } } })).id
  const skillId = async (name: string) =>
    (await db.skill.findFirstOrThrow({ where: { ownerId: lead.id, name: { startsWith: name } } })).id
  const goals = {
    open: await goalId('Introduce decision records'),
    behind: await goalId('Write the company'),
    achieved: await goalId('Put a release check'),
    dropped: await goalId('Pass the cloud'),
    left: await goalId('Finish the course on queueing'),
    repeating: await goalId('Speak every quarter'),
  }
  const milestoneId = async (position: number) =>
    (await db.milestone.findFirstOrThrow({ where: { goalId: goals.open, position } })).id
  const ownPeople = await db.mentorship.findMany({ where: { ownerId: lead.id }, orderBy: { since: 'asc' } })
  const ownReviews = await db.review.findMany({
    where: { ownerId: lead.id },
    orderBy: { scheduledAt: 'asc' },
  })
  const promise = await db.reviewPromise.findFirst({
    where: { ownerId: lead.id, state: 'open' },
    orderBy: { dueOn: 'asc' },
  })
  const ownPacket = await db.packet.findFirst({ where: { ownerId: lead.id } })
  const year: Records = {
    competencies: { rated: 'technical-oversight', voided: 'publishing', shared: 'delegation' },
    goals,
    milestones: {
      overdue: { goalId: goals.open, id: await milestoneId(3) },
      complete: { goalId: goals.open, id: await milestoneId(2) },
    },
    entries: {
      long: await entryId('Chose the event format'),
      short: await entryId('Reviewed four proposals'),
      private: await entryId('Career conversation'),
      talk: await entryId('Conference talk'),
      certificate: await entryId('Secure payment systems, practitioner'),
    },
    skills: {
      grown: await skillId('Restoring a database'),
      single: await skillId('Threat modelling'),
      archived: await skillId('The old provider'),
    },
    plans: {
      first: (await db.plan.findFirstOrThrow({ where: { ownerId: lead.id, finishedAt: { not: null } } })).id,
    },
    reviews: Object.fromEntries(ownReviews.map(({ id, state }) => [state, id])),
    promises: promise ? { open: promise.id } : {},
    packets: ownPacket ? { year: ownPacket.id } : {},
    mentorships: Object.fromEntries(ownPeople.map(({ id, endedAt }) => [endedAt ? 'ended' : 'lasting', id])),
    mentees: {},
    grewSince: addDays(today, -120),
  }
  const decade: Records = {
    competencies: { rated: veteran.competency },
    goals: { open: veteran.goalId },
    milestones: { open: { goalId: veteran.goalId, id: veteran.milestoneId } },
    entries: { long: veteran.entryId },
    mentorships: { one: veteran.mentorshipId },
    mentees: { one: veteran.mentee },
    skills: { grown: veteran.skillId },
    plans: { past: veteran.pastPlanId },
    reviews: {},
    promises: { open: veteran.promiseId },
    packets: { long: veteran.packetId },
    grewSince: addDays(today, -120),
  }
  await db.$disconnect()
  await closeDatabase()
  return {
    keepers: { one, between, year, decade },
    links: { invitation, reset, unsubscribe, guest, endorsement, packet },
    sessions,
  }
}

/** The secret of the server whose data folder this is, so that its links are good there. */
function secretOf(dataDir: string): string {
  const file = join(dataDir, 'secret')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'for pictures of a server that is thrown away'
}
