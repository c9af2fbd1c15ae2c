import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { MarkdownText } from '@/components/ui/markdown'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { FormAction } from '@/lib/result'
import type { OwnNote } from '@/lib/reviews/types/revealed'

type SharedProps = {
  /** without one the notes are only read */
  action?: FormAction
  reviewId: string
  notes: string
  version: number
}

/** The notes that both write and sign. */
export function SharedNotes({ action, reviewId, notes, version }: SharedProps) {
  return (
    <Section title="Shared notes" id="notes">
      {notes ? (
        <MarkdownText text={notes} />
      ) : (
        <p className="text-muted print:hidden">Nothing is noted yet.</p>
      )}
      {action && (
        <ActionForm
          action={action}
          label="Write the shared notes"
          hidden={{ id: reviewId, version }}
          drawn={{ notes }}
          className="mt-3 max-w-[68ch] print:hidden"
        >
          <FieldDisclosure
            summary={notes ? 'Change the notes' : 'Write notes'}
            fields={['notes']}
            open={notes === ''}
          >
            <div className="grid gap-3">
              <TextArea
                name="notes"
                label="Notes"
                hint="Both of you write here, and both sign it. Markdown works."
                rows={8}
                defaultValue={notes}
              />
              <FormActions>
                <SubmitButton variant="quiet" busy="Saving …">
                  Save the notes
                </SubmitButton>
              </FormActions>
            </div>
          </FieldDisclosure>
        </ActionForm>
      )}
    </Section>
  )
}

type OwnProps = { action: FormAction; reviewId: string; note: OwnNote }

/** One's own notes on a review. */
export function OwnNotes({ action, reviewId, note }: OwnProps) {
  return (
    <div className="print:hidden">
      <Section title="Your own notes" id="own-notes">
        <ActionForm
          action={action}
          label="Your own notes"
          hidden={{ id: reviewId, version: note.version }}
          drawn={{ text: note.text }}
          className="max-w-[68ch]"
        >
          <TextArea
            name="text"
            label="For you alone"
            hint="Nobody else sees these, now or after signing."
            optional
            rows={4}
            defaultValue={note.text}
          />
          <FormActions>
            <SubmitButton variant="quiet" busy="Saving …">
              Keep them
            </SubmitButton>
          </FormActions>
        </ActionForm>
      </Section>
    </div>
  )
}
