'use server'

import { defineAction } from '@/lib/action'
import { dropPromise } from '@/lib/reviews/commands/drop-promise'
import { keepPromise } from '@/lib/reviews/commands/keep-promise'
import { makePromise } from '@/lib/reviews/commands/make-promise'
import { promiseToMilestone } from '@/lib/reviews/commands/promise-to-milestone'
import { renegotiatePromise } from '@/lib/reviews/commands/renegotiate-promise'
import { promiseMessages as messages } from '@/lib/reviews/messages/promises'
import {
  dropPromiseSchema,
  keepPromiseSchema,
  makePromiseSchema,
  promiseToMilestoneSchema,
  renegotiatePromiseSchema,
} from '@/lib/reviews/schema/promise'
import { routes } from '@/lib/routes'

export const makePromiseAction = defineAction({
  schema: makePromiseSchema,
  run: makePromise,
  after: ({ reviewId, id }) => ({ redirect: routes.review(reviewId, 'promises'), inPlace: true, made: id }),
  messages,
})

export const keepPromiseAction = defineAction({
  schema: keepPromiseSchema,
  run: keepPromise,
  after: ({ id }, { from }) => backTo(id, from),
  messages,
})

export const dropPromiseAction = defineAction({
  schema: dropPromiseSchema,
  run: dropPromise,
  after: ({ id }, { from }) => backTo(id, from),
  messages,
})

export const renegotiatePromiseAction = defineAction({
  schema: renegotiatePromiseSchema,
  run: renegotiatePromise,
  after: ({ id }, { from }) => backTo(id, from),
  messages,
})

export const promiseToMilestoneAction = defineAction({
  schema: promiseToMilestoneSchema,
  run: promiseToMilestone,
  after: ({ id }) => ({ redirect: routes.promise(id), inPlace: true }),
  messages,
})

/** To the review whose page the form stood on, else to the promise's own. */
function backTo(id: string, from: string | null) {
  return { redirect: from ? routes.review(from, 'promises') : routes.promise(id), inPlace: true }
}
