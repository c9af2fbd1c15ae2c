import { LinkShown } from '@/components/access/link-shown'
import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { endorsementLinkDays } from '@/lib/evidence/rules/endorsement-links'
import type { EndorsementLink } from '@/lib/evidence/types'
import type { FormAction } from '@/lib/result'

type Props = {
  evidenceId: string
  links: EndorsementLink[]
  /** a link shows nothing of a private entry */
  isPrivate: boolean
  requestId: string
  askAction: FormAction
  revokeAction: FormAction
}

/** Asks somebody for an endorsement by a link, and lists the links that are open. */
export function AskEndorsement({ evidenceId, links, isPrivate, requestId, askAction, revokeAction }: Props) {
  return (
    <div className="mt-3 grid gap-3 text-small print:hidden">
      {links.length > 0 && (
        <ul className="grid gap-2" aria-label="Open links">
          {links.map(({ id, asked, goodUntil, isUsed }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4">
              <p className="min-w-0 [overflow-wrap:anywhere]">
                {isUsed ? 'Endorsed by link' : 'Asked by link'}: {asked},{' '}
                <span className="text-muted">
                  {isPrivate ? 'shows nothing while the entry is private' : 'good'} until{' '}
                  <DayText day={goodUntil} long />
                </span>
              </p>
              <ActionForm
                action={revokeAction}
                label={`Take the link for ${asked} back`}
                hidden={{ linkId: id }}
              >
                <FormActions>
                  <SubmitButton variant="plain" busy="Taking it back …">
                    Take back
                  </SubmitButton>
                </FormActions>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {!isPrivate && (
        <ActionForm
          action={askAction}
          label="Ask for an endorsement"
          hidden={{ evidenceId, requestId }}
          clearOnSuccess
        >
          <LinkShown
            hint={`Copy it now: it is not shown again. It works without an account, for ${endorsementLinkDays} days.`}
          />
          <FieldDisclosure summary="Ask for an endorsement" fields={['asked']}>
            <div className="grid max-w-[68ch] gap-3">
              <Field
                name="asked"
                label="Whom do you ask?"
                hint="For you to remember. Whoever has the link sees this entry’s title, kind, days and link, and what you claim, but no reflection. Their word is shown as a guest’s and counts towards no level."
                required
                autoComplete="off"
              />
              <FormActions>
                <SubmitButton variant="quiet" busy="Making it …">
                  Make a link
                </SubmitButton>
              </FormActions>
            </div>
          </FieldDisclosure>
        </ActionForm>
      )}
    </div>
  )
}
