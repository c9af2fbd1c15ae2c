import { z } from 'zod'
import { day, id, key, list, longText, optionalDay, requestId, title, version } from '@/lib/fields'
import { milestonesInForm } from './rules/limits'

/** A role from the list, or nothing for none yet. */
const roleKey = z
  .union([z.literal(''), key])
  .default('')
  .transform((chosen) => chosen || null)

/** A plan begins today and lasts a year where nothing else is said. */
export const startPlanSchema = z.object({
  roleKey,
  startsOn: optionalDay('The start date'),
  horizonOn: optionalDay('The horizon date'),
})

export const editPlanSchema = z.object({
  id,
  version,
  roleKey,
  startsOn: day('The start date'),
  horizonOn: day('The horizon date'),
})

const goalFields = {
  title: title(),
  outcome: longText('The outcome'),
  measure: longText('The measure'),
  relevance: longText('Why it matters'),
  startsOn: day('The start date'),
  dueOn: day('The due date'),
  competencies: list(key, 100, 'Competencies').refine(
    (keys) => keys.length > 0,
    'Choose at least one competency.',
  ),
}

const milestoneTitle = title('The milestone’s title')
const milestoneDay = day('The milestone’s date')

/** A row of the form; null when nothing was typed into it. */
const milestoneRow = z.preprocess(
  (row) => (isBlank(row) ? null : row),
  z.object({ title: milestoneTitle, dueOn: milestoneDay }).nullable(),
)

function isBlank(row: unknown): boolean {
  return (
    typeof row === 'object' &&
    row !== null &&
    Object.values(row).every((text) => typeof text === 'string' && text.trim() === '')
  )
}

/** The rows that were filled in, each with its number in the form, which names its fields in a refusal. */
const milestoneRows = z
  .record(z.string().regex(/^\d{1,2}$/), milestoneRow)
  .default({})
  .transform((rows) =>
    Object.entries(rows).flatMap(([row, milestone]) => (milestone ? [{ row, ...milestone }] : [])),
  )
  .refine((rows) => rows.length <= milestonesInForm, `At most ${milestonesInForm} milestones at once.`)

export const createGoalSchema = z.object({
  requestId,
  ...goalFields,
  templateKey: z
    .union([z.literal(''), key])
    .default('')
    .transform((chosen) => chosen || null),
  milestones: milestoneRows,
})

export const editGoalSchema = z.object({ id, version, ...goalFields })

export const achieveGoalSchema = z.object({ id })

export const dropGoalSchema = z.object({
  id,
  reason: longText('The reason', 2000).refine((text) => text !== '', 'Say why you drop it.'),
})

export const reopenGoalSchema = z.object({ id })

export const addMilestoneSchema = z.object({
  goalId: id,
  requestId,
  title: milestoneTitle,
  dueOn: milestoneDay,
})

export const editMilestoneSchema = z.object({
  id,
  version,
  title: milestoneTitle,
  dueOn: milestoneDay,
})

/** Without a day it is today. */
export const completeMilestoneSchema = z.object({
  id,
  note: longText('The note'),
  completedOn: optionalDay('The day'),
})

export const reopenMilestoneSchema = z.object({ id })

export const removeMilestoneSchema = z.object({ id, version })

export type StartPlan = z.output<typeof startPlanSchema>
export type EditPlan = z.output<typeof editPlanSchema>
export type CreateGoal = z.output<typeof createGoalSchema>
export type EditGoal = z.output<typeof editGoalSchema>
export type DropGoal = z.output<typeof dropGoalSchema>
export type AddMilestone = z.output<typeof addMilestoneSchema>
export type EditMilestone = z.output<typeof editMilestoneSchema>
export type CompleteMilestone = z.output<typeof completeMilestoneSchema>
export type RemoveMilestone = z.output<typeof removeMilestoneSchema>
/** For the steps that need nothing but what they are taken on. */
export type Named = { id: string }
