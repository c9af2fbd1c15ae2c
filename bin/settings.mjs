import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './refusal.mjs'

/** The folder that holds package.json. */
export const root = resolve(import.meta.dirname, '..')

/**
 * @typedef {object} Settings
 * @property {number} port 0 asks for any free port
 * @property {string} host
 * @property {string} dataDir absolute
 * @property {string} databaseUrl file:… with an absolute path, or postgresql://…
 * @property {string | undefined} appUrl
 * @property {string | undefined} secret undefined: the one in the data folder
 */

/**
 * The settings from the environment and from a file `.env` beside package.json. Nothing is made or changed.
 * Throws a Stop that names the variable that is wrong.
 * @returns {Settings}
 */
export function readSettings() {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const { PORT, HOST, DATA_DIR, DATABASE_URL, APP_URL, SECRET } = process.env
  const port = Number(PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Stop(`PORT must be a number from 0 to 65535, not "${PORT}".`)
  }
  if (APP_URL && !/^https?:\/\/[^/]/.test(APP_URL)) {
    throw new Stop(`APP_URL must be an address such as https://belay.example.org, not "${APP_URL}".`)
  }
  const dataDir = resolve(root, DATA_DIR || 'data')
  return {
    port,
    host: HOST || '127.0.0.1',
    dataDir,
    databaseUrl: databaseUrl(DATABASE_URL || `file:${join(dataDir, 'belay.db')}`),
    appUrl: APP_URL || undefined,
    secret: SECRET || undefined,
  }
}

/** @param {string} url */
function databaseUrl(url) {
  if (url.startsWith('file://') && URL.canParse(url)) return `file:${fileURLToPath(url)}`
  if (url.startsWith('file:')) return `file:${resolve(root, url.slice('file:'.length))}`
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw new Stop('DATABASE_URL must begin with file: or postgresql://.')
}

/**
 * Throws a Stop when a folder that is needed could not be written. Makes nothing.
 * @param {Settings} settings
 */
export function checkFolders({ dataDir, databaseUrl }) {
  checkFolder(dataDir, 'data folder')
  if (databaseUrl.startsWith('file:'))
    checkFolder(dirname(databaseUrl.slice('file:'.length)), "database's folder")
}

/** @param {string} folder @param {string} name */
function checkFolder(folder, name) {
  let nearest = folder
  while (!existsSync(nearest)) nearest = dirname(nearest)
  try {
    if (!statSync(nearest).isDirectory()) throw new Error('not a folder')
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch {
    throw new Stop(
      `Belay cannot write to its ${name} ${folder}: choose another one with DATA_DIR, or allow it to write there.`,
    )
  }
}

/**
 * Makes the data folder and, on the first run, its secret. Only the owner may read them.
 * @param {Settings} settings
 */
export function makeDataFolder(settings) {
  // the database makes its files by itself, perhaps in a folder that others may look into
  process.umask(0o077)
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  if (settings.databaseUrl.startsWith('file:')) {
    mkdirSync(dirname(settings.databaseUrl.slice('file:'.length)), { recursive: true, mode: 0o700 })
  }
  if (!settings.secret) readSecret(settings.dataDir)
}

/** @param {string} dataDir */
function readSecret(dataDir) {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    // a link appears whole or not at all, and never replaces what another process made meanwhile
    const draft = join(dataDir, `secret.${process.pid}`)
    writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Stop(`The secret in ${file} is too short: delete the file, and a new one is made.`)
  return secret
}

/**
 * Puts the settings into this process's environment, where the program and every child read them.
 * The data folder must have been made.
 * @param {Settings} settings
 * @param {{ dev?: boolean }} [options]
 */
export function handOver(settings, { dev = false } = {}) {
  const secret = settings.secret ?? readSecret(settings.dataDir)
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    SECRET: secret,
    NEXT_TELEMETRY_DISABLED: '1',
    // next-auth then believes the host and scheme that the front door has checked and set
    AUTH_TRUST_HOST: 'true',
    ...(settings.appUrl ? { NEXTAUTH_URL: settings.appUrl } : {}),
  })
}
