import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { confirmOutcome } from '@/lib/reviews/commands/confirm-outcome'
import { proposeOutcome } from '@/lib/reviews/commands/propose-outcome'
import { signReview } from '@/lib/reviews/commands/sign-review'
import { revealedPage } from '@/lib/reviews/queries/revealed-page'
import type { Proposal } from '@/lib/reviews/types/revealed'
import { anonymous, makePerson, signedInAs } from '@/tests/support/factories/people'
import { refusalOf } from '../plans/scene'
import { pair, revealed, revealedToGuest, toldOf, versionOf } from './talk-scene'

const three: Proposal = { kind: 'agreed', level: 3 }

function propose(actor: Actor, id: string, proposal: Proposal, version = 1, competencyKey = 'writing') {
  return proposeOutcome(actor, { id, competencyKey, version, proposal })
}

async function standing(actor: Actor, id: string, key = 'writing') {
  const { competencies } = await revealedPage(actor, id)
  return competencies.find((competency) => competency.key === key)
}

describe('what is revealed', () => {
  it('has both sides with the widest differences first, and what the role asks for', async () => {
    const { owner, other, id } = await revealed()
    const page = await revealedPage(other, id)
    expect(page.side).toBe('other')
    expect((await revealedPage(owner, id)).side).toBe('owner')
    expect(page.competencies.map(({ key }) => key)).toEqual(['writing', 'listening', 'testing'])
    expect(page.competencies[0]).toMatchObject({
      owner: { level: 1, confidence: 'medium', sentence: 'owner on writing' },
      other: { level: 3, confidence: 'high', sentence: 'other on writing' },
      required: 3,
      outcome: null,
    })
  })

  it('is there for nobody else, and for nobody before the reveal', async () => {
    const { owner, id } = await revealed()
    const client = await database()
    const stranger = signedInAs(await makePerson(client))
    expect(await refusalOf(revealedPage(stranger, id))).toEqual({ code: 'not-found' })
    expect(await refusalOf(revealedPage(anonymous(), id))).toEqual({ code: 'not-found' })
    await client.review.update({ where: { id }, data: { state: 'preparing' } })
    expect(await refusalOf(revealedPage(owner, id))).toEqual({ code: 'not-found' })
    expect(await refusalOf(propose(owner, id, three))).toMatchObject({ code: 'illegal' })
  })
})

describe('a level that both agree on', () => {
  it('is proposed by one and confirmed by the other, never by one alone', async () => {
    const { owner, other, id } = await revealed()
    await propose(owner, id, three)
    expect((await standing(other, id))?.outcome).toEqual({ ...three, proposedBy: 'owner', confirmed: false })
    const confirm = { id, competencyKey: 'writing', version: 2 }
    expect(await refusalOf(confirmOutcome(owner, confirm))).toEqual({
      code: 'illegal',
      reason: 'own-proposal',
    })
    await confirmOutcome(other, confirm)
    expect((await standing(owner, id))?.outcome).toEqual({ ...three, proposedBy: 'owner', confirmed: true })
  })

  it('is settled when the other proposes the same meanwhile', async () => {
    const { owner, other, id } = await revealed()
    await Promise.all([propose(owner, id, three), propose(other, id, three)])
    expect((await standing(owner, id))?.outcome?.confirmed).toBe(true)
  })

  it('is not settled by proposing the same twice oneself', async () => {
    const { owner, id } = await revealed()
    await propose(owner, id, three)
    await propose(owner, id, three, 2)
    expect((await standing(owner, id))?.outcome?.confirmed).toBe(false)
  })

  it('may be none, with the reason', async () => {
    const { owner, other, id } = await revealed()
    await propose(other, id, { kind: 'not-agreed', why: 'We saw other projects.' })
    await confirmOutcome(owner, { id, competencyKey: 'writing', version: 2 })
    expect((await standing(other, id))?.outcome).toEqual({
      ...{ kind: 'not-agreed', why: 'We saw other projects.' },
      ...{ proposedBy: 'other', confirmed: true },
    })
  })

  it('waits anew when another is proposed, and an older page confirms nothing', async () => {
    const { owner, other, id } = await revealed()
    await propose(owner, id, three)
    await propose(owner, id, { kind: 'agreed', level: 2 }, 2)
    expect(await refusalOf(confirmOutcome(other, { id, competencyKey: 'writing', version: 2 }))).toEqual({
      ...{ code: 'illegal', reason: 'proposal-changed' },
    })
    expect((await standing(owner, id))?.outcome).toMatchObject({ level: 2, confirmed: false })
  })

  it('is one outcome when two propose different ones at once, and the later is shown both', async () => {
    const { owner, other, id } = await revealed()
    const tried = await Promise.allSettled([
      propose(owner, id, three),
      propose(other, id, { kind: 'agreed', level: 1 }),
    ])
    const refused = tried.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(1)
    const stands = (await standing(owner, id))?.outcome
    expect(stands).toMatchObject({ kind: 'agreed', confirmed: false })
    expect(refused[0]).toMatchObject({
      reason: {
        code: 'conflict',
        detail: {
          theirs: { outcome: String(stands?.kind === 'agreed' && stands.level), why: '' },
          version: 2,
        },
      },
    })
  })

  it('is one of the scale, and of a competency of the review', async () => {
    const { owner, id } = await revealed()
    expect(await refusalOf(propose(owner, id, { kind: 'agreed', level: 4 }))).toEqual({
      ...{ code: 'invalid', fields: { outcome: 'off-scale' } },
    })
    expect(await refusalOf(propose(owner, id, three, 1, 'handing-over'))).toEqual({
      ...{ code: 'illegal', reason: 'not-in-review' },
    })
  })

  it('is proposed and confirmed by a guest too', async () => {
    const { owner, guest, id } = await revealedToGuest()
    await propose(owner, id, three)
    await confirmOutcome(guest, { id, competencyKey: 'writing', version: 2 })
    expect((await standing(guest, id))?.outcome?.confirmed).toBe(true)
  })

  it('takes the signature of the other away when it changes, and tells its giver', async () => {
    const { owner, other, id } = await revealed()
    await signReview(owner, { id, version: 1, name: '' })
    await propose(other, id, three)
    expect((await revealedPage(other, id)).review.ownerSignedAt).toBeNull()
    expect(await toldOf(owner, id)).toEqual(['review.changed'])
    // and again: another occasion
    await signReview(owner, { id, version: await versionOf(id), name: '' })
    await propose(other, id, { kind: 'agreed', level: 2 }, 2)
    expect(await toldOf(owner, id)).toEqual(['review.changed', 'review.changed'])
  })

  it('leaves both ratings as they were given', async () => {
    const { owner, other, id } = await revealed()
    const client = await database()
    const ratings = () => client.reviewRating.findMany({ where: { reviewId: id }, orderBy: { id: 'asc' } })
    const before = await ratings()
    expect(before).toHaveLength(6)
    await propose(owner, id, { kind: 'agreed', level: 2 })
    await confirmOutcome(other, { id, competencyKey: 'writing', version: 2 })
    await signReview(owner, { id, version: await versionOf(id), name: '' })
    await signReview(other, { id, version: await versionOf(id), name: '' })
    expect(await ratings()).toEqual(before)
  })

  it('is out of reach for a mentor whose mentorship has ended', async () => {
    const two = await pair()
    const { other, id, mentorshipId } = await revealed({}, two)
    const client = await database()
    await client.mentorship.update({
      where: { id: mentorshipId },
      data: { endedAt: new Date(), activeKey: null },
    })
    expect(await refusalOf(propose(other, id, three))).toEqual({ code: 'not-found' })
  })
})
