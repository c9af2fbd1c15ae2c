import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ended, takenPort } from './programs'

const program = join(import.meta.dirname, '../../bin/program.mjs')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'belay-program-'))
})
afterEach(async () => {
  for (const end of started.splice(0)) await end()
  rmSync(folder, { recursive: true, force: true })
})

/** What ends a demonstration that a failed test has left running. */
const started: (() => Promise<unknown>)[] = []

/** The folders that demonstrations have made and not taken away; the compiler keeps files of its own there. */
const leftBehind = () => readdirSync(folder).filter((name) => name.startsWith('belay-'))

/** Starts the demonstration with a folder for temporary files of its own; `lines` is what it says until it answers. */
async function startDemo() {
  const child = spawn(process.execPath, [program, 'demo'], {
    env: { ...process.env, PORT: '', TMPDIR: folder, APP_URL: 'https://belay.example.org' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit').then(([code]) => code as number | null)
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return exit
  }
  started.push(() => stop('SIGKILL'))
  const lines: string[] = []
  const url = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      const address = /^Belay is at (\S+)$/.exec(line)?.[1]
      if (address) found(address)
    })
    exit.then((code) => failed(new Error(`The demonstration ended with code ${code}.`)))
  })
  return { url, lines, stop }
}

/** Runs a program of package.json until it ends. */
async function run(name: string, env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [program, name], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)])
  return { code, out, err }
}

describe('npm run demo', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves the cast on a free port, says how to sign in, and leaves nothing after %s',
    async (signal) => {
      const { url, lines, stop } = await startDemo()
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect((await fetch(`${url}/sign-in`)).status).toBe(200)
      const said = lines.join('\n')
      expect(said).toMatch(/password “long enough password”/)
      expect(said.match(/\S+@example\.org/g)).toHaveLength(4)
      expect(leftBehind()).toHaveLength(1)
      expect(await stop(signal)).toBe(0)
      expect(leftBehind()).toEqual([])
    },
  )

  it('does not begin while its port is in use', async () => {
    const { port, free } = await takenPort()
    const { code, err } = await run('demo', { PORT: String(port), TMPDIR: folder })
    await free()
    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`Port ${port} .* in use`))
    expect(leftBehind()).toEqual([])
  })
})

describe('npm run seed', () => {
  it('stores the cast in the installation’s database once, and says no in one sentence the second time', async () => {
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '', APP_URL: '' }
    const first = await run('seed', env)
    expect(first.code).toBe(0)
    expect(first.out).toMatch(/Stored the sample cast: 4 people/)
    expect(first.out).toMatch(/password \S{20}\n/)
    expect(first.out.match(/\S+@example\.org/g)).toHaveLength(4)
    const second = await run('seed', env)
    expect(second.code).toBe(1)
    expect(second.out).toBe('')
    expect(second.err.trimEnd().split('\n')).toEqual([
      'The sample cast is in this database already; nothing was added.',
    ])
  })
})
