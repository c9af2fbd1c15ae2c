import type { ReactNode } from 'react'
import { DayText } from '@/components/ui/day-text'
import { Section } from '@/components/ui/section'
import type { Evidence } from '@/lib/evidence/types'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { FormAction } from '@/lib/result'
import { EndorseForm } from './endorse-form'
import { EndorsementItem } from './endorsement-item'
import { ObservablesShown } from './observables-shown'
import { WithdrawForm } from './withdraw-form'

type Props = {
  evidence: Evidence[]
  /** what the claims can be checked against */
  restsOn?: ReactNode
  /** the owner's */
  framework: FrameworkDefinition
  ownerName: string
  readerId: string
  /** new for every drawing of the page, one for each claim */
  requestIds: () => string
  endorseAction: FormAction
  withdrawAction: FormAction
}

/** What somebody claims that an entry shows, with the way to endorse it for whoever has not. */
export function EvidenceToEndorse({
  evidence,
  restsOn,
  framework,
  ownerName,
  readerId,
  requestIds,
  endorseAction,
  withdrawAction,
}: Props) {
  if (evidence.length === 0) return null
  return (
    <Section title="Evidence" id="evidence">
      {restsOn}
      <ul className="rows">
        {evidence.map(({ id, on, observables, endorsements }) => (
          <li key={id}>
            <p className="mb-2 text-small text-muted">
              {ownerName} says that this shows (claimed on <DayText day={on} long />
              ):
            </p>
            <ObservablesShown observables={observables} framework={framework} />
            {endorsements.length > 0 && (
              <ul className="mt-3 grid gap-3 border-l-2 border-line pl-4" aria-label="Endorsements">
                {endorsements.map((endorsement) => (
                  <EndorsementItem key={endorsement.id} endorsement={endorsement} readerId={readerId}>
                    {endorsement.endorserId === readerId && !endorsement.withdrawnOn && (
                      <WithdrawForm
                        action={withdrawAction}
                        label="Withdraw your endorsement"
                        hidden={{ endorsementId: endorsement.id }}
                      />
                    )}
                  </EndorsementItem>
                ))}
              </ul>
            )}
            {!endorsements.some(({ endorserId, withdrawnOn }) => endorserId === readerId && !withdrawnOn) && (
              <div className="mt-4 print:hidden">
                <EndorseForm action={endorseAction} evidenceId={id} requestId={requestIds()} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
