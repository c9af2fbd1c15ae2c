import { redirect } from 'next/navigation'
import {
  acceptInvitationAction,
  declineInvitationAction,
  signInToAcceptAction,
  signUpToAcceptAction,
} from '@/app/actions/access'
import { AcceptForm } from '@/components/access/accept-form'
import { DeclineForm } from '@/components/access/decline-form'
import { InvitationView } from '@/components/access/invitation-view'
import { JoinForms } from '@/components/access/join-forms'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { SiteHeader } from '@/components/shell/site-header'
import { PageHeading } from '@/components/ui/page-heading'
import { openedInvitation } from '@/lib/access/queries/invitations'
import type { InvitationOpened } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { currentActor, keptInvitation } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { routes } from '@/lib/routes'

type Opened = { actor: Actor; invitation: InvitationOpened | null }

const { generateMetadata, Page } = definePage<Record<never, string>, Opened>({
  load,
  title: () => 'Invitation',
  draw: ({ actor, invitation }) => (
    <PageFrame
      narrow
      version={env().version}
      header={actor.kind === 'person' ? <SiteHeader /> : <SignedOutHeader bare />}
    >
      {invitation ? (
        <InvitationView invitation={invitation} isOpened>
          {actor.kind === 'person' ? (
            <AcceptForm action={acceptInvitationAction} />
          ) : (
            <JoinForms
              signIn={signInToAcceptAction}
              signUp={signUpToAcceptAction}
              providers={env().providers.map(({ id, name }) => ({ id, name }))}
            />
          )}
          <DeclineForm action={declineInvitationAction} ownerName={invitation.ownerName} />
        </InvitationView>
      ) : (
        <PageHeading
          title="No invitation is open in this browser"
          lead="Open the link that you were given here. If it says that it was used, ask whoever sent it for a new one."
        />
      )}
    </PageFrame>
  ),
})

async function load(): Promise<Opened> {
  const actor = await currentActor()
  const invitation = await openedInvitation(actor, await keptInvitation())
  if (invitation && 'accepted' in invitation) redirect(routes.mentee(invitation.accepted))
  return { actor, invitation }
}

export { generateMetadata }
export default Page
