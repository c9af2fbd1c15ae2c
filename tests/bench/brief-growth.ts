import { pairKey } from '@/lib/access/rules/pair-key'
import { tokenHash } from '@/lib/auth/token'
import { addDays, calendarDay } from '@/lib/clock'
import type { Connection } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { routes } from '@/lib/routes'
import { makeMentorship } from '@/tests/support/factories/access'
import { makePerson } from '@/tests/support/factories/people'
import { makePromise, makeReview } from '@/tests/support/factories/reviews'
import { type Lead, oneMonth } from './history'
import type { Amount } from './history-rows'
import { type Visitor, visit } from './load'
import { medianTimes } from './taking-turns'
import type { Measured } from './targets'

/**
 * A month without goals that are closed: those of `oneMonth` were all closed today, more than ten years have in a
 * fortnight, and the shorter history would draw the longer page.
 */
export const briefMonth: Amount = { ...oneMonth, goals: oneMonth.open }

/** When the last review before was signed, in days before the brief is read: the same for everybody. */
const sinceLastReview = 14

/** How far the reviews before that lie apart, in days. */
const rhythm = 28

/**
 * Stores the reviews of a lead with somebody: one that is scheduled, one signed a fortnight ago, and before that one
 * every four weeks for as long as `days` says, each with a promise that was kept; gives the id of the scheduled one.
 */
export async function makeReviews(
  client: Connection,
  { session }: Pick<Lead, 'session'>,
  days: number,
  at: Date,
): Promise<string> {
  const { personId: ownerId } = await client.session.findUniqueOrThrow({
    where: { tokenHash: tokenHash(session) },
  })
  const plan = await client.plan.findUniqueOrThrow({ where: { activeKey: ownerId } })
  const { id: otherId } = await makePerson(client, { name: 'Noor Haddad', createdAt: at })
  const mentorship = await makeMentorship(client, { ownerId, counterpartId: otherId })
  const two = { ownerId, otherId, pairKey: pairKey(ownerId, otherId) }
  const { frameworkVersionId } = plan
  const common = { ...two, mentorshipId: mentorship.id, planId: plan.id, frameworkVersionId, createdAt: at }
  const today = calendarDay(at, 'UTC')
  const pastOnes = Array.from({ length: 1 + Math.floor((days - sinceLastReview) / rhythm) }, (_, back) => {
    const signedAt = new Date(`${addDays(today, -sinceLastReview - back * rhythm)}T12:00:00Z`)
    return { ...common, id: newId(), requestId: newId(), otherKind: 'mentor', state: 'signed', signedAt }
  })
  await client.review.createMany({
    data: pastOnes.map((review) => ({ ...review, scheduledAt: review.signedAt })),
  })
  await client.reviewPromise.createMany({
    data: pastOnes.map(({ id: reviewId, signedAt }) => ({
      ...{ ...two, id: newId(), requestId: newId(), reviewId, madeBy: 'owner', what: 'Read the proposal' },
      ...{ dueOn: today, state: 'kept', closedAt: signedAt, createdAt: signedAt },
    })),
  })
  await makePromise(client, { ownerId, otherId, dueOn: addDays(today, 10), createdAt: at })
  const review = await makeReview(client, { ...common, scheduledAt: at })
  return review.id
}

/** Somebody who reads the brief of a review. */
export type Reader = Visitor & { reviewId: string }

/**
 * The median time of the page of a review that is to come, with its brief, after ten years of data by that after one
 * month's; what the brief looks back on is the same fortnight.
 */
export async function briefGrowth(month: Reader, decade: Reader): Promise<Measured> {
  const turns = [month, decade].map((reader) => ({ ...reader, path: routes.review(reader.reviewId) }))
  for (const turn of turns) await expectBrief(turn)
  const [short = Number.NaN, long = Number.NaN] = await medianTimes(turns)
  return {
    name: 'brief_growth',
    value: long / short,
    from: `${long.toFixed(2)} ms ÷ ${short.toFixed(2)} ms`,
  }
}

async function expectBrief(turn: Visitor & { path: string }): Promise<void> {
  const html = await visit(turn, turn.path)
  if (!/Since your last review/.test(html)) throw new Error(`${turn.path} has no brief since a last review.`)
}
