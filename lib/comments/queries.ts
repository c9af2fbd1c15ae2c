import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findThread, unreadThreads as unread } from './data'
import type { About, Thread, UnreadThread } from './types'

/** The comments on something of one's own. Of a thing that is somebody else's there are none. One statement. */
export async function ownThread(actor: Actor, about: About): Promise<Thread> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, about.type === 'goal' ? 'comment.goal' : 'comment.entry', { ownerId: personId })
  return read((client) => findThread(client, personId, { id: personId, timeZone }, about))
}

/** The comments on something that an owner shows the actor. Refuses with not-found. One statement. */
export async function menteeThread(
  actor: Actor,
  { ownerId, sees }: Pick<Sight, 'ownerId' | 'sees'>,
  about: About,
): Promise<Thread> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, about.type === 'goal' ? 'comment.goal' : 'comment.entry', { ownerId, sees })
  const thread = await read((client) => findThread(client, ownerId, { id: personId, timeZone }, about))
  // what is shown is looked up with the thread, as of now
  if (!thread.isForReader) throw new Refusal('not-found')
  return thread
}

/** Where the actor has comments to read, the newest first. One statement. */
export async function unreadThreads(actor: Actor): Promise<UnreadThread[]> {
  const { personId } = signedIn(actor)
  authorise(actor, 'notice.read', { ownerId: personId })
  return read((client) => unread(client, personId))
}
