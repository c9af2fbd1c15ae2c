import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * A production server of one's own. `stop` ends it as an operator would, and gives its exit code; `abandon` lets
 * go of it as a program does that dies.
 */
export type RunningServer = {
  url: string
  dataDir: string
  /** what it has written to its log until now */
  log: () => string
  stop: () => Promise<number | null>
  abandon: () => Promise<number | null>
}

const program = join(import.meta.dirname, '../../bin/start.mjs')

/** How long a server that was told to stop may take, in milliseconds: more than it gives running requests. */
const patience = 20_000

/** Every setting, so that neither the shell's nor those of a file `.env` reach a server under test. */
const defaults: Record<string, string> = {
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: '',
  APP_URL: '',
  SECRET: '',
  SIGN_UP: 'open',
  TRUST_PROXY: '0',
  SMTP_URL: '',
  STORAGE_URL: '',
  STORAGE_QUOTA_MB: '',
  GITHUB_CLIENT_ID: '',
  GITHUB_CLIENT_SECRET: '',
  GOOGLE_CLIENT_ID: '',
  GOOGLE_CLIENT_SECRET: '',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
  CLOCK_FIXED_AT: '',
}

/**
 * Runs `npm start` on a free port of the loopback interface, with a fresh data folder unless `env` names one.
 * Resolves once it answers; throws with the server's own words when it ends before. The server ends with the
 * process that started it.
 */
export async function startServer({
  env = {},
  args = [],
  largestFile,
}: {
  env?: Record<string, string>
  args?: string[]
  /** the longest file that the system lets it write, in blocks of 512 bytes */
  largestFile?: number
} = {}): Promise<RunningServer> {
  const own = env.DATA_DIR ? null : mkdtempSync(join(tmpdir(), 'belay-data-'))
  const dataDir = env.DATA_DIR ?? own ?? ''
  const command = [process.execPath, program, ...args]
  const [first = '', ...rest] =
    largestFile === undefined
      ? command
      : ['/bin/sh', '-c', `ulimit -f ${largestFile} && exec "$@"`, 'sh', ...command]
  const child = spawn(first, rest, {
    env: { ...process.env, ...defaults, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  let words = ''
  child.stderr?.on('data', (chunk) => {
    words += chunk
  })
  const remove = () => own && rmSync(own, { recursive: true, force: true })
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  const address = new Promise<string>((found) => {
    lines.on('line', (line) => {
      const url = /^Belay is at (\S+)$/.exec(line)?.[1]
      if (url) found(url)
    })
  })
  const url = await Promise.race([
    address,
    exit.then((code) => {
      remove()
      throw new Error(`The server ended with code ${code} before it answered: ${words}`)
    }),
  ])
  const endBy = async (hint: () => void) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), patience)
    hint()
    const code = await exit
    clearTimeout(impatient)
    remove()
    return code
  }
  return {
    url,
    dataDir,
    log: () => words,
    stop: () => endBy(() => child.kill('SIGTERM')),
    abandon: () => endBy(() => child.disconnect()),
  }
}
