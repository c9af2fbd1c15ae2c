import { dirname, join } from 'node:path'
import { folderStore } from '@/lib/storage/folder-store'
import { makeFile } from '../support/factories/files'
import { arrivingIn } from '../support/sample-files'

/** Where the server under test on SQLite keeps the bytes of files. */
export function filesFolder(): string {
  return join(dirname((process.env.E2E_SQLITE_DATABASE ?? '').replace(/^file:/, '')), 'files')
}

/** Stores a file of an entry, bytes and all; gives its row. */
export async function storeFile(
  db: Parameters<typeof makeFile>[0],
  wanted: Parameters<typeof makeFile>[1],
  bytes: Buffer,
) {
  const file = await makeFile(db, { ...wanted, size: bytes.length })
  await folderStore(filesFolder()).put(file.storageKey, arrivingIn(bytes))
  return file
}
