import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activityGroups } from '@/lib/progress/rules/activity-groups'

const happened = fc.record({
  id: fc.nat(),
  kind: fc.constantFrom('entry.logged', 'rating.given'),
  day: fc.constantFrom('2026-11-21', '2026-11-22'),
})

it('takes runs of the same kind on one day together and loses none', () => {
  fc.assert(
    fc.property(fc.array(happened), (events) => {
      const groups = activityGroups(events)
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(events.length)
      let at = 0
      for (const { newest, day, count } of groups) {
        const run = events.slice(at, at + count)
        expect(newest).toBe(run[0])
        expect(run.every((each) => each.kind === newest.kind && each.day === day)).toBe(true)
        at += count
      }
      for (const [index, group] of groups.slice(1).entries()) {
        const before = groups[index]
        expect([group.newest.kind, group.day]).not.toEqual([before?.newest.kind, before?.day])
      }
    }),
  )
})
