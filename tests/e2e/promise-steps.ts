import { routes } from '@/lib/routes'
import { makeGoal } from '../support/factories/plans'
import { makePromise } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'
import type { FormStep } from './form-steps'
import { revealReview } from './review-talk-scene'

type Database = Parameters<typeof makePromise>[0]

type Scene = { owner: TestPerson; review: string; promise: string; goal: string }

/** Stores the scene of the forms about promises: a revealed review, a goal, and a promise. */
export async function promiseScene(
  db: Database,
  another: (name?: string) => Promise<TestPerson>,
): Promise<Scene> {
  const owner = await another('Kim Berger')
  const other = await another('Mia Torres')
  const { id: review, planId } = await revealReview(db, { owner, other })
  const days = { startsOn: '2026-05-01', dueOn: '2026-12-31' }
  const goal = await makeGoal(db, { ownerId: owner.id, planId, title: 'Lead the forum', ...days })
  const between = { ownerId: owner.id, otherId: other.id, dueOn: '2026-06-30' }
  const promise = await makePromise(db, { ...between, what: 'Bring two options' })
  return { owner, review, promise: promise.id, goal: goal.id }
}

/** The forms about promises, in an order in which each has something to do. */
export function promiseForms({ review, promise, goal }: Scene): FormStep[] {
  return [
    {
      ...{ action: 'makePromiseAction', path: routes.review(review), button: 'Promise it' },
      ...{ form: 'Make a promise', opens: ['Make a promise'] },
      fill: { madeBy: 'other', dueOn: '2026-07-10', what: 'Introduce to the head of data' },
      shows: 'Mia Torres: Introduce to the head of data',
    },
    {
      action: 'dropPromiseAction',
      ...{ path: routes.review(review), button: 'Drop the promise “Introduce to the head of data”' },
      opens: ['Drop it, with a reason “Introduce to the head of data”'],
      fill: { reason: 'They have met.' },
      shows: 'They have met.',
    },
    {
      action: 'promiseToMilestoneAction',
      ...{ path: routes.promise(promise), button: 'Add the milestone' },
      ...{ opens: ['Make a milestone of it'], fill: { goalId: goal } },
      shows: 'A milestone was made of it.',
    },
    {
      action: 'renegotiatePromiseAction',
      ...{ path: routes.promise(promise), button: 'Give it this date “Bring two options”' },
      ...{ opens: ['New date “Bring two options”'], fill: { dueOn: '2026-07-20' } },
      shows: 'due 20 July',
    },
    {
      ...{ action: 'keepPromiseAction', path: routes.promises(), button: 'Kept “Bring two options”' },
      shows: 'kept today, you say',
    },
  ]
}
