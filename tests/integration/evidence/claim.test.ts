import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw-evidence'
import { ownEvidence } from '@/lib/evidence/queries'
import { makeEvidence } from '@/tests/support/factories/evidence'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { claimOf, counterpartOf, owner } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

describe('claiming an entry as evidence', () => {
  it('is for several observables at once, those of different competencies too', async () => {
    const { ada, entryId } = await owner()
    const input = claimOf(entryId, ['building', 1], ['building', 2], ['listening', 1])
    const { id } = await claimEvidence(ada, input)
    expect(await ownEvidence(ada, entryId)).toEqual([
      { id, on: '2027-03-10', observables: input.observables, endorsements: [], links: [] },
    ])
    expect(await eventsOf(id)).toEqual(['evidence.claimed'])
  })

  it('happens once for a repeated submission, and not with other boxes under it', async () => {
    const { ada, entryId } = await owner()
    const input = claimOf(entryId, ['building', 1])
    const made = await Promise.all([claimEvidence(ada, input), claimEvidence(ada, input)])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const other = { ...claimOf(entryId, ['building', 2]), requestId: input.requestId }
    expect(await refusalOf(claimEvidence(ada, other))).toMatchObject({
      ...{ code: 'illegal', reason: 'saved-before' },
    })
    expect(await ownEvidence(ada, entryId)).toHaveLength(1)
  })

  it('is refused of what is not done', async () => {
    for (const state of ['planned', 'in-progress']) {
      const { ada, entryId } = await owner({ state })
      expect(await refusalOf(claimEvidence(ada, claimOf(entryId, ['building', 1])))).toMatchObject({
        ...{ code: 'illegal', reason: 'entry-not-done' },
      })
    }
  })

  it('is for observables of a competency that the entry was not logged under, too', async () => {
    const { ada, entryId } = await owner()
    const input = claimOf(entryId, ['handing-over', 1])
    await claimEvidence(ada, input)
    expect((await ownEvidence(ada, entryId)).map(({ observables }) => observables)).toEqual([
      input.observables,
    ])
  })

  it('is refused of what was claimed before, and of what the plan’s version of the framework has not', async () => {
    const { ada, entryId } = await owner()
    await claimEvidence(ada, claimOf(entryId, ['building', 1]))
    const reasonOf = async (...wanted: [string, number][]) =>
      (await refusalOf(claimEvidence(ada, claimOf(entryId, ...wanted)))).reason
    expect(await reasonOf(['building', 2], ['building', 1])).toBe('claimed-before')
    expect(await reasonOf(['swimming', 1])).toBe('observable-unknown')
    expect(await reasonOf(['building', 9])).toBe('observable-unknown')
    expect(await ownEvidence(ada, entryId)).toHaveLength(1)
  })

  it('is nobody else’s to do, and not found in the bin', async () => {
    const { ada, entryId } = await owner()
    const mentor = await counterpartOf(ada)
    expect((await refusalOf(claimEvidence(mentor, claimOf(entryId, ['building', 1])))).code).toBe('not-found')
    const thrown = await owner({ deletedAt: noon })
    expect((await refusalOf(claimEvidence(thrown.ada, claimOf(thrown.entryId, ['building', 1])))).code).toBe(
      'not-found',
    )
  })
})

describe('withdrawing a claim', () => {
  it('takes it from the entry, keeps it, and leaves its observables to be claimed anew', async () => {
    const { ada, entryId } = await owner()
    const { id } = await claimEvidence(ada, claimOf(entryId, ['building', 1]))
    expect(await withdrawEvidence(ada, { evidenceId: id })).toEqual({ entryId })
    expect(await ownEvidence(ada, entryId)).toEqual([])
    const kept = await (await database()).evidence.findUniqueOrThrow({ where: { id } })
    expect(kept.withdrawnAt).toEqual(noon)
    await claimEvidence(ada, claimOf(entryId, ['building', 1]))
    expect(await ownEvidence(ada, entryId)).toHaveLength(1)
  })

  it('is refused the second time, and of somebody else’s', async () => {
    const { ada, entryId } = await owner()
    const { id } = await claimEvidence(ada, claimOf(entryId, ['building', 1]))
    const refusal = await refusalOf(withdrawEvidence(await person(), { evidenceId: id }))
    expect(refusal.code).toBe('not-found')
    await withdrawEvidence(ada, { evidenceId: id })
    expect((await refusalOf(withdrawEvidence(ada, { evidenceId: id }))).reason).toBe('already-withdrawn')
  })
})

it('reads what an entry is claimed for with one statement, however much it is', async () => {
  const { ada, entryId } = await owner({ isPrivate: true })
  const observables = [1, 2, 3].map((level) => ({
    competencyKey: 'building',
    observableKey: `shows-${level}`,
  }))
  await makeEvidence(await database(), { ownerId: ada.personId, entryId, observables })
  const { statements, result } = await countStatements(() => ownEvidence(ada, entryId))
  expect(statements).toBe(1)
  expect(result[0]?.observables).toEqual(observables)
})
