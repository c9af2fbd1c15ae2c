import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { ownEvidence, ownGrounds } from '@/lib/evidence/queries'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { movePlan } from '@/lib/plans/commands/move-plan'
import { anyCompetencyPage } from '@/lib/progress/queries/former-competency'
import { frameworkMove } from '@/lib/progress/queries/framework-move'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePlan } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, refusalOf, today } from '../plans/scene'
import { claimOf } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

/** The next version: building has lost what showed its second level, listening is gone, asking is new. */
function next(key: string) {
  const framework = { ...wholeFramework(), key, title: 'Whole, next' }
  framework.competencies = framework.competencies.map((each) => {
    if (each.key === 'listening') return { ...each, key: 'asking', goalTemplates: [] }
    if (each.key !== 'building') return each
    return {
      ...each,
      observables: each.observables.map((one) => (one.key === 'shows-2' ? { ...one, key: 'does-2' } : one)),
    }
  })
  framework.pathways = framework.pathways.filter(({ competencies }) => !competencies)
  framework.roles = framework.roles.map((role) => {
    const { listening, ...requirements } = role.requirements
    return { ...role, requirements }
  })
  framework.proposals = {}
  return framework
}

/** Somebody whose two entries show building and listening, with a newer version of their framework to move to. */
async function beforeTheMove() {
  const key = `own-${newId()}`
  const first = await loadFramework({ kind: 'job' }, { ...wholeFramework(), key })
  const ada = await person()
  const client = await database()
  const plan = await makePlan(client, { ownerId: ada.personId, frameworkVersionId: first.id, roleKey: null })
  const entries = []
  for (const [title, date] of [
    ['First release', '2027-03-01'],
    ['Second release', '2027-03-02'],
  ]) {
    const entry = await makeEntry(client, { ownerId: ada.personId, title, date, competencies: ['building'] })
    await claimEvidence(
      ada,
      claimOf(
        entry.id,
        ['building', 1],
        ['building', 2],
        ['building', 3],
        ['listening', 1],
        ['listening', 2],
      ),
    )
    entries.push(entry.id)
  }
  const second = await loadFramework({ kind: 'job' }, next(key))
  const move = () => movePlan(ada, { id: plan.id, version: plan.version, to: second.id, roleKey: null })
  return { ada, entries, move }
}

const unmappedOf = (move: Awaited<ReturnType<typeof frameworkMove>>) =>
  move?.unmapped.map(({ competency, text, entries }) => [competency, text, entries.map(({ title }) => title)])

describe('a plan that is moved to a new framework version', () => {
  const titles = ['Second release', 'First release']
  const unmapped = [
    ['Name of building', 'Shows building at 2.', titles],
    ['Name of listening', 'Shows listening at 1.', titles],
    ['Name of listening', 'Shows listening at 2.', titles],
  ]

  it('says before and after what could not be mapped, and which supported levels change', async () => {
    const { ada, move } = await beforeTheMove()
    const before = await frameworkMove(ada)
    expect(unmappedOf(before)).toEqual(unmapped)
    expect(before?.supported).toEqual([
      { name: 'Name of building', before: 2, after: 1 },
      { name: 'Name of listening', before: 1, after: 0 },
    ])
    await move()
    const { statements, result } = await countStatements(() => frameworkMove(ada))
    expect(statements).toBeLessThanOrEqual(6)
    expect(unmappedOf(result)).toEqual(unmapped)
    expect(result?.supported).toEqual([])
  })

  it('keeps its evidence and the supported levels of what stays', async () => {
    const { ada, entries, move } = await beforeTheMove()
    const [id = ''] = entries
    const kept = await ownEvidence(ada, id)
    const levels = async () => supportedLevels(wholeFramework(), await ownGrounds(ada, { ever: true }), today)
    const before = await levels()
    await move()
    expect(await ownEvidence(ada, id)).toEqual(kept)
    expect(await levels()).toEqual(before)
    const { page } = await anyCompetencyPage(ada, 'building')
    expect(page?.evidence.claims.map(({ observables }) => observables)).toEqual([
      ['shows-1', 'shows-2', 'shows-3'],
      ['shows-1', 'shows-2', 'shows-3'],
    ])
  })

  it('has the evidence of what is gone on the page of that, in as few statements', async () => {
    const { ada, move } = await beforeTheMove()
    await move()
    const { statements, result } = await countStatements(() => anyCompetencyPage(ada, 'listening'))
    expect(statements).toBeLessThanOrEqual(7)
    expect(result.former?.version.number).toBe(1)
    expect(result.former?.evidence.claims.map(({ title }) => title)).toEqual(titles)
    expect((await refusalOf(anyCompetencyPage(await person(), 'listening'))).code).toBe('not-found')
  })

  it('takes no claim for what its version has not', async () => {
    const { ada, move } = await beforeTheMove()
    await move()
    const entry = await makeEntry(await database(), { ownerId: ada.personId, competencies: ['building'] })
    for (const wanted of [
      claimOf(entry.id, ['listening', 1]),
      claimOf(entry.id, ['building', 1], ['building', 2]),
    ])
      expect(await refusalOf(claimEvidence(ada, wanted))).toMatchObject({
        ...{ code: 'illegal', reason: 'observable-unknown' },
      })
    expect(await ownEvidence(ada, entry.id)).toEqual([])
  })
})
