import { DayText } from '@/components/ui/day-text'
import { Section } from '@/components/ui/section'
import type { InvitationShown } from '@/lib/access/types'
import { seesInWords } from './sees-in-words'

/** For what somebody is invited, and what they would see. */
export function InvitationFacts({ invitation }: { invitation: InvitationShown }) {
  const { ownerName, purpose, sees, goodUntil } = invitation
  const parts = seesInWords(sees)
  return (
    <>
      <Section title="What for">
        <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{purpose}</p>
      </Section>
      <Section title="What you will see">
        {parts.length > 0 ? (
          <>
            <p>Of {ownerName}’s active plan, and of plans that you review together:</p>
            <ul className="my-2 list-disc pl-5">
              {parts.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>Only what you review together: {ownerName} shows nothing of the plan itself.</p>
        )}
        <p className="muted max-w-[68ch]">
          Never journal entries marked private. {ownerName} can show more or less later, and each of you can
          end it at any time. {ownerName} sees nothing of yours.
        </p>
      </Section>
      <p className="section muted">
        The invitation is good until <DayText day={goodUntil} long />.
      </p>
    </>
  )
}
