import { SharedPacketView } from '@/components/packet/shared-packet-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { sharedPacket } from '@/lib/packet/queries/shared-packet'
import type { PacketDocument } from '@/lib/packet/types/document'
import { definePage } from '@/lib/page'

const { generateMetadata, Page } = definePage<{ token: string }, PacketDocument>({
  load: async ({ token }) => sharedPacket(await currentActor(), token),
  title: ({ person }) => `A packet of ${person}`,
  isHidden: true,
  draw: (document, { token }) => (
    <PageFrame narrow version={env().version} header={<SignedOutHeader bare />}>
      <SharedPacketView document={document} token={token} />
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
