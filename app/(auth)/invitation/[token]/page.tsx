import { redirect } from 'next/navigation'
import { declineInvitationAction, openInvitationAction } from '@/app/actions/access'
import { signUpAction } from '@/app/actions/people'
import { AcceptForm } from '@/components/access/accept-form'
import { DeclineForm } from '@/components/access/decline-form'
import { InvitationView } from '@/components/access/invitation-view'
import { SignUpForm } from '@/components/people/sign-up-form'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { invitationByLink } from '@/lib/access/queries/invitations'
import type { InvitationOpened } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { currentActor, keptInvitation } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { usableLink } from '@/lib/people/queries'
import { routes } from '@/lib/routes'

/** A person's invitation to their plan, or the operator's to make an account. */
type Invited = { actor: Actor; invitation: InvitationOpened | null }

// looking does not spend the link: mail scanners open it, too
const { generateMetadata, Page } = definePage<{ token: string }, Invited>({
  load,
  title: () => 'Invitation',
  draw: ({ actor, invitation }, { token = '' }) =>
    invitation ? (
      <PageFrame
        narrow
        version={env().version}
        header={actor.kind === 'person' ? <SiteHeader /> : <SignedOutHeader bare />}
      >
        <InvitationView invitation={invitation}>
          <AcceptForm action={openInvitationAction} which={{ token }} />
          <DeclineForm action={declineInvitationAction} ownerName={invitation.ownerName} which={{ token }} />
        </InvitationView>
      </PageFrame>
    ) : (
      <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
        <PageHeading
          title="You are invited"
          lead="Make an account to keep a growth plan here. It is yours: nobody sees it until you share it."
        />
        <SignUpForm action={signUpAction} to={routes.welcome()} invitation={token} />
      </PageFrame>
    ),
})

async function load({ token }: { token: string }): Promise<Invited> {
  const actor = await currentActor()
  const invitation = await invitationByLink(actor, token, await keptInvitation())
  if (invitation === 'opened') redirect(routes.openedInvitation())
  if (invitation !== 'unknown') return { actor, invitation }
  await usableLink(actor, 'invitation', token)
  return { actor, invitation: null }
}

export { generateMetadata }
export default Page
