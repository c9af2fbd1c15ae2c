import { createHash } from 'node:crypto'
import { packetFile } from '@/components/packet-files/packet-file'
import { setClock } from '@/lib/clock'
import { closeDatabase, database } from '@/lib/db/client'
import { ownPacketDocument } from '@/lib/packet/queries/own-packet'
import { migrate } from '@/prisma/migrate'
import { signedInAs } from './factories/people'
import { sameDay, storeSamePacket } from './same-packet'

// A program of its own: it stores the packet that is always the same in an empty database, and prints its hashes.
setClock(() => sameDay)
await migrate(process.env.DATABASE_URL ?? '')
const { owner, packetId } = await storeSamePacket(await database())
const document = await ownPacketDocument(signedInAs(owner), packetId)
for (const format of ['markdown', 'html'] as const)
  console.log(
    createHash('sha256')
      .update(await packetFile(document, format))
      .digest('hex'),
  )
await closeDatabase()
