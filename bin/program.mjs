import { join } from 'node:path'
import { endWithNpm } from './parent.mjs'
import { checkDatabaseServer } from './reach.mjs'
import { run, Stop } from './refusal.mjs'
import { checkFolders, handOver, makeDataFolder, readSettings, root } from './settings.mjs'
import { build, checkNode, generate, install } from './setup.mjs'

/**
 * What each program needs before it can run. `dev`: the tools for developing; `build`: the pages;
 * `database`: the installation's own database, brought up to date.
 * @type {Record<string, { dev?: boolean, build?: boolean, database?: boolean }>}
 */
const programs = {
  bench: { dev: true, build: true },
  demo: { build: true },
  figures: {},
  jobs: { database: true },
  migration: { dev: true },
  'packet-verify': {},
  screenshots: { dev: true, build: true },
  seed: { database: true },
  user: { database: true },
}

const [name = '', ...args] = process.argv.slice(2)

run(async () => {
  process.chdir(root)
  endWithNpm()
  const needs = Object.hasOwn(programs, name) ? programs[name] : undefined
  if (!needs) throw new Stop(`There is no program "${name}"; there are ${Object.keys(programs).join(', ')}.`)
  checkNode()
  const settings = readSettings()
  if (needs.database) {
    checkFolders(settings)
    await checkDatabaseServer(settings.databaseUrl)
  }
  // stdout belongs to the program
  await install(console.error, needs)
  await import('tsx')
  const { checkDatabase, prepareDatabase } = await import('./database.ts')
  if (needs.database) await checkDatabase(settings.databaseUrl)
  await generate(console.error)
  if (needs.build) await build(console.error)
  if (needs.database) {
    makeDataFolder(settings)
    handOver(settings)
    await prepareDatabase(settings.databaseUrl)
  }
  const file = join(root, 'bin', `${name}.ts`)
  process.argv = [process.argv[0] ?? '', file, ...args]
  await import(file)
})
