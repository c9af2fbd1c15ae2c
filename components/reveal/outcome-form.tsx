import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { KeepsFocus } from '@/components/goals/keeps-focus'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { RadioScale } from '@/components/ui/radio-scale'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { FormAction } from '@/lib/result'
import { sameLevel } from '@/lib/reviews/rules/outcomes'
import type { Outcome, RevealedCompetency } from '@/lib/reviews/types/revealed'
import type { Side } from '@/lib/reviews/types/review'
import { levelInWords, standingInWords } from './outcome-in-words'
import type { SideNames } from './side-names'

type Props = {
  actions: { propose: FormAction; confirm: FormAction }
  reviewId: string
  competency: RevealedCompetency
  levels: { level: number; name: string }[]
  side: Side
  names: SideNames
}

/** What the two say of a competency together: one proposes, the other confirms. */
export function OutcomeForm(props: Props) {
  const { actions, reviewId, competency, levels, side, names } = props
  const { key, name, outcome, version } = competency
  const isForMe = outcome !== null && !outcome.confirmed && outcome.proposedBy !== side
  return (
    <KeepsFocus state={`${version}`}>
      {outcome && (
        <p className={outcome.confirmed ? 'font-medium whitespace-pre-line' : 'whitespace-pre-line'}>
          {standingInWords(outcome, levels, names)}
        </p>
      )}
      {isForMe && (
        <ActionForm
          action={actions.confirm}
          label={`Confirm for ${name}`}
          hidden={{ id: reviewId, competencyKey: key, version }}
          className="my-2 print:hidden"
        >
          <FormActions>
            <SubmitButton variant="quiet" busy="Confirming …">
              {confirming(outcome, levels)}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      <ProposalForm {...props} />
    </KeepsFocus>
  )
}

function confirming(outcome: Outcome, levels: Props['levels']): string {
  return outcome.kind === 'agreed'
    ? `Agree to ${levelInWords(outcome.level, levels)}`
    : 'Confirm that you do not agree'
}

function ProposalForm({ actions, reviewId, competency, levels, side }: Props) {
  const { key, name, outcome, version } = competency
  const stands = { outcome: chosen(outcome), why: outcome?.kind === 'not-agreed' ? outcome.why : '' }
  const fields = (
    <div className="grid gap-3">
      <RadioScale
        name="outcome"
        label="Propose a level"
        required
        defaultValue={stands.outcome || (sameLevel(competency) ?? '')}
        steps={[
          ...levels.map((each) => ({
            value: each.level,
            name: each.name,
            text: competency.levels[each.level],
          })),
          { value: 'none', label: 'not agreed', name: 'not agreed' },
        ]}
      />
      <div className="outcome-why">
        <TextArea name="why" label="Why you do not agree" rows={2} defaultValue={stands.why} />
      </div>
      <FormActions>
        <SubmitButton variant="quiet" busy="Proposing …">
          Propose
        </SubmitButton>
      </FormActions>
    </div>
  )
  return (
    <ActionForm
      action={actions.propose}
      label={`Propose for ${name}`}
      hidden={{ id: reviewId, competencyKey: key, version }}
      drawn={stands}
      className="outcome-form print:hidden"
    >
      {outcome === null ? (
        fields
      ) : (
        <FieldDisclosure key={version} summary={changing(outcome, side)} fields={['outcome', 'why']}>
          {fields}
        </FieldDisclosure>
      )}
    </ActionForm>
  )
}

function chosen(outcome: Outcome | null): string {
  if (outcome === null) return ''
  return outcome.kind === 'agreed' ? String(outcome.level) : 'none'
}

function changing(outcome: Outcome, side: Side): string {
  if (outcome.confirmed) return 'Propose another'
  return outcome.proposedBy === side ? 'Change your proposal' : 'Propose something else'
}
