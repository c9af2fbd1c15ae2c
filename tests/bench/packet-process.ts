import { packetPieces } from '@/components/packet-files/packet-file'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { ownPacketDocument } from '@/lib/packet/queries/own-packet'
import { packetFormats } from '@/lib/packet/rules/own-hash'
import { signedInAs } from '@/tests/support/factories/people'

/** What one run of this program says: how many entries a packet held, and how long it took, in milliseconds. */
export type PacketTime = { entries: number; ms: number }

/** `memory`: the most that this process ever had in memory, in bytes. */
export type PacketReport = { few: PacketTime[]; many: PacketTime; memory: number }

const [at = '', ...packets] = process.argv.slice(2)
setClock(() => new Date(at))

/** Composes a packet from the database and makes its three files, one after the other. */
async function make(id: string): Promise<PacketTime> {
  const client = await database()
  const { owner } = await client.packet.findUniqueOrThrow({ where: { id }, include: { owner: true } })
  const start = performance.now()
  const document = await ownPacketDocument(signedInAs(owner), id)
  for (const format of packetFormats) await packetPieces(document, format)
  return { entries: document.entries.length, ms: performance.now() - start }
}

const [few = '', many = ''] = packets
// the first one also reads the fonts and warms the machine
await make(few)
const report: PacketReport = {
  few: [await make(few), await make(few), await make(few)],
  many: await make(many),
  memory: process.resourceUsage().maxRSS * 1024,
}
console.log(JSON.stringify(report))
process.exit(0)
