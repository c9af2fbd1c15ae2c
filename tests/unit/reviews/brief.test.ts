import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateChanges } from '@/lib/reviews/rules/brief-certificates'
import { entriesDone } from '@/lib/reviews/rules/brief-entries'
import { goalChanges, milestoneChanges } from '@/lib/reviews/rules/brief-goals'
import { briefInterval } from '@/lib/reviews/rules/brief-interval'
import { levelMoves, requiredLevels } from '@/lib/reviews/rules/brief-levels'
import { onAgendaOf } from '@/lib/reviews/rules/open-promise'
import type { BriefEntry, BriefInterval } from '@/lib/reviews/types/brief'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { goalOf } from './brief-goal'

const framework = wholeFramework()
const interval: BriefInterval = {
  ground: 'review',
  since: new Date('2027-02-10T12:00:00Z'),
  from: '2027-02-10',
  to: '2027-03-10',
}

function entry(wanted: Partial<BriefEntry> & { id: string }): BriefEntry {
  return {
    kind: 'talk',
    title: wanted.id,
    date: '2027-03-01',
    minutes: null,
    isPrivate: false,
    expiresOn: null,
    competencies: [],
    ...wanted,
  }
}

const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)
const day = fc
  .date({ min: new Date('2026-12-01'), max: new Date('2027-05-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('what a brief looks back on', () => {
  it('is the time since the last signed review, from the owner’s day on which it was signed', () => {
    const signedAt = new Date('2027-02-10T23:30:00Z')
    const terms = { signedAt, startsOn: '2027-01-01' }
    expect(briefInterval(terms, '2027-03-10', 'Europe/Vienna')).toEqual({
      ground: 'review',
      since: signedAt,
      from: '2027-02-11',
      to: '2027-03-10',
    })
  })

  it('is the time since the plan began where the two have signed none, and never begins after today', () => {
    const since = (startsOn: string) => briefInterval({ signedAt: null, startsOn }, '2027-03-10', 'UTC')
    expect(since('2027-01-01')).toEqual({
      ground: 'plan',
      since: new Date('2026-12-31T23:59:59.999Z'),
      from: '2027-01-01',
      to: '2027-03-10',
    })
    expect(since('2027-04-01').from).toBe('2027-03-10')
  })
})

describe('the goals and milestones of a brief', () => {
  it('tells the goals that were opened, achieved and dropped in the interval from the others', () => {
    const goals = [
      goalOf({ id: 'old' }),
      goalOf({ id: 'new', createdAt: new Date('2027-02-10T12:00:00.001Z') }),
      goalOf({ id: 'achieved', state: 'achieved', closedOn: '2027-03-01' }),
      goalOf({ id: 'before', state: 'achieved', closedOn: '2027-02-09' }),
      goalOf({ id: 'dropped', state: 'dropped', closedOn: '2027-02-10', dropReason: 'No time.' }),
    ]
    const { opened, achieved, dropped } = goalChanges(goals, interval)
    expect([ids(opened), ids(achieved), ids(dropped)]).toEqual([['new'], ['achieved'], ['dropped']])
  })

  it('tells milestones that were done, those that were missed, and those that were late before', () => {
    const milestone = (id: string, dueOn: string, completedOn: string | null = null) => ({
      ...{ id, title: id, dueOn, completedOn },
    })
    const goals = [
      goalOf({
        id: 'goal',
        milestones: [
          milestone('done', '2027-04-01', '2027-03-02'),
          milestone('done-before', '2027-02-01', '2027-02-01'),
          milestone('missed', '2027-03-09'),
          milestone('due-today', '2027-03-10'),
          milestone('late-before', '2027-02-09'),
        ],
      }),
      goalOf({
        id: 'closed',
        state: 'dropped',
        closedOn: '2027-03-01',
        milestones: [milestone('left', '2027-03-02')],
      }),
    ]
    const { done, missed, older } = milestoneChanges(goals, interval)
    expect([ids(done), ids(missed), ids(older)]).toEqual([['done'], ['missed'], ['late-before']])
  })

  it('has each milestone in one of its lists at most, and none that happened outside the interval', () => {
    const milestones = fc.array(fc.record({ dueOn: day, completedOn: fc.option(day) }))
    fc.assert(
      fc.property(milestones, (found) => {
        const goal = goalOf({
          id: 'g',
          milestones: found.map((each, id) => ({ id: `${id}`, title: '', ...each })),
        })
        const { done, missed, older } = milestoneChanges([goal], interval)
        const all = [...done, ...missed, ...older]
        expect(new Set(ids(all)).size).toBe(all.length)
        for (const { completedOn } of done)
          expect(completedOn !== null && completedOn >= interval.from && completedOn <= interval.to).toBe(
            true,
          )
        for (const { dueOn, completedOn } of missed)
          expect(completedOn === null && dueOn >= interval.from && dueOn < interval.to).toBe(true)
      }),
    )
  })
})

describe('the entries of a brief', () => {
  it('counts an entry once in all and once under each area that it touches, the area with the most time first', () => {
    const { totals, areas, privateOnes } = entriesDone(
      framework,
      [
        entry({ id: 'one', minutes: 60, competencies: ['building', 'handing-over', 'listening'] }),
        entry({ id: 'two', minutes: 30, competencies: ['listening'], isPrivate: true }),
        entry({ id: 'three', competencies: ['unknown'] }),
      ],
      interval,
    )
    expect(totals).toEqual({ entries: 3, timed: 2, minutes: 90 })
    expect(privateOnes).toBe(1)
    expect(
      areas.map(({ key, totals, newest }) => [key, totals.entries, totals.minutes, ids(newest)]),
    ).toEqual([
      ['people', 2, 90, ['two', 'one']],
      ['craft', 1, 60, ['one']],
      [null, 1, 0, ['three']],
    ])
  })

  it('never counts an entry outside the interval', () => {
    const keys = ['building', 'handing-over', 'listening', 'unknown']
    const entries = fc.array(
      fc.record({ date: day, minutes: fc.option(fc.nat(600)), competencies: fc.subarray(keys) }),
    )
    fc.assert(
      fc.property(entries, (found) => {
        const all = found.map((each, id) => entry({ id: `${id}`, ...each }))
        const inside = all.filter(({ date }) => date >= interval.from && date <= interval.to)
        expect(entriesDone(framework, all, interval)).toEqual(entriesDone(framework, inside, interval))
        const { totals, areas } = entriesDone(framework, all, interval)
        expect(totals.entries).toBe(inside.length)
        for (const area of areas) expect(area.totals.entries).toBeLessThanOrEqual(totals.entries)
      }),
    )
  })

  it('tells certificates that were gained, that expire within 90 days, and that have expired', () => {
    const certificate = (id: string, date: string, expiresOn: string | null) =>
      entry({ id, kind: 'certification', date, expiresOn })
    const { gained, expiring, expired } = certificateChanges(
      [
        certificate('gained', '2027-02-20', null),
        certificate('today', '2025-01-01', '2027-03-10'),
        certificate('in-90-days', '2025-01-01', '2027-06-08'),
        certificate('in-91-days', '2025-01-01', '2027-06-09'),
        certificate('expired', '2025-01-01', '2027-03-09'),
        certificate('expired-before', '2025-01-01', '2027-02-09'),
        entry({ id: 'talk', date: '2027-02-20' }),
      ],
      interval,
    )
    expect([ids(gained), ids(expiring), ids(expired)]).toEqual([
      ['gained'],
      ['today', 'in-90-days'],
      ['expired'],
    ])
  })
})

describe('the levels of a brief', () => {
  it('names the levels that are not what they were, in the guide’s order', () => {
    const moved = levelMoves(
      framework,
      { listening: 2, building: 1 },
      { listening: 3, building: 1, 'handing-over': 2 },
      { listening: 1 },
    )
    expect(moved).toEqual([
      { key: 'handing-over', name: 'Name of handing-over', from: 0, to: 2, supported: 0 },
      { key: 'listening', name: 'Name of listening', from: 2, to: 3, supported: 1 },
    ])
  })

  it('puts what is rated and furthest from what the role asks for first', () => {
    const role = framework.roles.find(({ key }) => key === 'lead') ?? null
    const order = (levels: Record<string, number>) =>
      requiredLevels(framework, role, levels, {}).map(({ key }) => key)
    expect(order({ listening: 1 })).toEqual(['listening', 'handing-over'])
    expect(order({ listening: 1, 'handing-over': 1 })).toEqual(['handing-over', 'listening'])
  })
})

describe('the promises of a brief', () => {
  it('says which of the two made a promise, also one about the other’s plan', () => {
    const stored = { id: 'p', what: 'Call', madeOn: '2027-02-01', dueOn: '2027-03-01', dates: 3 }
    const own = { ...stored, ownerId: 'mia', otherId: 'noa' }
    expect(onAgendaOf({ ...own, madeBy: 'owner' }, { ownerId: 'mia' })).toMatchObject({
      side: 'owner',
      moves: 2,
    })
    expect(onAgendaOf({ ...own, madeBy: 'other' }, { ownerId: 'mia' }).side).toBe('other')
    expect(onAgendaOf({ ...own, madeBy: 'other' }, { ownerId: 'noa' }).side).toBe('owner')
  })
})
