import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timelineRowInWords, timelineSentence } from '@/lib/plans/messages/timeline'
import { goalSummary } from '@/lib/plans/rules/goal-summary'
import { goalsInPeriod, nextAndLate } from '@/lib/plans/rules/timeline-goals'
import { isSeen, readYear, timelinePages } from '@/lib/plans/rules/timeline-period'
import type { OpenGoal, PlanTimeline } from '@/lib/plans/types'

// a Wednesday
const today = '2027-03-10'

function goal(changes: Partial<OpenGoal> = {}) {
  return goalSummary(
    {
      ...{ id: 'goal', planId: 'plan', title: 'Speak', state: 'open', closedOn: null, dropReason: null },
      ...{ startsOn: '2027-03-01', dueOn: '2027-06-30', milestones: [] },
      ...changes,
    },
    today,
  )
}

const milestone = (title: string, dueOn: string, completedOn: string | null = null) => ({
  ...{ id: title, title, dueOn, completedOn },
})

describe('the pages of a timeline', () => {
  const year = { from: '2027-01-01', to: '2027-12-31' }

  it('are one for up to 18 months, whatever is asked for', () => {
    expect(timelinePages(year, today, null)).toEqual({ period: { ...year, year: null }, years: [] })
    expect(timelinePages(year, today, 2027).years).toEqual([])
    expect(timelinePages({ from: '2027-01-01', to: '2028-06-30' }, today, null).years).toEqual([])
    expect(timelinePages({ from: '2027-01-01', to: '2028-07-01' }, today, null).years).toEqual([2027, 2028])
  })

  it('reach to today', () => {
    expect(timelinePages({ ...year, to: '2027-03-01' }, today, null).period.to).toBe(today)
    expect(timelinePages({ ...year, from: '2027-04-01' }, today, null).period.from).toBe(today)
    expect(timelinePages({ from: '2020-01-01', to: '2020-12-31' }, today, null).period.year).toBe(2027)
  })

  it('are years, today’s first, and all of them on request', () => {
    const decade = { from: '2022-05-01', to: '2031-04-30' }
    expect(timelinePages(decade, today, null).period).toEqual({ ...year, year: 2027 })
    expect(timelinePages(decade, today, 2030).period).toEqual({
      ...{ from: '2030-01-01', to: '2030-12-31', year: 2030 },
    })
    expect(timelinePages(decade, today, 1999).period.year).toBe(2022)
    expect(timelinePages(decade, today, 2999).period.year).toBe(2031)
    expect(timelinePages(decade, today, 'all').period).toEqual({ ...decade, year: null })
  })

  it('offer twelve years at most, each of which leads on to others', () => {
    const day = fc.integer({ min: 1900, max: 2900 })
    fc.assert(
      fc.property(day, day, fc.option(day), (one, other, asked) => {
        const [first, last] = [Math.min(one, other, 2027), Math.max(one, other, 2027)]
        const { period, years } = timelinePages({ from: `${first}-01-01`, to: `${last}-12-31` }, today, asked)
        if (first === last) return expect(years).toEqual([])
        expect(years).toContain(period.year)
        expect(years.length).toBeLessThanOrEqual(12)
        expect([years[0] === first || years[0] !== period.year]).toEqual([true])
        expect([years.at(-1) === last || years.at(-1) !== period.year]).toEqual([true])
      }),
    )
  })

  it('are asked for by a year of four digits or by “all”', () => {
    expect(['2027', 'all', '', '27', '02027', '2027x', '-2027', '0999', undefined].map(readYear)).toEqual([
      ...[2027, 'all', null, null, null, null, null, null, null],
    ])
  })
})

describe('what is seen in a period', () => {
  const february = { from: '2027-02-01', to: '2027-02-28', year: null }

  it('begins before its end and ends after its beginning', () => {
    expect(isSeen(february, '2027-01-01', '2027-02-01')).toBe(true)
    expect(isSeen(february, '2027-02-28', '2027-06-01')).toBe(true)
    expect(isSeen(february, '2027-01-01', '2027-01-31')).toBe(false)
    expect(isSeen(february, '2027-03-01', '2027-03-02')).toBe(false)
  })

  it('is an overdue goal until today, and one that was closed late until it was closed', () => {
    const days = { startsOn: '2026-01-01', dueOn: '2026-06-30' }
    const seen = (changes: Partial<OpenGoal>) =>
      goalsInPeriod([goal({ ...days, ...changes })], february, today).length
    expect(seen({})).toBe(1)
    expect(seen({ state: 'achieved', closedOn: '2027-02-01' })).toBe(1)
    expect(seen({ state: 'achieved', closedOn: '2027-01-31' })).toBe(0)
    expect(seen({ state: 'dropped', closedOn: '2026-01-31', dropReason: 'No time.' })).toBe(0)
  })

  it('are of a goal the milestones that are due in it; its figures stay those of all', () => {
    const milestones = [milestone('January', '2027-01-31', '2027-01-31'), milestone('February', '2027-02-01')]
    const [shown] = goalsInPeriod([goal({ startsOn: '2027-01-01', milestones })], february, today)
    expect(shown?.shown.map(({ title }) => title)).toEqual(['February'])
    expect(shown).toMatchObject({ completed: 1, progress: 0.5 })
  })
})

describe('a timeline in words', () => {
  const sentence = (goals: ReturnType<typeof goal>[]) =>
    timelineSentence({ ...nextAndLate(goals, today), today } as PlanTimeline)

  it('says what is next and how many are overdue', () => {
    const first = goal({ milestones: [milestone('Late', '2027-03-09'), milestone('Talk', '2027-06-01')] })
    const second = goal({ milestones: [milestone('Done', today, today), milestone('Slides', '2027-03-12')] })
    expect(sentence([first, second])).toBe('Next is “Slides”, due 12 March. One is overdue.')
    expect(sentence([first, first])).toBe('Next is “Talk”, due 1 June. Two are overdue.')
    expect(sentence([goal()])).toBe('No milestone is still to come.')
  })

  it('says of a goal its days, how far it is, and its milestones', () => {
    const milestones = [milestone('Topic', '2027-03-05', '2027-03-04'), milestone('Dry run', '2027-03-09')]
    const [row] = goalsInPeriod([goal({ milestones })], { from: today, to: '2027-12-31', year: null }, today)
    if (!row) throw new Error('not seen')
    expect(timelineRowInWords({ ...row, shown: milestones }, today)).toBe(
      'From 1 March to 30 June. 1 of 2 milestones, one overdue since yesterday. ' +
        'Topic, complete, Thursday; Dry run, overdue since yesterday.',
    )
  })
})
