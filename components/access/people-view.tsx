import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { isWaiting } from '@/lib/access/rules/invitation-state'
import type { InvitationSent, OwnMentorship } from '@/lib/access/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { InvitationRows } from './invitation-rows'
import { MentorshipRows } from './mentorship-rows'

type Props = { mentorships: OwnMentorship[]; invitations: InvitationSent[]; revoke: FormAction }

/** Who holds the rope, who was asked to, and who did once. */
export function PeopleView({ mentorships, invitations, revoke }: Props) {
  const lasting = mentorships.filter(({ endedOn }) => endedOn === null)
  const ended = mentorships.filter(({ endedOn }) => endedOn !== null)
  const waiting = invitations.filter(({ state }) => isWaiting(state))
  const closed = invitations.filter(({ state }) => state === 'declined' || state === 'run-out')
  return (
    <>
      {lasting.length > 0 && (
        <Section title="See your plan">
          <MentorshipRows mentorships={lasting} />
        </Section>
      )}
      {lasting.length === 0 && (
        <div className="section">
          <EmptyState
            title="Nobody sees your plan"
            action={
              waiting.length === 0 && <ButtonLink href={routes.inviteMentor()}>Invite a mentor</ButtonLink>
            }
          >
            A mentor, a manager or a peer sees what you choose to show, for as long as you choose.
          </EmptyState>
        </div>
      )}
      {waiting.length > 0 && (
        <Section title="Invited">
          <InvitationRows invitations={waiting} revoke={revoke} />
        </Section>
      )}
      {closed.length > 0 && (
        <Section title="Declined or run out">
          <InvitationRows invitations={closed} revoke={revoke} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title="Ended">
          <MentorshipRows mentorships={ended} />
        </Section>
      )}
    </>
  )
}
