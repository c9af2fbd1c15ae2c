import { tell } from '@/lib/activity/data'
import type { NoticeKind } from '@/lib/activity/types'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import type { ReviewHead } from '../types/review'

type Told = Pick<ReviewHead, 'id' | 'ownerId' | 'otherId'>

/** Tells whoever of the two did not do it, where that one has an account. `round` tells one time from the next. */
export async function tellOther(
  tx: Tx,
  actor: Actor,
  { id, ownerId, otherId }: Told,
  kind: NoticeKind,
  round?: string,
): Promise<void> {
  const actorId = actor.kind === 'person' ? actor.personId : null
  const personId = actorId === ownerId ? otherId : ownerId
  if (personId === null) return
  await tell(tx, [{ personId, kind, subjectId: id, ...(round !== undefined && { round }), ownerId, actorId }])
}
