import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packetFile } from '@/components/packet-files/packet-file'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { ownPacketDocument } from '@/lib/packet/queries/own-packet'
import { signedInAs } from '@/tests/support/factories/people'
import { sameDay, storeSamePacket } from '@/tests/support/same-packet'

let folder: string
beforeAll(() => {
  setClock(() => sameDay)
  folder = mkdtempSync(join(tmpdir(), 'belay-same-'))
})
afterAll(() => {
  setClock(null)
  rmSync(folder, { recursive: true, force: true })
})

/** The hashes of the Markdown and the HTML that another process makes of the same data in a database of its own. */
async function elsewhere(zone: string, language: string): Promise<string[]> {
  const root = join(import.meta.dirname, '../../..')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(root, 'tests/support/print-packet.ts')],
    {
      cwd: root,
      env: {
        ...{ NODE_ENV: 'test', PATH: process.env.PATH, SECRET: 'x'.repeat(40), TZ: zone },
        ...{ LANG: language, LC_ALL: language, DATA_DIR: folder },
        DATABASE_URL: `file:${join(folder, `${language}.db`)}`,
      },
    },
  )
  return stdout.trim().split('\n')
}

it('the same data gives the same Markdown and HTML, byte for byte: in any database, process, time zone and language', async () => {
  const { owner, packetId } = await storeSamePacket(await database())
  const document = await ownPacketDocument(signedInAs(owner), packetId)
  const [markdown = '', html = ''] = await Promise.all(
    (['markdown', 'html'] as const).map(async (format) =>
      createHash('sha256')
        .update(await packetFile(document, format))
        .digest('hex'),
    ),
  )
  expect(document.entries).toHaveLength(6)
  expect(await elsewhere('Pacific/Auckland', 'de_DE.UTF-8')).toEqual([markdown, html])
  expect(await elsewhere('America/Los_Angeles', 'sv_SE.UTF-8')).toEqual([markdown, html])
})
