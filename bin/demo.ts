import { mkdtempSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPort } from './reach.mjs'
import { handOver, makeDataFolder, readSettings } from './settings.mjs'

/** Settings of the machine's own installation, which a demonstration must not act on. */
const foreign = [
  ...['APP_URL', 'SIGN_UP', 'TRUST_PROXY', 'SMTP_URL'],
  ...['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
]

/** Serves the sample cast from a folder that is thrown away with the process. */
async function main(): Promise<void> {
  const given = readSettings()
  const where = { host: given.host, port: process.env.PORT ? given.port : 0 }
  await checkPort(where)
  // empty, not absent: what is absent would be read from the file .env again
  for (const name of foreign) process.env[name] = ''

  const dataDir = mkdtempSync(join(tmpdir(), 'belay-demo-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const leave = (signal: 'SIGINT' | 'SIGTERM') => process.exit(128 + constants.signals[signal])
  process.on('SIGINT', leave).on('SIGTERM', leave)

  const databaseUrl = `file:${join(dataDir, 'belay.db')}`
  const settings = { ...where, dataDir, databaseUrl, appUrl: undefined, secret: undefined }
  makeDataFolder(settings)
  handOver(settings)
  // whatever reads the settings is loaded after they stand in the environment
  const { prepareDatabase } = await import('./database')
  await prepareDatabase(databaseUrl)
  const { seedCast } = await import('../prisma/sample-cast/seed-cast')
  const { signIns } = await import('../prisma/sample-cast/sign-ins')
  const { defaultPassword } = await import('../tests/support/factories/people')
  const cast = await seedCast()
  console.log(`Sign in with the password “${defaultPassword}” as one of these:\n${signIns(cast)}`)
  console.log('What you change lasts until you stop the program.')

  const { serve } = await import('./server')
  // from here on the server listens to the signals itself, and closes what is open first
  const serving = serve({ ...where, dev: false })
  process.off('SIGINT', leave).off('SIGTERM', leave)
  await serving
}

await main()
