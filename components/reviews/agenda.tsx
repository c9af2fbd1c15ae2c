import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { OrderedList } from '@/components/ui/ordered-list'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import type { AgendaPoint } from '@/lib/reviews/types/agenda'
import type { Side } from '@/lib/reviews/types/review'

export type AgendaActions = { add: FormAction; place: FormAction; remove: FormAction }

type Props = {
  reviewId: string
  agenda: AgendaPoint[]
  /** the reader's */
  side: Side
  /** who the other one is, in words */
  other: string
  actions: AgendaActions
  requestId: string
  /** what was promised and is open: it comes before every point */
  promises?: ReactNode
}

/** What the two will talk about: open promises first, then the points that both add and put in order. */
export function Agenda({ reviewId, agenda, side, other, actions, requestId, promises }: Props) {
  return (
    <Section title="Agenda" id="agenda">
      <div className="agenda">
        {promises}
        <Section title="Points" id="points" nested>
          {agenda.length > 0 ? (
            <OrderedList order={agenda.map(({ id, text }) => ({ id, name: text }))}>
              {agenda.map((point, index) => (
                <li
                  key={point.id}
                  data-ordered={point.id}
                  className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_auto]"
                >
                  <p>
                    {point.text}{' '}
                    <span className="text-small text-muted">
                      {point.addedBy === side ? 'yours' : `added by ${other}`}
                    </span>
                  </p>
                  <div className="flex flex-wrap items-center gap-x-4 print:hidden">
                    <PlaceForm
                      action={actions.place}
                      reviewId={reviewId}
                      point={point}
                      above={agenda[index - 1]}
                      below={agenda[index + 1]}
                      afterNext={agenda[index + 2]}
                    />
                    {point.addedBy === side && (
                      <ActionForm action={actions.remove} hidden={{ reviewId, id: point.id }}>
                        <SubmitButton variant="plain" busy="Removing …">
                          Remove<span className="sr-only"> “{point.text}”</span>
                        </SubmitButton>
                      </ActionForm>
                    )}
                  </div>
                </li>
              ))}
            </OrderedList>
          ) : (
            <p className="muted">No points yet. Both of you can add some and put them in order.</p>
          )}
          <div className="mt-6 print:hidden">
            <ActionForm
              action={actions.add}
              label="Add a point"
              hidden={{ reviewId, requestId }}
              clearOnSuccess
              className="gap-3"
            >
              <Field name="text" label="A point to talk about" required autoComplete="off" />
              <FormActions>
                <SubmitButton variant="quiet" busy="Adding …">
                  Add the point
                </SubmitButton>
              </FormActions>
            </ActionForm>
          </div>
        </Section>
      </div>
    </Section>
  )
}

type PlaceProps = {
  action: FormAction
  reviewId: string
  point: AgendaPoint
  above?: AgendaPoint
  below?: AgendaPoint
  afterNext?: AgendaPoint
}

/** Moves a point one place up or down. */
function PlaceForm({ action, reviewId, point: { id, text }, above, below, afterNext }: PlaceProps) {
  if (!above && !below) return null
  return (
    <ActionForm action={action} hidden={{ reviewId, id }} className="gap-1">
      <FormActions>
        {above && (
          <SubmitButton variant="plain" busy="Moving …" name="before" value={above.id}>
            Up<span className="sr-only"> “{text}”</span>
          </SubmitButton>
        )}
        {below && (
          <SubmitButton variant="plain" busy="Moving …" name="before" value={afterNext?.id ?? ''}>
            Down<span className="sr-only"> “{text}”</span>
          </SubmitButton>
        )}
      </FormActions>
    </ActionForm>
  )
}
