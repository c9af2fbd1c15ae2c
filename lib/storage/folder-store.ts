import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Store } from './store'

/** Only its owner may read what the server keeps. */
const ownersOnly = { folder: 0o700, file: 0o600 }

/**
 * Keeps bytes as files of a folder. What arrives lies in a folder of its own until all of it is on the disk; then it is
 * renamed, which happens whole or not at all.
 */
export function folderStore(folder: string): Store {
  const arriving = join(folder, 'arriving')
  return {
    async put(key, bytes) {
      await mkdir(arriving, { recursive: true, mode: ownersOnly.folder })
      const draft = join(arriving, checked(key))
      try {
        await write(draft, bytes)
        await rename(draft, join(folder, key))
        await flush(folder)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async open(key) {
      const file = await open(join(folder, checked(key)))
      // closes the file at its end, and when whoever reads goes away
      return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>
    },
    async remove(key) {
      await rm(join(arriving, checked(key)), { force: true })
      await rm(join(folder, key), { force: true })
    },
  }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w', ownersOnly.file)
  try {
    for await (const chunk of bytes) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Brings the names in a folder to the disk. */
async function flush(folder: string): Promise<void> {
  // Windows opens no folders
  if (process.platform === 'win32') return
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The key, which reaches no other folder. Throws for what the product never makes. */
function checked(key: string): string {
  if (!/^[a-z0-9-]{1,64}$/.test(key)) throw new Error('This is no key of a file.')
  return key
}
