import { openGuestLinkAction } from '@/app/actions/guest'
import { GuestInvitationView } from '@/components/guest/guest-invitation-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { heldGuestSecret } from '@/lib/auth/guest-session'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { definePage } from '@/lib/page'
import { guestInvitation } from '@/lib/reviews/queries/guest'

// looking opens nothing: mail scanners follow links, too
const { generateMetadata, Page } = definePage<{ token: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ ownerName }) => `A review for ${ownerName}`,
  draw: (invitation, { token }) => (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <GuestInvitationView invitation={invitation} token={token} action={openGuestLinkAction} />
    </PageFrame>
  ),
})

async function load({ token }: { token: string }) {
  return guestInvitation(await currentActor(), token, await heldGuestSecret())
}

export { generateMetadata }
export default Page
