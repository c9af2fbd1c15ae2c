import type { ReactNode } from 'react'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { kindNames, messages } from '@/lib/access/messages'
import type { InvitationOpened } from '@/lib/access/types'
import { InvitationFacts } from './invitation-facts'

type Props = {
  invitation: InvitationOpened
  /** in the browser that has opened its link: what is left to do comes first */
  isOpened?: boolean
  /** the forms with which it is answered */
  children: ReactNode
}

/** An invitation before it is answered: who asks, for what, and what there will be to see. */
export function InvitationView({ invitation, isOpened, children }: Props) {
  const { ownerName, kind, obstacle } = invitation
  const answer = (
    <Section title={isOpened ? 'One step is left' : 'Your answer'}>
      {obstacle ? <p>{messages[obstacle]}</p> : children}
    </Section>
  )
  return (
    <>
      <PageHeading
        kicker="Invitation"
        title={`${ownerName} asks you to be their ${kindNames[kind]}`}
        lead="Belay keeps a growth plan, and the people who help with it. You see what you are shown, talk about it, and say what you think."
      />
      {isOpened && answer}
      <InvitationFacts invitation={invitation} />
      {!isOpened && answer}
    </>
  )
}
