import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeDatabase } from '@/lib/db/client'
import { Refusal } from '@/lib/errors'
import { loadFramework } from '@/lib/framework/commands'
import { frameworkFolders, readFramework } from './framework-files'

/** Loads the frameworks that come with this release; runs after the migrations, each time. Tells only on stderr. */
async function main(): Promise<void> {
  const root = fileURLToPath(new URL('frameworks', import.meta.url))
  for (const folder of await frameworkFolders(root)) {
    try {
      const { key, number, isNew } = await loadFramework({ kind: 'job' }, await readFramework(folder))
      if (isNew) console.error(`Loaded the framework ${key} as version ${number}.`)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'invalid') throw error
      console.error(`The framework in ${basename(folder)} was not loaded; what the database holds was kept.`)
      for (const [place, fault] of Object.entries(error.detail.fields ?? {}))
        console.error(`${place}: ${fault}`)
      process.exitCode = 1
    }
  }
}

try {
  await main()
} finally {
  await closeDatabase()
}
