import { Link } from '@/components/ui/link'
import { spokenDay } from '@/lib/plans/messages/days'
import type { Overdue } from '@/lib/progress/types'
import { routes } from '@/lib/routes'

type Props = {
  overdue: Overdue[]
  /** how many there are in all */
  count: number
  today: string
}

/** What was due before today, overdue for longest first. */
export function OverdueList({ overdue, count, today }: Props) {
  return (
    <>
      <ul className="rows">
        {overdue.map((late) => (
          <li key={late.id} className="grid grid-cols-[1fr_auto] gap-x-4">
            <Link
              className="font-medium no-underline"
              href={routes.goal(late.kind === 'goal' ? late.id : late.goalId)}
            >
              {late.title}
            </Link>
            <time dateTime={late.dueOn} className="text-small text-bad">
              since {spokenDay(late.dueOn, today)}
            </time>
            <span className="col-span-2 text-small text-muted">
              {late.kind === 'goal' ? 'The goal itself' : late.goalTitle}
            </span>
          </li>
        ))}
      </ul>
      {count > overdue.length && (
        <p className="text-small">
          <Link href={routes.goals()}>{count - overdue.length} more</Link>
        </p>
      )}
    </>
  )
}
