import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { kindNames, stateNames } from '@/lib/journal/messages'
import type { EntryInList } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

type Props = {
  entries: Pick<EntryInList, 'id' | 'title' | 'kind' | 'state' | 'date'>[]
  /** new ones can be logged for it: the goal is open */
  loggable: boolean
  goalId: string
}

/** What was done for a goal, newest first. */
export function GoalEntries({ entries, loggable, goalId }: Props) {
  return (
    <Section
      title="Journal entries"
      action={loggable && <Link href={routes.newEntry({ goal: goalId })}>Log an activity for it</Link>}
    >
      {entries.length === 0 ? (
        <p className="text-muted">Nothing is logged for this goal{loggable ? ' yet' : ''}.</p>
      ) : (
        <ul className="rows">
          {entries.map(({ id, title, kind, state, date }) => (
            <li key={id} className="grid gap-x-5 gap-y-0.5 sm:grid-cols-[11rem_1fr]">
              <span className="text-small text-muted sm:pt-0.5">
                <DayText day={date} long />
              </span>
              <span>
                <Link href={routes.entry(id)} className="font-medium no-underline">
                  {title}
                </Link>
                <span className="block text-small text-muted">
                  {kindNames[kind]}
                  {state !== 'done' && ` · ${stateNames[state]}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
