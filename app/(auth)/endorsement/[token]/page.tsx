import { giveEndorsementAction, withdrawGivenEndorsementAction } from '@/app/actions/evidence'
import { EndorsementAskedView } from '@/components/evidence/endorsement-asked-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { SiteHeader } from '@/components/shell/site-header'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { endorsementAsked } from '@/lib/evidence/queries'
import { newId } from '@/lib/ids'
import { definePage } from '@/lib/page'

// looking says nothing: mail scanners open links, too
const { generateMetadata, Page } = definePage<{ token: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ asked }) => `${asked.ownerName} asks for an endorsement`,
  draw: ({ actor, asked }, { token }) => (
    <PageFrame
      narrow
      version={env().version}
      header={actor.kind === 'person' ? <SiteHeader /> : <SignedOutHeader bare />}
    >
      <EndorsementAskedView
        asked={asked}
        token={token}
        requestId={newId()}
        giveAction={giveEndorsementAction}
        withdrawAction={withdrawGivenEndorsementAction}
      />
    </PageFrame>
  ),
})

async function load({ token }: { token: string }) {
  const actor = await currentActor()
  return { actor, asked: await endorsementAsked(actor, token) }
}

export { generateMetadata }
export default Page
