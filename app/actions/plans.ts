'use server'

import { defineAction } from '@/lib/action'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { editRetrospective } from '@/lib/plans/commands/edit-retrospective'
import { finishPlan } from '@/lib/plans/commands/finish-plan'
import { movePlan } from '@/lib/plans/commands/move-plan'
import { startNextPlan } from '@/lib/plans/commands/start-next-plan'
import { startPlan } from '@/lib/plans/commands/start-plan'
import { planMessages as messages } from '@/lib/plans/messages/refusals'
import {
  editPlanSchema,
  editRetrospectiveSchema,
  finishPlanSchema,
  movePlanSchema,
  startNextPlanSchema,
  startPlanSchema,
} from '@/lib/plans/schema'
import { routes } from '@/lib/routes'

export const startPlanAction = defineAction({
  schema: startPlanSchema,
  run: startPlan,
  after: () => ({ redirect: routes.plan() }),
  messages,
})

export const editPlanAction = defineAction({
  schema: editPlanSchema,
  run: editPlan,
  after: () => ({ redirect: routes.plan() }),
  messages,
})

export const finishPlanAction = defineAction({
  schema: finishPlanSchema,
  run: finishPlan,
  after: () => ({ redirect: routes.plan() }),
  messages,
})

export const editRetrospectiveAction = defineAction({
  schema: editRetrospectiveSchema,
  run: editRetrospective,
  after: ({ id }) => ({ redirect: routes.pastPlan(id) }),
  messages,
})

export const startNextPlanAction = defineAction({
  schema: startNextPlanSchema,
  run: startNextPlan,
  after: () => ({ redirect: routes.plan() }),
  messages,
})

export const movePlanAction = defineAction({
  schema: movePlanSchema,
  run: movePlan,
  after: () => ({ redirect: routes.plan() }),
  messages,
})
