import { endWithNpm } from './parent.mjs'
import { checkDatabaseServer, checkPort } from './reach.mjs'
import { run } from './refusal.mjs'
import { checkFolders, handOver, makeDataFolder, readSettings, root } from './settings.mjs'
import { build, checkNode, generate, install } from './setup.mjs'

const dev = process.argv.includes('--dev')

run(async () => {
  process.chdir(root)
  endWithNpm()
  checkNode()
  const settings = readSettings()
  // whatever can refuse is asked before anything is made
  await checkPort(settings)
  checkFolders(settings)
  await checkDatabaseServer(settings.databaseUrl)
  await install(console.log, { dev })
  await import('tsx')
  const { checkDatabase, prepareDatabase } = await import('./database.ts')
  await checkDatabase(settings.databaseUrl)
  await generate(console.log)
  if (!dev) await build(console.log)
  makeDataFolder(settings)
  handOver(settings, { dev })
  await prepareDatabase(settings.databaseUrl)
  const { serve } = await import('./server.ts')
  await serve({ host: settings.host, port: settings.port, dev })
})
