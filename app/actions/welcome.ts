'use server'

import { defineAction } from '@/lib/action'
import { keepWelcomeStep } from '@/lib/people/commands/keep-welcome-step'
import { nothing, welcomeStepInput } from '@/lib/people/schema'
import { chooseRole } from '@/lib/plans/commands/choose-role'
import { takeGoals } from '@/lib/plans/commands/take-goals'
import { planMessages } from '@/lib/plans/messages/refusals'
import { chooseRoleSchema, takeGoalsSchema } from '@/lib/plans/schema'
import { rateMany } from '@/lib/ratings/commands/rate-many'
import { ratingMessages } from '@/lib/ratings/messages'
import { rateAllSchema, rateInTurnSchema } from '@/lib/ratings/schema'
import { routes } from '@/lib/routes'

export const chooseRoleAction = defineAction({
  schema: chooseRoleSchema,
  run: chooseRole,
  after: ({ next }) => ({ redirect: routes.welcome(next) }),
  messages: planMessages,
})

export const rateInTurnAction = defineAction({
  schema: rateInTurnSchema,
  run: rateMany,
  after: ({ next }) => ({ redirect: routes.welcome(next) }),
  messages: ratingMessages,
})

export const rateAllAction = defineAction({
  schema: rateAllSchema,
  run: rateMany,
  after: ({ next }) => ({ redirect: routes.welcome(next) }),
  messages: ratingMessages,
})

export const goOnAction = defineAction({
  schema: welcomeStepInput,
  run: keepWelcomeStep,
  after: ({ step }) => ({ redirect: routes.welcome(step) }),
})

/** For who does not want to go to the end: what was chosen so far stays. */
export const leaveWelcomeAction = defineAction({
  schema: nothing,
  run: (actor) => keepWelcomeStep(actor, { step: 'done' }),
  after: () => ({ redirect: routes.home() }),
})

export const takeGoalsAction = defineAction({
  schema: takeGoalsSchema,
  run: takeGoals,
  after: () => ({ redirect: routes.welcome('done') }),
  messages: planMessages,
})
