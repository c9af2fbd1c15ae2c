import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { connect } from '@/lib/db/client'
import { loadedFramework, makeLead, oneMonth, tenYears } from '../bench/history'
import { startMeasured } from '../bench/server-process'
import { countPages } from '../bench/statements'

it('takes no page more than 8 statements, the same for a month of data and for ten years', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'belay-statements-'))
  const url = `file:${join(folder, 'belay.db')}`
  const server = await startMeasured(url, folder)
  const client = await connect(url)
  try {
    const at = new Date()
    setClock(() => at)
    const framework = await loadedFramework(client)
    const month = await countPages(server, await makeLead(client, framework, oneMonth, at))
    const decade = await countPages(server, await makeLead(client, framework, tenYears, at))
    expect(month.length).toBeGreaterThan(20)
    expect([...month, ...decade].filter(({ statements }) => statements > 8)).toEqual([])
    expect(decade.map(({ statements }) => statements)).toEqual(month.map(({ statements }) => statements))
    // a counter that counts nothing would pass the above
    expect(Math.max(...month.map(({ statements }) => statements))).toBeGreaterThan(3)
  } finally {
    await client.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
