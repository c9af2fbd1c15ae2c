import { describe, expect, it } from 'vitest'
import { actionChoices, choicesWith } from '@/components/search/action-choices'
import type { ChoiceGroup } from '@/components/search/choices'
import { addressOf, detailOf, foundChoices } from '@/components/search/found-choices'
import type { QuickLogStart } from '@/lib/journal/types'
import type { Found } from '@/lib/search/types'

const start: QuickLogStart = {
  kind: 'course',
  today: '2027-03-10',
  proposals: {},
  competencies: [{ label: 'People', options: [{ value: 'delegation', label: 'Delegation' }] }],
}

const labels = (groups: ChoiceGroup[]) => groups.flatMap(({ choices }) => choices.map(({ label }) => label))

describe('the actions to choose from', () => {
  it('are to log, to rate, to set a goal and to go somewhere', () => {
    const all = labels(actionChoices(start))
    for (const label of [
      'Log an activity',
      'Log a talk',
      'Rate yourself: Delegation',
      'New goal',
      'Go to Plan',
    ])
      expect(all).toContain(label)
  })

  it('name every kind as one says it', () => {
    const all = labels(actionChoices(null))
    expect(all).toContain('Log an article')
    expect(all).toContain('Log community work')
    // “one” begins as “won” does
    expect(all.filter((label) => /^Log a [aeiu]/.test(label))).toEqual([])
  })

  it('offer no rating while the competencies are not known', () => {
    expect(actionChoices(null).map(({ label }) => label)).not.toContain('Rate yourself')
  })

  it('have ids of their own', () => {
    const ids = actionChoices(start).flatMap(({ choices }) => choices.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are narrowed by the words that were typed, the likeliest of a group first', () => {
    expect(labels(choicesWith(actionChoices(start), 'deleg RATE'))).toEqual(['Rate yourself: Delegation'])
    expect(labels(choicesWith(actionChoices(start), 'goal'))[0]).toBe('New goal')
    expect(choicesWith(actionChoices(start), 'nothing of this')).toEqual([])
    expect(choicesWith(actionChoices(start), ' ')).toEqual(actionChoices(start))
  })
})

describe('what was found', () => {
  const goal: Found = { kind: 'goal', id: 'g', title: 'Speak outside', state: 'open', dueOn: '2027-06-30' }
  const milestone: Found = {
    ...{ kind: 'milestone', id: 'm', title: 'Dry run', isComplete: false },
    goal: { id: 'g', title: 'Speak outside' },
  }
  const skill: Found = { kind: 'skill', id: 's', title: 'Kafka', competency: 'Oversight', isArchived: false }
  const entry: Found = {
    ...{ kind: 'entry', id: 'e', title: 'Logs', entryKind: 'talk', state: 'done', date: '2027-03-01' },
  }
  const competency: Found = { kind: 'competency', id: 'delegation', title: 'Delegation', area: 'People' }

  it.each([
    [goal, 'due 30 June 2027', '/goals/g'],
    [{ ...goal, state: 'achieved' as const }, 'achieved, was due 30 June 2027', '/goals/g'],
    [milestone, 'Speak outside', '/goals/g#milestone-m'],
    [{ ...milestone, isComplete: true }, 'Speak outside, complete', '/goals/g#milestone-m'],
    [skill, 'Oversight', '/skills/s'],
    [{ ...skill, isArchived: true }, 'Oversight, archived', '/skills/s'],
    [entry, 'Talk, 1 March 2027', '/journal/e'],
    [{ ...entry, state: 'planned' as const }, 'Talk, 1 March 2027, planned', '/journal/e'],
    [competency, 'People', '/plan/competency/delegation'],
  ])('says what tells it from others, and leads to its page: %#', (found, detail, address) => {
    expect(detailOf(found)).toBe(detail)
    expect(addressOf(found)).toBe(address)
  })

  it('stands in its group, under its name', () => {
    expect(foundChoices({ groups: [{ kind: 'entry', found: [entry], hasMore: false }] })).toEqual([
      {
        label: 'Journal',
        choices: [{ id: 'entry-e', label: 'Logs', detail: 'Talk, 1 March 2027', href: '/journal/e' }],
      },
    ])
  })
})
