import { beforeEach, describe, expect, it } from 'vitest'
import { changeGrant, setRhythm } from '@/lib/access/commands/edit-mentorship'
import { endMentorship } from '@/lib/access/commands/end-mentorship'
import { ownMentorship, ownPeople } from '@/lib/access/queries/own-people'
import { sightOf } from '@/lib/access/queries/sight'
import { grantInput, rhythmInput } from '@/lib/access/schema'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { type Db, database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { deleteAccount } from '@/lib/people/commands/delete-account'
import { findReview } from '@/lib/reviews/data/review-head'
import { defaultPassword } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { makeReview } from '@/tests/support/factories/reviews'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { outcomes, refusalOf } from '../people/scene'
import { person, together } from './scene'

beforeEach(() => setClock(null))

const grant = (id: string, version: number, changes: Record<string, string> = {}) =>
  grantInput.parse({
    ...{ id, version, seesGoals: 'on', seesSkills: 'on', seesLevels: 'on', seesJournal: 'on' },
    ...changes,
  })

async function pair(): Promise<{ owner: SignedIn; mia: SignedIn; id: string }> {
  const [owner, mia] = [await person('Kim'), await person('Mia')]
  return { owner, mia, id: await together(owner, mia) }
}

/** A review of the two in a state, as others' commands leave it. */
async function reviewOf(client: Db, { owner, mia, id }: Awaited<ReturnType<typeof pair>>, state: string) {
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const plan =
    (await client.plan.findUnique({ where: { activeKey: owner.personId } })) ??
    (await makePlan(client, { ownerId: owner.personId, frameworkVersionId }))
  return makeReview(client, {
    ...{ ownerId: owner.personId, otherId: mia.personId, mentorshipId: id },
    ...{ planId: plan.id, frameworkVersionId, state },
  })
}

describe('what somebody sees', () => {
  it.each([
    ['goals', 'seesGoals'],
    ['skills', 'seesSkills'],
    ['levels', 'seesLevels'],
    ['journal', 'seesJournal'],
  ])('can be switched off and on: %s', async (sight, field) => {
    const { owner, mia, id } = await pair()
    await changeGrant(owner, grant(id, 1, { [field]: '' }))
    const all = { goals: true, skills: true, levels: true, journal: true, journalFrom: null }
    expect((await sightOf(mia, owner.personId)).sees).toEqual({ ...all, [sight]: false })
    await changeGrant(owner, grant(id, 2))
    expect((await sightOf(mia, owner.personId)).sees).toEqual(all)
  })

  it('begins in the journal on a chosen day, and by default with all of it', async () => {
    const { owner, mia, id } = await pair()
    expect((await sightOf(mia, owner.personId)).sees.journalFrom).toBeNull()
    await changeGrant(owner, grant(id, 1, { journalFrom: '2026-05-01' }))
    expect((await sightOf(mia, owner.personId)).sees.journalFrom).toBe('2026-05-01')
  })

  it('is told to the other each time it changes', async () => {
    const { owner, mia, id } = await pair()
    await changeGrant(owner, grant(id, 1, { seesGoals: '' }))
    await changeGrant(owner, grant(id, 2))
    const notices = await (await database()).notice.findMany({ where: { personId: mia.personId } })
    expect(notices.map(({ kind }) => kind)).toEqual(['mentorship.changed', 'mentorship.changed'])
  })

  it('is set by the owner alone, and a stale form meets a conflict', async () => {
    const { owner, mia, id } = await pair()
    for (const stranger of [mia, await person()]) {
      expect(await refusalOf(changeGrant(stranger, grant(id, 1, { seesGoals: '' })))).toEqual({
        code: 'not-found',
      })
    }
    await changeGrant(owner, grant(id, 1, { seesGoals: '' }))
    expect(await refusalOf(changeGrant(owner, grant(id, 1)))).toEqual({
      code: 'conflict',
      theirs: { seesGoals: '' },
      version: 2,
    })
    // who wrote the same has nothing to choose
    expect(await changeGrant(owner, grant(id, 1, { seesGoals: '' }))).toEqual({ id })
  })

  it('has a rhythm that either of the two sets, of the four there are or none', async () => {
    const { owner, mia, id } = await pair()
    await setRhythm(owner, rhythmInput.parse({ id, version: 1, rhythmWeeks: '4' }))
    await setRhythm(mia, rhythmInput.parse({ id, version: 2, rhythmWeeks: '13' }))
    expect((await ownMentorship(owner, id)).rhythmWeeks).toBe(13)
    expect(await refusalOf(setRhythm(owner, rhythmInput.parse({ id, version: 2 })))).toEqual({
      code: 'conflict',
      theirs: { rhythmWeeks: '13' },
      version: 3,
    })
    await setRhythm(owner, rhythmInput.parse({ id, version: 3 }))
    expect((await ownMentorship(owner, id)).rhythmWeeks).toBeNull()
    expect(rhythmInput.safeParse({ id, version: 1, rhythmWeeks: '3' }).success).toBe(false)
    expect(await refusalOf(setRhythm(await person(), rhythmInput.parse({ id, version: 4 })))).toEqual({
      code: 'not-found',
    })
  })
})

describe('ending a mentorship', () => {
  it.each(['owner', 'mentor'])('is for the %s too, and the next request obeys', async (side) => {
    const { owner, mia, id } = await pair()
    const [one, other] = side === 'owner' ? [owner, mia] : [mia, owner]
    await endMentorship(one, { id })
    expect(await refusalOf(sightOf(mia, owner.personId))).toEqual({ code: 'not-found' })
    const client = await database()
    const where = { personId: other.personId, kind: 'mentorship.ended' }
    expect(await client.notice.count({ where })).toBe(1)
    expect((await ownPeople(owner)).mentorships).toMatchObject([
      { id, endedBy: side === 'owner' ? 'owner' : 'counterpart' },
    ])
    expect(await refusalOf(changeGrant(owner, grant(id, 2)))).toEqual({
      code: 'illegal',
      reason: 'mentorship-ended',
    })
    // nothing stands in the way of another one
    await together(owner, mia)
  })

  it('by both at once ends it once', async () => {
    const { owner, mia, id } = await pair()
    const both = [owner, mia, owner, mia].map((one) => endMentorship(one, { id }))
    expect(new Set(await outcomes(both))).toEqual(new Set(['done']))
    const client = await database()
    expect(await client.notice.count({ where: { kind: 'mentorship.ended', subjectId: id } })).toBe(1)
  })

  it('is nobody else’s to do', async () => {
    const { id } = await pair()
    expect(await refusalOf(endMentorship(await person(), { id }))).toEqual({ code: 'not-found' })
  })

  it('leaves what both have signed with both, and takes the rest from the other', async () => {
    const client = await database()
    const two = await pair()
    const { owner, mia, id } = two
    const [signed, begun] = [await reviewOf(client, two, 'signed'), await reviewOf(client, two, 'preparing')]
    await client.signedReview.create({ data: signedRow(owner, mia, signed.id) })
    await endMentorship(owner, { id })
    for (const one of [owner, mia]) expect(await findReview(client, one, signed.id)).not.toBeNull()
    expect(await findReview(client, owner, begun.id)).not.toBeNull()
    expect(await findReview(client, mia, begun.id)).toBeNull()
    expect(await client.signedReview.count({ where: { id: signed.id, otherId: mia.personId } })).toBe(1)
  })

  it('leaves each one’s private notes with that one', async () => {
    const client = await database()
    const two = await pair()
    const { id: reviewId } = await reviewOf(client, two, 'signed')
    for (const { personId, name } of [two.owner, two.mia]) {
      await client.privateNote.create({ data: { reviewId, personId, text: `Only ${name}’s` } })
    }
    await endMentorship(two.mia, { id: two.id })
    const notes = await client.privateNote.findMany({ where: { reviewId }, orderBy: { text: 'asc' } })
    expect(notes.map(({ personId, text }) => [personId, text])).toEqual([
      [two.owner.personId, 'Only Kim’s'],
      [two.mia.personId, 'Only Mia’s'],
    ])
  })
})

function signedRow(owner: SignedIn, other: SignedIn, id = newId()) {
  return {
    ...{ id, ownerId: owner.personId, otherId: other.personId, pairKey: 'x', signedAt: new Date() },
    ...{ canonical: '{"agreed":3}', hash: 'abc' },
  }
}

describe('deleting the owner’s account', () => {
  it('leaves the frozen copy with the counterpart, without the name', async () => {
    const client = await database()
    const { owner, mia } = await pair()
    const { id } = await client.signedReview.create({ data: signedRow(owner, mia) })
    await deleteAccount(owner, { currentPassword: defaultPassword, confirmation: '' })
    expect(await client.signedReview.findMany({ where: { id } })).toMatchObject([
      { ownerId: null, otherId: mia.personId, canonical: '{"agreed":3}', hash: 'abc' },
    ])
    expect(await client.mentorship.count({ where: { counterpartId: mia.personId } })).toBe(0)
  })
})
