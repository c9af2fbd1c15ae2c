import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { SubmitButton } from '@/components/ui/submit-button'
import type { SessionSummary } from '@/lib/people/types'
import type { FormAction } from '@/lib/result'

type Props = { sessions: SessionSummary[]; end: FormAction; endOthers: FormAction }

/** Where one is signed in, and a way to end each. */
export function SessionList({ sessions, end, endOthers }: Props) {
  return (
    <>
      <ul className="rows">
        {sessions.map((session) => (
          <li key={session.id} className="row">
            <span>
              {session.browser}
              {session.isThisOne && ' (this one)'}
              <span className="note">
                {' '}
                since <DayText day={session.since} />
              </span>
            </span>
            {!session.isThisOne && (
              <ActionForm
                action={end}
                hidden={{ sessionId: session.id }}
                label={`Sign out ${session.browser}`}
              >
                <SubmitButton variant="plain">Sign it out</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={endOthers} label="Other browsers">
          <SubmitButton variant="quiet">Sign out all others</SubmitButton>
        </ActionForm>
      )}
    </>
  )
}
