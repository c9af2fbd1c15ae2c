import { markedName, nameInWords } from '@/lib/reviews/messages/meeting'
import type { OtherKind, Side } from '@/lib/reviews/types/review'

/** How the two sides are called to the one who reads. */
export type SideNames = Record<Side, string>

type Named = { ownerName: string | null; otherName: string | null; otherKind: OtherKind }

/** `you` for the reader's own side; a guest is marked as one; who is gone has no name. */
export function sideNames({ ownerName, otherName, otherKind }: Named, reader: Side): SideNames {
  // the owner is never a guest
  const owner = nameInWords(ownerName, 'mentor')
  return {
    owner: reader === 'owner' ? 'you' : owner,
    other: reader === 'other' ? 'you' : markedName(otherName, otherKind),
  }
}

/** A verb of somebody who may be the reader: `you propose`, `Mia proposes`. */
export function does(name: string, [you, they]: [you: string, they: string]): string {
  return `${name} ${name === 'you' ? you : they}`
}
