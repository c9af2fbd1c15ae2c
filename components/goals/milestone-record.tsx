import { spokenDay } from '@/lib/plans/messages/days'
import type { Completion } from '@/lib/plans/types'

type Props = { completions: Completion[]; today: string }

/** The note of the completion that stands, and the completions that were taken back. */
export function MilestoneRecord({ completions, today }: Props) {
  return completions.map(({ id, completedOn, note, reopenedAt }) => (
    <div key={id} className="max-w-[60ch] text-small">
      {reopenedAt && <p className="text-muted">Completed {spokenDay(completedOn, today)}, then reopened.</p>}
      {note && <p className={`whitespace-pre-wrap ${reopenedAt ? 'text-muted' : ''}`}>{note}</p>}
    </div>
  ))
}
