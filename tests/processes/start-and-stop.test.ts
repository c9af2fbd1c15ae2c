import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../support/server'

const root = join(import.meta.dirname, '../..')
const marks = [
  'node_modules/.belay-installed',
  'lib/db/generated/.belay-generated',
  '.next/belay-built',
  '.next/BUILD_ID',
]
const marked = () => marks.map((file) => statSync(join(root, file)).mtimeMs)

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'belay-data-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('npm start', () => {
  it('makes the data folder and its secret on the first run, for its owner alone', async () => {
    const server = await startServer({ env: { DATA_DIR: join(dataDir, 'made') } })
    expect(await server.stop()).toBe(0)
    expect(statSync(join(dataDir, 'made')).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'made', 'secret')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(dataDir, 'made', 'secret'), 'utf8').trim().length).toBeGreaterThanOrEqual(32)
  })

  it('reuses all that it made when nothing has changed', async () => {
    const first = await startServer({ env: { DATA_DIR: dataDir } })
    await first.stop()
    const secret = readFileSync(join(dataDir, 'secret'), 'utf8')
    const before = marked()
    const start = performance.now()
    const second = await startServer({ env: { DATA_DIR: dataDir } })
    console.log(`The second start answered after ${((performance.now() - start) / 1000).toFixed(2)} s.`)
    expect((await fetch(second.url)).status).toBeLessThan(500)
    expect(await second.stop()).toBe(0)
    expect(marked()).toEqual(before)
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe(secret)
  })

  it('finishes a running request and closes the database when it is told to stop', async () => {
    const server = await startServer({ env: { DATA_DIR: dataDir } })
    await fetch(`${server.url}/api/health`)
    expect(existsSync(join(dataDir, 'belay.db-wal'))).toBe(true)

    // a form whose second half is still on its way
    const { hostname, port, host } = new URL(server.url)
    const body = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const answer = text(socket)
    const head = [
      'POST /sign-in HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${server.url}`,
      'Content-Type: multipart/form-data; boundary=x',
      `Content-Length: ${body.length}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 20)}`)
    // answered only after the server has read the head above, which came before
    await fetch(`${server.url}/api/health`)

    const stopped = server.stop()
    await refusesConnections(hostname, Number(port))
    socket.write(body.slice(20))
    expect(isComplete(await answer)).toBe(true)
    expect(await stopped).toBe(0)
    // SQLite takes this file away when the last connection is closed properly
    expect(existsSync(join(dataDir, 'belay.db-wal'))).toBe(false)
  })

  it('ends with npm when npm is told to stop', async () => {
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', APP_URL: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const address = await new Promise<string>((found) => {
      createInterface({ input: npm.stdout }).on('line', (line) => {
        const url = /^Belay is at (\S+)$/.exec(line)?.[1]
        if (url) found(url)
      })
    })
    npm.kill('SIGTERM')
    const { hostname, port } = new URL(address)
    await refusesConnections(hostname, Number(port))
  })
})

/** Whether an answer has as many bytes after its head as the head promises, or ends as one does that came in pieces. */
function isComplete(answer: string): boolean {
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const length = /\r\nContent-Length: (\d+)/i.exec(head)?.[1]
  const sent = rest.join('\r\n\r\n')
  return (
    head.startsWith('HTTP/1.1 ') &&
    (length ? Buffer.byteLength(sent) === Number(length) : sent.endsWith('0\r\n\r\n'))
  )
}

async function refusesConnections(host: string, port: number): Promise<void> {
  for (;;) {
    const refused = await new Promise<boolean>((settled) => {
      const socket = connect(port, host)
      socket.once('connect', () => settled(false)).once('error', () => settled(true))
      socket.once('connect', () => socket.destroy())
    })
    if (refused) return
  }
}
