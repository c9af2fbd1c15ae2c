import { KeepsFocus } from '@/components/goals/keeps-focus'
import { Link } from '@/components/ui/link'
import { spokenDay } from '@/lib/plans/messages/days'
import { movedInWords, promisePhrase, promiseSideFirst } from '@/lib/reviews/messages/promise-words'
import type { SeenPromise } from '@/lib/reviews/types/promise'
import { routes } from '@/lib/routes'
import type { PromiseActions } from './promise-actions'
import { PromiseForms } from './promise-forms'

type Props = {
  promise: SeenPromise
  today: string
  /** null where nothing can be changed */
  actions: PromiseActions | null
  /** the review whose page it stands on */
  from?: string
  /** whether the reader can open its page: a guest cannot */
  linked?: boolean
  /** says with whom, where promises to several people stand together */
  withWhom?: boolean
}

/** A promise in a list: who, what, by when, how it stands, and the ways on. */
export function PromiseItem({ promise, today, actions, from, linked = true, withWhom = false }: Props) {
  const { id, what, state, isOverdue, dropReason, madeOn, milestone, version } = promise
  const moved = movedInWords(promise, today)
  const to = promiseSideFirst(promise, promise.isMine === (promise.side === 'owner') ? 'other' : 'owner')
  return (
    <li id={`promise-${id}`} className="scroll-mt-4">
      <KeepsFocus state={`${state} ${version}`} className="grid gap-1">
        <p className="wrap-anywhere">
          <span className="text-muted">
            {promiseSideFirst(promise, promise.madeBy)}
            {withWhom && ` to ${to === 'You' ? 'you' : to}`}:
          </span>{' '}
          {linked ? (
            <Link href={routes.promise(id)} className="font-medium">
              {what}
            </Link>
          ) : (
            <b className="font-medium">{what}</b>
          )}
        </p>
        <p className={`text-small ${isOverdue ? 'text-bad' : 'text-muted'}`}>
          {promisePhrase(promise, today)}
          <span className="text-muted">
            {state === 'open' && ` · open since ${spokenDay(madeOn, today)}`}
            {moved && ` · ${moved}`}
            {milestone &&
              state === 'open' &&
              (milestone.isDone ? ' · its milestone is done' : ' · a milestone')}
          </span>
        </p>
        {dropReason && (
          <p className="max-w-[68ch] text-small whitespace-pre-line wrap-anywhere">{dropReason}</p>
        )}
        {actions && state === 'open' && <PromiseForms promise={promise} actions={actions} from={from} />}
      </KeepsFocus>
    </li>
  )
}
