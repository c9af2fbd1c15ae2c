import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { connect } from '@/lib/db/client'
import { s3Store } from '@/lib/storage/s3-store'
import { makeEntry } from '../support/factories/journal'
import { startS3 } from '../support/s3'
import { png, text, textOf } from '../support/sample-files'
import { type RunningServer, startServer } from '../support/server'
import { CLOCK_FIXED_AT } from './clock'
import { addPerson, expect, signInPage, test } from './fixtures'

type Database = Parameters<typeof addPerson>[0]

const section = (page: Page) => page.getByRole('region', { name: 'Files' })
const listed = (page: Page) => section(page).getByRole('list', { name: 'Files' }).getByRole('listitem')

async function add(page: Page, name: string, buffer: Buffer): Promise<void> {
  await section(page).getByLabel('Add a file').setInputFiles({ name, mimeType: '', buffer })
  await section(page).getByRole('button', { name: 'Add it' }).click()
}

/** Opens an entry of somebody new on a server of one's own, works there, and stops it. */
async function onServer(
  page: Page,
  wanted: Parameters<typeof startServer>[0],
  work: (server: RunningServer, db: Database) => Promise<void>,
): Promise<void> {
  const server = await startServer({ ...wanted, env: { CLOCK_FIXED_AT, ...wanted?.env } })
  const db = await connect(`file:${join(server.dataDir, 'belay.db')}`)
  try {
    const person = await addPerson(db, 'Kim Berger')
    const { id } = await makeEntry(db, {
      ownerId: person.id,
      title: 'A talk',
      kind: 'talk',
      date: '2026-06-01',
    })
    await signInPage(page, person, server.url)
    await page.goto(`${server.url}/journal/${id}`)
    await work(server, db)
  } finally {
    await db.$disconnect()
    await server.stop()
  }
}

test('STORAGE_URL keeps files in an S3-compatible storage, within the quota of STORAGE_QUOTA_MB', async ({
  page,
}) => {
  const s3 = await startS3()
  const env = { STORAGE_URL: s3.url, STORAGE_QUOTA_MB: '1' }
  await onServer(page, { env }, async (server, db) => {
    await add(page, 'shot.png', png)
    await expect(listed(page)).toContainText('shot.png')
    await expect(section(page)).toContainText(`Your files take ${png.length} bytes of 1 MB.`)
    const { id, storageKey } = await db.entryFile.findFirstOrThrow()
    const inBucket = s3Store(s3.settings)
    const stored = await new Response(await inBucket.open(storageKey)).arrayBuffer()
    expect(Buffer.from(stored).equals(png)).toBe(true)
    expect(readdirSync(server.dataDir)).not.toContain('files')
    const got = await page.request.get(`${server.url}/api/files/${id}`)
    expect((await got.body()).equals(png)).toBe(true)

    await add(page, 'long.txt', textOf(1024 * 1024))
    await expect(section(page).getByRole('alert')).toContainText(
      'Your files would take more room than you have',
    )
    expect(await db.entryFile.count()).toBe(1)
    expect(await db.looseFile.count()).toBe(0)

    await section(page).getByRole('button', { name: 'Remove' }).click()
    await expect(listed(page)).toHaveCount(0)
    await expect(inBucket.open(storageKey)).rejects.toThrow()

    await s3.stop()
    await add(page, 'notes.txt', text)
    await expect(section(page).getByRole('alert')).toContainText('Something failed on our side')
    expect(await db.entryFile.count()).toBe(0)
    // what could not be removed waits for the sweep
    expect(await db.looseFile.findMany()).toMatchObject([{ ownerId: null }])
  })
})

test('a disk without room for a file says so in a sentence, and nothing is half stored', async ({ page }) => {
  // no file may be longer than 8 MB there: the system refuses the rest of one, as a full disk does
  await onServer(page, { largestFile: 16_384 }, async (server, db) => {
    await add(page, 'long.txt', textOf(9 * 1024 * 1024))
    await expect(section(page).getByRole('alert')).toContainText(
      'There is no room left where Belay keeps files, so this one was not kept.',
    )
    await expect(section(page).getByLabel('Add a file')).toHaveValue(/long\.txt$/)
    expect(await db.entryFile.count()).toBe(0)
    expect(await db.looseFile.count()).toBe(0)
    const left = readdirSync(join(server.dataDir, 'files'), { recursive: true })
    expect(left).toEqual(['arriving'])
    await add(page, 'notes.txt', text)
    await expect(listed(page)).toContainText('notes.txt')
  })
})
