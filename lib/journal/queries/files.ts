import { sightOf } from '@/lib/access/queries/sight'
import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { allows, authorise, signedIn } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { found, Refusal } from '@/lib/errors'
import { filesOfOther, filesOfOwn, findFile, guestSight, type StoredFile } from '../data/files'
import { isEntryShown } from '../data/shared'
import { quotaInBytes } from '../rules/quota'
import type { EntryFile, OwnFiles } from '../types'

/** The files of one's own entry, and what is left of the room for more. One statement. */
export async function ownFiles(actor: Actor, entryId: string): Promise<OwnFiles> {
  const { personId } = signedIn(actor)
  authorise(actor, 'file.read', { ownerId: personId })
  const { files, used } = await read((client) => filesOfOwn(client, personId, entryId))
  return { files, used, quota: quotaInBytes(env().storageQuotaMb) }
}

/** The files of an entry that an owner shows the actor; none of any other entry. One statement. */
export async function sharedFiles(
  actor: Actor,
  sight: Pick<Sight, 'ownerId' | 'sees'>,
  entryId: string,
): Promise<EntryFile[]> {
  authorise(actor, 'file.read', sight)
  return read((client) => filesOfOther(client, sight, entryId))
}

/**
 * A file with where its bytes lie, for whoever may see its entry: the owner, a person or a guest who is granted the journal.
 * Refuses with not-found.
 */
export async function fileToServe(actor: Actor, id: string): Promise<StoredFile> {
  const file = found(await read((client) => findFile(client, id)))
  const { ownerId, entryId } = file
  if (allows(actor, 'file.read', { ownerId })) return file
  const sight = await sightFor(actor, ownerId)
  if (!allows(actor, 'file.read', sight)) throw new Refusal('not-found')
  if (!(await read((client) => isEntryShown(client, sight, entryId)))) throw new Refusal('not-found')
  return file
}

/** What an owner shows the actor. Refuses with not-found: to everybody else there is nothing. */
async function sightFor(actor: Actor, ownerId: string) {
  if (actor.kind === 'person') return sightOf(actor, ownerId)
  if (actor.kind !== 'guest') throw new Refusal('not-found')
  const sight = found(await read((client) => guestSight(client, actor.linkId)))
  if (sight.ownerId !== ownerId) throw new Refusal('not-found')
  return { ...sight, guestLinkId: actor.linkId }
}
