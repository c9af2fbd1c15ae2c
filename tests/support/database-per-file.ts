import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { freshDatabase } from './database'

// Runs before the modules of a test file are loaded, so that the program's own settings lead to this database.
const database = await freshDatabase(inject('template'))
process.env.DATABASE_URL = database.url
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'belay-files-'))

afterAll(async () => {
  const { closeDatabase } = await import('@/lib/db/client')
  await closeDatabase()
  await database.drop()
  rmSync(process.env.DATA_DIR ?? '', { recursive: true, force: true })
})
