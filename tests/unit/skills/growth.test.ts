import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthInBrief, levelOn, skillGrowth, stepsThatCount } from '@/lib/skills/rules/growth'
import type { SkillWithSteps } from '@/lib/skills/types'

const kafka: SkillWithSteps = {
  id: 'kafka',
  name: 'Kafka operations',
  steps: [
    { level: 1, reachedOn: '2026-10-01' },
    { level: 2, reachedOn: '2027-02-01' },
    { level: 3, reachedOn: '2027-05-01' },
  ],
}
const french: SkillWithSteps = {
  id: 'french',
  name: 'French on the phone',
  // made after the start: counts from its first step
  steps: [
    { level: 2, reachedOn: '2027-03-01' },
    { level: 3, reachedOn: '2027-03-20' },
  ],
}
const golf: SkillWithSteps = {
  id: 'golf',
  name: 'Golf',
  steps: [
    { level: 3, reachedOn: '2026-01-01' },
    { level: 1, reachedOn: '2027-04-01' },
  ],
}

describe('the level of a skill on a day', () => {
  it('is its newest step at or before it', () => {
    expect(levelOn(kafka.steps, '2026-09-30')).toBeNull()
    expect(levelOn(kafka.steps, '2026-10-01')).toBe(1)
    expect(levelOn(kafka.steps, '2027-04-30')).toBe(2)
    expect(levelOn(kafka.steps, '2027-05-01')).toBe(3)
  })

  it('is the last of several steps on that day', () => {
    const steps = [
      { level: 1, reachedOn: '2027-01-01' },
      { level: 4, reachedOn: '2027-01-01' },
      { level: 2, reachedOn: '2027-01-01' },
    ]
    expect(levelOn(steps, '2027-01-01')).toBe(2)
    expect(stepsThatCount(steps)).toEqual([{ level: 2, reachedOn: '2027-01-01' }])
  })
})

describe('by how much skills grew', () => {
  it('counts levels between two days, the skill that grew most first', () => {
    expect(skillGrowth([french, kafka, golf], '2027-01-01', '2027-06-01')).toEqual({
      grown: [
        { id: 'kafka', name: 'Kafka operations', from: 1, to: 3 },
        { id: 'french', name: 'French on the phone', from: 2, to: 3 },
      ],
      levels: 3,
    })
  })

  it('sees nothing of what came after the last day, or stood on the first', () => {
    expect(skillGrowth([kafka], '2027-02-01', '2027-04-30').grown).toEqual([])
    expect(skillGrowth([kafka], '2027-02-01', '2027-05-01').levels).toBe(1)
  })

  it('is nothing for a skill that did not exist then, and for none', () => {
    expect(skillGrowth([kafka], '2026-01-01', '2026-09-30')).toEqual({ grown: [], levels: 0 })
    expect(skillGrowth([], '2027-01-01', '2027-06-01')).toEqual({ grown: [], levels: 0 })
  })

  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-01-${String(date).padStart(2, '0')}`)
  const steps = fc
    .array(fc.record({ level: fc.integer({ min: 0, max: 5 }), reachedOn: day }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((some) => some.sort((a, b) => (a.reachedOn < b.reachedOn ? -1 : a.reachedOn > b.reachedOn ? 1 : 0)))

  it('adds up over two spans where nothing falls', () => {
    fc.assert(
      fc.property(steps, day, (some, middle) => {
        const rising = some.map((step, at) => ({ ...step, level: Math.min(5, at) }))
        const skill = [{ id: 'one', name: 'One', steps: rising }]
        const whole = skillGrowth(skill, '2027-01-01', '2027-01-28').levels
        const parts =
          skillGrowth(skill, '2027-01-01', middle).levels + skillGrowth(skill, middle, '2027-01-28').levels
        expect(parts).toBe(whole)
      }),
    )
  })

  it('does not depend on the order in which skills come', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 5 }), (all) => {
        const skills = all.map((some, at) => ({ id: String(at), name: String(at), steps: some }))
        const there = skillGrowth(skills, '2027-01-05', '2027-01-20')
        const back = skillGrowth([...skills].reverse(), '2027-01-05', '2027-01-20')
        expect(back.levels).toBe(there.levels)
        expect(back.grown.length).toBe(there.grown.length)
      }),
    )
  })
})

describe('growth in brief', () => {
  const kafkaGrew = { id: 'kafka', name: 'Kafka operations', from: 1, to: 3 }
  const frenchGrew = { id: 'french', name: 'French on the phone', from: 2, to: 3 }

  it('names the skill that grew most with its levels', () => {
    expect(growthInBrief({ grown: [kafkaGrew, frenchGrew], skills: 2, levels: 3 })).toEqual({
      skills: 2,
      levels: 3,
      most: kafkaGrew,
      shared: false,
    })
  })

  it('says when another one grew as much', () => {
    expect(
      growthInBrief({ grown: [frenchGrew, { ...kafkaGrew, from: 2 }], skills: 5, levels: 5 })?.shared,
    ).toBe(true)
  })

  it('is nothing where none grew', () => {
    expect(growthInBrief({ grown: [], skills: 0, levels: 0 })).toBeNull()
  })
})
