import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startServer } from '../support/server'
import { silentPort } from './programs'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'belay-settings-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('listens, keeps its data and names itself as the settings say', async () => {
  const port = await silentPort()
  const dataDir = join(folder, 'elsewhere')
  const file = join(folder, 'apart', 'own.db')
  const server = await startServer({
    env: {
      HOST: '127.0.0.2',
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: `file:${file}`,
      APP_URL: 'https://belay.example.org',
    },
  })
  try {
    expect(server.url).toBe('https://belay.example.org')
    const health = await fetch(`http://127.0.0.2:${port}/api/health`)
    expect(await health.json()).toMatchObject({ status: 'ok', database: 'sqlite' })
    expect([existsSync(join(dataDir, 'secret')), existsSync(file)]).toEqual([true, true])
  } finally {
    await server.stop()
  }
})

it('serves while one develops', async () => {
  const server = await startServer({ env: { DATA_DIR: join(folder, 'dev') }, args: ['--dev'] })
  try {
    const page = await fetch(server.url)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('A growth plan for technical leads')
  } finally {
    await server.stop()
  }
})
