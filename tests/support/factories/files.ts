import { createHash } from 'node:crypto'
import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { FileType } from '@/lib/journal/types'

type Wanted = {
  ownerId: string
  entryId: string
  name?: string
  type?: FileType
  size?: number
  storageKey?: string
  sha256?: string
}

/** Stores what is known of a file, a text of 40 bytes unless told otherwise; gives its row. Its bytes are nowhere. */
export async function makeFile(client: Db, wanted: Wanted) {
  const id = newId()
  return client.entryFile.create({
    data: {
      ...{ id, name: 'notes.txt', type: 'text/plain', size: 40, storageKey: newId(), createdAt: now() },
      ...{ sha256: createHash('sha256').update(id).digest('hex'), requestId: newId() },
      ...wanted,
    },
  })
}
