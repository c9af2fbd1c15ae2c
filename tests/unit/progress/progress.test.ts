import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaProgress } from '@/lib/progress/rules/area-progress'
import { attainment } from '@/lib/progress/rules/attainment'
import { nearestRole } from '@/lib/progress/rules/nearest-role'
import { noRegretCompetencies } from '@/lib/progress/rules/no-regret'
import { pathOrder } from '@/lib/progress/rules/path-order'
import { planProgress } from '@/lib/progress/rules/plan-progress'
import { roleGap } from '@/lib/progress/rules/role-gap'
import type { Requirements, RoleProfile, Standing } from '@/lib/progress/types/standing'

const order = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2', 'c3']
const homeArea = Object.fromEntries(order.map((key) => [key, key.charAt(0).toUpperCase()]))
const areas = ['A', 'B', 'C']

const requirements = (most: number) =>
  fc.dictionary(
    fc.constantFrom(...order),
    fc.record({ level: fc.integer({ min: 1, max: most }), weight: fc.integer({ min: 1, max: 3 }) }),
  )
const standings: fc.Arbitrary<Standing> = fc.integer({ min: 2, max: 10 }).chain((most) =>
  fc.record({
    role: requirements(most),
    levels: fc.dictionary(fc.constantFrom(...order), fc.integer({ min: 0, max: most })),
    homeArea: fc.constant(homeArea),
    order: fc.constant(order),
  }),
)

function figures(standing: Standing): (number | null)[] {
  return [planProgress(standing), ...areas.map((area) => areaProgress(standing, area))]
}

describe('progress', () => {
  it('keeps area and plan progress within 0 and 1, or not asked for', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        for (const figure of figures(standing)) {
          if (figure === null) continue
          expect(figure).toBeGreaterThanOrEqual(0)
          expect(figure).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('calls progress not asked for exactly where nothing is required', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const required = Object.keys(standing.role)
        expect(planProgress(standing) === null).toBe(required.length === 0)
        expect(roleGap(standing) === null).toBe(required.length === 0)
        for (const area of areas) {
          expect(areaProgress(standing, area) === null).toBe(!required.some((key) => homeArea[key] === area))
        }
      }),
    )
  })

  it('never lowers progress when a level is raised', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(...order), (standing, key) => {
        const raised = { ...standing, levels: { ...standing.levels, [key]: (standing.levels[key] ?? 0) + 1 } }
        const after = figures(raised)
        figures(standing).forEach((before, index) => {
          if (before !== null) expect(after[index]).toBeGreaterThanOrEqual(before)
        })
        const gap = roleGap(standing)
        if (gap !== null) expect(roleGap(raised)).toBeLessThanOrEqual(gap)
      }),
    )
  })

  it('gives progress of exactly 1 when every requirement is met, and only then', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        fc.pre(Object.keys(standing.role).length > 0)
        const met = Object.entries(standing.role).every(
          ([key, { level }]) => (standing.levels[key] ?? 0) >= level,
        )
        expect(planProgress(standing) === 1).toBe(met)
        const full = Object.fromEntries(Object.entries(standing.role).map(([key, { level }]) => [key, level]))
        expect(planProgress({ ...standing, levels: full })).toBe(1)
        expect(pathOrder({ ...standing, levels: full })).toEqual([])
      }),
    )
  })

  it('leaves progress as it is when all weights are multiplied by one factor', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 2, max: 50 }), (standing, factor) => {
        const role: Requirements = Object.fromEntries(
          Object.entries(standing.role).map(([key, { level, weight }]) => [
            key,
            { level, weight: weight * factor },
          ]),
        )
        const scaled = { ...standing, role }
        expect(figures(scaled)).toEqual(figures(standing))
        expect(roleGap(scaled)).toEqual(roleGap(standing))
        expect(pathOrder(scaled)).toEqual(pathOrder(standing))
      }),
    )
  })

  it('counts a shared competency once, in its home area', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const total = (keys: string[]) =>
          keys.reduce((sum, key) => sum + (standing.role[key]?.weight ?? 0), 0)
        const required = Object.keys(standing.role)
        const plan = planProgress(standing)
        fc.pre(plan !== null)
        const fromAreas = areas.reduce(
          (sum, area) =>
            sum +
            (areaProgress(standing, area) ?? 0) * total(required.filter((key) => homeArea[key] === area)),
          0,
        )
        expect(fromAreas / total(required)).toBeCloseTo(plan ?? -1, 9)
      }),
    )
    const shared = {
      role: { delegation: { level: 4, weight: 2 } },
      levels: { delegation: 2 },
      homeArea: { delegation: 'management-practice' },
      order: ['delegation'],
    }
    expect(areaProgress(shared, 'management-practice')).toBe(0.5)
    expect(areaProgress(shared, 'balancing-technical-and-managerial-work')).toBeNull()
    expect(planProgress(shared)).toBe(0.5)
  })

  it('ignores in attainment what a level has beyond the required one', () => {
    expect(attainment(5, 3)).toBe(1)
    expect(attainment(2, 4)).toBe(0.5)
    expect(attainment(0, 4)).toBe(0)
  })

  it('takes a competency whose key is the name of a built-in property like any other', () => {
    const role = { constructor: { level: 2, weight: 1 } }
    expect(planProgress({ role, levels: {} })).toBe(0)
    expect(roleGap({ role, levels: {} })).toBe(2)
  })
})

describe('path order', () => {
  it('orders the path by the gain per level and lists exactly the competencies with a gap', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const path = pathOrder(standing)
        const open = order.filter((key) => (standing.role[key]?.level ?? 0) > (standing.levels[key] ?? 0))
        expect([...path].sort()).toEqual([...open].sort())
        const gain = (key: string) => (standing.role[key]?.weight ?? 0) / (standing.role[key]?.level ?? 1)
        path.slice(1).forEach((key, index) => {
          const before = path[index] ?? ''
          const difference = gain(before) - gain(key)
          expect(difference).toBeGreaterThanOrEqual(-1e-12)
          if (Math.abs(difference) < 1e-12) expect(order.indexOf(before)).toBeLessThan(order.indexOf(key))
        })
      }),
    )
  })

  it('keeps the order of the guide among equal gains on the path', () => {
    const role = { c1: { level: 3, weight: 1 }, a1: { level: 3, weight: 1 }, b1: { level: 2, weight: 2 } }
    expect(pathOrder({ role, levels: {}, order })).toEqual(['b1', 'a1', 'c1'])
  })
})

describe('role atlas', () => {
  const roles: RoleProfile[] = [
    {
      key: 'first',
      requirements: { a1: { level: 3, weight: 1 }, a2: { level: 3, weight: 1 }, a3: { level: 3, weight: 1 } },
    },
    { key: 'second', requirements: { b1: { level: 3, weight: 1 } } },
    { key: 'third', requirements: { c1: { level: 3, weight: 3 } } },
  ]

  it('takes the first role in the order of the guide of equally near ones', () => {
    // 1/3 + 1/3 + 1/3 over 3 and 1/3 over 1 are one figure
    expect(nearestRole(roles, { a1: 1, a2: 1, a3: 1, b1: 1, c1: 1 })).toBe('first')
    expect(nearestRole(roles, { a1: 1, a2: 1, a3: 1, b1: 2, c1: 2 })).toBe('second')
  })

  it('finds no nearest role where no role requires anything', () => {
    expect(nearestRole([{ key: 'empty', requirements: {} }], { a1: 3 })).toBeNull()
    expect(nearestRole([], {})).toBeNull()
  })

  it('names a competency that two of three roles still ask for as no-regret, and none that one asks for', () => {
    const shared: RoleProfile[] = [
      { key: 'x', requirements: { b1: { level: 2, weight: 1 }, a1: { level: 2, weight: 1 } } },
      { key: 'y', requirements: { b1: { level: 4, weight: 1 }, c1: { level: 1, weight: 1 } } },
      { key: 'z', requirements: { a1: { level: 1, weight: 1 } } },
    ]
    expect(noRegretCompetencies(shared, {}, order)).toEqual(['a1', 'b1'])
    expect(noRegretCompetencies(shared, { b1: 2 }, order)).toEqual(['a1'])
    expect(noRegretCompetencies([], {}, order)).toEqual([])
  })
})
