import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import type { Connection } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { largestFile } from '@/lib/journal/rules/file-kinds'
import { routes } from '@/lib/routes'
import { folderStore } from '@/lib/storage/folder-store'
import { makeFile } from '../support/factories/files'
import type { Lead } from './history'
import type { Visitor } from './load'
import type { ServerProcess } from './server-process'
import type { Measured } from './targets'

/** Stores a file of 10 MB, bytes and all, for the server whose data folder it is; gives its address. */
export async function storeLongest(client: Connection, lead: Lead, folder: string): Promise<string> {
  const { id: entryId, ownerId } = await client.journalEntry.findUniqueOrThrow({
    where: { id: lead.entryId },
    select: { id: true, ownerId: true },
  })
  const bytes = Buffer.alloc(largestFile, 'A line of a long text.\n')
  const storageKey = newId()
  await folderStore(join(folder, 'files')).put(storageKey, pieces(bytes))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { id } = await makeFile(client, { ownerId, entryId, size: bytes.length, storageKey, sha256 })
  return routes.file(id)
}

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

type Download = {
  /** once the first bytes are there; nothing more is read then */
  begun: Promise<unknown>
  /** Reads the rest and throws it away; gives how many bytes there were. */
  finish: () => Promise<number>
}

function download({ url, cookie }: Visitor, path: string): Download {
  const asked = request(new URL(path, url), { agent: false, headers: cookie ? { cookie } : {} }).end()
  const answered = once(asked, 'response').then(([response]) => response as IncomingMessage)
  const begun = answered.then((response) => once(response, 'readable'))
  return {
    begun,
    async finish() {
      await begun
      let size = 0
      for await (const chunk of await answered) size += chunk.length
      return size
    },
  }
}

/** How many downloads warm the server up, how many are under way at once, and how often the memory is looked at then. */
const [warmUps, atOnce, looks] = [20, 10, 200]

/**
 * By how many megabytes the resident memory of a server grows at most while ten browsers at once have asked for a file of
 * 10 MB and read on only later: a server that held the files would hold 100 MB.
 */
export async function downloadGrowth(server: ServerProcess, lead: Lead, path: string): Promise<Measured> {
  const visitor = { url: server.url, cookie: lead.cookie }
  for (let n = 0; n < warmUps; n++) await download(visitor, path).finish()
  const before = (await server.report()).memory
  const underWay = Array.from({ length: atOnce }, () => download(visitor, path))
  await Promise.all(underWay.map(({ begun }) => begun))
  let most = before
  for (let n = 0; n < looks; n++) most = Math.max(most, (await server.report()).memory)
  const sizes = await Promise.all(underWay.map(({ finish }) => finish()))
  if (sizes.some((size) => size !== largestFile)) throw new Error('A download was not complete.')
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
  return {
    name: 'download_growth_mb',
    value: (most - before) / 1e6,
    from: `${megabytes(most)} MB − ${megabytes(before)} MB with ${atOnce} at once`,
  }
}
