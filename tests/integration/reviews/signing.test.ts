import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { job } from '@/lib/auth/actor'
import { now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { transaction } from '@/lib/db/transaction'
import { loadFramework } from '@/lib/framework/commands'
import { deleteAccount } from '@/lib/people/commands/delete-account'
import { confirmOutcome } from '@/lib/reviews/commands/confirm-outcome'
import { proposeOutcome } from '@/lib/reviews/commands/propose-outcome'
import { removeOrphans } from '@/lib/reviews/commands/remove-orphans'
import { signReview } from '@/lib/reviews/commands/sign-review'
import { touchReviews } from '@/lib/reviews/commands/touch-reviews'
import { revealedPage } from '@/lib/reviews/queries/revealed-page'
import { signedPage } from '@/lib/reviews/queries/signed-page'
import { anonymous, defaultPassword, makePerson, signedInAs } from '@/tests/support/factories/people'
import { makePromise } from '@/tests/support/factories/reviews'
import { smallFramework } from '@/tests/support/factories/small-framework'
import { eventsOf, refusalOf } from '../plans/scene'
import { revealed, revealedToGuest, toldOf, versionOf } from './talk-scene'

afterEach(() => setClock(null))

type Scene = Awaited<ReturnType<typeof revealed>>

async function bothSign({ owner, other, id }: Pick<Scene, 'owner' | 'other' | 'id'>): Promise<void> {
  const version = await versionOf(id)
  await signReview(owner, { id, version, name: '' })
  await signReview(other, { id, version, name: '' })
}

/** Writing agreed at 2, testing proposed at 2 and not confirmed, listening not agreed. */
async function talkOver({ owner, other, id }: Scene): Promise<void> {
  const of = (competencyKey: string) => ({ id, competencyKey, version: 1 })
  await proposeOutcome(owner, { ...of('writing'), proposal: { kind: 'agreed', level: 2 } })
  await confirmOutcome(other, { ...of('writing'), version: 2 })
  await proposeOutcome(other, { ...of('testing'), proposal: { kind: 'agreed', level: 2 } })
  await proposeOutcome(other, { ...of('listening'), proposal: { kind: 'not-agreed', why: 'Too early.' } })
  await confirmOutcome(owner, { ...of('listening'), version: 2 })
}

describe('signing', () => {
  it('takes both: the first tells the other, the second ends the review and tells both', async () => {
    const { owner, other, id } = await revealed()
    await signReview(owner, { id, version: 1, name: '' })
    expect((await revealedPage(other, id)).review).toMatchObject({ state: 'revealed', otherSignedAt: null })
    expect(await toldOf(other, id)).toEqual(['review.half-signed'])
    expect(await toldOf(owner, id)).toEqual([])
    expect(await refusalOf(signedPage(owner, id))).toEqual({ code: 'not-found' })
    await signReview(other, { id, version: 1, name: '' })
    expect(await refusalOf(revealedPage(other, id))).toEqual({ code: 'not-found' })
    expect((await signedPage(other, id)).state).toBe('signed')
    expect(await toldOf(owner, id)).toEqual(['review.signed'])
    expect(await toldOf(other, id)).toEqual(['review.half-signed', 'review.signed'])
    expect(await eventsOf(id)).toEqual(['review.half-signed', 'review.signed'])
  })

  it('at once by both is one outcome, and both are told', async () => {
    for (let round = 0; round < 5; round++) {
      const scene = await revealed()
      const { owner, other, id } = scene
      await Promise.all([owner, other].map((actor) => signReview(actor, { id, version: 1, name: '' })))
      const client = await database()
      expect(await client.signedReview.count({ where: { id } })).toBe(1)
      expect(await client.review.findUnique({ where: { id } })).toMatchObject({ state: 'signed' })
      expect(await toldOf(owner, id)).toContain('review.signed')
      expect(await toldOf(other, id)).toContain('review.signed')
    }
  })

  it('twice by one is refused and counts once', async () => {
    const { owner, id } = await revealed()
    await signReview(owner, { id, version: 1, name: '' })
    expect(await refusalOf(signReview(owner, { id, version: 1, name: '' }))).toEqual({
      ...{ code: 'illegal', reason: 'signed-before' },
    })
  })

  it('is of what was shown: after a change the page has to be looked at again', async () => {
    const { owner, other, id } = await revealed()
    await proposeOutcome(other, {
      id,
      competencyKey: 'writing',
      version: 1,
      proposal: { kind: 'agreed', level: 1 },
    })
    expect(await refusalOf(signReview(owner, { id, version: 1, name: '' }))).toEqual({
      ...{ code: 'illegal', reason: 'changed-before-signing' },
    })
  })

  it('beside a change at once never leaves a signature under what was not shown', async () => {
    for (let round = 0; round < 5; round++) {
      const { owner, other, id } = await revealed()
      const proposal = { kind: 'agreed', level: 1 } as const
      await Promise.allSettled([
        signReview(owner, { id, version: 1, name: '' }),
        proposeOutcome(other, { id, competencyKey: 'writing', version: 1, proposal }),
      ])
      const { review } = await revealedPage(owner, id)
      expect(review).toMatchObject({ ownerSignedAt: null, version: 2 })
    }
  })

  it('needs nothing in the review', async () => {
    const scene = await revealed({ levels: {} })
    await bothSign(scene)
    const { content } = await signedPage(scene.other, scene.id)
    expect(content).toMatchObject({ competencies: [], promises: [], sharedNotes: '' })
  })

  it('makes levels of what both confirmed and of nothing else', async () => {
    const scene = await revealed()
    await talkOver(scene)
    await bothSign(scene)
    const client = await database()
    const agreed = await client.agreedLevel.findMany({ where: { reviewId: scene.id } })
    expect(agreed.map(({ competencyKey, level }) => [competencyKey, level])).toEqual([['writing', 2]])
    const { content } = await signedPage(scene.owner, scene.id)
    expect(content.competencies.map(({ key, outcome }) => [key, outcome?.kind, outcome?.confirmed])).toEqual([
      ['writing', 'agreed', true],
      ['listening', 'not-agreed', true],
      ['testing', 'agreed', false],
    ])
  })

  it("is a guest's too, with a name", async () => {
    const { owner, guest, id } = await revealedToGuest()
    expect(await refusalOf(signReview(guest, { id, version: 1, name: '' }))).toEqual({
      ...{ code: 'invalid', fields: { name: 'guest-name-missing' } },
    })
    await signReview(owner, { id, version: 1, name: '' })
    await signReview(guest, { id, version: 1, name: 'Grace Visitor' })
    const page = await signedPage(owner, id)
    expect(page).toMatchObject({ otherId: null, otherName: 'Grace Visitor' })
    expect(page.content.guestComment).toBe('A pleasure.')
    expect(page.canonical).not.toContain('Grace')
    expect((await signedPage(guest, id)).side).toBe('other')
    const client = await database()
    await client.guestLink.update({ where: { id: guest.linkId }, data: { revokedAt: now() } })
    expect(await refusalOf(signedPage(guest, id))).toEqual({ code: 'not-found' })
  })

  it('loses the signatures of all revealed reviews of the two that a change concerns', async () => {
    const { owner, other, id } = await revealed()
    await signReview(owner, { id, version: 1, name: '' })
    const client = await database()
    const { pairKey } = await client.review.findUniqueOrThrow({ where: { id } })
    await transaction((tx) => touchReviews(tx, other, { pairKey }))
    expect((await revealedPage(owner, id)).review).toMatchObject({ ownerSignedAt: null, version: 2 })
    expect(await toldOf(owner, id)).toEqual(['review.changed'])
  })
})

describe('the pages of a review that is talked over', () => {
  it('take five statements while it is revealed, and two once it is signed', async () => {
    const scene = await revealed()
    const client = await database()
    for (let more = 0; more < 5; more++)
      await makePromise(client, { ownerId: scene.owner.personId, otherId: scene.other.personId })
    await revealedPage(scene.owner, scene.id)
    const { statements } = await countStatements(() => revealedPage(scene.owner, scene.id))
    expect(statements).toBe(5)
    await bothSign(scene)
    const after = await countStatements(() => signedPage(scene.owner, scene.id))
    expect(after.statements).toBe(2)
  })
})

describe('what was signed', () => {
  it('is kept in canonical form without names, and its hash is the SHA-256 of that', async () => {
    const scene = await revealed({ sharedNotes: 'Go on like this.' })
    const { owner, other } = scene
    await makePromise(await database(), {
      ownerId: owner.personId,
      otherId: other.personId,
      reviewId: scene.id,
    })
    await bothSign(scene)
    const { canonical, hash, content } = await signedPage(owner, scene.id)
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(hash)
    for (const { name, personId } of [owner, other]) {
      expect(canonical).not.toContain(name)
      expect(canonical).not.toContain(personId)
    }
    expect(content).toMatchObject({
      form: 1,
      framework: { key: 'small', levels: [{ level: 1, name: 'Learning' }, {}, {}] },
      role: { key: 'master', name: 'Master' },
      sharedNotes: 'Go on like this.',
      promises: [{ madeBy: 'owner', madeHere: true, state: 'open', dueOn: '2027-06-30', dates: [{}] }],
    })
    expect(content.competencies[0]).toMatchObject({
      key: 'writing',
      name: 'Writing',
      required: 3,
      owner: { level: 1, confidence: 'medium', sentence: 'owner on writing' },
      other: { level: 3, confidence: 'high', sentence: 'other on writing' },
    })
    expect(Object.keys(content.competencies[0]?.levels ?? {})).toEqual(['1', '2', '3'])
  })

  it('has the open promises of its agenda with all their days, and those closed since it began', async () => {
    const scene = await revealed()
    const { owner, other } = scene
    const client = await database()
    const of = { ownerId: owner.personId, otherId: other.personId, reviewId: null }
    await makePromise(client, { ...of, what: 'Open from before' })
    await makePromise(client, {
      ...of,
      what: 'Kept today',
      state: 'kept',
      closedAt: now(),
      closedOn: '2027-01-02',
    })
    const long = new Date(now().getTime() - 86_400_000 * 90)
    await makePromise(client, {
      ...of,
      what: 'Kept long ago',
      state: 'kept',
      closedAt: long,
      createdAt: long,
    })
    await bothSign(scene)
    const { content } = await signedPage(owner, scene.id)
    expect(content.promises.map(({ what }) => what).sort()).toEqual(['Kept today', 'Open from before'])
    expect(content.promises.every(({ madeHere }) => !madeHere)).toBe(true)
  })

  it('stays as it is whatever changes later', async () => {
    const scene = await revealed({ sharedNotes: 'As we said.' })
    const { owner, other, id } = scene
    await talkOver(scene)
    const client = await database()
    const promise = await makePromise(client, {
      ownerId: owner.personId,
      otherId: other.personId,
      reviewId: id,
    })
    await bothSign(scene)
    const before = await signedPage(owner, id)
    await loadFramework(job, smallFramework({ title: 'Changed' }))
    const version = await client.frameworkVersion.findUniqueOrThrow({
      where: { id: scene.frameworkVersionId },
    })
    await client.frameworkVersion.update({
      where: { id: version.id },
      data: {
        title: 'Forged',
        definition: JSON.parse(JSON.stringify(version.definition).replaceAll('Writing', 'X')),
      },
    })
    await client.reviewRating.updateMany({ where: { reviewId: id }, data: { level: 1, sentence: 'Forged' } })
    await client.reviewCompetency.updateMany({ where: { reviewId: id }, data: { level: 1, why: 'Forged' } })
    await client.review.update({ where: { id }, data: { sharedNotes: 'Forged' } })
    await client.reviewPromise.update({
      where: { id: promise.id },
      data: { what: 'Forged', state: 'dropped' },
    })
    await client.rating.updateMany({ where: { subjectId: owner.personId }, data: { voidedAt: now() } })
    await client.plan.update({ where: { id: scene.planId }, data: { roleKey: 'hermit' } })
    expect(await signedPage(owner, id)).toEqual(before)
    await client.person.update({ where: { id: other.personId }, data: { name: 'Another Name' } })
    expect(await signedPage(owner, id)).toEqual({ ...before, otherName: 'Another Name' })
  })

  it("is nobody else's to read", async () => {
    const scene = await revealed()
    await bothSign(scene)
    const stranger = signedInAs(await makePerson(await database()))
    expect(await refusalOf(signedPage(stranger, scene.id))).toEqual({ code: 'not-found' })
    expect(await refusalOf(signedPage(anonymous(), scene.id))).toEqual({ code: 'not-found' })
  })

  it('stays with both when the mentorship ends', async () => {
    const scene = await revealed()
    await bothSign(scene)
    const client = await database()
    await client.mentorship.update({
      where: { id: scene.mentorshipId },
      data: { endedAt: now(), activeKey: null },
    })
    expect((await signedPage(scene.other, scene.id)).content.competencies).toHaveLength(3)
    expect((await signedPage(scene.owner, scene.id)).content.competencies).toHaveLength(3)
  })

  it("stays with the counterpart without the name when the owner's account is deleted", async () => {
    const scene = await revealed()
    await bothSign(scene)
    const before = await signedPage(scene.other, scene.id)
    expect(before.ownerName).toBe('Mia Lead')
    await deleteAccount(scene.owner, { currentPassword: defaultPassword, confirmation: '' })
    const after = await signedPage(scene.other, scene.id)
    expect(after).toMatchObject({ ownerId: null, ownerName: null, side: 'other', state: null })
    expect(after.canonical).toBe(before.canonical)
    expect(JSON.stringify(after)).not.toContain('Mia')
  })

  it('goes by the daily work when both accounts are deleted, and not before', async () => {
    const scene = await revealed()
    await bothSign(scene)
    const client = await database()
    const left = () => client.signedReview.count({ where: { id: scene.id } })
    await client.person.delete({ where: { id: scene.owner.personId } })
    await removeOrphans(job)
    expect(await left()).toBe(1)
    await client.person.delete({ where: { id: scene.other.personId } })
    expect(await refusalOf(removeOrphans(scene.other))).toEqual({ code: 'forbidden' })
    expect(await removeOrphans(job)).toBe(1)
    expect(await left()).toBe(0)
  })
})
