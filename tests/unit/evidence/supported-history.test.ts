import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDayTooOld, supportedHistories, supportedHistory } from '@/lib/evidence/rules/supported-history'
import { countsOn, supportedLevel } from '@/lib/evidence/rules/supported-level'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import type { ClaimedGrounds, Grounds } from '@/lib/evidence/types'
import { daysAfter } from '@/lib/plans/rules/calendar'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const levels = { listens: 1, asks: 1, repeats: 2, mediates: 3, settles: 3, teaches: 5 }
const first = '2022-11-01'
const lastOffset = 1400
const day = fc.integer({ min: 0, max: lastOffset }).map((days) => daysAfter(first, days))
const noDay = fc.option(day)

const endorsement = fc.record({ on: day, withdrawnOn: noDay })
const grounds = fc.record({
  entryId: fc.constantFrom('one', 'two', 'three', 'four'),
  date: day,
  withdrawnOn: fc.option(day, { freq: 2 }),
  observables: fc.uniqueArray(fc.constantFrom(...Object.keys(levels), 'unknown'), { minLength: 1 }),
  endorsements: fc.array(endorsement, { maxLength: 2 }),
})

/** The plain rule, asked on every day. */
function asked(grounds: readonly Grounds[], { from, to }: { from: string; to: string }) {
  const steps: { day: string; value: number }[] = []
  for (let on = from; on <= to; on = daysAfter(on, 1)) {
    const value = supportedLevel(levels, grounds, on)
    if (steps.at(-1)?.value !== value) steps.push({ day: on, value })
  }
  return steps
}

describe('the supported level over time', () => {
  it('is on every day what the plain rule gives', () => {
    fc.assert(
      fc.property(fc.array(grounds, { maxLength: 12 }), day, fc.nat(900), (all, from, length) => {
        const days = { from, to: daysAfter(from, length) }
        expect(supportedHistory(levels, all, days)).toEqual(asked(all, days))
      }),
      { numRuns: 60 },
    )
  })

  it('rises with the second entry and the endorsement, and falls when two years have passed', () => {
    const claim = (entryId: string, date: string, endorsedOn?: string): Grounds => ({
      ...{ entryId, date, withdrawnOn: null, observables: ['mediates', 'settles'] },
      endorsements: endorsedOn ? [{ on: endorsedOn, withdrawnOn: '2025-12-24' }] : [],
    })
    const all = [claim('one', '2024-02-29', '2025-06-01'), claim('two', '2025-01-10')]
    expect(supportedHistory(levels, all, { from: '2025-01-01', to: '2027-12-31' })).toEqual([
      { day: '2025-01-01', value: 0 },
      { day: '2025-01-10', value: 2 },
      { day: '2025-06-01', value: 3 },
      { day: '2025-12-24', value: 2 },
      { day: '2026-03-01', value: 0 },
    ])
  })

  it('begins with what holds on the first day', () => {
    const claims = ['one', 'two'].map((entryId) => ({
      ...{ entryId, date: '2025-01-10', withdrawnOn: null, observables: ['listens', 'asks'] },
      endorsements: [],
    }))
    expect(supportedHistory(levels, claims, { from: '2025-03-01', to: '2025-04-01' })).toEqual([
      { day: '2025-03-01', value: 1 },
    ])
    expect(supportedHistory(levels, claims, { from: '2025-01-10', to: '2025-04-01' })).toEqual([
      { day: '2025-01-10', value: 1 },
    ])
    expect(supportedHistory(levels, [], { from: '2025-03-01', to: '2025-04-01' })).toEqual([
      { day: '2025-03-01', value: 0 },
    ])
  })

  it('knows the first day on which evidence is too old', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
        const date = daysAfter('2019-01-01', days)
        const end = firstDayTooOld(date)
        const entry = { date, withdrawnOn: null }
        expect([countsOn(entry, daysAfter(end, -1)), countsOn(entry, end)]).toEqual([true, false])
      }),
    )
  })

  it('is told for every competency of a framework, by its own observables alone', () => {
    const framework = wholeFramework()
    const claim = (entryId: string, date: string): ClaimedGrounds => ({
      ...{
        evidenceId: `of ${entryId}`,
        entryId,
        date,
        isPrivate: false,
        withdrawnOn: null,
        endorsements: [],
      },
      observables: ['building', 'listening', 'gone'].flatMap((competencyKey) =>
        [1, 2].map((level) => ({ competencyKey, observableKey: `shows-${level}` })),
      ),
    })
    const claimed = [claim('one', '2025-01-10'), claim('two', '2025-02-10')]
    const histories = supportedHistories(framework, claimed, { from: '2025-01-01', to: '2025-12-31' })
    expect([...histories.keys()]).toEqual(framework.competencies.map(({ key }) => key))
    const now = supportedLevels(framework, claimed, '2025-12-31')
    expect(Object.fromEntries([...histories].map(([key, steps]) => [key, steps.at(-1)?.value]))).toEqual({
      ...now,
    })
    expect(histories.get('building')).toHaveLength(2)
  })
})
