import type { ReactNode } from 'react'
import { DayText } from '@/components/ui/day-text'
import type { Endorsement } from '@/lib/evidence/types'
import { deletedInWords } from '@/lib/people/messages'
import { capitalised } from '@/lib/plans/messages/words'

type Props = {
  endorsement: Endorsement
  /** the reader's id */
  readerId: string
  /** the way to withdraw it */
  children?: ReactNode
}

/** What somebody saw: in whose words, when, and whether it was withdrawn since. */
export function EndorsementItem({ endorsement, readerId, children }: Props) {
  const { endorserId, name, isGuest, saw, on, withdrawnOn } = endorsement
  const who = endorserId === readerId ? 'You' : (name ?? capitalised(deletedInWords))
  return (
    <li>
      <p className="text-small text-muted">
        {who}
        {isGuest && ' (guest)'} endorsed this on <DayText day={on} long />
        {withdrawnOn && (
          <>
            , withdrawn on <DayText day={withdrawnOn} long />
          </>
        )}
      </p>
      <p className="max-w-[68ch] whitespace-pre-line">{withdrawnOn ? <del>{saw}</del> : saw}</p>
      {isGuest && !withdrawnOn && (
        <p className="text-small text-muted">A guest’s word does not count towards the supported level.</p>
      )}
      {children}
    </li>
  )
}
