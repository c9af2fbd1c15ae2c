import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Guest, SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { type Connection, database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { makeGuestLink } from '@/lib/reviews/commands/make-guest-link'
import { openGuestLink } from '@/lib/reviews/commands/open-guest-link'
import { revokeGuestLink } from '@/lib/reviews/commands/revoke-guest-link'
import { saveDraft } from '@/lib/reviews/commands/save-draft'
import { scheduleReview } from '@/lib/reviews/commands/schedule-review'
import { submitRatings } from '@/lib/reviews/commands/submit-ratings'
import { guestInvitation, guestLinks, guestReview } from '@/lib/reviews/queries/guest'
import { ratingsForm } from '@/lib/reviews/queries/ratings-form'
import { makeGuestLinkInput } from '@/lib/reviews/schema/guest'
import { anonymous, makePerson, signedInAs, somewhere } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { makeReview } from '@/tests/support/factories/reviews'
import { frameworkId } from '../skills/scene'
import { scheduled, two } from './review-scene'

const today = new Date('2027-03-10T12:00:00Z')
const passerBy = anonymous()
let db: Connection
let frameworkVersionId: string

beforeAll(async () => {
  db = (await database()) as Connection
  frameworkVersionId = await frameworkId()
})
beforeEach(() => setClock(() => today))
afterAll(() => setClock(null))

const inDays = (days: number) => new Date(today.getTime() + days * 86_400_000)

async function scene(wanted: { state?: string; otherId?: string } = {}) {
  const owner = signedInAs(await makePerson(db, { name: 'Ada Lead' }))
  const { id: planId } = await makePlan(db, { ownerId: owner.personId, frameworkVersionId })
  const review = await makeReview(db, {
    ownerId: owner.personId,
    otherId: wanted.otherId ?? null,
    planId,
    frameworkVersionId,
    competencies: ['building'],
    ...(wanted.state !== undefined && { state: wanted.state }),
  })
  return { owner, planId, review }
}

function make(owner: SignedIn, reviewId: string, more: object = {}) {
  const sent = { reviewId, days: '7', goals: 'on', levels: 'on', requestId: newId(), ...more }
  return makeGuestLink(owner, makeGuestLinkInput.parse(sent))
}

async function tokenOf(owner: SignedIn, reviewId: string, more: object = {}): Promise<string> {
  const { token } = await make(owner, reviewId, more)
  if (token === null) throw new Error('no token')
  return token
}

const open = (token: string, held: string | null = null) => openGuestLink(passerBy, { token }, held)

async function guestOf(reviewId: string): Promise<Guest> {
  const link = await db.guestLink.findFirstOrThrow({ where: { reviewId, revokedAt: null } })
  return { kind: 'guest', linkId: link.id, from: somewhere }
}

describe('a guest’s link', () => {
  it('is kept as a hash only, and opens the preparation', async () => {
    const { owner, review } = await scene()
    const token = await tokenOf(owner, review.id)
    // 256 random bits
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await db.guestLink.findMany({ where: { reviewId: review.id } }))).not.toContain(
      token,
    )
    expect(await db.review.findUniqueOrThrow({ where: { id: review.id } })).toMatchObject({
      state: 'preparing',
      openedAt: today,
    })
  })

  it.each([1, 7, 14])('is good for %i days, as chosen, and not a moment longer', async (days) => {
    const { owner, review } = await scene()
    const token = await tokenOf(owner, review.id, { days: String(days) })
    const guest = await guestOf(review.id)
    setClock(() => new Date(inDays(days).getTime() - 1))
    expect((await guestInvitation(passerBy, token, null)).ownerName).toBe('Ada Lead')
    expect((await guestReview(guest)).id).toBe(review.id)
    setClock(() => inDays(days))
    await expect(guestInvitation(passerBy, token, null)).rejects.toMatchObject({ code: 'gone' })
    await expect(open(token)).rejects.toMatchObject({ code: 'gone', detail: { reason: 'guest-link-over' } })
    await expect(guestReview(guest)).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each(['0', '15', '-1', '1.5', '', 'seven'])('cannot be good for %j days', (days) => {
    const sent = { reviewId: newId(), days, requestId: newId() }
    expect(makeGuestLinkInput.safeParse(sent).error?.issues[0]?.message).toBe(
      'Choose a number of days from 1 to 14.',
    )
  })

  it('has a page for the owner alone: to the other side of a review it is not there', async () => {
    const { owner, mentor, mentorshipId } = await two()
    const { id } = await scheduleReview(owner, scheduled(mentorshipId))
    expect((await guestLinks(owner, id)).review.id).toBe(id)
    await expect(guestLinks(mentor, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is made once by the same form, and replaces the one before', async () => {
    const { owner, review } = await scene()
    const requestId = newId()
    const token = await tokenOf(owner, review.id, { requestId })
    expect(await make(owner, review.id, { requestId })).toEqual({ token: null })
    const next = await tokenOf(owner, review.id)
    await expect(open(token)).rejects.toMatchObject({ detail: { reason: 'guest-link-revoked' } })
    await open(next)
    expect((await guestLinks(owner, review.id)).working).toMatchObject({ openedAt: today })
    expect(await db.guestLink.count({ where: { reviewId: review.id, revokedAt: null } })).toBe(1)
  })

  it('shows whoever comes by a new one nothing that was drafted by the one before', async () => {
    const { owner, review } = await scene()
    await make(owner, review.id)
    const before = await guestOf(review.id)
    const said = { competencyKey: 'building', level: 2, confidence: 'low', sentence: 'UNMISTAKABLE' } as const
    await saveDraft(before, { id: review.id, ratings: [said], comment: 'UNMISTAKABLE' })
    const form = async (guest: Guest) => JSON.stringify(await ratingsForm(guest, await guestReview(guest)))
    expect(await form(before)).toContain('UNMISTAKABLE')
    await saveDraft(owner, { id: review.id, ratings: [{ ...said, sentence: 'Mine.' }] })
    // the owner too could be the one who opens it
    await make(owner, review.id)
    expect(await form(await guestOf(review.id))).not.toContain('UNMISTAKABLE')
    expect(await db.reviewRating.findMany({ where: { reviewId: review.id } })).toMatchObject([
      { side: 'owner', sentence: 'Mine.' },
    ])
  })

  it('replaced after its ratings were submitted leaves these as they are', async () => {
    const { owner, review } = await scene()
    await make(owner, review.id)
    const said = { competencyKey: 'building', level: 2, confidence: 'low', sentence: 'Said.' } as const
    await submitRatings(await guestOf(review.id), { id: review.id, ratings: [said], comment: 'Said too.' })
    await make(owner, review.id)
    expect(await db.reviewRating.findMany({ where: { reviewId: review.id } })).toMatchObject([said])
    expect(await db.review.findUnique({ where: { id: review.id } })).toMatchObject({
      guestComment: 'Said too.',
    })
  })

  it('keeps a comment that was drafted where there is nothing to rate', async () => {
    const { owner, review } = await scene()
    await db.reviewCompetency.deleteMany({ where: { reviewId: review.id } })
    await make(owner, review.id)
    const guest = await guestOf(review.id)
    await saveDraft(guest, { id: review.id, ratings: [], comment: 'Well done.' })
    const form = await ratingsForm(guest, await guestReview(guest))
    expect(form).toMatchObject({ competencies: [], drafts: [], guestComment: 'Well done.' })
  })

  it('is refused for a review with somebody who has an account, and for one that is over', async () => {
    const mentor = await makePerson(db)
    const withAccount = await scene({ otherId: mentor.id })
    await expect(make(withAccount.owner, withAccount.review.id)).rejects.toMatchObject({
      detail: { reason: 'not-a-guest-review' },
    })
    for (const [state, reason] of [
      ['signed', 'review-signed'],
      ['cancelled', 'review-cancelled'],
    ] as const) {
      const { owner, review } = await scene({ state })
      await expect(make(owner, review.id)).rejects.toMatchObject({ detail: { reason } })
    }
  })

  it('is made, listed and taken back by the owner alone', async () => {
    const { owner, review } = await scene()
    await make(owner, review.id)
    const guest = await guestOf(review.id)
    const stranger = signedInAs(await makePerson(db))
    await expect(make(stranger, review.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(guestLinks(stranger, review.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(revokeGuestLink(stranger, { id: guest.linkId })).rejects.toMatchObject({ code: 'not-found' })
    await revokeGuestLink(owner, { id: guest.linkId })
    expect((await guestLinks(owner, review.id)).working).toBeNull()
    await expect(guestReview(guest)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('shows who asks and what will be seen, and looking opens nothing', async () => {
    const { owner, review } = await scene()
    const token = await tokenOf(owner, review.id, { journal: 'on', levels: undefined })
    const seen = await guestInvitation(passerBy, token, null)
    expect(seen).toMatchObject({
      ownerName: 'Ada Lead',
      sees: { goals: true, skills: false, levels: false, journal: true },
      isOpenHere: false,
    })
    expect((await db.guestLink.findFirstOrThrow({ where: { reviewId: review.id } })).openedAt).toBeNull()
    await expect(guestInvitation(passerBy, 'no such token', null)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('works again in the browser that opened it and in no other', async () => {
    const { owner, review } = await scene()
    const token = await tokenOf(owner, review.id)
    const { secret } = await open(token)
    expect(secret).not.toBeNull()
    expect(await open(token, secret)).toEqual({ secret: null })
    expect((await guestInvitation(passerBy, token, secret)).isOpenHere).toBe(true)
    for (const held of [null, 'another browser’s']) {
      await expect(open(token, held)).rejects.toMatchObject({ detail: { reason: 'guest-link-elsewhere' } })
      await expect(guestInvitation(passerBy, token, held)).rejects.toMatchObject({ code: 'gone' })
    }
  })

  it('is opened by one of fifty browsers that come at once', async () => {
    const { owner, review } = await scene()
    const token = await tokenOf(owner, review.id)
    const tries = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) => openGuestLink(anonymous(`192.0.2.${at}`), { token }, null)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const each of tries)
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ detail: { reason: 'guest-link-elsewhere' } })
  })

  it('leads to exactly its review', async () => {
    const { owner, planId, review } = await scene()
    await make(owner, review.id)
    const guest = await guestOf(review.id)
    const another = await makeReview(db, {
      ownerId: owner.personId,
      otherId: null,
      planId,
      frameworkVersionId,
    })
    expect((await guestReview(guest)).id).toBe(review.id)
    await expect(guestLinks(guest, review.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(guestLinks(guest, another.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
