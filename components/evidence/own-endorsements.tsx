import { DayText, dayInWords } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import type { GivenEndorsement } from '@/lib/evidence/types'
import type { FormAction } from '@/lib/result'
import { WithdrawForm } from './withdraw-form'

type Props = { endorsements: GivenEndorsement[]; withdrawAction: FormAction }

/** What the reader has endorsed of others, those whom they no longer mentor among them; nothing where there is none. */
export function OwnEndorsements({ endorsements, withdrawAction }: Props) {
  if (endorsements.length === 0) return null
  return (
    <div className="section">
      <Disclosure summary="What you have endorsed" id="endorsed">
        <ul className="rows" aria-label="What you have endorsed">
          {endorsements.map(({ id, ownerName, saw, on, withdrawnOn }) => (
            <li key={id}>
              <p className="text-small text-muted">
                Of {ownerName}, on <DayText day={on} long />
                {withdrawnOn && (
                  <>
                    , withdrawn on <DayText day={withdrawnOn} long />
                  </>
                )}
              </p>
              <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">
                {withdrawnOn ? <del>{saw}</del> : saw}
              </p>
              {!withdrawnOn && (
                <WithdrawForm
                  action={withdrawAction}
                  label={`Withdraw what you said of ${ownerName} on ${dayInWords(on, true)}`}
                  hidden={{ endorsementId: id, from: 'list' }}
                />
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
