import { Notice } from '@/components/ui/notice'
import { movedSentence } from '@/lib/journal/messages'
import type { ChangedDay } from '@/lib/journal/rules/moved'
import type { EntryState } from '@/lib/journal/types'

type Props = { state: EntryState; changed: ChangedDay }

/** Says what the move to a state has changed, if anything, where the form of the move is not there to say it. */
export function MovedNotice({ state, changed }: Props) {
  if (changed === null) return null
  return (
    <div className="mb-6">
      <Notice tone="good">{movedSentence(state, changed)}</Notice>
    </div>
  )
}
