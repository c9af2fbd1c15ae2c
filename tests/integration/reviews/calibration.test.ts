import { describe, expect, it } from 'vitest'
import { endMentorship } from '@/lib/access/commands/end-mentorship'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { calibrationPage } from '@/lib/reviews/queries/calibration'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makeReviewRating } from '@/tests/support/factories/reviews'
import { smallFramework } from '@/tests/support/factories/small-framework'
import { refusalOf } from '../plans/scene'
import { pair, revealed, revealedToGuest } from './talk-scene'

async function revealedAt(id: string, day: string, more: object = {}): Promise<void> {
  const client = await database()
  await client.review.update({ where: { id }, data: { revealedAt: new Date(`${day}T10:00:00Z`), ...more } })
}

describe('calibration', () => {
  it('compares the newest revealed pair of each competency that both rated', async () => {
    const two = await pair()
    const earlier = await revealed({ levels: { writing: [1, 3], testing: [2, 1] } }, two)
    await revealedAt(earlier.id, '2027-01-10')
    const later = await revealed({ levels: { writing: [3, 2], listening: [2, null] } }, two)
    await revealedAt(later.id, '2027-02-10')
    const { shown } = await calibrationPage(two.owner, {})
    expect(shown?.points.map(({ key, self, other }) => [key, self, other])).toEqual([
      ['testing', 2, 1],
      ['writing', 3, 2],
    ])
    expect(shown).toMatchObject({
      n: 2,
      mean: 1,
      interval: null,
      rater: { name: 'Noor Mentor', kind: 'mentor' },
    })
  })

  it.each(['scheduled', 'preparing', 'cancelled'])('knows nothing of a review that is %s', async (state) => {
    const two = await revealed()
    await (await database()).review.update({ where: { id: two.id }, data: { state } })
    expect((await calibrationPage(two.owner, {})).shown).toBeNull()
    expect((await calibrationPage(two.other, { owner: two.owner.personId })).shown).toBeNull()
  })

  it('is given by rater; a guest is one of their own, marked as guest', async () => {
    const { owner, id } = await revealedToGuest()
    const client = await database()
    const mentor = signedInAs(await makePerson(client, { name: 'Noor Mentor' }))
    await client.review.update({ where: { id }, data: { guestName: 'Sam', state: 'signed' } })
    const { planId, frameworkVersionId } = await client.review.findUniqueOrThrow({ where: { id } })
    const { id: second } = await revealed(
      { levels: { writing: [2, 2] } },
      { owner, other: mentor, mentorshipId: null as unknown as string, planId, frameworkVersionId },
    )
    await revealedAt(second, '2020-01-01')
    const { raters, shown } = await calibrationPage(owner, {})
    expect(raters).toEqual([
      { key: id, name: 'Sam', kind: 'guest' },
      { key: mentor.personId, name: 'Noor Mentor', kind: 'mentor' },
    ])
    expect(shown?.points).toMatchObject([{ self: 1, other: 3 }])
    const theirs = await calibrationPage(owner, { with: mentor.personId })
    expect(theirs.shown?.points).toMatchObject([{ self: 2, other: 2 }])
  })

  it('shows the other one their own pairs alone, while the mentorship lasts or once signed', async () => {
    const two = await pair()
    const { id } = await revealed({ levels: { writing: [1, 3] } }, two)
    const client = await database()
    const third = signedInAs(await makePerson(client))
    await revealed(
      { levels: { testing: [3, 1] } },
      { ...two, other: third, mentorshipId: null as unknown as string },
    )
    const asked = { owner: two.owner.personId }
    const seen = await calibrationPage(two.other, asked)
    expect(seen).toMatchObject({ side: 'other', ownerName: 'Mia Lead' })
    expect(seen.raters.map(({ key }) => key)).toEqual([two.other.personId])
    expect(seen.shown?.points).toMatchObject([{ key: 'writing', self: 1, other: 3 }])
    expect(await refusalOf(calibrationPage(two.other, { ...asked, with: third.personId }))).toEqual({
      code: 'not-found',
    })
    await endMentorship(two.owner, { id: two.mentorshipId })
    expect(await refusalOf(calibrationPage(two.other, asked))).toEqual({ code: 'not-found' })
    await client.review.update({ where: { id }, data: { state: 'signed' } })
    expect((await calibrationPage(two.other, asked)).shown?.n).toBe(1)
  })

  it('does not exist for strangers', async () => {
    const two = await revealed()
    const stranger = signedInAs(await makePerson(await database()))
    expect(await refusalOf(calibrationPage(stranger, { owner: two.owner.personId }))).toEqual({
      code: 'not-found',
    })
    expect(await refusalOf(calibrationPage(two.owner, { with: stranger.personId }))).toEqual({
      code: 'not-found',
    })
  })

  it('compares levels on the scale of the newest review alone, and says how many are left out', async () => {
    const two = await pair()
    const wider = smallFramework({ key: 'wider' })
    const levels = [...wider.levels, { level: 4, name: 'Leading', summary: 'Leading' }]
    const competencies = wider.competencies.map((each) => ({
      ...each,
      levels: { ...each.levels, 4: 'Leads.' },
    }))
    const version = await loadFramework({ kind: 'job' }, { ...wider, levels, competencies })
    const early = await revealed({ levels: { writing: [3, 3], testing: [1, 2] } }, two)
    await revealedAt(early.id, '2027-01-10')
    const late = await revealed({ levels: { writing: [4, 3] } }, { ...two, frameworkVersionId: version.id })
    await revealedAt(late.id, '2027-02-10')
    const { shown } = await calibrationPage(two.owner, {})
    expect(shown).toMatchObject({ n: 1, leftOut: 1, points: [{ key: 'writing', self: 4, other: 3 }] })
    expect(shown?.levels).toHaveLength(4)
  })

  it('takes as many statements for many reviews as for one', async () => {
    const two = await pair()
    for (let n = 0; n < 6; n++) {
      const { id } = await revealed({}, two)
      await revealedAt(id, `2027-01-1${n}`)
      if (n === 0) await calibrationPage(two.owner, {})
      expect((await countStatements(() => calibrationPage(two.owner, {}))).statements).toBe(1)
    }
    const client = await database()
    const { id } = await revealed({ levels: {} }, two)
    await makeReviewRating(client, { reviewId: id, side: 'owner', competencyKey: 'writing', level: 2 })
    expect((await calibrationPage(two.owner, {})).shown?.n).toBe(3)
  })
})
