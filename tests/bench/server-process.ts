import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { SelfReport } from './measured-server'

/** A server in a process of its own, so that neither the load nor the other server shares its event loop. */
export type ServerProcess = { url: string; report: () => Promise<SelfReport>; stop: () => Promise<void> }

/** The secret of every server that is measured. */
export const measuredSecret = 'for-measuring-on-this-machine-and-nothing-else'

/** Of the shell's variables only these: no setting of somebody's installation reaches a server that is measured. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot']

/** Starts the product's server on a database, which is brought up to date first. `folder` holds what it writes. */
export function startMeasured(databaseUrl: string, folder: string): Promise<ServerProcess> {
  return start('measured-server.ts', [], {
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    SECRET: measuredSecret,
    AUTH_TRUST_HOST: 'true',
  })
}

/** Starts the server of a floor. */
export function startFloor(folder: string): Promise<ServerProcess> {
  return start('floor-server.ts', [folder], {})
}

async function start(
  program: string,
  args: string[],
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const kept = inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, program), ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...Object.fromEntries(kept), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const early = ended.then(([code]): never => {
    throw new Error(`${program} ended by itself with code ${code}.`)
  })
  const address = new Promise<string>((found) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      const url = / is at (http:\S+)$/.exec(line)?.[1]
      if (url) found(url)
    })
  })
  const url = await Promise.race([address, early])
  return {
    url,
    async report() {
      const answer = once(child, 'message')
      child.send('report')
      const [report] = await Promise.race([answer, early])
      return report as SelfReport
    },
    async stop() {
      early.catch(() => {})
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
