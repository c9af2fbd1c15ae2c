import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { homePage } from '@/lib/progress/queries/home'
import { planPage } from '@/lib/progress/queries/plan-page'
import { aboveEvidence } from '@/lib/progress/rules/above-evidence'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { menteeOverview } from '@/lib/reviews/queries/mentee-overview'
import { makeEndorsement, makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeRating } from '@/tests/support/factories/ratings'
import { noon, planner, today } from '../plans/scene'
import { counterpartOf } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

/** An entry of somebody's that is claimed for observables of building; both their ids. */
async function claim(
  { personId: ownerId }: SignedIn,
  levels: number[],
  {
    withdrawnAt,
    ...entry
  }: { withdrawnAt?: Date; date?: string; title?: string; isPrivate?: boolean; state?: 'planned' } = {},
) {
  const client = await database()
  const made = await makeEntry(client, { ownerId, competencies: ['building'], date: today, ...entry })
  const { id: evidenceId } = await makeEvidence(client, {
    ...{ ownerId, entryId: made.id, ...(withdrawnAt && { withdrawnAt }) },
    observables: levels.map((level) => ({ competencyKey: 'building', observableKey: `shows-${level}` })),
  })
  return { entryId: made.id, evidenceId }
}

const buildingOf = (standing: PlanStanding | null | undefined) =>
  standing?.areas
    .flatMap(({ competencies }) => competencies)
    .find(({ competency, referred }) => competency.key === 'building' && !referred)

const supportedOf = async (ada: SignedIn) => buildingOf((await planPage(ada))?.standing)?.supported

describe('the supported level on the plan', () => {
  it('comes from two done entries, and from an endorsement at level 3', async () => {
    const { actor: ada } = await planner()
    const rangi = await counterpartOf(ada)
    expect(await supportedOf(ada)).toBe(0)
    await claim(ada, [2])
    expect(await supportedOf(ada)).toBe(0)
    const { evidenceId } = await claim(ada, [3])
    expect(await supportedOf(ada)).toBe(2)
    const client = await database()
    await makeEndorsement(client, { evidenceId, counts: false, guestName: 'Odile' })
    expect(await supportedOf(ada)).toBe(2)
    await claim(ada, [3])
    const said = await makeEndorsement(client, { evidenceId, endorserId: rangi.personId })
    expect(await supportedOf(ada)).toBe(3)
    // what was said in a mentorship counts when that has ended
    await client.mentorship.updateMany({ where: { ownerId: ada.personId }, data: { endedAt: noon } })
    expect(await supportedOf(ada)).toBe(3)
    await client.endorsement.update({ where: { id: said.id }, data: { withdrawnAt: noon } })
    expect(await supportedOf(ada)).toBe(2)
  })

  it('does not come from what is not done, in the bin, withdrawn or two years old', async () => {
    const { actor: ada } = await planner()
    await claim(ada, [1])
    await claim(ada, [2], { state: 'planned' })
    await claim(ada, [2], { withdrawnAt: noon })
    await claim(ada, [2], { date: '2025-03-10' })
    const { entryId } = await claim(ada, [2], { date: '2025-03-11' })
    expect(await supportedOf(ada)).toBe(1)
    const client = await database()
    await client.journalEntry.update({ where: { id: entryId }, data: { deletedAt: noon } })
    expect(await supportedOf(ada)).toBe(0)
  })

  it('is what home and plan set beside a claimed level that is higher', async () => {
    const { actor: ada } = await planner()
    const { frameworkVersionId } = (await planPage(ada))?.plan ?? { frameworkVersionId: '' }
    await makeRating(await database(), {
      ...{ subjectId: ada.personId, frameworkVersionId, competencyKey: 'building', level: 3 },
    })
    for (const levels of [[1], [2]]) await claim(ada, levels)
    for (const page of [await planPage(ada), await homePage(ada)]) {
      expect(page?.hasEvidence).toBe(true)
      const above = page?.standing ? aboveEvidence(page.standing) : []
      expect(above.map(({ current, supported }) => [current.level, supported])).toEqual([[3, 1]])
    }
  })
})

describe('the supported level as others see it', () => {
  it('counts private entries and says how many they are, and nothing else of them', async () => {
    const { actor: ada } = await planner()
    const rangi = await counterpartOf(ada)
    await claim(ada, [2])
    const hidden = await claim(ada, [3], {
      ...{ title: 'A hard conversation', date: '2027-02-03', isPrivate: true },
    })
    const overview = await menteeOverview(rangi, ada.personId)
    expect(buildingOf(overview.standing)?.supported).toBe(2)
    expect({ ...overview.pieces }).toEqual({ building: { entries: 2, privateOnes: 1 } })
    const payload = JSON.stringify(overview)
    for (const secret of [hidden.entryId, hidden.evidenceId, 'A hard conversation', '2027-02-03'])
      expect(payload).not.toContain(secret)
  })

  it('is not theirs to see where levels are not shown', async () => {
    const { actor: ada } = await planner()
    const rangi = await counterpartOf(ada, { seesLevels: false })
    await claim(ada, [2])
    await claim(ada, [3])
    const { standing, pieces } = await menteeOverview(rangi, ada.personId)
    expect([standing, pieces]).toEqual([null, null])
  })
})
