import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { job, type SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { addFile } from '@/lib/journal/commands/add-file'
import { deleteEntry } from '@/lib/journal/commands/delete-entry'
import { emptyBin } from '@/lib/journal/commands/empty-bin'
import { removeEntry } from '@/lib/journal/commands/remove-entry'
import { removeFile } from '@/lib/journal/commands/remove-file'
import { sweepFiles } from '@/lib/journal/commands/sweep-files'
import { noteArriving } from '@/lib/journal/data/files'
import { fileToServe, ownFiles, sharedFiles } from '@/lib/journal/queries/files'
import { largestFile } from '@/lib/journal/rules/file-kinds'
import { deleteAccount } from '@/lib/people/commands/delete-account'
import { folderStore } from '@/lib/storage/folder-store'
import { setStorage, storage } from '@/lib/storage/storage'
import type { Store } from '@/lib/storage/store'
import { makeGuestLink, makeReview } from '@/tests/support/factories/reviews'
import { makeMentorship } from '../../support/factories/access'
import { makeFile } from '../../support/factories/files'
import { makeEntry } from '../../support/factories/journal'
import { defaultPassword, makePerson, signedInAs, somewhere } from '../../support/factories/people'
import {
  arrivingIn,
  html,
  jpeg,
  markdown,
  pdf,
  png,
  svg,
  text,
  textOf,
  webp,
} from '../../support/sample-files'
import { outcomes, refusalOf } from '../people/scene'
import { person, planOf } from './scene'

const noon = new Date('2027-03-10T12:00:00Z')
const quota = 200 * 1024 * 1024
const folder = () => join(env().dataDir, 'files')

let ada: SignedIn
let entryId: string

/** The keys in the folder, also of what has arrived only in part. */
function onDisk(): string[] {
  if (!existsSync(folder())) return []
  return readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map(({ name }) => name)
    .sort()
}

async function rows() {
  const client = await database()
  const [files, loose] = await Promise.all([client.entryFile.findMany(), client.looseFile.findMany()])
  return { files, loose }
}

/** Nothing of the file is anywhere. */
async function expectNothing(): Promise<void> {
  expect(await rows()).toEqual({ files: [], loose: [] })
  expect(onDisk()).toEqual([])
}

function add(name: string, bytes: Buffer, changes: { requestId?: string; actor?: SignedIn } = {}) {
  const { requestId = newId(), actor = ada } = changes
  const arriving = { name, announced: bytes.length + 300, bytes: arrivingIn(bytes) }
  return addFile(actor, { entryId, requestId }, arriving)
}

const refused = (reason: string) => ({ code: 'invalid', reason })

async function streamed(key: string): Promise<Buffer> {
  return Buffer.from(await new Response(await storage().open(key)).arrayBuffer())
}

beforeAll(() => setClock(() => noon))

beforeEach(async () => {
  setClock(() => noon)
  setStorage(null)
  const client = await database()
  await client.person.deleteMany()
  await client.looseFile.deleteMany()
  for (const key of onDisk()) await folderStore(folder()).remove(key)
  ada = await person()
  await planOf(ada)
  entryId = (await makeEntry(client, { ownerId: ada.personId })).id
})

describe('adding a file', () => {
  it.each([
    ['shot.png', png, 'image/png'],
    ['shot.jpg', jpeg, 'image/jpeg'],
    ['shot.webp', webp, 'image/webp'],
    ['slides.pdf', pdf, 'application/pdf'],
    ['notes.txt', text, 'text/plain'],
    ['notes.md', markdown, 'text/markdown'],
  ])('keeps %s with its type, size and fingerprint, under a generated name', async (name, bytes, type) => {
    const { id } = await add(name, bytes)
    const { files, loose } = await rows()
    expect(loose).toEqual([])
    expect(files).toMatchObject([
      {
        ...{ id, ownerId: ada.personId, entryId, name, type, size: bytes.length },
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ])
    const key = files[0]?.storageKey ?? ''
    expect(key).toMatch(/^[0-9a-f-]{36}$/)
    expect(onDisk()).toEqual([key])
    expect(await streamed(key)).toEqual(bytes)
    const events = await (await database()).activityEvent.findMany({ where: { subjectId: id } })
    expect(events.map(({ kind }) => kind)).toEqual(['file.added'])
  })

  it('keeps exactly 10 MB and nothing of one byte more', async () => {
    expect(await refusalOf(add('long.txt', textOf(largestFile + 1)))).toEqual(refused('file-too-long'))
    await expectNothing()
    await add('long.txt', textOf(largestFile))
    expect((await rows()).files).toMatchObject([{ size: largestFile }])
  })

  it.each([
    ['a picture that says that it is a PDF', 'slides.pdf', png, 'file-lies'],
    ['a text that says that it is a picture', 'shot.png', text, 'file-lies'],
    ['an SVG that says that it is a picture', 'shot.png', svg, 'file-markup'],
    ['an SVG that says that it is a text', 'notes.txt', svg, 'file-markup'],
    ['HTML that says that it is a text', 'notes.txt', html, 'file-markup'],
    ['HTML that says that it is Markdown', 'notes.md', html, 'file-markup'],
    ['a program', 'notes.txt', Buffer.from('7f454c4602010100', 'hex'), 'file-kind'],
    ['a text with a control character', 'notes.txt', Buffer.from('a\u0000b'), 'file-kind'],
    ['a text that is not UTF-8', 'notes.txt', Buffer.from([0x67, 0xfc, 0x74]), 'file-kind'],
    ['an empty file', 'notes.txt', Buffer.alloc(0), 'file-empty'],
    ['no file', '', Buffer.alloc(0), 'file-missing'],
  ])('refuses %s, and nothing is stored', async (_what, name, bytes, reason) => {
    expect(await refusalOf(add(name, bytes))).toEqual(refused(reason))
    await expectNothing()
  })

  it('finds what an earlier submission has added, and of two at once keeps one', async () => {
    const requestId = newId()
    const [one, other] = await Promise.all([
      add('notes.txt', text, { requestId }),
      add('notes.txt', text, { requestId }),
    ])
    expect(one).toEqual(other)
    expect(await add('notes.txt', text, { requestId })).toEqual(one)
    expect((await rows()).files).toHaveLength(1)
    expect(onDisk()).toHaveLength(1)
    expect((await rows()).loose).toEqual([])
    expect(await refusalOf(add('other.txt', markdown, { requestId }))).toEqual(refused('file-sent-before'))
  })

  it('does not exist for an entry that is in the bin or somebody else’s', async () => {
    const eve = await person()
    expect(await refusalOf(add('notes.txt', text, { actor: eve }))).toEqual({ code: 'not-found' })
    await deleteEntry(ada, { id: entryId, version: 1 })
    expect(await refusalOf(add('notes.txt', text))).toEqual({ code: 'not-found' })
    await expectNothing()
  })

  it('keeps nothing when the entry goes meanwhile', async () => {
    const late = async function* () {
      yield text
      await deleteEntry(ada, { id: entryId, version: 1 })
    }
    const adding = addFile(
      ada,
      { entryId, requestId: newId() },
      { name: 'a.txt', announced: 1, bytes: late() },
    )
    expect(await refusalOf(adding)).toEqual({ code: 'not-found' })
    await expectNothing()
  })

  it('keeps nothing of what does not arrive completely', async () => {
    const broken = async function* () {
      yield text
      throw new Error('The connection is gone.')
    }
    const adding = addFile(
      ada,
      { entryId, requestId: newId() },
      { name: 'a.txt', announced: 1, bytes: broken() },
    )
    await expect(adding).rejects.toThrow('The connection is gone.')
    await expectNothing()
  })

  it('keeps nothing on a full disk, and says so', async () => {
    const real = folderStore(folder())
    const full: Store = {
      ...real,
      put(key, bytes) {
        // every byte that is written there is refused by the system as on a full disk
        mkdirSync(join(folder(), 'arriving'), { recursive: true })
        symlinkSync('/dev/full', join(folder(), 'arriving', key))
        return real.put(key, bytes)
      },
    }
    setStorage(full)
    expect(await refusalOf(add('notes.txt', text))).toEqual(refused('disk-full'))
    await expectNothing()
  })

  it('keeps nothing when the storage fails before, within or after', async () => {
    const real = folderStore(folder())
    const failing: Store['put'][] = [
      async () => Promise.reject(new Error('before')),
      async (key, bytes) => {
        await real.put(key, bytes)
        throw new Error('after')
      },
    ]
    for (const put of failing) {
      setStorage({ ...real, put })
      await expect(add('notes.txt', text)).rejects.toThrow(/before|after/)
      await expectNothing()
    }
  })
})

describe('the quota', () => {
  const fill = async (bytes: number) =>
    makeFile(await database(), { ownerId: ada.personId, entryId, size: bytes })

  it('is filled to its last byte, and a byte more is refused', async () => {
    await fill(quota - text.length)
    expect(await refusalOf(add('more.txt', Buffer.concat([text, text])))).toEqual(refused('quota-full'))
    expect(onDisk()).toEqual([])
    expect((await rows()).loose).toEqual([])
    await add('notes.txt', text)
    expect(await ownFiles(ada, entryId)).toMatchObject({ used: quota, quota })
    expect(await refusalOf(add('one.txt', Buffer.from('x')))).toEqual(refused('quota-full'))
  })

  it('is not passed by several at once', async () => {
    const size = 1024 * 1024
    await fill(quota - 2 * size - size / 2)
    const results = await outcomes([1, 2, 3, 4].map((n) => add(`${n}.txt`, textOf(size))))
    const { files, loose } = await rows()
    expect(files.reduce((sum, { size: each }) => sum + each, 0)).toBeLessThanOrEqual(quota)
    expect(results.filter((result) => result === 'invalid').length).toBeGreaterThanOrEqual(2)
    expect(results.filter((result) => result === 'done').length).toBe(files.length - 1)
    expect(loose).toEqual([])
    expect(onDisk()).toHaveLength(files.length - 1)
  })

  it('counts beyond two thousand million bytes', async () => {
    for (const size of [2_000_000_000, 2_000_000_000]) await fill(size)
    expect((await ownFiles(ada, entryId)).used).toBe(4_000_000_000)
    expect(await refusalOf(add('notes.txt', text))).toEqual(refused('quota-full'))
  })

  it('is each person’s own', async () => {
    await fill(quota)
    const eve = await person()
    const { id } = await makeEntry(await database(), { ownerId: eve.personId })
    const arriving = { name: 'a.txt', announced: text.length, bytes: arrivingIn(text) }
    await addFile(eve, { entryId: id, requestId: newId() }, arriving)
    expect(await ownFiles(eve, id)).toMatchObject({ used: text.length, files: [{ name: 'a.txt' }] })
  })
})

describe('the bytes', () => {
  const later = () => setClock(() => new Date(noon.getTime() + 3_600_001))

  it('go with the file that is removed', async () => {
    const { id } = await add('notes.txt', text)
    expect(await refusalOf(removeFile(await person(), { id }))).toEqual({ code: 'not-found' })
    expect(await removeFile(ada, { id })).toEqual({ entryId })
    await expectNothing()
  })

  it('stay with an entry in the bin, and go with it for good', async () => {
    const { id } = await add('notes.txt', text)
    await deleteEntry(ada, { id: entryId, version: 1 })
    expect(onDisk()).toHaveLength(1)
    expect(await refusalOf(fileToServe(ada, id))).toEqual({ code: 'not-found' })
    await removeEntry(ada, { id: entryId })
    await expectNothing()
  })

  it('go when the bin is emptied', async () => {
    await add('notes.txt', text)
    await deleteEntry(ada, { id: entryId, version: 1 })
    setClock(() => new Date(noon.getTime() + 31 * 86_400_000))
    expect(await emptyBin(job)).toBe(1)
    await expectNothing()
  })

  it('go when something else is put into the bin after the entry’s time', async () => {
    await add('notes.txt', text)
    const other = await makeEntry(await database(), { ownerId: ada.personId })
    await deleteEntry(ada, { id: entryId, version: 1 })
    setClock(() => new Date(noon.getTime() + 31 * 86_400_000))
    await deleteEntry(ada, { id: other.id, version: 1 })
    await expectNothing()
  })

  it('go with the account, those on their way in too', async () => {
    const row = await makePerson(await database())
    const owner = signedInAs(row)
    entryId = (await makeEntry(await database(), { ownerId: row.id })).id
    await add('notes.txt', text, { actor: owner })
    const deleting = async function* () {
      yield text
      await deleteAccount(owner, { currentPassword: defaultPassword, confirmation: '' })
    }
    const adding = addFile(
      owner,
      { entryId, requestId: newId() },
      { name: 'a.txt', announced: 1, bytes: deleting() },
    )
    await expect(adding).rejects.toThrow()
    await expectNothing()
  })

  it('wait for the sweep where removing them fails', async () => {
    const { id } = await add('notes.txt', text)
    setStorage({ ...folderStore(folder()), remove: () => Promise.reject(new Error('not now')) })
    await removeFile(ada, { id })
    expect((await rows()).loose).toMatchObject([{ ownerId: null }])
    expect(onDisk()).toHaveLength(1)
    later()
    expect(await sweepFiles(job)).toBe(1)
    setStorage(null)
    expect(await sweepFiles(job)).toBe(0)
    await expectNothing()
  })

  it('of an upload during which the server died go an hour later, and count until then', async () => {
    const left = [newId(), newId(), newId()]
    for (const storageKey of left)
      await transaction((tx) => noteArriving(tx, { ownerId: ada.personId, storageKey, size: quota / 3 }))
    // one died before its first byte, one within, one before it became a file
    mkdirSync(join(folder(), 'arriving'), { recursive: true })
    symlinkSync('/dev/null', join(folder(), 'arriving', left[1] ?? ''))
    await storage().put(left[2] ?? '', arrivingIn(text))
    expect(await refusalOf(add('more.txt', textOf(1_000_000)))).toEqual(refused('quota-full'))
    await sweepFiles(job)
    expect((await rows()).loose).toHaveLength(3)
    later()
    expect(await sweepFiles(job)).toBe(0)
    await expectNothing()
    await expect(sweepFiles(ada)).rejects.toThrow('forbidden')
  })

  it('of an upload that the sweep has taken for left over are not kept', async () => {
    const slow = async function* () {
      yield text
      later()
      await sweepFiles(job)
    }
    const adding = addFile(
      ada,
      { entryId, requestId: newId() },
      { name: 'a.txt', announced: 1, bytes: slow() },
    )
    await expect(adding).rejects.toThrow()
    await expectNothing()
  })
})

describe('a file is served', () => {
  it('to its owner and to whom the entry is shown, and is not there for anybody else', async () => {
    const client = await database()
    const { id } = await add('notes.txt', text)
    const file = { id, name: 'notes.txt' }
    expect(await fileToServe(ada, id)).toMatchObject(file)
    const [mentor, eve] = [await person(), await person()]
    expect(await refusalOf(fileToServe(mentor, id))).toEqual({ code: 'not-found' })
    await makeMentorship(client, { ownerId: ada.personId, counterpartId: mentor.personId })
    expect(await fileToServe(mentor, id)).toMatchObject(file)
    for (const stranger of [eve, { kind: 'anonymous', from: somewhere } as const, job])
      expect(await refusalOf(fileToServe(stranger, id))).toEqual({ code: 'not-found' })
    expect(await refusalOf(fileToServe(ada, newId()))).toEqual({ code: 'not-found' })

    const where = { ownerId: ada.personId }
    const seen = async () => refusalOf(fileToServe(mentor, id).then(() => Promise.reject(new Error('seen'))))
    await client.mentorship.updateMany({ where, data: { seesJournal: false } })
    expect(await seen()).toEqual({ code: 'not-found' })
    await client.mentorship.updateMany({ where, data: { seesJournal: true, journalFrom: '2027-03-02' } })
    expect(await seen()).toEqual({ code: 'not-found' })
    await client.mentorship.updateMany({ where, data: { journalFrom: null } })
    await client.journalEntry.updateMany({ where, data: { isPrivate: true } })
    expect(await seen()).toEqual({ code: 'not-found' })
    await client.journalEntry.updateMany({ where, data: { isPrivate: false } })
    await client.mentorship.updateMany({ where, data: { endedAt: noon } })
    expect(await seen()).toEqual({ code: 'not-found' })
  })

  it('to a guest whose link grants the journal, and of that owner alone', async () => {
    const client = await database()
    const { id } = await add('notes.txt', text)
    const { id: frameworkVersionId } = await client.frameworkVersion.findFirstOrThrow()
    const { id: planId } = await client.plan.findFirstOrThrow({ where: { ownerId: ada.personId } })
    const reviewOf = async (ownerId: string) =>
      (await makeReview(client, { ownerId, otherId: null, planId, frameworkVersionId, guestName: 'Gus' })).id
    await makeGuestLink(client, {
      ...{ reviewId: await reviewOf(ada.personId), ownerId: ada.personId },
    })
    const link = await client.guestLink.findFirstOrThrow({ where: { ownerId: ada.personId } })
    const guest = { kind: 'guest', linkId: link.id, from: somewhere } as const
    expect(await refusalOf(fileToServe(guest, id))).toEqual({ code: 'not-found' })
    await client.guestLink.updateMany({ where: { id: link.id }, data: { seesJournal: true } })
    expect(await fileToServe(guest, id)).toMatchObject({ id })
    const { reviewId } = link
    await client.review.update({ where: { id: reviewId }, data: { state: 'cancelled' } })
    expect(await refusalOf(fileToServe(guest, id))).toEqual({ code: 'not-found' })
    await client.review.update({ where: { id: reviewId }, data: { state: 'preparing' } })
    await client.guestLink.updateMany({ where: { id: link.id }, data: { revokedAt: noon } })
    expect(await refusalOf(fileToServe(guest, id))).toEqual({ code: 'not-found' })
    const eve = await person()
    await client.guestLink.updateMany({
      where: { id: link.id },
      data: { revokedAt: null, ownerId: eve.personId },
    })
    expect(await refusalOf(fileToServe(guest, id))).toEqual({ code: 'not-found' })
  })

  it('is listed with its entry for whom that is shown', async () => {
    const client = await database()
    await add('notes.txt', text)
    const sees = { goals: true, skills: true, levels: true, journal: true, journalFrom: null }
    const mentor = await person()
    const listed = () => sharedFiles(mentor, { ownerId: ada.personId, sees }, entryId)
    expect(await listed()).toMatchObject([{ name: 'notes.txt', type: 'text/plain', size: text.length }])
    await client.journalEntry.updateMany({ where: { id: entryId }, data: { isPrivate: true } })
    expect(await listed()).toEqual([])
    await expect(ownFiles(mentor, entryId)).resolves.toMatchObject({ files: [], used: 0 })
  })
})
