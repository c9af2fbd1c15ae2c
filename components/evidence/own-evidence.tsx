import type { ReactNode } from 'react'
import { DayText, dayInWords } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { offeredLevels } from '@/lib/evidence/rules/offered'
import type { Evidence } from '@/lib/evidence/types'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { Entry } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { AskEndorsement } from './ask-endorsement'
import { ClaimForm } from './claim-form'
import { EndorsementItem } from './endorsement-item'
import { ObservablesShown } from './observables-shown'
import { WithdrawForm } from './withdraw-form'

type Props = {
  entry: Pick<Entry, 'id' | 'state' | 'competencies' | 'isPrivate'>
  framework: FrameworkDefinition
  evidence: Evidence[]
  /** what the claims can be checked against */
  restsOn?: ReactNode
  /** new for every drawing of the page */
  requestId: string
  claimAction: FormAction
  withdrawAction: FormAction
  asking: Asking
}

/** Asking by a link for an endorsement; one id for each claim, new for every drawing of the page. */
type Asking = { ask: FormAction; revoke: FormAction; requestIds: () => string }

/** What one's own entry is claimed to show, what others said of that, and the way to claim more while it is done. */
export function OwnEvidence({
  entry,
  framework,
  evidence,
  restsOn,
  requestId,
  claimAction,
  withdrawAction,
  asking: { ask, revoke, requestIds },
}: Props) {
  const offered = entry.state === 'done' ? offeredLevels(framework, entry.competencies, evidence) : []
  if (offered.length === 0 && evidence.length === 0) return null
  return (
    <Section title="Evidence" id="evidence">
      {evidence.length > 0 && restsOn}
      {evidence.length > 0 && (
        <ul className="rows mb-6">
          {evidence.map((claim) => (
            <li key={claim.id}>
              <Claim claim={claim} framework={framework} withdrawAction={withdrawAction} />
              <AskEndorsement
                evidenceId={claim.id}
                links={claim.links}
                isPrivate={entry.isPrivate}
                requestId={requestIds()}
                askAction={ask}
                revokeAction={revoke}
              />
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <Disclosure summary={evidence.length === 0 ? 'What does this show?' : 'What else does this show?'}>
          <ClaimForm action={claimAction} entryId={entry.id} offered={offered} requestId={requestId} />
        </Disclosure>
      )}
    </Section>
  )
}

type ClaimProps = { claim: Evidence; framework: FrameworkDefinition; withdrawAction: FormAction }

function Claim({ claim: { id, on, observables, endorsements }, framework, withdrawAction }: ClaimProps) {
  return (
    <>
      <ObservablesShown observables={observables} framework={framework} />
      {endorsements.length > 0 && (
        <ul className="mt-3 grid gap-3 border-l-2 border-line pl-4" aria-label="Endorsements">
          {endorsements.map((endorsement) => (
            <EndorsementItem key={endorsement.id} endorsement={endorsement} readerId="" />
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap items-baseline gap-x-4 text-small text-muted">
        <p>
          Claimed on <DayText day={on} long />
          {endorsements.length === 0 && ', not endorsed yet'}
        </p>
        <WithdrawForm
          action={withdrawAction}
          label={`Withdraw what was claimed on ${dayInWords(on, true)}`}
          hidden={{ evidenceId: id }}
        />
      </div>
    </>
  )
}
