'use server'

import { defineAction } from '@/lib/action'
import { achieveGoal } from '@/lib/plans/commands/achieve-goal'
import { createGoal } from '@/lib/plans/commands/create-goal'
import { dropGoal } from '@/lib/plans/commands/drop-goal'
import { editGoal } from '@/lib/plans/commands/edit-goal'
import { reopenGoal } from '@/lib/plans/commands/reopen-goal'
import { takeTemplate } from '@/lib/plans/commands/take-template'
import { planMessages as messages } from '@/lib/plans/messages/refusals'
import {
  achieveGoalSchema,
  createGoalSchema,
  dropGoalSchema,
  editGoalSchema,
  reopenGoalSchema,
  takeTemplateSchema,
} from '@/lib/plans/schema'
import { routes } from '@/lib/routes'

export const createGoalAction = defineAction({
  schema: createGoalSchema,
  run: createGoal,
  after: ({ id }) => ({ redirect: routes.goal(id) }),
  messages,
})

export const editGoalAction = defineAction({
  schema: editGoalSchema,
  run: editGoal,
  after: ({ id }) => ({ redirect: routes.goal(id) }),
  messages,
})

export const achieveGoalAction = defineAction({
  schema: achieveGoalSchema,
  run: achieveGoal,
  after: ({ id }) => ({ redirect: routes.goalAsking(id, { asked: 'level' }) }),
  messages,
})

export const dropGoalAction = defineAction({
  schema: dropGoalSchema,
  run: dropGoal,
  after: ({ id }) => ({ redirect: routes.goal(id), inPlace: true }),
  messages,
})

export const reopenGoalAction = defineAction({
  schema: reopenGoalSchema,
  run: reopenGoal,
  after: ({ id }) => ({ redirect: routes.goal(id), inPlace: true }),
  messages,
})

export const takeTemplateAction = defineAction({
  schema: takeTemplateSchema,
  run: takeTemplate,
  after: (_, { roleKey }) => ({
    redirect: routes.atlas(roleKey === null ? {} : { role: roleKey }, 'path'),
    inPlace: true,
    message: 'The goal is in your plan.',
  }),
  messages,
})
