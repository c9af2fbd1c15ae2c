import { DayText } from '@/components/ui/day-text'
import type { Said } from '@/lib/evidence/types'
import type { FormAction } from '@/lib/result'
import { WithdrawForm } from './withdraw-form'

type Props = {
  said: Said
  action: FormAction
  /** what names the evidence */
  which: { token: string } | { evidenceId: string }
}

/** What the reader said as a guest, with the way to withdraw it. */
export function SaidByGuest({ said: { name, saw, on }, action, which }: Props) {
  return (
    <div className="border-l-2 border-line pl-4">
      <p className="text-small text-muted">
        You endorsed this on <DayText day={on} long /> as {name} (guest)
      </p>
      <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{saw}</p>
      <WithdrawForm action={action} label="Withdraw your endorsement" hidden={which} />
    </div>
  )
}
