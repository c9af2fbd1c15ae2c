import { PacketView } from '@/components/packet/packet-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ownPacket } from '@/lib/packet/queries/own-packet'
import { definePage } from '@/lib/page'
import { routes } from '@/lib/routes'

const { generateMetadata, Page } = definePage<{ id: string }, Awaited<ReturnType<typeof load>>>({
  load,
  title: ({ document }) => `Packet: ${document.role.name}`,
  draw: ({ document, sources }, { id }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.progress()} />}>
      <PacketView id={id} document={document} sources={sources} />
    </PageFrame>
  ),
})

async function load({ id }: { id: string }) {
  return ownPacket(await requirePerson(routes.packet(id)), id)
}

export { generateMetadata }
export default Page
