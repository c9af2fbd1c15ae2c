import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { EvidenceByLevel, ObservableApart } from '@/lib/evidence/rules/evidence-by-level'
import { observableValue } from '@/lib/evidence/rules/observable-value'
import { keyInWords } from '@/lib/evidence/rules/unmapped'
import type { Competency } from '@/lib/framework/types'
import type { FormAction } from '@/lib/result'

type Props = {
  competency: Competency
  evidence: Pick<EvidenceByLevel, 'levels' | 'apart'>
  markAction: FormAction
  takeBackAction: FormAction
}

/** The observables that nobody could see so far, apart from those that are missing; and the way to mark one. */
export function NoOpportunity({
  competency,
  evidence: { levels, apart },
  markAction,
  takeBackAction,
}: Props) {
  const missing = levels
    .map(({ level, observables }) => ({
      label: `${level.level} ${level.name}`,
      options: observables
        .filter(({ claims }) => claims.length === 0)
        .map(({ observable: { key, text } }) => ({
          value: observableValue({ competencyKey: competency.key, observableKey: key }),
          label: text,
        })),
    }))
    .filter(({ options }) => options.length > 0)
  if (apart.length === 0 && missing.length === 0) return null
  return (
    <Section title="No opportunity so far" id="no-opportunity" nested>
      {apart.length > 0 && (
        <ul className="rows mb-4">
          {apart.map((one) => (
            <li key={one.mark.id}>
              <Apart {...{ competency, markAction, takeBackAction }} apart={one} />
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <div className="print:hidden">
          <Disclosure
            summary={apart.length > 0 ? 'Mark another one' : 'Mark what you had no opportunity to show'}
          >
            <ActionForm
              action={markAction}
              label="Mark what you had no opportunity to show"
              hidden={{ version: '' }}
              clearOnSuccess
            >
              <Select name="observable" label="What nobody could see so far" options={missing} required />
              <Field
                name="reason"
                label="Why there was no opportunity"
                hint="Only you see this. It changes no level; it stands apart from what is missing."
                required
              />
              <FormActions>
                <SubmitButton busy="Marking …">Mark it</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </Section>
  )
}

type ApartProps = Pick<Props, 'competency' | 'markAction' | 'takeBackAction'> & { apart: ObservableApart }

function Apart({ competency, apart: { mark, observable }, markAction, takeBackAction }: ApartProps) {
  const { id, observableKey, reason, markedOn, version } = mark
  const what = observable?.text ?? `“${keyInWords(observableKey)}”`
  return (
    <>
      <p className="max-w-[68ch]">
        {what}{' '}
        <span className="text-small text-muted">
          {observable ? `Level ${observable.level}` : 'no longer in your framework'}
        </span>
      </p>
      <p className="max-w-[68ch] text-small text-muted">
        {reason} (since <DayText day={markedOn} long />)
      </p>
      <div className="mt-1 flex flex-wrap items-start gap-x-5 text-small print:hidden">
        <ActionForm action={takeBackAction} label={`An opportunity came: ${what}`} hidden={{ id, version }}>
          <FormActions>
            <SubmitButton variant="plain" busy="Taking back …">
              An opportunity came
            </SubmitButton>
          </FormActions>
        </ActionForm>
        <Disclosure summary="Change the reason">
          <ActionForm
            action={markAction}
            label={`Change the reason: ${what}`}
            hidden={{
              version,
              observable: observableValue({ competencyKey: competency.key, observableKey }),
            }}
            drawn={{ reason }}
          >
            <Field name="reason" label="Why there was no opportunity" defaultValue={reason} required />
            <FormActions>
              <SubmitButton busy="Saving …">Save the reason</SubmitButton>
            </FormActions>
          </ActionForm>
        </Disclosure>
      </div>
    </>
  )
}
