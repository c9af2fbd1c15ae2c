import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { nested } from '@/lib/form'
import {
  addMilestoneSchema,
  completeMilestoneSchema,
  createGoalSchema,
  dropGoalSchema,
  editPlanSchema,
  moveMilestoneSchema,
  placeMilestoneSchema,
  startPlanSchema,
} from '@/lib/plans/schema'
import type { FormValues } from '@/lib/result'

const goal: FormValues = {
  requestId: 'request-1',
  title: '  Hand  over releases ',
  startsOn: '2027-03-10',
  dueOn: '2027-06-30',
  competencies: ['delegation', 'communication', 'delegation'],
}

/** The first sentence for each field, by its name in the form. */
function faults(schema: z.ZodType, sent: FormValues): Record<string, string> {
  const outcome = schema.safeParse(nested(sent))
  const found: Record<string, string> = {}
  for (const issue of outcome.error?.issues ?? []) found[issue.path.join('.')] ??= issue.message
  return found
}

describe('the form of a goal', () => {
  it('takes a goal without outcome, measure, reason and milestones', () => {
    expect(createGoalSchema.parse(nested(goal))).toEqual({
      requestId: 'request-1',
      title: 'Hand over releases',
      outcome: '',
      measure: '',
      relevance: '',
      startsOn: '2027-03-10',
      dueOn: '2027-06-30',
      competencies: ['delegation', 'communication'],
      templateKey: null,
      milestones: [],
    })
  })

  it('ignores empty rows of milestones and keeps the number of the others', () => {
    const rows = {
      ...{ 'milestones.0.title': ' ', 'milestones.0.dueOn': '' },
      ...{ 'milestones.2.title': 'Owner named', 'milestones.2.dueOn': '2027-04-01' },
      ...{ 'milestones.11.title': 'Handed over', 'milestones.11.dueOn': '2027-06-01' },
    }
    expect(createGoalSchema.parse(nested({ ...goal, ...rows })).milestones).toEqual([
      { row: '2', title: 'Owner named', dueOn: '2027-04-01' },
      { row: '11', title: 'Handed over', dueOn: '2027-06-01' },
    ])
  })

  it('names the row and the part of a milestone that is missing or is no day', () => {
    const rows = {
      ...{ 'milestones.0.title': 'Owner named', 'milestones.0.dueOn': '' },
      ...{ 'milestones.1.title': '', 'milestones.1.dueOn': '2027-04-01' },
      ...{ 'milestones.2.title': 'x'.repeat(201), 'milestones.2.dueOn': '2027-02-30' },
    }
    expect(faults(createGoalSchema, { ...goal, ...rows })).toEqual({
      'milestones.0.dueOn': 'The milestone’s date is missing.',
      'milestones.1.title': 'The milestone’s title is missing.',
      'milestones.2.title': 'The milestone’s title is longer than 200 characters.',
      'milestones.2.dueOn': 'The milestone’s date is not a day that exists. Write it as 2027-03-31.',
    })
  })

  it('takes twelve milestones and not thirteen', () => {
    const rows = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, row) => [
          [`milestones.${row}.title`, `Step ${row}`],
          [`milestones.${row}.dueOn`, '2027-04-01'],
        ]).flat(),
      )
    expect(faults(createGoalSchema, { ...goal, ...rows(12) })).toEqual({})
    expect(faults(createGoalSchema, { ...goal, ...rows(13) })).toEqual({
      milestones: 'At most 12 milestones at once.',
    })
  })

  it('says for each field of a goal what is missing or too long', () => {
    expect(faults(createGoalSchema, { requestId: 'request-1', outcome: 'x'.repeat(20_001) })).toEqual({
      title: 'The title is missing.',
      outcome: 'The outcome is longer than 20,000 characters.',
      startsOn: 'The start date is missing.',
      dueOn: 'The due date is missing.',
      competencies: 'Choose at least one competency.',
    })
  })

  it('survives rows and lists in shapes that no form of ours sends', () => {
    const oddities: FormValues[] = [
      { milestones: 'x' },
      { 'milestones.x.title': 'y' },
      { 'milestones.1': 'x' },
    ]
    for (const odd of oddities) {
      expect(createGoalSchema.safeParse(nested({ ...goal, ...odd })).success).toBe(false)
    }
    expect(
      createGoalSchema.safeParse(nested({ ...goal, 'competencies.0': 'x', title: ['a', 'b'] })).success,
    ).toBe(false)
  })
})

describe('the other forms of a plan', () => {
  it('asks why a goal is dropped', () => {
    expect(faults(dropGoalSchema, { id: 'goal', reason: ' \n ' })).toEqual({ reason: 'Say why you drop it.' })
  })

  it('takes a completion without a note and without a day', () => {
    expect(completeMilestoneSchema.parse({ id: 'milestone' })).toEqual({
      id: 'milestone',
      note: '',
      completedOn: null,
    })
    expect(faults(completeMilestoneSchema, { id: 'milestone', completedOn: '2027-02-29' })).toEqual({
      completedOn: 'The day is not a day that exists. Write it as 2027-03-31.',
    })
  })

  it('takes no role as none yet and asks for the days of a plan only when it is edited', () => {
    expect(startPlanSchema.parse({ roleKey: '' })).toEqual({ roleKey: null, startsOn: null, horizonOn: null })
    expect(faults(editPlanSchema, { id: 'plan', version: '1', roleKey: 'No Such Role' })).toEqual({
      roleKey: 'Choose one from the list.',
      startsOn: 'The start date is missing.',
      horizonOn: 'The horizon date is missing.',
    })
  })

  it('asks for the title and the date of an added milestone', () => {
    expect(faults(addMilestoneSchema, { goalId: 'goal', requestId: 'request-1' })).toEqual({
      title: 'The milestone’s title is missing.',
      dueOn: 'The milestone’s date is missing.',
    })
  })
})

describe('the forms of a milestone', () => {
  it('repeat as chosen from the list, or never', () => {
    const sent = { goalId: 'goal-1', requestId: 'request-1', title: 'A talk', dueOn: '2027-03-31' }
    expect(addMilestoneSchema.parse(sent).repeats).toBeNull()
    expect(addMilestoneSchema.parse({ ...sent, repeats: '' }).repeats).toBeNull()
    expect(addMilestoneSchema.parse({ ...sent, repeats: 'quarter' }).repeats).toBe('quarter')
    expect(faults(addMilestoneSchema, { ...sent, repeats: 'daily' })).toEqual({
      repeats: 'Choose one from the list.',
    })
  })

  it('put a milestone before another, or at the end where none is named', () => {
    expect(placeMilestoneSchema.parse({ id: 'one', before: 'two' }).before).toBe('two')
    expect(placeMilestoneSchema.parse({ id: 'one', before: '' }).before).toBeNull()
    expect(placeMilestoneSchema.parse({ id: 'one' }).before).toBeNull()
  })

  it('move a milestone to the day of the button that was pressed, else to the one that was typed', () => {
    const sent = { id: 'one', version: '3', dueOn: '2027-04-01' }
    expect(moveMilestoneSchema.parse(sent)).toEqual({ id: 'one', version: 3, dueOn: '2027-04-01' })
    expect(moveMilestoneSchema.parse({ ...sent, later: '2027-04-08' }).dueOn).toBe('2027-04-08')
    expect(Object.keys(faults(moveMilestoneSchema, { ...sent, dueOn: '31 April' }))).toEqual(['dueOn'])
    expect(Object.keys(faults(moveMilestoneSchema, { ...sent, later: '2027-04-31' }))).toEqual(['dueOn'])
  })
})
