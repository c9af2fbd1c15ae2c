import { KeepsFocus } from '@/components/goals/keeps-focus'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/result'
import { promisePhrase, promiseSideFirst, promiseSideInWords } from '@/lib/reviews/messages/promise-words'
import type { SeenPromise } from '@/lib/reviews/types/promise'
import { routes } from '@/lib/routes'
import { MilestoneFromPromise } from './milestone-from-promise'
import type { PromiseActions } from './promise-actions'
import { PromiseForms } from './promise-forms'

type Props = {
  promise: SeenPromise
  /** the open goals that it can become a milestone of */
  goals: { id: string; title: string }[]
  today: string
  actions: PromiseActions & { toMilestone: FormAction }
}

/** One promise: who, what, by when, all its dates, and the ways on. */
export function PromiseView({ promise, goals, today, actions }: Props) {
  const { what, state, dates, dropReason, milestone, reviewId, madeOn, madeBy, version } = promise
  const receiver = promiseSideInWords(promise, madeBy === 'owner' ? 'other' : 'owner')
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.promises()}>Promises</Link>}
        title={<span className="wrap-anywhere">{what}</span>}
        lead={`${promiseSideFirst(promise, madeBy)} to ${receiver}: ${promisePhrase(promise, today)}.`}
      />
      <KeepsFocus state={`${state} ${version} ${milestone?.id ?? ''}`} className="mb-10 grid gap-4">
        {dropReason && <p className="max-w-[68ch] whitespace-pre-line wrap-anywhere">{dropReason}</p>}
        {state === 'open' && <PromiseForms promise={promise} actions={actions} />}
        {milestone && (
          <p>
            <Link href={routes.goal(milestone.goalId, milestone.id)}>A milestone</Link> was made of it.
            {milestone.isDone && ' Its milestone is done.'}
            {milestone.isDone &&
              state === 'open' &&
              ' The promise is open until one of you says that it is kept.'}
          </p>
        )}
        <MilestoneFromPromise promise={promise} goals={goals} action={actions.toMilestone} />
      </KeepsFocus>
      <Section title="Dates">
        <ol className="rows">
          {dates.map(({ dueOn, setOn, setBy }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day may come back, and dates are only added
            <li key={at}>
              <p>
                Due <DayText day={dueOn} long />
              </p>
              <p className="text-small text-muted">
                set by {promiseSideInWords(promise, setBy)} on <DayText day={setOn} long />
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <p className="text-small text-muted">
        Promised on <DayText day={madeOn} long />
        {reviewId && (
          <>
            {' in '}
            <Link href={routes.review(reviewId)}>a review</Link>
          </>
        )}
        .
      </p>
    </>
  )
}
