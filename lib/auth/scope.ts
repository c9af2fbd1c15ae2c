import type { Actor } from './actor'

/** A filter on owned rows that goes into every `where`. Somebody who owns nothing sees nothing. */
export type OwnerScope = { ownerId: string } | { ownerId: { in: string[] } }

/** The rows that an actor may see among those that have an owner. */
export function ownedBy(actor: Actor): OwnerScope {
  return actor.kind === 'person' ? { ownerId: actor.personId } : { ownerId: { in: [] } }
}
