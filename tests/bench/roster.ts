import { newToken, tokenHash } from '@/lib/auth/token'
import { addDays, calendarDay } from '@/lib/clock'
import type { Connection } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { makeMentorship } from '@/tests/support/factories/access'
import { makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntries } from '@/tests/support/factories/journal'
import { makePerson } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { makePromise, makeReview } from '@/tests/support/factories/reviews'

/** How many people two mentors have. */
export const rosters = { small: 10, large: 500 } as const

const day = 86_400_000

/**
 * Stores somebody who mentors so many people, with a session; gives the header that brings it. Whatever their number,
 * a third has a review within a week, a fifth logged nothing lately, a seventh has a promise that is overdue, a ninth
 * evidence that waits; half of them meet in a rhythm, and all have a journal and reviews behind them.
 */
export async function makeMentor(
  client: Connection,
  frameworkVersionId: string,
  people: number,
  at: Date,
): Promise<{ cookie: string }> {
  const today = calendarDay(at, 'UTC')
  const { id: mentorId } = await makePerson(client, { name: 'Grace Mentor', createdAt: at })
  for (let n = 0; n < people; n++) await makeMentee(client, { mentorId, frameworkVersionId, at, today }, n)
  const session = newToken()
  await client.session.create({
    data: {
      ...{ id: newId(), personId: mentorId, userAgent: 'Bench', tokenHash: tokenHash(session) },
      ...{ createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + day) },
    },
  })
  return { cookie: `next-auth.session-token=${session}` }
}

type Of = { mentorId: string; frameworkVersionId: string; at: Date; today: string }

async function makeMentee(client: Connection, { mentorId, frameworkVersionId, at, today }: Of, n: number) {
  const { id: ownerId } = await makePerson(client, { name: `Kim Berger ${String(n).padStart(3, '0')}` })
  const before = (days: number) => new Date(at.getTime() - days * day)
  const plan = await makePlan(client, { ownerId, frameworkVersionId, startsOn: addDays(today, -200) })
  const { id: mentorshipId } = await makeMentorship(client, {
    ...{ ownerId, counterpartId: mentorId, since: before(200), rhythmWeeks: n % 2 === 0 ? 4 : null },
  })
  const review = { ownerId, otherId: mentorId, planId: plan.id, frameworkVersionId, mentorshipId }
  for (const days of [20, 48, 76]) {
    const then = before(days)
    await makeReview(client, { ...review, state: 'signed', scheduledAt: then, signedAt: then })
  }
  if (n % 3 === 0) await makeReview(client, { ...review, scheduledAt: before(-(n % 7)) })
  await makePromise(client, { ownerId, otherId: mentorId, dueOn: addDays(today, n % 7 === 0 ? -2 : 30) })
  const newest = n % 5 === 0 ? 40 : 1
  const entries = await makeEntries(
    client,
    Array.from({ length: 30 }, (_, k) => ({ ownerId, date: addDays(today, -newest - 6 * k) })),
  )
  if (n % 9 === 0) await makeEvidence(client, { ownerId, entryId: entries[0] ?? '' })
}
