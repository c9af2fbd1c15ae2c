import { EntryAskedFacts } from '@/components/evidence/entry-asked-facts'
import { GuestEndorseForm } from '@/components/evidence/guest-endorse-form'
import { ObservablesShown } from '@/components/evidence/observables-shown'
import { SaidByGuest } from '@/components/evidence/said-by-guest'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { EvidenceAsked } from '@/lib/evidence/types'
import type { FormAction } from '@/lib/result'
import type { GuestEvidence } from '@/lib/reviews/types/guest'

type Props = {
  /** null: the link does not show the journal */
  shown: GuestEvidence | null
  /** new for every drawing of the page, one for each claim */
  requestIds: () => string
  endorseAction: FormAction
  withdrawAction: FormAction
}

/** How many stand there before the others are one press away: the ratings come after them. */
const few = 3

/** What the owner claims as evidence for the competencies of a review, for a guest to endorse. */
export function GuestEvidenceSection({ shown, ...forms }: Props) {
  if (shown === null || shown.evidence.length === 0) return null
  const { evidence, ownerName } = shown
  const claims = (some: readonly EvidenceAsked[]) => (
    <ul className="rows">
      {some.map((claim) => (
        <li key={claim.evidenceId}>
          <Claim claim={claim} shown={shown} {...forms} />
        </li>
      ))}
    </ul>
  )
  return (
    <Section title="Evidence" id="evidence">
      <p className="mb-4 max-w-[68ch] text-muted">
        What {ownerName} claims to have shown. Where you were there, say so: your words stand beside your name
        and the word “guest”, and count towards no level.
      </p>
      {claims(evidence.slice(0, few))}
      {evidence.length > few && (
        <Disclosure summary={`${evidence.length - few} more`}>{claims(evidence.slice(few))}</Disclosure>
      )}
    </Section>
  )
}

type ClaimProps = Omit<Props, 'shown'> & { claim: EvidenceAsked; shown: GuestEvidence }

function Claim({
  claim: { evidenceId, entry, observables, said },
  shown: { framework, guestName },
  requestIds,
  endorseAction,
  withdrawAction,
}: ClaimProps) {
  return (
    <>
      <h3 className="[overflow-wrap:anywhere]">{entry.title}</h3>
      <dl className="my-2 text-small">
        <EntryAskedFacts entry={entry} />
      </dl>
      <ObservablesShown observables={observables} framework={framework} />
      <div className="mt-4">
        {said ? (
          <SaidByGuest said={said} action={withdrawAction} which={{ evidenceId }} />
        ) : (
          <div className="print:hidden">
            <GuestEndorseForm
              action={endorseAction}
              which={{ evidenceId }}
              label={`Endorse “${entry.title}”`}
              name={guestName === null ? '' : null}
              folded="Endorse this"
              requestId={requestIds()}
            />
          </div>
        )}
      </div>
    </>
  )
}
