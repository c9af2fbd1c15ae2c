import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityWeeks, firstMonday } from '@/lib/progress/rules/activity-weeks'
import { areaHistories } from '@/lib/progress/rules/area-histories'
import { historyLines } from '@/lib/progress/rules/history-lines'
import { minutesByMonth } from '@/lib/progress/rules/hours-by-month'
import { marksOf } from '@/lib/progress/rules/marks'
import { meanLevel } from '@/lib/progress/rules/mean-level'
import { milestonesByMonth } from '@/lib/progress/rules/milestones-by-month'
import { monthsBetween, monthsOrYears } from '@/lib/progress/rules/months'
import { firstDayOf, periodStart, readPeriod } from '@/lib/progress/rules/period'
import { plansInForce } from '@/lib/progress/rules/plan-in-force'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const today = '2026-06-15'

describe('the period of the page of progress', () => {
  it('is twelve months unless another one that there is is asked for', () => {
    expect([undefined, '3-years', 'all', 'ever', ''].map(readPeriod)).toEqual([
      ...['12-months', '3-years', 'all'],
      ...['12-months', '12-months'],
    ])
  })

  it('begins with a month, so that the first of its months is whole', () => {
    expect(periodStart('12-months', today)).toBe('2025-07-01')
    expect(periodStart('3-years', '2026-12-31')).toBe('2024-01-01')
    expect(periodStart('all', today)).toBeNull()
    expect(firstDayOf(['2024-03-09', undefined, '2025-01-01'], today)).toBe('2024-03-01')
    expect(firstDayOf([], today)).toBe('2026-06-01')
  })

  it('has all its months, over the turns of years too', () => {
    expect(monthsBetween('2025-11-20', '2026-02-01')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it('is listed month by month, and year by year when it is longer than three years', () => {
    const listed = (from: string) => monthsOrYears(monthsBetween(from, today))
    expect(listed('2026-05-01')).toEqual([
      { key: '2026-05', from: '2026-05-01', to: '2026-05-31', places: [0] },
      { key: '2026-06', from: '2026-06-01', to: '2026-06-30', places: [1] },
    ])
    expect(listed('2023-07-01')).toHaveLength(36)
    const years = listed('2023-02-01')
    expect(years.map(({ key, from, to, places }) => [key, from, to, places.length])).toEqual([
      ['2023', '2023-02-01', '2023-12-31', 11],
      ['2024', '2024-01-01', '2024-12-31', 12],
      ['2025', '2025-01-01', '2025-12-31', 12],
      ['2026', '2026-01-01', '2026-06-30', 6],
    ])
    expect(years.flatMap(({ places }) => places)).toEqual([...Array(41).keys()])
  })
})

describe('activity by week', () => {
  it('has 53 weeks from Monday to Sunday, the last with today in it', () => {
    for (const day of ['2026-06-15', '2026-06-21', '2024-02-29', '1969-12-31']) {
      const weeks = activityWeeks([], day)
      expect(weeks).toHaveLength(53)
      for (const { monday } of weeks) expect(new Date(monday).getUTCDay()).toBe(1)
      const last = weeks.at(-1)
      expect([last && last.monday <= day, last && last.sunday >= day]).toEqual([true, true])
      expect(weeks[0]?.monday).toBe(firstMonday(day))
    }
  })

  it('counts every entry of these weeks once', () => {
    const dates = fc.integer({ min: 0, max: 500 }).map((back) => {
      const date = new Date(Date.parse(today) - back * 86_400_000)
      return { date: date.toISOString().slice(0, 10), minutes: back }
    })
    fc.assert(
      fc.property(fc.array(dates), (entries) => {
        const weeks = activityWeeks(entries, today)
        const within = entries.filter(({ date }) => date >= firstMonday(today))
        const sum = (of: number[]) => of.reduce((total, each) => total + each, 0)
        expect(sum(weeks.map(({ entries }) => entries))).toBe(within.length)
        expect(sum(weeks.map(({ minutes }) => minutes))).toBe(sum(within.map(({ minutes }) => minutes)))
      }),
    )
  })
})

describe('hours by month', () => {
  const entries = [
    { date: '2026-05-03', minutes: 60, areas: ['people', 'craft'] },
    { date: '2026-06-01', minutes: 30, areas: ['people', 'people'] },
    { date: '2026-06-02', minutes: null, areas: ['craft'] },
    { date: '2026-04-30', minutes: 500, areas: ['craft'] },
  ]

  it('count an entry in full under each of its areas, once, and none that says no time', () => {
    expect(minutesByMonth(entries, ['2026-05', '2026-06'], ({ areas }) => areas)).toEqual([
      { key: 'people', months: [60, 30], total: 90 },
      { key: 'craft', months: [60, 0], total: 60 },
    ])
  })

  it('are none where nothing was done', () => {
    expect(minutesByMonth([], ['2026-05'], () => ['people'])).toEqual([])
  })
})

it('puts a milestone under the month that it was planned for and under that in which it was done', () => {
  const late = { id: 'late', dueOn: '2026-04-30', completedOn: '2026-06-01' }
  const open = { id: 'open', dueOn: '2026-06-30', completedOn: null }
  expect(milestonesByMonth([late, open], ['2026-05', '2026-06'])).toEqual([
    { month: '2026-05', planned: [], done: [] },
    { month: '2026-06', planned: [open], done: [late] },
  ])
})

describe('the plan in force', () => {
  const plan = (id: string, startsOn: string, finishedOn: string | null = null) => ({
    id,
    startsOn,
    finishedOn,
  })
  const inForce = (...plans: ReturnType<typeof plan>[]) =>
    plansInForce(plans, today).map(({ day, plan }) => [day, plan?.id ?? null])

  it('holds to the day on which it was finished, then the next one', () => {
    expect(inForce(plan('first', '2025-01-01', '2025-12-31'), plan('second', '2026-02-01'))).toEqual([
      ['2025-01-01', 'first'],
      ['2026-01-01', null],
      ['2026-02-01', 'second'],
    ])
  })

  it('is the newer one from the day on which that starts', () => {
    expect(inForce(plan('first', '2025-01-01', '2026-03-01'), plan('second', '2026-03-01'))).toEqual([
      ['2025-01-01', 'first'],
      ['2026-03-01', 'second'],
    ])
  })

  it('is the active one today, even when it is dated to start later', () => {
    expect(inForce(plan('first', '2027-01-01'))).toEqual([[today, 'first']])
    expect(inForce()).toEqual([])
  })
})

describe('the mean level of an area', () => {
  it('takes each level as often as its weight', () => {
    const mean = meanLevel([
      { competency: 'a', level: 4, required: 5, weight: 3 },
      { competency: 'b', level: 0, required: 3, weight: 1 },
    ])
    expect(mean).toEqual({ current: 3, required: 4.5 })
    expect(meanLevel([])).toBeNull()
  })
})

describe('areas over time', () => {
  const framework = wholeFramework()
  const home = Object.fromEntries(framework.competencies.map(({ key, area }) => [key, area]))
  const [lead] = framework.roles.filter(({ key }) => key === 'lead')
  const standard = { requirements: lead?.requirements ?? {}, homeArea: home }

  it('have means from the day on which something is asked for, which move with every level', () => {
    const areas = areaHistories(
      framework,
      {
        levels: new Map([
          [
            'handing-over',
            [
              { day: '2026-01-01', value: 0 },
              { day: '2026-04-01', value: 2 },
            ],
          ],
        ]),
        supported: new Map([['handing-over', [{ day: '2026-05-01', value: 1 }]]]),
        standards: [{ day: '2026-03-01', value: standard }],
      },
      '2026-01-01',
    )
    // handing-over 3 with weight 3, listening 2 with weight 1
    expect(areas.find(({ area }) => area.key === 'people')?.mean).toEqual([
      { day: '2026-01-01', value: null },
      { day: '2026-03-01', value: { current: 0, supported: 0, required: 2.75 } },
      { day: '2026-04-01', value: { current: 1.5, supported: 0, required: 2.75 } },
      { day: '2026-05-01', value: { current: 1.5, supported: 0.75, required: 2.75 } },
    ])
    expect(areas.find(({ area }) => area.key === 'craft')?.mean).toEqual([{ day: '2026-01-01', value: null }])
  })

  it('have each competency at its home alone, with what was required of it', () => {
    const areas = areaHistories(
      framework,
      {
        levels: new Map(),
        supported: new Map([['listening', [{ day: '2026-02-01', value: 1 }]]]),
        standards: [{ day: '2026-03-01', value: standard }],
      },
      '2026-01-01',
    )
    const shown = areas.flatMap(({ competencies }) => competencies.map(({ competency }) => competency.key))
    expect([...shown].sort()).toEqual(framework.competencies.map(({ key }) => key).sort())
    const listening = areas
      .flatMap(({ competencies }) => competencies)
      .find(({ competency }) => competency.key === 'listening')
    expect(listening?.levels).toEqual([{ day: '2026-01-01', value: 0 }])
    expect(listening?.supported).toEqual([
      { day: '2026-01-01', value: 0 },
      { day: '2026-02-01', value: 1 },
    ])
    expect(listening?.required).toEqual([
      { day: '2026-01-01', value: null },
      { day: '2026-03-01', value: 2 },
    ])
  })

  it('tell what happened to a competency, the newest first', () => {
    const [competency] = framework.competencies
    const rating = (id: string, level: number, ratedOn: string) =>
      ({ id, level, ratedOn, note: '', confidence: 'low' }) as never
    const mark = {
      kind: 'goal' as const,
      id: 'g',
      about: 'g',
      title: 'Spoke',
      day: '2026-03-01',
      competencies: [],
    }
    const lines = historyLines({
      history: {
        competency: competency as never,
        levels: [],
        supported: [
          { day: '2026-01-01', value: 2 },
          { day: '2026-02-15', value: 0 },
        ],
        required: [
          { day: '2026-01-01', value: null },
          { day: '2026-02-01', value: 3 },
        ],
      },
      levelBefore: 1,
      ratings: [rating('a', 2, '2026-02-01'), rating('b', 2, '2026-04-01')],
      roles: [{ day: '2026-02-01', role: lead ?? null }],
      marks: [mark],
    })
    expect(lines.map(({ kind, day }) => [kind, day])).toEqual([
      ['rating', '2026-04-01'],
      ['mark', '2026-03-01'],
      ['supported', '2026-02-15'],
      ['rating', '2026-02-01'],
      ['required', '2026-02-01'],
    ])
    expect(lines.flatMap((line) => (line.kind === 'rating' ? [[line.before, line.level]] : []))).toEqual([
      [2, 2],
      [1, 2],
    ])
    expect(lines[2]).toMatchObject({ before: 2, level: 0 })
    expect(lines.at(-1)).toMatchObject({ before: null, level: 3, role: lead?.name })
  })
})

it('marks achieved goals, certificates, reviews and endorsements of a period, not other entries', () => {
  const entry = { id: 'e', title: 'Read', date: '2026-03-02', competencies: ['a'] }
  const endorsement = { title: 'Read', entryId: 'e', name: 'Ana', isGuest: false, competencies: ['a'] }
  const marks = marksOf(
    {
      goals: [{ id: 'g', title: 'Spoke', closedOn: '2026-04-01', competencies: ['a'] }],
      endorsements: [
        { ...endorsement, id: 'n', day: '2026-03-25' },
        { ...endorsement, id: 'm', day: '2026-03-26', name: 'Sam', isGuest: true },
        { ...endorsement, id: 'o', day: '2026-03-27', name: null },
      ],
    },
    [
      { ...entry, kind: 'course' },
      { ...entry, id: 'c', kind: 'certification' },
      { ...entry, id: 'old', kind: 'certification', date: '2025-01-01' },
    ],
    [{ kind: 'review', id: 'r', about: 'r', title: 'with Ana', day: '2026-03-20', competencies: ['a'] }],
    '2026-01-01',
  )
  expect(marks.map(({ kind, id, day }) => [kind, id, day])).toEqual([
    ['certificate', 'c', '2026-03-02'],
    ['review', 'r', '2026-03-20'],
    ['endorsement', 'n', '2026-03-25'],
    ['endorsement', 'm', '2026-03-26'],
    ['endorsement', 'o', '2026-03-27'],
    ['goal', 'g', '2026-04-01'],
  ])
  const endorsements = marks.filter(({ kind }) => kind === 'endorsement')
  expect(endorsements.map(({ about, title }) => [about, title])).toEqual([
    ['e', 'Read, by Ana'],
    ['e', 'Read, by Sam, a guest'],
    ['e', 'Read, by somebody without an account'],
  ])
})
