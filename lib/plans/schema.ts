import { z } from 'zod'
import { day, id, key, list, longText, optionalDay, requestId, title, version } from '@/lib/fields'
import { milestonesInForm, openGoalsAtMost, suggestionsAtMost } from './rules/limits'
import { repeatKeys } from './rules/repeats'

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

/** The first plan's path asks for a choice: empty is none yet. `version` is the active plan's; empty: there was none. */
export const chooseRoleSchema = z.object({
  roleKey: z.union([z.literal(''), key], 'Choose a role, or none yet.').transform((chosen) => chosen || null),
  version: z.union([z.literal(''), version]).default(''),
})

export const editPlanSchema = z.object({
  id,
  version,
  roleKey,
  startsOn: day('The start date'),
  horizonOn: day('The horizon date'),
})

const retrospective = {
  worked: longText('What worked'),
  didNotWork: longText('What did not work'),
}

export const finishPlanSchema = z.object({ id, ...retrospective })

export const editRetrospectiveSchema = z.object({ id, version, ...retrospective })

export const startNextPlanSchema = z.object({
  /** the plan that was finished last */
  from: id,
  roleKey,
  startsOn: day('The start date'),
  horizonOn: day('The horizon date'),
  /** its open goals that are taken along */
  goals: list(id, openGoalsAtMost, 'Goals'),
})

export const movePlanSchema = z.object({
  id,
  version,
  /** the framework version that was shown */
  to: id,
  /** taken only where the plan's own role is gone */
  roleKey,
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

/** How often a milestone comes again, or nothing for once. */
const repeats = z
  .union([z.literal(''), z.enum(repeatKeys)], 'Choose one from the list.')
  .default('')
  .transform((chosen) => chosen || null)

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

/** A suggested goal; null unless it was ticked. */
const suggestedGoal = z.preprocess(
  (sent) => (isTicked(sent) ? sent : null),
  z.object({ startsOn: goalFields.startsOn, dueOn: goalFields.dueOn }).nullable(),
)

function isTicked(sent: unknown): boolean {
  return typeof sent === 'object' && sent !== null && 'take' in sent && sent.take === 'on'
}

export const takeGoalsSchema = z.object({
  requestId,
  goals: z
    .record(key, suggestedGoal)
    .default({})
    .transform((goals) =>
      Object.entries(goals).flatMap(([templateKey, goal]) => (goal ? [{ templateKey, ...goal }] : [])),
    )
    .refine((goals) => goals.length <= suggestionsAtMost, `At most ${suggestionsAtMost} goals at once.`),
})

/** A template of the atlas's path; the role is the one that it leads to. */
export const takeTemplateSchema = z.object({ requestId, templateKey: key, roleKey })

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
  repeats,
})

export const editMilestoneSchema = z.object({
  id,
  version,
  title: milestoneTitle,
  dueOn: milestoneDay,
  repeats,
})

/** Before which other one of its goal; at the end where none is named. */
export const placeMilestoneSchema = z.object({
  id,
  before: z
    .union([z.literal(''), id])
    .default('')
    .transform((named) => named || null),
})

/** To the day of the button that was pressed, else to the one that was typed. */
export const moveMilestoneSchema = z.preprocess(
  (sent) => (hasLater(sent) ? { ...sent, dueOn: sent.later } : sent),
  z.object({ id, version, dueOn: milestoneDay }),
)

function hasLater(sent: unknown): sent is { later: unknown } {
  return typeof sent === 'object' && sent !== null && 'later' in sent && sent.later !== ''
}

/** Without a day it is today. */
export const completeMilestoneSchema = z.object({
  id,
  note: longText('The note'),
  completedOn: optionalDay('The day'),
})

export const reopenMilestoneSchema = z.object({ id })

export const removeMilestoneSchema = z.object({ id, version })

export type StartPlan = z.output<typeof startPlanSchema>
export type ChooseRole = z.output<typeof chooseRoleSchema>
export type EditPlan = z.output<typeof editPlanSchema>
export type FinishPlan = z.output<typeof finishPlanSchema>
export type EditRetrospective = z.output<typeof editRetrospectiveSchema>
export type StartNextPlan = z.output<typeof startNextPlanSchema>
export type MovePlan = z.output<typeof movePlanSchema>
export type CreateGoal = z.output<typeof createGoalSchema>
export type TakeGoals = z.output<typeof takeGoalsSchema>
export type TakeTemplate = z.output<typeof takeTemplateSchema>
export type EditGoal = z.output<typeof editGoalSchema>
export type DropGoal = z.output<typeof dropGoalSchema>
export type AddMilestone = z.output<typeof addMilestoneSchema>
export type EditMilestone = z.output<typeof editMilestoneSchema>
export type PlaceMilestone = z.output<typeof placeMilestoneSchema>
export type MoveMilestone = z.output<typeof moveMilestoneSchema>
export type CompleteMilestone = z.output<typeof completeMilestoneSchema>
export type RemoveMilestone = z.output<typeof removeMilestoneSchema>
/** For the steps that need nothing but what they are taken on. */
export type Named = { id: string }
