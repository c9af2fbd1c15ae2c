'use server'

import { defineAction } from '@/lib/action'
import { addMilestone } from '@/lib/plans/commands/add-milestone'
import { completeMilestone } from '@/lib/plans/commands/complete-milestone'
import { editMilestone } from '@/lib/plans/commands/edit-milestone'
import { moveMilestone } from '@/lib/plans/commands/move-milestone'
import { placeMilestone } from '@/lib/plans/commands/place-milestone'
import { removeMilestone } from '@/lib/plans/commands/remove-milestone'
import { reopenMilestone } from '@/lib/plans/commands/reopen-milestone'
import { planMessages as messages } from '@/lib/plans/messages/refusals'
import {
  addMilestoneSchema,
  completeMilestoneSchema,
  editMilestoneSchema,
  moveMilestoneSchema,
  placeMilestoneSchema,
  removeMilestoneSchema,
  reopenMilestoneSchema,
} from '@/lib/plans/schema'
import { routes } from '@/lib/routes'

export const addMilestoneAction = defineAction({
  schema: addMilestoneSchema,
  run: addMilestone,
  after: ({ goalId }) => ({ redirect: routes.goal(goalId), inPlace: true }),
  messages,
})

export const editMilestoneAction = defineAction({
  schema: editMilestoneSchema,
  run: editMilestone,
  after: ({ goalId }) => ({ redirect: routes.goal(goalId) }),
  messages,
})

export const placeMilestoneAction = defineAction({
  schema: placeMilestoneSchema,
  run: placeMilestone,
  after: ({ id, goalId }) => ({ redirect: routes.goal(goalId, id), inPlace: true }),
  messages,
})

export const moveMilestoneAction = defineAction({
  schema: moveMilestoneSchema,
  run: moveMilestone,
  after: ({ id, goalId }) => ({ redirect: routes.goal(goalId, id), inPlace: true }),
  messages,
})

export const completeMilestoneAction = defineAction({
  schema: completeMilestoneSchema,
  run: completeMilestone,
  after: ({ goalId }) => ({ redirect: routes.goal(goalId), inPlace: true }),
  messages,
})

export const reopenMilestoneAction = defineAction({
  schema: reopenMilestoneSchema,
  run: reopenMilestone,
  after: ({ goalId }) => ({ redirect: routes.goal(goalId), inPlace: true }),
  messages,
})

export const removeMilestoneAction = defineAction({
  schema: removeMilestoneSchema,
  run: removeMilestone,
  after: ({ goalId }) => ({ redirect: routes.goal(goalId) }),
  messages,
})
