import type { Metadata } from 'next'
import { composePacketAction } from '@/app/actions/packet'
import { PacketListView } from '@/components/packet/packet-list-view'
import { PageFrame } from '@/components/shell/page-frame'
import { SiteHeader } from '@/components/shell/site-header'
import { requirePerson } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { packets } from '@/lib/packet/queries/packets'
import { routes } from '@/lib/routes'

export const metadata: Metadata = { title: 'Packets' }

export default async function PacketsPage() {
  const page = await packets(await requirePerson(routes.packets()))
  return (
    <PageFrame narrow version={env().version} header={<SiteHeader current={routes.progress()} />}>
      <PacketListView
        packets={page.packets}
        roles={page.framework.definition.roles}
        usual={page.usual}
        compose={composePacketAction}
        requestId={newId()}
      />
    </PageFrame>
  )
}
