import {
  editPacketAction,
  removePacketAction,
  sharePacketAction,
  unsharePacketAction,
} from '@/app/actions/packet'
import { EditPacketForm } from '@/components/packet/edit-packet-form'
import { RemovePacketForm } from '@/components/packet/remove-packet-form'
import { ShareSection } from '@/components/packet/share-section'
import { titleOf } from '@/components/packet-files/content/opening'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { Link } from '@/components/ui/link'
import { PageContents } from '@/components/ui/page-contents'
import { PageHeading } from '@/components/ui/page-heading'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { packetToEdit } from '@/lib/packet/queries/packet-to-edit'
import type { PacketToEdit } from '@/lib/packet/types/pages'
import { definePage } from '@/lib/page'
import { routes } from '@/lib/routes'

const parts = [
  { id: 'words', title: 'Your own words' },
  { id: 'leave-out', title: 'What to leave out' },
  { id: 'share', title: 'Share it by a link' },
] as const

const { generateMetadata, Page } = definePage<{ id: string }, PacketToEdit>({
  load: async ({ id }) => packetToEdit(await requirePerson(routes.packetEdit(id)), id),
  title: () => 'Edit the packet',
  draw: (packet, { id }) => (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.progress()} />}>
      <PageHeading
        kicker={<Link href={routes.packet(id)}>{titleOf(packet.whole)}</Link>}
        title="Edit the packet"
        lead="Facts come from your records and cannot be changed here. You write your own words, and choose what to leave out and who reads it."
      />
      <PageContents parts={parts} />
      <EditPacketForm packet={packet} action={editPacketAction} />
      <div className="mt-13">
        <ShareSection
          id={id}
          links={packet.links}
          share={sharePacketAction}
          unshare={unsharePacketAction}
          requestId={newId()}
        />
      </div>
      <div className="section">
        <RemovePacketForm action={removePacketAction} id={id} />
      </div>
    </PageFrame>
  ),
})

export { generateMetadata }
export default Page
