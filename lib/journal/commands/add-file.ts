import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { isDiskFull, isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { found, Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { type Examined, examined } from '@/lib/storage/examined'
import { removeLoose } from '@/lib/storage/remove-loose'
import { storage } from '@/lib/storage/storage'
import { isOutOfRoom } from '@/lib/storage/store'
import { bytesOf, fileByRequest, insertFile, isEntry, noteArriving } from '../data/files'
import { largestFile, typeOfFile } from '../rules/file-kinds'
import { fileName } from '../rules/file-name'
import { fits, leastArriving, quotaInBytes } from '../rules/quota'
import type { AddFileInput } from '../schema'
import type { EntryFile } from '../types'

/** A file on its way in. */
export type ArrivingFile = {
  /** as its owner calls it */
  name: string
  /** how long the request says that it is, in bytes; a little more than the file */
  announced: number
  /** throws when the rest does not arrive */
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Adds a file to an entry. First its bytes are noted as loose, then stored, then made a file of the entry: whatever fails in
 * between, the bytes are removed, at once or by the sweep. A repeated submission gives what the first one made.
 */
export async function addFile(
  actor: Actor,
  input: AddFileInput,
  arriving: ArrivingFile,
): Promise<{ id: string }> {
  const { personId: ownerId } = signedIn(actor)
  const storageKey = newId()
  const earlier = await withoutRoom(reserve(actor, input, { storageKey, announced: arriving.announced }))
  if (earlier !== null) return sameAs(earlier, arriving)
  try {
    const { size, sha256, content } = await withoutRoom(store(storageKey, arriving.bytes))
    if (size === 0) throw refused(arriving.name === '' ? 'file-missing' : 'file-empty')
    const typed = typeOfFile(content, arriving.name)
    if ('fault' in typed) throw refused(typed.fault)
    const name = fileName(arriving.name, typed.type)
    const file = { ...input, ownerId, name, type: typed.type, size, sha256, storageKey }
    return await withoutRoom(keep(actor, file))
  } catch (error) {
    await removeLoose([storageKey])
    // the same submission twice at once: the other one is stored by now
    if (isUniqueViolation(error, ['ownerId', 'requestId']))
      return sameAs(found(await transaction((tx) => fileByRequest(tx, ownerId, input.requestId))), arriving)
    throw error
  }
}

function refused(reason: string): Refusal {
  return new Refusal('invalid', { reason })
}

/** The file of an earlier submission, if it goes by the name of the one that arrives. */
function sameAs({ id, name, type }: EntryFile, arriving: ArrivingFile): { id: string } {
  if (fileName(arriving.name, type) !== name) throw refused('file-sent-before')
  return { id }
}

/** Room for what is about to arrive, or the file that the same submission has added before. */
function reserve(
  actor: Actor,
  { entryId, requestId }: AddFileInput,
  { storageKey, announced }: { storageKey: string; announced: number },
): Promise<EntryFile | null> {
  const { personId: ownerId } = signedIn(actor)
  return transaction(async (tx) => {
    if (!(await isEntry(tx, ownedBy(actor), entryId))) throw new Refusal('not-found')
    authorise(actor, 'file.add', { ownerId })
    const earlier = await fileByRequest(tx, ownerId, requestId)
    if (earlier !== null) return earlier
    const size = Math.min(leastArriving(announced), largestFile)
    if (!fits(size, { used: await bytesOf(tx, ownerId, true), quota: quota() })) throw refused('quota-full')
    await noteArriving(tx, { ownerId, storageKey, size })
    return null
  })
}

function quota(): number {
  return quotaInBytes(env().storageQuotaMb)
}

/** Stores bytes and says what they were. */
async function store(storageKey: string, bytes: AsyncIterable<Uint8Array>): Promise<Examined> {
  const passing = examined(limited(bytes))
  await storage().put(storageKey, passing.bytes)
  return passing.result()
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > largestFile) throw refused('file-too-long')
    yield chunk
  }
}

/** Makes what is stored a file of its entry, if that is still there and its exact size fits. */
function keep(actor: Actor, file: Parameters<typeof insertFile>[1]): Promise<{ id: string }> {
  const { ownerId, entryId } = file
  return transaction(async (tx) => {
    if (!(await isEntry(tx, ownedBy(actor), entryId))) throw new Refusal('not-found')
    if (!fits(file.size, { used: await bytesOf(tx, ownerId, false), quota: quota() }))
      throw refused('quota-full')
    const id = await insertFile(tx, file)
    // it took so long that the sweep has taken it for left over
    if (id === null) throw refused('file-broken')
    await appendEvent(tx, {
      ...{ ownerId, actorId: ownerId, kind: 'file.added' },
      subject: { type: 'file', id },
    })
    return { id }
  })
}

/** Says in words of ours that there is no room left. */
async function withoutRoom<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (isOutOfRoom(error) || isDiskFull(error)) throw refused('disk-full')
    throw error
  }
}
