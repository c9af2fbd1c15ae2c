import { DayText } from '@/components/ui/day-text'
import { Section } from '@/components/ui/section'
import { kindNames } from '@/lib/access/messages'
import type { InvitationShown } from '@/lib/access/types'
import type { FormAction } from '@/lib/result'
import { AcceptForm } from './accept-form'
import { DeclineForm } from './decline-form'
import { seesInWords } from './sees-in-words'

type Props = { invitations: InvitationShown[]; accept: FormAction; decline: FormAction }

/** The invitations that went to the reader's own address, each to accept or decline; nothing where there is none. */
export function WaitingInvitations({ invitations, accept, decline }: Props) {
  if (invitations.length === 0) return null
  return (
    <Section title={invitations.length === 1 ? 'An invitation' : 'Invitations'}>
      <ul className="rows">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <p className="font-medium">
              {invitation.ownerName} asks you to be their {kindNames[invitation.kind]}
            </p>
            <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{invitation.purpose}</p>
            <p className="muted text-small mb-3">
              You will see: {seesInWords(invitation.sees).join(', ') || 'only what you review together'}. Good
              until <DayText day={invitation.goodUntil} long />.
            </p>
            <AcceptForm action={accept} which={{ id: invitation.id }} />
            <DeclineForm action={decline} ownerName={invitation.ownerName} which={{ id: invitation.id }} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
