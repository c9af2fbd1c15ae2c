import { Link } from '@/components/ui/link'
import { hintSentences } from '@/lib/plans/messages/smart-hints'
import { smartHints } from '@/lib/plans/rules/smart-hints'
import type { GoalDetail } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { goal: GoalDetail }

/** What could be sharper in an open goal; what is not said at all stands beside its name already. */
export function SharperNotice({ goal: { summary, outcome, measure, relevance, horizonOn, today } }: Props) {
  const { id, state, dueOn } = summary
  if (state !== 'open') return null
  const hints = smartHints({ outcome, measure, relevance, dueOn }, { horizonOn, today }).filter(
    ({ hint }) => !hint.endsWith('-empty'),
  )
  if (hints.length === 0) return null
  return (
    <div className="notice mt-4 text-small text-muted">
      <p>
        Could be sharper; <Link href={routes.goalEdit(id)}>edit the goal</Link> if you like.
      </p>
      <ul>
        {hints.map(({ part, hint }) => (
          <li key={part} className="mt-1">
            {hintSentences[hint]}
          </li>
        ))}
      </ul>
    </div>
  )
}
