'use server'

import { defineAction } from '@/lib/action'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { startPlan } from '@/lib/plans/commands/start-plan'
import { planMessages as messages } from '@/lib/plans/messages/refusals'
import { editPlanSchema, startPlanSchema } from '@/lib/plans/schema'
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
