import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { openMilestonesSentence } from '@/lib/plans/messages/progress'
import type { GoalSummary } from '@/lib/plans/types'
import { FieldDisclosure } from './field-disclosure'
import type { GoalActions } from './goal-view'
import { KeepsFocus } from './keeps-focus'

type Props = { summary: GoalSummary; actions: Pick<GoalActions, 'achieve' | 'drop' | 'reopen'> }

/** How a goal ends: achieved or dropped; and how a closed one goes on. */
export function ClosingForms({ summary, actions }: Props) {
  const isOpen = summary.state === 'open'
  return (
    <KeepsFocus state={summary.state} className="print:hidden">
      <Section title={isOpen ? 'When it is over' : 'Take it up again'}>
        {isOpen ? (
          <Close summary={summary} actions={actions} />
        ) : (
          <Reopen summary={summary} action={actions.reopen} />
        )}
      </Section>
    </KeepsFocus>
  )
}

function Close({ summary, actions }: Props) {
  const left = openMilestonesSentence(summary)
  const isComplete = summary.milestones.length > 0 && left === null
  return (
    <div className="grid gap-4">
      {left && <p className="max-w-[68ch]">{left}</p>}
      <ActionForm action={actions.achieve} hidden={{ id: summary.id }}>
        <FormActions>
          <SubmitButton variant={isComplete ? 'primary' : 'quiet'} busy="Closing …">
            Mark as achieved
          </SubmitButton>
        </FormActions>
      </ActionForm>
      <ActionForm action={actions.drop} hidden={{ id: summary.id }}>
        <FieldDisclosure summary="Drop it, with a reason" fields={['reason']}>
          <div className="grid max-w-[68ch] gap-3">
            <TextArea
              name="reason"
              label="Why do you drop it?"
              hint="The goal stays readable with this reason, and can be reopened."
              required
              rows={3}
            />
            <FormActions>
              <SubmitButton variant="quiet" busy="Dropping …">
                Drop the goal
              </SubmitButton>
            </FormActions>
          </div>
        </FieldDisclosure>
      </ActionForm>
    </div>
  )
}

function Reopen({ summary, action }: { summary: GoalSummary; action: GoalActions['reopen'] }) {
  return (
    <ActionForm action={action} hidden={{ id: summary.id }}>
      <FormActions>
        <SubmitButton variant="quiet" busy="Reopening …">
          Reopen the goal
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
