import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings } from '@/lib/env'
import { folderStore } from '@/lib/storage/folder-store'
import { s3Store } from '@/lib/storage/s3-store'
import { isOutOfRoom, type Store } from '@/lib/storage/store'
import { startS3 } from '../../support/s3'
import { arrivingIn, png, text, textOf } from '../../support/sample-files'

const folder = mkdtempSync(join(tmpdir(), 'belay-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function contents(store: Store, key: string): Promise<Buffer> {
  return Buffer.from(await new Response(await store.open(key)).arrayBuffer())
}

/** Bytes that break off. */
async function* broken(): AsyncGenerator<Uint8Array> {
  yield text
  throw new Error('broken off')
}

let s3: Awaited<ReturnType<typeof startS3>>
const stores: Record<string, Store> = { folder: folderStore(folder) }

beforeAll(async () => {
  s3 = await startS3()
  const settings = readSettings({ DATABASE_URL: 'file:x', SECRET: 'x'.repeat(32), STORAGE_URL: s3.url })
  if (settings.storage) stores.s3 = s3Store(settings.storage)
  return s3.stop
})

describe.each(['folder', 's3'])('the store in a %s', (name) => {
  const store = () => stores[name] as Store

  it(`keeps bytes and gives the same back from a ${name}, as often as one likes`, async () => {
    await store().put('one', arrivingIn(png))
    await store().put('ten', arrivingIn(textOf(10 * 1024 * 1024)))
    const ten = await contents(store(), 'ten')
    expect(ten.equals(textOf(10 * 1024 * 1024))).toBe(true)
    for (const _ of [1, 2]) expect(await contents(store(), 'one')).toEqual(png)
  })

  it(`removes bytes from a ${name}, also those that were never there`, async () => {
    await store().put('gone', arrivingIn(png))
    await store().remove('gone')
    await expect(store().open('gone')).rejects.toThrow()
    await store().remove('gone')
    await store().remove('never')
  })

  it(`has nothing of bytes that break off in a ${name}`, async () => {
    await expect(store().put('broken', broken())).rejects.toThrow('broken off')
    await expect(store().open('broken')).rejects.toThrow()
  })
})

describe('the store in a folder', () => {
  it('has nothing half stored when the disk is full', async () => {
    const full = join(folder, 'full')
    mkdirSync(join(full, 'arriving'), { recursive: true })
    symlinkSync('/dev/full', join(full, 'arriving', 'key'))
    const error = await folderStore(full)
      .put('key', arrivingIn(textOf(100_000)))
      .catch((refusal: unknown) => refusal)
    expect(error).toMatchObject({ code: 'ENOSPC' })
    expect(isOutOfRoom(error)).toBe(true)
    expect(isOutOfRoom(new Error('else'))).toBe(false)
    expect(readdirSync(full)).toEqual(['arriving'])
    expect(readdirSync(join(full, 'arriving'))).toEqual([])
  })

  it('lets nobody else on the machine read', async () => {
    const own = join(folder, 'own')
    await folderStore(own).put('key', arrivingIn(png))
    expect(statSync(join(own, 'key')).mode & 0o077).toBe(0)
    expect(statSync(own).mode & 0o077).toBe(0)
  })

  it.each(['../secret', 'a/b', '', 'A', '.'])('takes %j for no key', async (key) => {
    const store = folderStore(folder)
    await expect(store.put(key, arrivingIn(png))).rejects.toThrow('no key')
    await expect(store.open(key)).rejects.toThrow('no key')
    await expect(store.remove(key)).rejects.toThrow('no key')
  })
})
