import { titleOf } from '@/components/packet-files/content/opening'
import { PageHeading } from '@/components/ui/page-heading'
import type { PacketDocument } from '@/lib/packet/types/document'
import { routes } from '@/lib/routes'
import { PacketFiles } from './packet-files'
import { PacketText } from './packet-text'

type Props = { document: PacketDocument; token: string }

/** A packet as somebody reads it who was given a link. */
export function SharedPacketView({ document, token }: Props) {
  return (
    <>
      <PageHeading
        kicker="A packet, for you to read"
        title={titleOf(document)}
        lead={
          <span className="print:hidden">
            {document.person} gave you this link. It shows this packet and nothing else, and nothing can be
            changed through it.
          </span>
        }
      />
      <PacketFiles address={(format) => routes.sharedPacketFile(token, format)} />
      <PacketText document={document} />
    </>
  )
}
