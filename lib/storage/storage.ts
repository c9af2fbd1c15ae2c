import { join } from 'node:path'
import { env } from '../env'
import { processWide } from '../process-wide'
import { folderStore } from './folder-store'
import { s3Store } from './s3-store'
import type { Store } from './store'

const held = processWide<{ store: Store | undefined }>('storage', () => ({ store: undefined }))

/** Where this installation keeps the bytes of files: a folder of the data folder, or what STORAGE_URL names. */
export function storage(): Store {
  held.store ??= newStore()
  return held.store
}

/** For tests: keeps the bytes elsewhere; null: where the settings say. */
export function setStorage(replacement: Store | null): void {
  held.store = replacement ?? undefined
}

function newStore(): Store {
  const { storage: s3, dataDir } = env()
  return s3 ? s3Store(s3) : folderStore(join(dataDir, 'files'))
}
