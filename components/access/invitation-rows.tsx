import { DayText } from '@/components/ui/day-text'
import { kindNames, stateNames } from '@/lib/access/messages'
import { isWaiting } from '@/lib/access/rules/invitation-state'
import type { InvitationSent } from '@/lib/access/types'
import type { FormAction } from '@/lib/result'
import { RevokeForm } from './revoke-form'

type Props = { invitations: InvitationSent[]; revoke: FormAction }

/** Invitations as their owner sees them: to whom, where they stand, what was said. */
export function InvitationRows({ invitations, revoke }: Props) {
  return (
    <ul className="rows">
      {invitations.map((invitation) => (
        <li key={invitation.id}>
          <p>
            <span className="font-medium [overflow-wrap:anywhere]">
              {invitation.email || 'A link to hand over'}
            </span>
            , as your {kindNames[invitation.kind]}: {stateNames[invitation.state]}
          </p>
          <p className="max-w-[68ch] [overflow-wrap:anywhere]">{invitation.purpose}</p>
          <p className="muted text-small">
            Made on <DayText day={invitation.sentOn} long />
            {isWaiting(invitation.state) && (
              <>
                , good until <DayText day={invitation.goodUntil} long />
              </>
            )}
          </p>
          {invitation.declineWord && (
            <p className="mt-1 max-w-[68ch] [overflow-wrap:anywhere]">
              Their word: “{invitation.declineWord}”
            </p>
          )}
          {isWaiting(invitation.state) && (
            <div className="mt-2">
              <RevokeForm action={revoke} id={invitation.id} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
