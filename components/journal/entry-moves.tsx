import { KeepsFocus } from '@/components/goals/keeps-focus'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { EntryState } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'

type Move = { to: EntryState; label: string; isNext?: boolean }

/** The other two states, what comes next first. */
const moves: Record<EntryState, Move[]> = {
  planned: [
    { to: 'in-progress', label: 'Start it', isNext: true },
    { to: 'done', label: 'Mark as done' },
  ],
  'in-progress': [
    { to: 'done', label: 'Mark as done', isNext: true },
    { to: 'planned', label: 'Back to planned' },
  ],
  done: [
    { to: 'in-progress', label: 'Back to in progress' },
    { to: 'planned', label: 'Back to planned' },
  ],
}

type Props = { action: FormAction; id: string; state: EntryState }

/** Moves an entry between its states, each with one press. */
export function EntryMoves({ action, id, state }: Props) {
  return (
    <KeepsFocus state={state}>
      <ActionForm action={action} label="Move the entry" hidden={{ id }}>
        <FormActions>
          {moves[state].map(({ to, label, isNext }) => (
            <SubmitButton
              key={to}
              name="state"
              value={to}
              variant={isNext ? 'primary' : 'quiet'}
              busy="One moment …"
            >
              {label}
            </SubmitButton>
          ))}
        </FormActions>
      </ActionForm>
    </KeepsFocus>
  )
}
