import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { connect } from '@/lib/db/client'
import { downloadGrowth, storeLongest } from '../bench/download'
import { loadedFramework, makeLead, oneMonth } from '../bench/history'
import { startMeasured } from '../bench/server-process'
import { isReached } from '../bench/targets'

it('a download of 10 MB adds less than 20 MB to the server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'belay-download-'))
  const url = `file:${join(folder, 'belay.db')}`
  const server = await startMeasured(url, folder)
  const client = await connect(url)
  try {
    const at = new Date()
    setClock(() => at)
    const lead = await makeLead(client, await loadedFramework(client), oneMonth, at)
    const growth = await downloadGrowth(server, lead, await storeLongest(client, lead, folder))
    expect(isReached(growth), growth.from).toBe(true)
  } finally {
    await client.$disconnect()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
