import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { competencyEvidence } from '@/lib/evidence/queries'
import { groundsOfClaims } from '@/lib/evidence/rules/claim-grounds'
import { nearestFirst } from '@/lib/evidence/rules/nearest-entries'
import { supportedLevel } from '@/lib/evidence/rules/supported-level'
import { observableLevels } from '@/lib/evidence/rules/supported-levels'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { makeEndorsement, makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, planner, today } from '../plans/scene'
import { counterpartOf } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

/** Handing over has a word of its own beside its name; listening is in the same area. */
const framework = wholeFramework()
for (const competency of framework.competencies)
  if (competency.key === 'handing-over')
    competency.observables = competency.observables.map((each) => ({ ...each, text: 'Delegates releases.' }))

function evidenceFor(actor: SignedIn, page: number | null = 1) {
  const competency = competencyOf(framework, 'handing-over')
  if (!competency) throw new Error('The framework of tests is another one.')
  return competencyEvidence(actor, { framework, competency, page })
}

async function logged({ personId: ownerId }: SignedIn, entry: object): Promise<string> {
  return (await makeEntry(await database(), { ownerId, competencies: [], ...entry })).id
}

describe('the entries that may show a competency', () => {
  it('are what is done, by competency, area, words in common, then date', async () => {
    const { actor: ada } = await planner()
    const wanted = []
    for (const entry of [
      { competencies: ['handing-over', 'building'], title: 'Release handed over', date: '2026-01-01' },
      { competencies: ['handing-over'], date: '2027-01-01' },
      { competencies: ['listening'], title: 'Delegated a release', date: '2026-01-01' },
      { competencies: ['listening'], date: '2027-02-02', isPrivate: true },
      { competencies: ['building'], title: 'DELEGATION of reléases', date: '2024-01-01' },
      { title: 'Delegation', date: '2027-02-01' },
      { competencies: ['building'], date: '2027-03-02' },
      { date: '2027-03-01' },
    ])
      wanted.push(await logged(ada, { title: 'Something', ...entry }))
    const own = { competencies: ['handing-over'], title: 'Delegated a release' }
    for (const state of ['planned', 'in-progress']) await logged(ada, { ...own, state })
    await logged(ada, { ...own, deletedAt: noon })
    await logged(await person(), own)

    const { near, hasMore } = await evidenceFor(ada)
    expect(near.map(({ id }) => id)).toEqual(wanted)
    expect(near.map(({ far }) => far)).toEqual([0, 0, 1, 1, 2, 2, 2, 2])
    expect(near.map(({ words }) => words)).toEqual([2, 0, 2, 0, 2, 1, 0, 0])
    expect(hasMore).toBe(false)
  })

  it('have pages in the same order as all of them together', async () => {
    const { actor: ada } = await planner()
    for (let day = 1; day <= 24; day++)
      await logged(ada, {
        title: day % 3 === 0 ? 'Delegated' : 'Else',
        competencies: day % 5 === 0 ? ['handing-over'] : day % 4 === 0 ? ['listening'] : [],
        date: `2027-02-${String(day).padStart(2, '0')}`,
      })
    const pages = [await evidenceFor(ada), await evidenceFor(ada, 2), await evidenceFor(ada, 3)]
    expect(pages.map(({ near }) => near.length)).toEqual([10, 10, 4])
    expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false])
    const all = pages.flatMap(({ near }) => near)
    expect(nearestFirst(all)).toEqual(all)
    expect(new Set(all.map(({ id }) => id)).size).toBe(24)
    expect((await evidenceFor(ada, 4)).near).toEqual([])
    expect((await evidenceFor(ada, null)).near).toEqual([])
  })
})

describe('what is claimed for a competency', () => {
  async function claimed(ada: SignedIn, levels: number[], entry: object = {}, more: object = {}) {
    const entryId = await logged(ada, { title: 'Release', date: '2027-03-01', ...entry })
    return makeEvidence(await database(), {
      ...{ ownerId: ada.personId, entryId, ...more },
      observables: [
        ...levels.map((level) => ({ competencyKey: 'handing-over', observableKey: `shows-${level}` })),
        { competencyKey: 'building', observableKey: 'shows-3' },
      ],
    })
  }

  it('is there with its entry, its link and who endorsed it, in one statement', async () => {
    const { actor: ada } = await planner()
    const link = 'https://example.org/release'
    const { id } = await claimed(ada, [1, 2], { link, isPrivate: true })
    await claimed(ada, [], { title: 'Only of building' })
    await claimed(ada, [1], { deletedAt: noon })
    await claimed(ada, [1], { state: 'planned' })
    const mentor = await counterpartOf(ada)
    await makeEndorsement(await database(), { evidenceId: id, endorserId: mentor.personId })
    const { statements, result } = await countStatements(() => evidenceFor(ada))
    expect(statements).toBe(1)
    expect(result.claims).toMatchObject([
      {
        ...{ evidenceId: id, title: 'Release', date: '2027-03-01', link, isPrivate: true, withdrawnOn: null },
        observables: ['shows-1', 'shows-2'],
        endorsements: [{ name: mentor.name, isGuest: false, counts: true, on: today, withdrawnOn: null }],
      },
    ])
    expect((await evidenceFor(await person())).claims).toEqual([])
  })

  it('counts towards the supported level until it is withdrawn', async () => {
    const { actor: ada } = await planner()
    await claimed(ada, [1])
    const { id } = await claimed(ada, [2])
    const supported = async () => {
      const competency = competencyOf(framework, 'handing-over')
      const { claims } = await evidenceFor(ada)
      return competency && supportedLevel(observableLevels(competency), groundsOfClaims(claims), today)
    }
    expect(await supported()).toBe(1)
    await (await database()).evidence.update({ where: { id }, data: { withdrawnAt: noon } })
    expect(await supported()).toBe(0)
    expect((await evidenceFor(ada)).claims.map(({ withdrawnOn }) => withdrawnOn).sort()).toEqual([
      today,
      null,
    ])
  })
})
