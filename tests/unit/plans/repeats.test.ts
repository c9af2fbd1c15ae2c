import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysFrom, monthLength, monthsAfter } from '@/lib/plans/rules/calendar'
import { laterDays } from '@/lib/plans/rules/later-days'
import { milestonesAtMost } from '@/lib/plans/rules/limits'
import { type InSeries, nextMilestone } from '@/lib/plans/rules/next-milestone'
import { nextDue, type Repeats, repeatKeys } from '@/lib/plans/rules/repeats'

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2190-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** The days of a series, each completed on the day that it was due. */
function series(first: string, repeats: Repeats, count: number): string[] {
  const due: [string, ...string[]] = [first]
  for (let round = 0; round < count; round++) due.push(nextDue(due, repeats, due.at(-1) ?? first))
  return due
}

describe('months after a day', () => {
  it('end at the last of a month that is too short, and at the asked-for day where there is one', () => {
    expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28')
    expect(monthsAfter('2028-01-31', 1)).toBe('2028-02-29')
    expect(monthsAfter('2027-02-28', 1, 31)).toBe('2027-03-31')
    expect(monthsAfter('2027-11-30', 3)).toBe('2028-02-29')
    expect(monthsAfter('2027-12-15', 1)).toBe('2028-01-15')
  })

  it('lie in the month that was counted to, on the same day wherever it exists', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -200, max: 200 }), (day, months) => {
        const after = monthsAfter(day, months)
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(month(after) - month(day)).toBe(months)
        expect(Number(after.slice(8))).toBe(Math.min(Number(day.slice(8)), monthLength(after)))
      }),
    )
  })
})

describe('a series of due days', () => {
  it('goes on by its interval', () => {
    expect(series('2027-03-10', 'week', 2)).toEqual(['2027-03-10', '2027-03-17', '2027-03-24'])
    expect(series('2027-03-10', 'two-weeks', 1)).toEqual(['2027-03-10', '2027-03-24'])
    expect(series('2027-03-10', 'quarter', 2)).toEqual(['2027-03-10', '2027-06-10', '2027-09-10'])
    expect(series('2027-03-10', 'half-year', 1)).toEqual(['2027-03-10', '2027-09-10'])
    expect(series('2028-02-29', 'year', 4).at(-1)).toBe('2032-02-29')
  })

  it('keeps to its day of the month after shorter months', () => {
    expect(series('2027-01-31', 'month', 4)).toEqual([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    ])
    expect(series('2027-08-31', 'quarter', 3)).toEqual([
      ...['2027-08-31', '2027-11-30', '2028-02-29', '2028-05-31'],
    ])
    // the 30th was meant, not the last of the month
    expect(series('2027-04-30', 'month', 1).at(-1)).toBe('2027-05-30')
  })

  it('begins anew from a day that it was moved to', () => {
    expect(nextDue(['2027-01-31', '2027-02-28', '2027-03-15'], 'month', '2027-03-15')).toBe('2027-04-15')
  })

  it('passes over what lies before today, and not over today', () => {
    expect(nextDue(['2027-01-31'], 'month', '2027-06-15')).toBe('2027-06-30')
    expect(nextDue(['2027-03-03'], 'week', '2027-03-10')).toBe('2027-03-10')
    expect(nextDue(['2027-03-03'], 'week', '2027-03-11')).toBe('2027-03-17')
    expect(nextDue(['2027-03-20'], 'week', '2027-03-10')).toBe('2027-03-27')
  })

  it('is never in the past, always later than the last, and no more than one interval ahead of both', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(...repeatKeys), (last, today, repeats) => {
        const next = nextDue([last], repeats, today)
        expect(next > last && next >= today).toBe(true)
        const longest = { week: 7, 'two-weeks': 14, month: 31, quarter: 92, 'half-year': 184, year: 366 }[
          repeats
        ]
        expect(daysFrom(last > today ? last : today, next)).toBeLessThanOrEqual(longest)
      }),
    )
  })
})

describe('the next of a repeating milestone', () => {
  const first: InSeries = { id: 'one', dueOn: '2027-01-31', repeats: 'month', followsId: null }
  const second: InSeries = { id: 'two', dueOn: '2027-02-28', repeats: 'month', followsId: 'one' }
  const goal = (milestones: InSeries[], dueOn = '2027-06-30') => ({ dueOn, milestones })

  it('is due where its series goes on', () => {
    expect(nextMilestone(second, goal([first, second]), '2027-02-28')).toEqual({
      kind: 'next',
      dueOn: '2027-03-31',
    })
    expect(nextMilestone(second, goal([second]), '2027-02-28')).toEqual({ kind: 'next', dueOn: '2027-03-28' })
  })

  it('is none where the milestone does not repeat or the next one was made before', () => {
    expect(nextMilestone({ ...first, repeats: null }, goal([]), '2027-02-28')).toBeNull()
    expect(nextMilestone(first, goal([first, second]), '2027-02-28')).toBeNull()
  })

  it('is none after the goal is due, or when the goal is full', () => {
    expect(nextMilestone(first, goal([first], '2027-02-28'), '2027-01-31')).toMatchObject({ kind: 'next' })
    expect(nextMilestone(first, goal([first], '2027-02-27'), '2027-01-31')).toEqual({
      kind: 'after-goal',
      dueOn: '2027-02-28',
    })
    const others = Array.from({ length: milestonesAtMost - 1 }, (_, n) => ({ ...first, id: `other-${n}` }))
    expect(nextMilestone(first, goal([first, ...others]), '2027-01-31')).toEqual({ kind: 'goal-full' })
  })
})

describe('the days that a milestone can be moved to with one press', () => {
  const goal = { startsOn: '2027-01-01', dueOn: '2027-06-30' }

  it('are a week and a month after it is due, or after today when it is overdue', () => {
    expect(laterDays({ dueOn: '2027-03-31' }, goal, '2027-03-10')).toEqual([
      { by: 'week', day: '2027-04-07' },
      { by: 'month', day: '2027-04-30' },
    ])
    expect(laterDays({ dueOn: '2027-01-31' }, goal, '2027-03-10')).toEqual([
      { by: 'week', day: '2027-03-17' },
      { by: 'month', day: '2027-04-10' },
    ])
  })

  it('lie within the goal', () => {
    expect(laterDays({ dueOn: '2027-06-10' }, goal, '2027-03-10')).toEqual([
      { by: 'week', day: '2027-06-17' },
    ])
    expect(laterDays({ dueOn: '2027-06-30' }, goal, '2027-03-10')).toEqual([])
  })
})
