import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { markNoOpportunity } from '@/lib/evidence/commands/mark-no-opportunity'
import { takeBackNoOpportunity } from '@/lib/evidence/commands/take-back-no-opportunity'
import { competencyEvidence, ownGrounds } from '@/lib/evidence/queries'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { eventsOf, noon, person, planner, refusalOf, today } from '../plans/scene'
import { claimOf, owner } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

const framework = wholeFramework()
const observable = { competencyKey: 'building', observableKey: 'shows-2' }
const marking = (reason: string, version: number | null = null) => ({ observable, reason, version })

async function marksOf(actor: SignedIn) {
  const competency = competencyOf(framework, 'building')
  if (!competency) throw new Error('The framework of tests is another one.')
  return (await competencyEvidence(actor, { framework, competency, page: null })).marks
}

describe('marking an observable as without an opportunity', () => {
  it('keeps the reason and the day, and happens once for a repeated submission', async () => {
    const { actor: ada } = await planner()
    await Promise.all([
      markNoOpportunity(ada, marking('No team yet.')),
      markNoOpportunity(ada, marking('No team yet.')),
    ])
    const [mark, ...others] = await marksOf(ada)
    expect(mark).toMatchObject({
      observableKey: 'shows-2',
      reason: 'No team yet.',
      markedOn: today,
      version: 1,
    })
    expect(others).toEqual([])
    expect(await eventsOf(mark?.id ?? '')).toEqual(['opportunity.none'])
    expect(await marksOf(await person())).toEqual([])
  })

  it('changes the reason of the version that was looked at, and of no other', async () => {
    const { actor: ada } = await planner()
    await markNoOpportunity(ada, marking('No team yet.'))
    await markNoOpportunity(ada, marking('The team comes in May.', 1))
    for (const version of [null, 1])
      expect(await refusalOf(markNoOpportunity(ada, marking('Another.', version)))).toMatchObject({
        ...{ code: 'conflict', theirs: { reason: 'The team comes in May.' }, version: 2 },
      })
    expect(await marksOf(ada)).toMatchObject([{ reason: 'The team comes in May.', version: 2 }])
  })

  it('is refused of what the framework has not, and of a mark that was taken back', async () => {
    const { actor: ada } = await planner()
    const gone = { ...marking('Not yet.'), observable: { ...observable, observableKey: 'shows-9' } }
    expect((await refusalOf(markNoOpportunity(ada, gone))).reason).toBe('observable-unknown')
    expect((await refusalOf(markNoOpportunity(ada, marking('Not yet.', 1)))).reason).toBe('mark-gone')
    expect(await marksOf(ada)).toEqual([])
  })

  it('changes no supported level', async () => {
    const { ada, entryId } = await owner()
    await claimEvidence(ada, claimOf(entryId, ['building', 1], ['building', 3]))
    const levels = async () => supportedLevels(framework, await ownGrounds(ada), today)
    const before = await levels()
    await markNoOpportunity(ada, marking('No team yet.'))
    expect(await levels()).toEqual(before)
  })
})

describe('an opportunity that came', () => {
  it('takes the mark back, of the version that was looked at', async () => {
    const { actor: ada } = await planner()
    await markNoOpportunity(ada, marking('No team yet.'))
    const [{ id } = { id: '' }] = await marksOf(ada)
    const other = await refusalOf(takeBackNoOpportunity(await person(), { id, version: 1 }))
    expect(other.code).toBe('not-found')
    await markNoOpportunity(ada, marking('The team comes in May.', 1))
    expect(await refusalOf(takeBackNoOpportunity(ada, { id, version: 1 }))).toMatchObject({
      ...{ code: 'conflict', reason: 'mark-changed' },
    })
    await takeBackNoOpportunity(ada, { id, version: 2 })
    expect(await marksOf(ada)).toEqual([])
    expect(await eventsOf(id)).toEqual(['opportunity.none', 'opportunity.none', 'opportunity.came'])
  })

  it('is what a claim for the observable says', async () => {
    const { ada, entryId } = await owner()
    await markNoOpportunity(ada, marking('No team yet.'))
    const [{ id } = { id: '' }] = await marksOf(ada)
    await claimEvidence(ada, claimOf(entryId, ['building', 1]))
    expect(await marksOf(ada)).toHaveLength(1)
    await claimEvidence(ada, claimOf(entryId, ['building', 2]))
    expect(await marksOf(ada)).toEqual([])
    expect(await eventsOf(id)).toEqual(['opportunity.none', 'opportunity.came'])
    expect(await (await database()).noOpportunity.count({ where: { ownerId: ada.personId } })).toBe(0)
  })
})
